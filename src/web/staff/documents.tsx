import {
  DOCUMENT_DIRECTIONS,
  DOCUMENT_KINDS,
  type DocumentDirection,
  type DocumentKind,
} from '../../domain/directing-document.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { showDocuments } from '../../usecases/show-documents.ts'
import { DOCUMENT_DIRECTION_WORDS, DOCUMENT_KIND_WORDS, DOCUMENTS } from '../../words/document.ts'
import type { Route } from '../route.ts'
import { dayCell, sheetFile } from '../sheet.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Field, Select } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'

const PATH = '/van-ban'

const isDirection = (text: string | undefined): text is DocumentDirection =>
  DOCUMENT_DIRECTIONS.some(one => one === text)
const isKind = (text: string | undefined): text is DocumentKind => DOCUMENT_KINDS.some(one => one === text)
const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,3}$/u.test(text) ? Number(text) : undefined

/** What the address narrows the register by; parts that say nothing sensible are left out. */
const askedIn = (visit: StaffVisit) => {
  const direction = visit.query('chieu')
  const kind = visit.query('loai')
  return {
    ...(isDirection(direction) ? { direction } : {}),
    ...(isKind(kind) ? { kind } : {}),
    year: numberIn(visit.query('nam')),
    issuer: visit.query('co-quan')?.slice(0, 200) || undefined,
    question: visit.query('q')?.slice(0, 200) ?? '',
  }
}

/** The address of the same documents elsewhere, such as a further page or the workbook. */
const hrefIn = (visit: StaffVisit, path: string, page = 1): string => {
  const query = new URLSearchParams()
  for (const name of ['chieu', 'loai', 'nam', 'co-quan', 'q']) {
    const value = visit.query(name)
    if (value !== undefined && value !== '') query.set(name, value)
  }
  if (page > 1) query.set('trang', String(page))
  return query.size === 0 ? path : `${path}?${query}`
}

const list = async (visit: StaffVisit) => {
  const asked = askedIn(visit)
  const outcome = await showDocuments(visit.ctx, { ...asked, page: numberIn(visit.query('trang')) ?? 1 })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { documents, facets, more, page, mayRegister } = outcome.value
  const filtered = Object.values(asked).some(value => value !== undefined && value !== '')
  const href = (to: number) => hrefIn(visit, PATH, to)
  const actions = (
    <>
      {mayRegister ? (
        <ButtonLink href={`${PATH}/them`} primary sign="plus">
          {DOCUMENTS.add}
        </ButtonLink>
      ) : null}
      <ButtonLink href={hrefIn(visit, `${PATH}.xlsx`)} sign="download" download>
        {DOCUMENTS.download}
      </ButtonLink>
    </>
  )
  const [number, dated, issuer, excerpt, tasks] = DOCUMENTS.columns
  return visit.page(
    { title: DOCUMENTS.title },
    <>
      <PageHead title={DOCUMENTS.title} sub={DOCUMENTS.sub} actions={actions} />
      <Card>
        <form class="filter-row" method="get" action={PATH}>
          <Field
            name="q"
            type="search"
            label={DOCUMENTS.question}
            hint={DOCUMENTS.questionHint}
            value={asked.question}
          />
          <Select
            name="chieu"
            label={DOCUMENTS.direction}
            empty={DOCUMENTS.all}
            options={DOCUMENT_DIRECTIONS.map(value => ({ value, label: DOCUMENT_DIRECTION_WORDS[value] }))}
            value={asked.direction}
          />
          <Select
            name="loai"
            label={DOCUMENTS.kind}
            empty={DOCUMENTS.all}
            options={DOCUMENT_KINDS.map(value => ({ value, label: DOCUMENT_KIND_WORDS[value] }))}
            value={asked.kind}
          />
          <Select
            name="nam"
            label={DOCUMENTS.year}
            empty={DOCUMENTS.all}
            options={facets.years.map(value => ({ value: String(value), label: String(value) }))}
            value={visit.query('nam')}
          />
          <Select
            name="co-quan"
            label={DOCUMENTS.issuer}
            empty={DOCUMENTS.all}
            options={facets.issuers.map(value => ({ value, label: value }))}
            value={visit.query('co-quan')}
          />
          <div class="btns">
            <SubmitButton>{DOCUMENTS.filter}</SubmitButton>
          </div>
        </form>
      </Card>
      {documents.length === 0 ? (
        <EmptyState {...(filtered ? DOCUMENTS.nothingFound : DOCUMENTS.empty)} />
      ) : (
        <Card flush>
          <DataTable
            caption={DOCUMENTS.title}
            captionHidden
            columns={[
              { title: number, width: 20 },
              { title: dated, width: 11 },
              { title: issuer, width: 22 },
              { title: excerpt },
              { title: tasks, width: 13 },
            ]}
            rows={documents.map(one => ({
              cells: [
                <>
                  <a href={`${PATH}/${one.id}`}>
                    {DOCUMENT_KIND_WORDS[one.kind]} {one.number}
                  </a>
                  <small class="block">{DOCUMENT_DIRECTION_WORDS[one.direction]}</small>
                </>,
                formatDay(one.dated),
                one.issuer,
                one.excerpt,
                DOCUMENTS.tasks(one.tasks),
              ],
            }))}
          />
        </Card>
      )}
      <div class="btns">
        {page > 1 ? <ButtonLink href={href(page - 1)}>{DOCUMENTS.newer}</ButtonLink> : null}
        {more ? <ButtonLink href={href(page + 1)}>{DOCUMENTS.older}</ButtonLink> : null}
      </div>
    </>,
  )
}

/** The register with the same filter as a workbook, all its pages. */
const file = async (visit: StaffVisit) => {
  const outcome = await showDocuments(visit.ctx, { ...askedIn(visit), page: null })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return sheetFile(visit, {
    fileName: DOCUMENTS.fileName,
    sheet: DOCUMENTS.title,
    heads: DOCUMENTS.heads,
    widths: [10, 18, 22, 12, 32, 60, 10],
    rows: outcome.value.documents.map(one => [
      DOCUMENT_DIRECTION_WORDS[one.direction],
      DOCUMENT_KIND_WORDS[one.kind],
      one.number,
      dayCell(one.dated),
      one.issuer,
      one.excerpt,
      one.tasks,
    ]),
  })
}

export const routes = [
  { method: 'GET', path: '/van-ban', access: 'session', names: null, answer: list },
  { method: 'GET', path: '/van-ban.xlsx', access: 'session', names: null, answer: file },
] as const satisfies readonly Route[]
