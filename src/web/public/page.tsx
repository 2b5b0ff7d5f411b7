import type { Child } from 'hono/jsx'
import { dayOf } from '../../domain/day.ts'
import {
  countRows,
  MONEY_SECTION,
  type PublicContent,
  type PublicSearch,
  searchContent,
} from '../../domain/public-content.ts'
import { type PublicView, publicPlaces, readPublic } from '../../usecases/read-public.ts'
import { PUBLIC } from '../../words/public-page.ts'
import { NOT_FOUND } from '../../words/refusal.ts'
import { clientOf } from '../client.ts'
import { rateLimit } from '../rate-limit.ts'
import type { Route } from '../route.ts'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Field, Select } from '../ui/form.tsx'
import { Page, PageHead } from '../ui/layout.tsx'
import { EmptyState, Refusal } from '../ui/states.tsx'
import type { Visit } from '../visit.tsx'
import { PublishedContent, titleOf } from './content.tsx'

/** A whole office may sit behind one address; a machine that copies the site is slowed. */
const visitors = rateLimit({ most: 300, withinMs: 60_000 })
/** A withdrawal must be seen soon, so nothing is kept for longer than this by anybody on the way. */
export const PUBLIC_CACHE = 'public, max-age=300'

export const PUBLIC_PATH = '/cong-khai'
export const editionPath = (code: string, number: number): string => `${PUBLIC_PATH}/ban/${code}-${number}`

/** A page for everybody: no script, no cookie, the colours of the device, the same for all who ask. */
export const publicPage = (
  visit: Visit,
  spec: {
    readonly title: string
    readonly place: string
    readonly home: string
    readonly status?: 200 | 404 | 410 | 429
  },
  body: Child,
): Response | Promise<Response> => {
  const { status = 200, place, home, title } = spec
  visit.http.header('Cache-Control', status === 200 ? PUBLIC_CACHE : 'no-store')
  return visit.http.html(
    <Page title={title} locality={place} home={home}>
      {body}
    </Page>,
    status,
  )
}

/** Null, or the answer that slows down whoever asks too often. */
export const slowed = (visit: Visit): Response | Promise<Response> | null => {
  const { address } = clientOf(visit.http)
  if (!visitors.tooMany(address, visit.site.surroundings.clock())) return null
  const { title, why, now } = PUBLIC.tooMany
  const spec = { title, place: PUBLIC.places, home: PUBLIC_PATH, status: 429 } as const
  return publicPage(visit, spec, <Refusal title={title} why={why} now={now} />)
}

export const notThere = (visit: Visit): Response | Promise<Response> =>
  publicPage(
    visit,
    { title: NOT_FOUND.title, place: PUBLIC.places, home: PUBLIC_PATH, status: 404 },
    <Refusal {...NOT_FOUND} />,
  )

