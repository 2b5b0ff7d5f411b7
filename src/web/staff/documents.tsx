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

const list = async (visit: StaffVisit) => {
  const direction = visit.query('chieu')
  const kind = visit.query('loai')
  const asked = {
    ...(isDirection(direction) ? { direction } : {}),
    ...(isKind(kind) ? { kind } : {}),
    year: numberIn(visit.query('nam')),
    issuer: visit.query('co-quan')?.slice(0, 200) || undefined,
    question: visit.query('q')?.slice(0, 200) ?? '',
  }
  const outcome = await showDocuments(visit.ctx, { ...asked, page: numberIn(visit.query('trang')) ?? 1 })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { documents, facets, more, page, mayRegister } = outcome.value
  const filtered = Object.values(asked).some(value => value !== undefined && value !== '')
  const href = (to: number) => {
    const query = new URLSearchParams()
    for (const name of ['chieu', 'loai', 'nam', 'co-quan', 'q']) {
      const value = visit.query(name)
      if (value !== undefined && value !== '') query.set(name, value)
    }
    if (to > 1) query.set('trang', String(to))
    return query.size === 0 ? PATH : `${PATH}?${query}`
  }
  const add = mayRegister ? (
    <ButtonLink href={`${PATH}/them`} primary sign="plus">
      {DOCUMENTS.add}
    </ButtonLink>
  ) : undefined
  const [number, dated, issuer, excerpt, tasks] = DOCUMENTS.columns
  return visit.page(
    { title: DOCUMENTS.title },
    <>
      <PageHead title={DOCUMENTS.title} sub={DOCUMENTS.sub} actions={add} />
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
            value={direction}
          />
          <Select
            name="loai"
            label={DOCUMENTS.kind}
            empty={DOCUMENTS.all}
            options={DOCUMENT_KINDS.map(value => ({ value, label: DOCUMENT_KIND_WORDS[value] }))}
            value={kind}
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
                <a href={`${PATH}/${one.id}`}>
                  {DOCUMENT_KIND_WORDS[one.kind]} {one.number}
                </a>,
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

export const routes = [
  { method: 'GET', path: '/van-ban', access: 'session', names: null, answer: list },
] as const satisfies readonly Route[]
