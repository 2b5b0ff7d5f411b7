import { dayOf } from '../../domain/day.ts'
import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { enterByLink, type OpenedRegisterLink, openRegisterLink } from '../../usecases/register-by-link.ts'
import { BY_LINK, ENTRY_STATE_WORDS, ROW_FORM } from '../../words/register.ts'
import { clientOf } from '../client.ts'
import type { Form } from '../form-data.ts'
import { rateLimit } from '../rate-limit.ts'
import type { Route } from '../route.ts'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { ErrorSummary, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { Refusal } from '../ui/states.tsx'
import type { Again, Visit } from '../visit.tsx'
import { MOST_FILES } from './quick-update.tsx'
import { RowFields, rowInput } from './register-fields.tsx'

type Live = Extract<OpenedRegisterLink, { state: 'live' }>

const strangers = rateLimit({ most: 20, withinMs: 10 * 60_000 })

/** Nothing of a page with a secret address is kept or listed by anybody on the way. */
const sealed = (visit: Visit): void => {
  visit.http.header('Cache-Control', 'no-store')
  visit.http.header('X-Robots-Tag', 'noindex, nofollow, noarchive')
}

const deadPage = (visit: Visit, state: Exclude<OpenedRegisterLink['state'], 'live'>) => {
  const { clock } = visit.site.surroundings
  const slowed = state === 'unknown' && strangers.tooMany(clientOf(visit.http).address, clock())
  const text = BY_LINK.refusals[slowed ? 'tooMany' : state]
  const status = slowed ? 429 : state === 'unknown' ? 404 : 410
  return visit.page({ title: text.title, status, form: true }, <Refusal {...text} />)
}

const formPage = (visit: Visit, { link, register, ctx, sent }: Live, typed: Form | null, again?: Again) => {
  const title = BY_LINK.title(register.title)
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={title} sub={BY_LINK.for(link.sender, link.unit.name)} />
      <Card>
        <form
          class="fields"
          method="post"
          action={visit.http.req.path}
          enctype="multipart/form-data"
          novalidate
        >
          <HiddenFields fields={visit.hidden()} />
          <RowFields
            definition={register.definition}
            values={{}}
            on={dayOf(ctx.now)}
            note=""
            typed={typed}
            again={again}
            photo
          />
          <div class="btns">
            <SubmitButton primary>{ROW_FORM.send}</SubmitButton>
          </div>
        </form>
      </Card>
      {sent.length === 0 ? null : (
        <Section title={BY_LINK.lately}>
          <Card>
            <ul class="rows">
              {sent.map(one => (
                <li>
                  <span class="grow">
                    {formatDay(one.on)} <small>{formatInstant(one.enteredAt)}</small>
                  </span>
                  {ENTRY_STATE_WORDS[one.state]}
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </>,
  )
}

const open = async (visit: Visit) => {
  sealed(visit)
  const opened = await openRegisterLink(visit.site.surroundings, visit.param('link'))
  return opened.state === 'live' ? formPage(visit, opened, null) : deadPage(visit, opened.state)
}

const send = async (visit: Visit) => {
  sealed(visit)
  const form = await visit.form()
  const opened = await openRegisterLink(visit.site.surroundings, visit.param('link'))
  if (opened.state !== 'live') return deadPage(visit, opened.state)
  const input = { ...rowInput(form), linkHash: opened.hash }
  // What was sent is judged by the schema of the use-case, as everywhere.
  const outcome = await enterByLink(
    opened.ctx,
    input as unknown as Parameters<typeof enterByLink>[1],
    form.requestId,
  )
  if (outcome.ok) return visit.to(visit.http.req.path, `${BY_LINK.sent}. ${BY_LINK.sentNext[0]}`)
  return visit.refused(outcome.refusal, again => formPage(visit, opened, form, again))
}

export const routes = [
  { method: 'GET', path: '/ghi-so/:link', access: 'public', names: 'row-link', answer: open },
  {
    method: 'POST',
    path: '/ghi-so/:link',
    access: 'public',
    names: 'row-link',
    largest: MOST_FILES,
    answer: send,
  },
] as const satisfies readonly Route[]