const places = async (visit: Visit) => {
  const slow = slowed(visit)
  if (slow !== null) return slow
  const found = await publicPlaces(visit.site.surroundings)
  return publicPage(
    visit,
    { title: PUBLIC.places, place: PUBLIC.places, home: PUBLIC_PATH },
    <>
      <PageHead title={PUBLIC.places} sub={PUBLIC.placesSub} />
      {found.length === 0 ? (
        <EmptyState {...PUBLIC.noPlaces} />
      ) : (
        <Card>
          <ul>
            {found.map(({ code, name, province }) => (
              <li>
                <a href={`${PUBLIC_PATH}/${code}`}>
                  {name}, {province}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>,
  )
}

/** "99001-3" of an address: the locality and the number of its publication. */
export const editionSaid = (said: string): { readonly code: string; readonly number: number } | null => {
  const [, code, number] = /^([A-Za-z0-9]{1,20})-(\d{1,6})$/u.exec(said) ?? []
  return code === undefined ? null : { code, number: Number(number) }
}

const current = async (visit: Visit) => {
  const slow = slowed(visit)
  if (slow !== null) return slow
  const code = visit.param('place')
  return answer(visit, await readPublic(visit.site.surroundings, { code, number: null }), null)
}

const edition = async (visit: Visit) => {
  const slow = slowed(visit)
  if (slow !== null) return slow
  const said = editionSaid(visit.param('edition'))
  if (said === null) return notThere(visit)
  return answer(visit, await readPublic(visit.site.surroundings, said), said.number)
}

function answer(visit: Visit, view: PublicView, number: number | null): Response | Promise<Response> {
  if (view.state === 'unknown') return notThere(visit)
  const { place } = view
  const home = `${PUBLIC_PATH}/${place.code}`
  const spec = { title: PUBLIC.title(place.name), place: place.name, home }
  if (view.state === 'none')
    return publicPage(
      visit,
      spec,
      <>
        <PageHead title={spec.title} />
        <EmptyState {...PUBLIC.none} />
      </>,
    )
  if (view.state === 'withdrawn') {
    const { reason = '', at = view.edition.publishedAt } = view.edition.withdrawn ?? {}
    const { title, why, now } = PUBLIC.withdrawn
    return publicPage(
      visit,
      { ...spec, title, status: 410 },
      <Refusal title={title} why={why(dayOf(at), reason)} now={now} />,
    )
  }
  return shown(visit, view, number)
}

type Shown = Extract<PublicView, { state: 'shown' }>

function shown(visit: Visit, view: Shown, number: number | null): Response | Promise<Response> {
  const { place, content, editions } = view
  const asked = searchOf(visit, content)
  const found = searchContent(content, asked)
  const searched = asked.words !== '' || asked.section !== '' || Object.values(asked.choices).some(Boolean)
  const path = number === null ? `${PUBLIC_PATH}/${place.code}` : editionPath(place.code, number)
  const [newest] = editions
  const old = newest !== undefined && newest.number !== view.edition.number
  const title = PUBLIC.title(place.name)
  return publicPage(
    visit,
    { title, place: place.name, home: `${PUBLIC_PATH}/${place.code}` },
    <>
      <PageHead title={title} sub={PUBLIC.sub(place.province)} />
      {old ? (
        <Card>
          {newest.withdrawn === null ? PUBLIC.older(dayOf(newest.publishedAt)) : PUBLIC.olderAlone}{' '}
          <a href={`${PUBLIC_PATH}/${place.code}`}>{PUBLIC.toNewest}</a>
        </Card>
      ) : null}
      <SearchForm content={content} asked={asked} path={path} />
      {searched ? (
        <p role="status">
          {PUBLIC.found(countRows(found))}. <a href={path}>{PUBLIC.clear}</a>
        </p>
      ) : null}
      {searched && countRows(found) === 0 ? <p class="small ink2">{PUBLIC.empty}</p> : null}
      <PublishedContent content={found} />
      <AboutEdition view={view} />
    </>,
  )
}

/** Fields with choices that a visitor may narrow by. */
const choiceFields = (content: PublicContent) =>
  content.registers.flatMap(register =>
    register.fields
      .filter(field => field.choices.length > 1)
      .map(field => ({ name: `${register.code}.${field.key}`, field })),
  )

const searchOf = (visit: Visit, content: PublicContent): PublicSearch => ({
  words: (visit.query('tim') ?? '').slice(0, 200).trim(),
  section: visit.query('phan') ?? '',
  choices: Object.fromEntries(choiceFields(content).map(({ name }) => [name, visit.query(name) ?? ''])),
})

const SearchForm = (props: { content: PublicContent; asked: PublicSearch; path: string }) => {
  const { content, asked, path } = props
  const all = { value: '', label: PUBLIC.all }
  const sections = [
    ...content.registers.map(one => ({ value: one.code, label: titleOf(one) })),
    ...(content.money === null ? [] : [{ value: MONEY_SECTION, label: PUBLIC.moneyShort }]),
  ]
  return (
    <search class="screen-only">
      <Card>
        <form class="filter-row" method="get" action={path}>
          <Field name="tim" type="search" label={PUBLIC.words} value={asked.words} maxlength={200} />
          {sections.length < 2 ? null : (
            <Select name="phan" label={PUBLIC.section} options={[all, ...sections]} value={asked.section} />
          )}
          {choiceFields(content).map(({ name, field }) => (
            <Select
              name={name}
              label={field.label}
              options={[all, ...field.choices.map(one => ({ value: one.code, label: one.label }))]}
              value={asked.choices[name] ?? ''}
            />
          ))}
          <div class="btns">
            <SubmitButton primary>{PUBLIC.find}</SubmitButton>
          </div>
        </form>
      </Card>
    </search>
  )
}

/** Which publication it is, its data, and who answers: at the foot, so that what people came for stands first. */
const AboutEdition = ({ view }: { view: Shown }) => {
  const { place, edition: of, content, editions } = view
  const units = [...new Set(content.registers.flatMap(one => one.rows.map(row => row.unit)))]
  const data = `${editionPath(place.code, of.number)}/du-lieu`
  return (
    <>
      <Section title={PUBLIC.data}>
        <Card>
          <p>{PUBLIC.licence}</p>
          <div class="btns screen-only">
            <ButtonLink href={`${data}.json`} sign="download" download dense>
              {PUBLIC.json}
            </ButtonLink>
            {content.registers.map(one => (
              <ButtonLink href={`${data}.csv?phan=${one.code}`} sign="download" download dense>
                {PUBLIC.csv(titleOf(one))}
              </ButtonLink>
            ))}
            {content.money === null ? null : (
              <ButtonLink href={`${data}.csv?phan=${MONEY_SECTION}`} sign="download" download dense>
                {PUBLIC.csv(PUBLIC.moneyShort)}
              </ButtonLink>
            )}
          </div>
        </Card>
      </Section>
      {units.length === 0 ? null : (
        <Section title={PUBLIC.contact}>
          <p>{PUBLIC.contactNote(units)}</p>
        </Section>
      )}
      <Section title={PUBLIC.about}>
        <p>
          <a href={editionPath(place.code, of.number)}>{PUBLIC.edition(of.number, dayOf(of.publishedAt))}</a>
        </p>
        <p class="small ink2">
          {PUBLIC.digest}: <code>{of.digest}</code>
        </p>
        {editions.length < 2 ? null : (
          <details class="screen-only">
            <summary>{PUBLIC.editions}</summary>
            <p class="small ink2">{PUBLIC.editionsNote}</p>
            <ul>
              {editions.map(one => (
                <li>
                  <a href={editionPath(place.code, one.number)}>
                    {PUBLIC.edition(one.number, dayOf(one.publishedAt))}
                  </a>
                  {one.withdrawn === null ? null : ` (${PUBLIC.wasWithdrawn})`}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Section>
    </>
  )
}

export const routes = [
  { method: 'GET', path: '/cong-khai', access: 'public', names: null, answer: places },
  { method: 'GET', path: '/cong-khai/:place', access: 'public', names: 'public-place', answer: current },
  {
    method: 'GET',
    path: '/cong-khai/ban/:edition',
    access: 'public',
    names: 'public-edition',
    answer: edition,
  },
] as const satisfies readonly Route[]
