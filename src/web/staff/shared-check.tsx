import { formatDay } from '../../domain/format-vi.ts'
import { checkBehind } from '../../usecases/check-plan.ts'
import { CHECK } from '../../words/check-plan.ts'
import { clientOf } from '../client.ts'
import { rateLimit } from '../rate-limit.ts'
import type { Route } from '../route.ts'
import { PageHead } from '../ui/layout.tsx'
import { Refusal } from '../ui/states.tsx'
import type { Visit } from '../visit.tsx'
import { DraftCheckView } from './views/draft-check.tsx'

/** A secret of 256 bits is not found by trying; whoever tries is slowed all the same. */
const strangers = rateLimit({ most: 20, withinMs: 10 * 60_000 })

/** The check of a draft for who holds its secret address: to be read, kept by nobody on the way, and linked to nothing. */
const show = async (visit: Visit) => {
  visit.http.header('Cache-Control', 'no-store')
  visit.http.header('X-Robots-Tag', 'noindex, nofollow, noarchive')
  visit.http.header('Referrer-Policy', 'no-referrer')
  const shared = await checkBehind(visit.site.surroundings, visit.param('check'))
  if (shared === null) {
    const slowed = strangers.tooMany(clientOf(visit.http).address, visit.site.surroundings.clock())
    return visit.page(
      { title: CHECK.gone.title, status: slowed ? 429 : 404, form: true },
      <Refusal title={CHECK.gone.title} why={CHECK.gone.why} now={CHECK.gone.now} />,
    )
  }
  const title = CHECK.title(shared.title)
  return visit.page(
    { title },
    <>
      <PageHead title={title} sub={CHECK.readOnly(shared.locality, formatDay(shared.until))} />
      <DraftCheckView check={shared.check} hrefOf={() => null} />
    </>,
  )
}

export const routes = [
  { method: 'GET', path: '/kiem-tra/:check', access: 'public', names: 'check', answer: show },
] as const satisfies readonly Route[]
