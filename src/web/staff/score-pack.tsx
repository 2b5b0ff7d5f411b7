import { formatInstant } from '../../domain/format-vi.ts'
import { may } from '../../domain/policy/may.ts'
import { refuse } from '../../domain/refusal.ts'
import { keepPack } from '../../usecases/keep-pack.ts'
import { previewPack } from '../../usecases/preview-pack.ts'
import { listPacks, showPack } from '../../usecases/show-pack.ts'
import { PACK_WHAT_IF } from '../../words/register-what-if.ts'
import { PACKS, pointsWords, scoreWords } from '../../words/score-pack.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary, FileField, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import type { Again } from '../visit.tsx'
import { yearAsked } from './plan-year.tsx'
import { PACKS_PATH as PATH, packPreview } from './score-pack-preview.tsx'

const packPath = (code: string, year?: number) =>
  `${PATH}?ma=${encodeURIComponent(code)}${year === undefined ? '' : `&nam=${year}`}`

const list = async (visit: StaffVisit, again?: Again) => {
  const outcome = await visit.send(listPacks, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { packs, define } = outcome.value
  const [pack, issuer, criteria, version] = PACKS.columns
  return visit.page(
    { title: PACKS.title, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} kept={false} />
      <PageHead title={PACKS.title} sub={PACKS.sub} />
      <div class="stack">
        {packs.length === 0 ? (
          <EmptyState {...PACKS.none} />
        ) : (
          <Card flush>
            <DataTable
              caption={PACKS.title}
              captionHidden
              columns={[
                { title: pack, width: 46 },
                { title: issuer },
                { title: criteria, numeric: true },
                { title: version },
              ]}
              rows={packs.map(one => ({
                cells: [
                  <a href={packPath(one.pack.code)}>{one.pack.title}</a>,
                  one.pack.issuer,
                  String(one.pack.criteria.length),
                  PACKS.version(one.version),
                ],
              }))}
            />
          </Card>
        )}
        {define ? (
          <Section title={PACKS.bring}>
            <Card>
              <form class="fields" method="post" action={PATH} enctype="multipart/form-data" novalidate>
                <HiddenFields fields={visit.hidden()} />
                <FileField
                  name="document"
                  label={PACKS.file}
                  hint={PACKS.fileHint}
                  accept=".json,application/json"
                  error={again?.of('document')}
                />
                <div class="btns">
                  <SubmitButton primary>{PACK_WHAT_IF.look}</SubmitButton>
                </div>
              </form>
            </Card>
          </Section>
        ) : null}
      </div>
    </>,
  )
}

/** What a file holds as JSON; null where it holds none. */
const documentOf = (bytes: Uint8Array | undefined): unknown => {
  try {
    return bytes === undefined ? null : JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

/**
 * A pack comes as a file and is looked at first; its document travels with the preview, from which alone it is kept.
 */
const bring = async (visit: StaffVisit) => {
  const permission = may(visit.ctx.actor, 'register.define', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const form = await visit.form()
  const carried = form.text('document')
  const document = documentOf(
    carried === '' ? form.files('document')[0]?.bytes : new TextEncoder().encode(carried),
  )
  if (document === null)
    return visit.refused(refuse('not-json', 422, { field: 'document' }).refusal, again => list(visit, again))
  const previewed = await visit.send(previewPack, { document })
  if (!previewed.ok) return visit.refused(previewed.refusal, again => list(visit, again))
  const shown = { told: previewed.value, document: JSON.stringify(document), form }
  if (carried === '') return packPreview(visit, shown)
  const outcome = await visit.send(keepPack, { document, reason: form.text('reason') }, form)
  if (outcome.ok)
    return visit.to(packPath(outcome.value.code), PACKS.kept(outcome.value.title, outcome.value.version))
  return visit.refused(outcome.refusal, again => packPreview(visit, { ...shown, again }))
}

const page = async (visit: StaffVisit) => {
  const version = Number(visit.query('ban') ?? Number.NaN)
  const outcome = await visit.send(showPack, {
    code: visit.query('ma') ?? '',
    version: Number.isInteger(version) ? version : null,
    year: yearAsked(visit),
  })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { pack, year, criteria, total, most, unscored, versions } = outcome.value
  return visit.page(
    {
      title: PACKS.heading(pack.title, year),
      crumbs: [{ label: PACKS.title, href: PATH }, { label: pack.title }],
    },
    <>
      <PageHead
        title={PACKS.heading(pack.title, year)}
        sub={PACKS.basis(pack.issuer, pack.document)}
        facts={
          <>
            <b>{PACKS.total(total, most)}</b> {PACKS.unscored(unscored)}
          </>
        }
      />
      <Tabs
        label={PACKS.years}
        tabs={[year - 1, year, year + 1].map(one => ({
          label: PACKS.year(one),
          href: packPath(pack.code, one),
          current: one === year,
        }))}
      />
      <div class="stack">
        {[...Map.groupBy(criteria, one => one.group)].map(([group, own]) => (
          <Section title={group} count={own.length}>
            <Card flush>
              <DataTable
                caption={group}
                captionHidden
                columns={[
                  { title: PACKS.criterion, width: 44 },
                  { title: PACKS.value, numeric: true },
                  { title: PACKS.rule, width: 26 },
                  { title: PACKS.points, numeric: true },
                ]}
                rows={own.map(one => ({
                  cells: [
                    <>
                      {one.code} {one.title}
                      <small class="block">
                        <code>{[one.numerator, one.denominator ?? ''].filter(Boolean).join(' / ')}</code>
                      </small>
                    </>,
                    <>
                      {one.value === null ? PACKS.noValue : `${pointsWords(one.value)} ${one.unit}`.trim()}
                      <small class="block">{PACKS.fraction(one.counted, one.base)}</small>
                    </>,
                    scoreWords(one.score, one.points),
                    PACKS.of(one.given, one.points),
                  ],
                }))}
              />
            </Card>
          </Section>
        ))}
        <Section title={PACKS.versions} count={versions.length}>
          <Card>
            <ul class="rows">
              {versions.map(one => (
                <li>
                  <span class="grow">
                    <a href={`${packPath(pack.code, year)}&ban=${one.version}`}>
                      {PACKS.version(one.version)}
                    </a>
                    <small>
                      {[formatInstant(one.recordedAt), one.reason ?? ''].filter(Boolean).join('. ')}
                    </small>
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      </div>
    </>,
  )
}

export const routes = [
  {
    method: 'GET',
    path: '/bo-chi-so',
    access: 'session',
    names: null,
    answer: visit => (visit.query('ma') === undefined ? list(visit) : page(visit)),
  },
  { method: 'POST', path: '/bo-chi-so', access: 'session', names: null, answer: bring },
] as const satisfies readonly Route[]
