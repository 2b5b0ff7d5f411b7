import { setTimeout as pause } from 'node:timers/promises'
import type { Refusal } from '../../domain/refusal.ts'
import { signIn } from '../../usecases/sign-in.ts'
import { signOut } from '../../usecases/sign-out.ts'
import { ACCOUNT, signInErrorTitle } from '../../words/account.ts'
import { clientOf } from '../client.ts'
import { dropSession, keepSession, sessionToken } from '../cookies.ts'
import { returnPath } from '../return-path.ts'
import type { Route } from '../route.ts'
import { slowDown } from '../slow-down.ts'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorSummary, Field, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again, Visit } from '../visit.tsx'

/** Forty failures are more than a ward of twenty-five people types wrong in ten minutes. */
const tries = slowDown({ failures: 40, withinMs: 10 * 60_000, turnMs: 1000, longestMs: 10_000 })

/** Where to go after signing in travels in the address and in the form. */
const RETURN = 've'

const signInPage = (visit: Visit, typed: { login: string; to: string }, again?: Again) =>
  visit.page(
    {
      title: ACCOUNT.signInTitle,
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} title={signInErrorTitle} kept={false} />
      <PageHead title={ACCOUNT.signInTitle} sub={typed.to === '/' ? undefined : ACCOUNT.goOn} />
      <Card>
        <form method="post" action="/dang-nhap" novalidate>
          <HiddenFields fields={visit.hidden({ [RETURN]: typed.to })} />
          <div class="fields">
            <Field
              name="login"
              label={ACCOUNT.login}
              value={typed.login}
              autocomplete="username"
              error={again?.of('login')}
            />
            <Field
              name="password"
              type="password"
              label={ACCOUNT.password}
              autocomplete="current-password"
              error={again?.of('password')}
            />
            <div class="btns">
              <SubmitButton primary wide>
                {ACCOUNT.signIn}
              </SubmitButton>
            </div>
          </div>
        </form>
      </Card>
      <footer class="tail">
        <p>{ACCOUNT.help}</p>
        <p>{ACCOUNT.sessionNote}</p>
      </footer>
    </>,
  )

const show = (visit: Visit) => signInPage(visit, { login: '', to: returnPath(visit.query(RETURN)) })

const enter = async (visit: Visit) => {
  const form = await visit.form()
  const to = returnPath(form.text(RETURN))
  const login = form.text('login')
  const client = clientOf(visit.http)
  const { surroundings } = visit.site
  const again = (refusal: Refusal) =>
    visit.refused(refusal, errors => signInPage(visit, { login, to }, errors))
  const wait = tries.turnOf(client.address, surroundings.clock())
  if (wait === null) return again({ code: 'sign-in-crowded', status: 422 })
  if (wait > 0) await pause(wait)
  const outcome = await signIn(surroundings, { login, password: form.text('password'), client })
  if (!outcome.ok) {
    tries.failed(client.address, surroundings.clock())
    return again(outcome.refusal)
  }
  const before = sessionToken(visit.http)
  if (before !== undefined) await signOut(visit.site.surroundings, before)
  keepSession(visit.http, visit.site, outcome.value.token)
  return visit.to(outcome.value.mustChange ? '/doi-mat-khau' : to)
}

const leave = async (visit: Visit) => {
  const token = sessionToken(visit.http)
  if (token !== undefined) await signOut(visit.site.surroundings, token)
  dropSession(visit.http, visit.site)
  return visit.to('/dang-nhap', ACCOUNT.signedOut)
}

export const routes = [
  { method: 'GET', path: '/dang-nhap', access: 'public', names: null, answer: show },
  { method: 'POST', path: '/dang-nhap', access: 'public', names: null, answer: enter },
  { method: 'POST', path: '/dang-xuat', access: 'public', names: null, answer: leave },
] as const satisfies readonly Route[]
