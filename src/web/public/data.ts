import { csv } from '../../domain/csv.ts'
import { dayOf } from '../../domain/day.ts'
import { MONEY_SECTION, type PublicContent } from '../../domain/public-content.ts'
import { type PublicView, readPublic } from '../../usecases/read-public.ts'
import { SOURCE_WORDS, STEP_WORDS } from '../../words/budget.ts'
import { PUBLIC } from '../../words/public-page.ts'
import { shownValue } from '../../words/register.ts'
import { download } from '../download.ts'
import type { Route } from '../route.ts'
import type { Visit } from '../visit.tsx'
import { editionPath, editionSaid, notThere, PUBLIC_CACHE, slowed } from './page.tsx'

type Shown = Extract<PublicView, { state: 'shown' }>

/** The publication that an address names, or the answer that there is none to be had. */
async function asked(visit: Visit): Promise<Shown | Response> {
  const slow = slowed(visit)
  if (slow !== null) return slow
  const said = editionSaid(visit.param('edition'))
  const view = said === null ? null : await readPublic(visit.site.surroundings, said)
  return view?.state === 'shown' ? view : notThere(visit)
}

/** The same for everybody who asks, and known by the digest of what it holds. */
const sent = (visit: Visit, view: Shown, name: string, mediaType: string, body: string): Response => {
  const answer = download(visit, { name, mediaType, body })
  answer.headers.set('Cache-Control', PUBLIC_CACHE)
  answer.headers.set('ETag', `"${view.edition.digest.slice(0, 32)}"`)
  return answer
}

const facts = (visit: Visit, { place, edition }: Shown) => ({
  source: `${visit.address}${editionPath(place.code, edition.number)}`,
  published: dayOf(edition.publishedAt),
})

const json = async (visit: Visit) => {
  const view = await asked(visit)
  if (view instanceof Response) return view
  const { place, edition, content } = view
  const body = {
    licence: PUBLIC.licence,
    ...facts(visit, view),
    place,
    number: edition.number,
    digest: edition.digest,
    content,
  }
  const name = `${PUBLIC.file(place.code, edition.number, '')}.json`
  return sent(visit, view, name, 'application/json; charset=utf-8', `${JSON.stringify(body, null, 1)}\n`)
}

const table = async (visit: Visit) => {
  const view = await asked(visit)
  if (view instanceof Response) return view
  const { place, edition, content } = view
  const part = visit.query('phan') ?? content.registers[0]?.code ?? MONEY_SECTION
  const rows = rowsOf(content, part)
  if (rows === null) return notThere(visit)
  const { source, published } = facts(visit, view)
  const name = `${PUBLIC.file(place.code, edition.number, `-${part}`)}.csv`
  // Below the rows, so that a program finds the heads in the first line.
  return sent(
    visit,
    view,
    name,
    'text/csv; charset=utf-8',
    csv([...rows, [PUBLIC.licence, source, published]]),
  )
}

/** One section as a table of words and plain numbers; null where the publication has none of this name. */
function rowsOf(content: PublicContent, part: string): readonly (readonly string[])[] | null {
  if (part === MONEY_SECTION && content.money !== null) {
    const steps = ['du-toan', 'phan-bo', 'chi', 'quyet-toan'] as const
    return [
      [PUBLIC.task, PUBLIC.item, PUBLIC.source, ...steps.map(step => STEP_WORDS[step])],
      ...content.money.lines.map(line => [
        line.task,
        line.item,
        SOURCE_WORDS[line.source],
        ...steps.map(step => String(line.sums[step])),
      ]),
    ]
  }
  const register = content.registers.find(one => one.code === part)
  if (register === undefined) return null
  return [
    [
      PUBLIC.day,
      PUBLIC.answers,
      ...register.fields.map(field => (field.unit === null ? field.label : `${field.label} (${field.unit})`)),
    ],
    ...register.rows.map(row => [
      row.on,
      row.unit,
      ...register.fields.map(field => {
        const value = row.values[field.key] ?? null
        // Machines read days and numbers as they are written between machines.
        return typeof value === 'number' || field.kind === 'day'
          ? String(value ?? '')
          : shownValue(field, value)
      }),
    ]),
  ]
}

export const routes = [
  {
    method: 'GET',
    path: '/cong-khai/ban/:edition/du-lieu.json',
    access: 'public',
    names: 'public-edition',
    answer: json,
  },
  {
    method: 'GET',
    path: '/cong-khai/ban/:edition/du-lieu.csv',
    access: 'public',
    names: 'public-edition',
    answer: table,
  },
] as const satisfies readonly Route[]
