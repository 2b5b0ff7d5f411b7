import { dayOf } from '../../domain/day.ts'
import { showTask } from '../../usecases/show-task.ts'
import { type OpenedLink, openLink, reportByLink } from '../../usecases/update-by-link.ts'
import { LINK, LINK_REFUSALS } from '../../words/link.ts'
import { QUICK_UPDATE } from '../../words/task-page.ts'
import { updateRefusalSentence } from '../../words/update.ts'
import { clientOf } from '../client.ts'
import type { Form, Unchecked } from '../form-data.ts'
import { rateLimit } from '../rate-limit.ts'
import type { Route } from '../route.ts'
import { Confirmation, Refusal } from '../ui/states.tsx'
import type { Again, Visit } from '../visit.tsx'
import { MOST_FILES, quickUpdateInput, quickUpdateProps } from './quick-update.tsx'
import { QuickUpdateView } from './views/quick-update.tsx'

type Live = Extract<OpenedLink, { state: 'live' }>
type Spent = Exclude<OpenedLink, { state: 'live' }>

/**
 * A secret of 256 bits is not found by trying; whoever tries is slowed all the same. A link that is right opens however
 * many wrong ones came from its address, because behind a proxy or a router many people share one.
 */
const strangers = rateLimit({ most: 20, withinMs: 10 * 60_000 })

const SIGN_IN = <a href="/dang-nhap">{LINK.signIn}</a>

/** Nothing of a page with a secret address is kept or listed by anybody on the way. */
const sealed = (visit: Visit): void => {
  visit.http.header('Cache-Control', 'no-store')
  visit.http.header('X-Robots-Tag', 'noindex, nofollow, noarchive')
}

const spentPage = (visit: Visit, opened: Spent, typed = '') => {
  if (opened.state === 'used' && opened.link.usedAt !== null && typed === '')
    return visit.page(
      { title: LINK.sent(opened.link.task.code), form: true },
      <Confirmation
        title={LINK.sent(opened.link.task.code)}
        when={LINK.usedAt(opened.link.usedAt)}
        next={LINK.usedNext}
        actions={SIGN_IN}
      />,
    )
  const { clock } = visit.site.surroundings
  const slowed = opened.state === 'unknown' && strangers.tooMany(clientOf(visit.http).address, clock())
  const text = LINK_REFUSALS[slowed ? 'tooMany' : opened.state]
  const status = slowed ? 429 : opened.state === 'unknown' ? 404 : 410
  return visit.page(
    { title: text.title, status, form: true },
    <>
      <Refusal {...text} actions={SIGN_IN} />
      {typed === '' ? null : (
        <div class="field">
          <label for="da-nhap">{LINK.typed}</label>
          <textarea id="da-nhap" rows={4} readonly>
            {typed}
          </textarea>
        </div>
      )}
    </>,
  )
}

const formPage = async (visit: Visit, { ctx, link }: Live, typed: Form | null, again?: Again) => {
  const outcome = await showTask(ctx, { taskId: link.task.id })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { task, reportRefusal, closed } = outcome.value
  if (closed !== null || !reportRefusal.ok)
    return visit.page(
      { title: QUICK_UPDATE.title, form: true },
      <Refusal
        title={QUICK_UPDATE.closedTitle}
        why={closed === null ? LINK_REFUSALS.left.why : updateRefusalSentence(closed)}
        now={QUICK_UPDATE.closedNow}
        actions={SIGN_IN}
      />,
    )
  return visit.page(
    { title: QUICK_UPDATE.title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <p class="small ink2">{LINK.for(link.person.name)}</p>
      <QuickUpdateView
        {...quickUpdateProps(outcome.value, {
          today: dayOf(ctx.now),
          action: visit.http.req.path,
          hidden: visit.hidden({ rowVersion: String(task.rowVersion) }),
          back: null,
          typed,
          again,
          state: undefined,
          draft: null,
        })}
      />
    </>,
  )
}

const open = async (visit: Visit) => {
  sealed(visit)
  const opened = await openLink(visit.site.surroundings, visit.param('link'))
  return opened.state === 'live' ? formPage(visit, opened, null) : spentPage(visit, opened)
}

const send = async (visit: Visit) => {
  sealed(visit)
  const form = await visit.form()
  const opened = await openLink(visit.site.surroundings, visit.param('link'))
  if (opened.state !== 'live') return spentPage(visit, opened, form.text('text') || form.text('obstacle'))
  const input: Unchecked = { ...quickUpdateInput(form), taskId: opened.link.task.id, linkHash: opened.hash }
  // What was sent is judged by the schema of the use-case, as everywhere.
  const outcome = await reportByLink(opened.ctx, input as Parameters<typeof reportByLink>[1], form.requestId)
  if (outcome.ok) return visit.to(visit.http.req.path)
  return visit.refused(outcome.refusal, again => formPage(visit, opened, form, again))
}

export const routes = [
  { method: 'GET', path: '/bao-nhanh/:link', access: 'public', names: 'link', answer: open },
  {
    method: 'POST',
    path: '/bao-nhanh/:link',
    access: 'public',
    names: 'link',
    largest: MOST_FILES,
    answer: send,
  },
] as const satisfies readonly Route[]
