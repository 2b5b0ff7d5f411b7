import { listInspections } from '../../usecases/list-inspections.ts'
import { capitalised } from '../../words/annex.ts'
import {
  INSPECTION_KIND_WORDS,
  INSPECTION_STAGE_WORDS,
  INSPECTIONS,
  LINE_STAGE_WORDS,
  monthWords,
  spanWords,
} from '../../words/inspection.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'

export const INSPECTION_PATH = '/kiem-tra-giam-sat'
export const INSPECTION_CRUMBS = [{ label: INSPECTIONS.title, href: INSPECTION_PATH }]

/** The way to a page of an inspection. */
export const inspectionCrumbs = (
  inspection: { readonly id: string; readonly title: string },
  here: string,
) => [
  ...INSPECTION_CRUMBS,
  { label: inspection.title, href: `${INSPECTION_PATH}/${inspection.id}` },
  { label: here },
]

const list = async (visit: StaffVisit) => {
  const asked = Number(visit.query('nam') ?? '')
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : null
  const outcome = await visit.send(listInspections, { year })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { lines, inspections, keep, years, year: shown } = outcome.value
  const [month = '', content = '', units = '', head = '', state = ''] = INSPECTIONS.lineColumns
  return visit.page(
    { title: INSPECTIONS.title },
    <>
      <PageHead
        title={INSPECTIONS.title}
        sub={INSPECTIONS.sub}
        actions={
          keep ? (
            <>
              <ButtonLink href={`${INSPECTION_PATH}/moi`} primary sign="plus">
                {INSPECTIONS.open}
              </ButtonLink>
              <ButtonLink href={`${INSPECTION_PATH}/chuong-trinh`}>{INSPECTIONS.plan}</ButtonLink>
            </>
          ) : undefined
        }
      />
      <div class="stack">
        <Section
          title={INSPECTIONS.programme(shown)}
          count={lines.length}
          note={
            years.length === 0 ? undefined : (
              <>
                {INSPECTIONS.otherYears}:{' '}
                {years.map(one => (
                  <>
                    {' '}
                    <a href={`${INSPECTION_PATH}?nam=${one}`}>{one}</a>
                  </>
                ))}
              </>
            )
          }
        >
          <Card flush={lines.length > 0}>
            {lines.length === 0 ? (
              <p>{INSPECTIONS.noLines}</p>
            ) : (
              <DataTable
                caption={INSPECTIONS.programme(shown)}
                captionHidden
                columns={[
                  { title: month },
                  { title: content },
                  { title: units },
                  { title: head },
                  { title: state },
                ]}
                rows={lines.map(line => ({
                  cells: [
                    monthWords(line.month, line.year),
                    <>
                      {keep && line.inspectionId === null ? (
                        <a href={`${INSPECTION_PATH}/chuong-trinh/${line.id}`}>{capitalised(line.content)}</a>
                      ) : line.inspectionId === null ? (
                        capitalised(line.content)
                      ) : (
                        <a href={`${INSPECTION_PATH}/${line.inspectionId}`}>{capitalised(line.content)}</a>
                      )}
                      <br />
                      <small>
                        {INSPECTION_KIND_WORDS[line.kind]}, {spanWords(line.periodFrom, line.periodTo)}
                      </small>
                    </>,
                    line.units.join(', '),
                    line.head.name,
                    LINE_STAGE_WORDS[line.stage],
                  ],
                }))}
              />
            )}
          </Card>
        </Section>
        {inspections.length === 0 ? (
          <EmptyState {...INSPECTIONS.none} />
        ) : (
          <Section title={INSPECTIONS.list} count={inspections.length}>
            <Card flush>
              <ul class="rows">
                {inspections.map(one => (
                  <li>
                    <span class="grow">
                      <a href={`${INSPECTION_PATH}/${one.id}`}>{one.title}</a>
                      <br />
                      <small>
                        {[
                          one.units.map(unit => unit.name).join(', '),
                          spanWords(one.from, one.to),
                          ...(one.lineId === null ? [INSPECTIONS.unplanned] : []),
                        ].join(' · ')}
                      </small>
                    </span>
                    <span>{INSPECTION_STAGE_WORDS[one.stage]}</span>
                  </li>
                ))}
              </ul>
            </Card>
          </Section>
        )}
      </div>
    </>,
  )
}

export const routes = [
  { method: 'GET', path: '/kiem-tra-giam-sat', access: 'session', names: null, answer: list },
] as const satisfies readonly Route[]
