import { arrangeProgramme } from '../../domain/work-programme.ts'
import { showProgramme, writeProgramme } from '../../usecases/work-programme.ts'
import {
  PROGRAMME,
  PROGRAMME_COLUMNS,
  programmeDue,
  programmeGroupWords,
  programmeOthers,
  programmeText,
} from '../../words/programme.ts'
import { UI } from '../../words/ui.ts'
import { DOCX, download } from '../download.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { yearAsked } from './plan-year.tsx'

const page = async (visit: StaffVisit) => {
  const unitId = visit.param('unitId')
  const outcome = await visit.send(showProgramme, { unitId, year: yearAsked(visit) })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { unit, year, lines } = outcome.value
  const [, work, ...others] = PROGRAMME_COLUMNS
  return visit.page(
    {
      title: PROGRAMME.title(unit.name, year),
      crumbs: [{ label: PROGRAMME.units, href: '/don-vi' }, { label: unit.name }, { label: PROGRAMME.crumb }],
    },
    <>
      <PageHead
        title={PROGRAMME.title(unit.name, year)}
        sub={PROGRAMME.sub}
        actions={
          lines.length === 0 ? undefined : (
            <ButtonLink
              href={`/don-vi/${unitId}/chuong-trinh.docx?nam=${year}`}
              primary
              download
              sign="download"
            >
              {PROGRAMME.download}
            </ButtonLink>
          )
        }
      />
      <Tabs
        label={PROGRAMME.years}
        tabs={[year - 1, year, year + 1].map(one => ({
          label: PROGRAMME.year(one),
          href: `/don-vi/${unitId}/chuong-trinh?nam=${one}`,
          current: one === year,
        }))}
      />
      {lines.length === 0 ? <EmptyState {...PROGRAMME.empty} /> : null}
      {arrangeProgramme(lines, year).map(group => (
        <Section title={programmeGroupWords(group)} count={group.lines.length}>
          <Card flush>
            <DataTable
              caption={programmeGroupWords(group)}
              captionHidden
              columns={[{ title: work.title, width: 40 }, ...others.map(({ title }) => ({ title }))]}
              rows={group.lines.map(line => ({
                cells: [
                  <>
                    <a href={`/nhiem-vu/${line.id}`}>{programmeText(line)}</a>
                    <small class="block">{line.code}</small>
                  </>,
                  line.owner ?? UI.none,
                  programmeDue(line) || UI.none,
                  line.product ?? UI.none,
                  programmeOthers(line) || UI.none,
                ],
              }))}
            />
          </Card>
        </Section>
      ))}
    </>,
  )
}

const file = async (visit: StaffVisit) => {
  const outcome = await visit.send(writeProgramme, {
    unitId: visit.param('unitId'),
    year: yearAsked(visit),
  })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { unit, year, bytes } = outcome.value
  return download(visit, { name: PROGRAMME.fileName(unit.code, year), mediaType: DOCX, body: bytes })
}

export const routes = [
  { method: 'GET', path: '/don-vi/:unitId/chuong-trinh', access: 'session', names: 'unit', answer: page },
  {
    method: 'GET',
    path: '/don-vi/:unitId/chuong-trinh.docx',
    access: 'session',
    names: 'unit',
    answer: file,
  },
] as const satisfies readonly Route[]
