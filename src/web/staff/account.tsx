import { CONTRASTS, type OpenSession, THEMES } from '../../domain/accounts.ts'
import { formatInstant } from '../../domain/format-vi.ts'
import { changePassword } from '../../usecases/change-password.ts'
import { endOtherSessions, ownSessions } from '../../usecases/own-sessions.ts'
import { setLook } from '../../usecases/set-look.ts'
import { signIn } from '../../usecases/sign-in.ts'
import { ACCOUNT, CONTRAST_WORDS, THEME_WORDS } from '../../words/account.ts'
import { deviceName } from '../../words/device.ts'
import { UI } from '../../words/ui.ts'
import { clientOf } from '../client.ts'
import { dropSession, keepLook, keepSession, sessionToken } from '../cookies.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Choices, ErrorSummary, Field, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'

/** Unseen; tells a password manager whose password this is. */
const Login = (props: { login: string }) => (
  <input type="text" name="login" autocomplete="username" value={props.login} readonly hidden />
)

const passwordPage = async (visit: StaffVisit, again?: Again) => {
  const sessions = await ownSessions(visit.site.surroundings, sessionToken(visit.http) ?? '')
  return visit.page(
    {
      title: ACCOUNT.changeTitle,
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} kept={false} />
      <PageHead
        title={ACCOUNT.changeTitle}
        sub={visit.me.session.mustChange ? ACCOUNT.mustChange : undefined}
      />
      <Card>
        <form method="post" action="/doi-mat-khau" novalidate>
          <HiddenFields fields={visit.hidden()} />
          <Login login={visit.me.session.login} />
          <div class="fields">
            <Field
              name="current"
              type="password"
              label={ACCOUNT.current}
              autocomplete="current-password"
              error={again?.of('current')}
            />
            <Field
              name="next"
              type="password"
              label={ACCOUNT.next}
              hint={ACCOUNT.nextHint}
              autocomplete="new-password"
              error={again?.of('next')}
            />
            <Field
              name="repeat"
              type="password"
              label={ACCOUNT.repeat}
              autocomplete="new-password"
              error={again?.of('repeat')}
            />
            <div class="btns">
              <SubmitButton primary>{ACCOUNT.change}</SubmitButton>
            </div>
          </div>
        </form>
      </Card>
      {visit.me.session.mustChange ? null : <Sessions visit={visit} sessions={sessions} />}
    </>,
  )
}

/** Where one is signed in, and the way out of all other places. */
const Sessions = (props: { visit: StaffVisit; sessions: readonly OpenSession[] }) => {
  const [device, address, since, used] = ACCOUNT.sessionColumns
  return (
    <Section title={ACCOUNT.sessionsTitle} note={ACCOUNT.sessionsNote}>
      <Card flush>
        <DataTable
          caption={ACCOUNT.sessionsTitle}
          captionHidden
          columns={[{ title: device }, { title: address }, { title: since }, { title: used }]}
          rows={props.sessions.map(one => ({
            cells: [
              one.current
                ? `${deviceName(one.client.agent)} (${ACCOUNT.thisSession})`
                : deviceName(one.client.agent),
              one.client.address,
              formatInstant(one.since),
              formatInstant(one.lastUsed),
            ],
          }))}
        />
      </Card>
      {props.sessions.length > 1 ? (
        <form method="post" action="/dang-xuat-noi-khac">
          <HiddenFields fields={props.visit.hidden()} />
          <SubmitButton>{ACCOUNT.endOthers}</SubmitButton>
        </form>
      ) : null}
    </Section>
  )
}

const endOthers = async (visit: StaffVisit) => {
  await visit.form()
  const ended = await endOtherSessions(visit.site.surroundings, sessionToken(visit.http) ?? '')
  return visit.to('/doi-mat-khau', ACCOUNT.othersEnded(ended))
}

const savePassword = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(changePassword, form.object(), form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => passwordPage(visit, again))
  // Every session ended with the old password, this one too; the person stays, in a new one.
  const { login } = visit.me.session
  const credentials = { login, password: form.text('next'), client: clientOf(visit.http) }
  const entered = await signIn(visit.site.surroundings, credentials)
  if (entered.ok) keepSession(visit.http, visit.site, entered.value.token)
  else dropSession(visit.http, visit.site)
  return visit.to('/', ACCOUNT.changed)
}

const lookPage = (visit: StaffVisit, again?: Again) => {
  const { look } = visit.me.session
  return visit.page(
    { title: ACCOUNT.lookTitle, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={ACCOUNT.lookTitle} />
      <Card>
        <form method="post" action="/giao-dien">
          <HiddenFields fields={visit.hidden()} />
          <div class="fields">
            <Choices
              name="theme"
              label={ACCOUNT.theme}
              value={look.theme}
              options={THEMES.map(value => ({ value, label: THEME_WORDS[value] }))}
            />
            <Choices
              name="contrast"
              label={ACCOUNT.contrast}
              value={look.contrast}
              options={CONTRASTS.map(value => ({ value, label: CONTRAST_WORDS[value] }))}
            />
            <div class="btns">
              <SubmitButton primary>{UI.save}</SubmitButton>
            </div>
          </div>
        </form>
      </Card>
    </>,
  )
}

const saveLook = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await setLook(visit.site.surroundings, visit.me.session.accountId, form.object())
  if (!outcome.ok) return visit.refused(outcome.refusal, again => lookPage(visit, again))
  keepLook(visit.http, visit.site, outcome.value)
  return visit.to('/giao-dien', ACCOUNT.lookSaved)
}

export const routes = [
  {
    method: 'GET',
    path: '/doi-mat-khau',
    access: 'session',
    names: null,
    answer: visit => passwordPage(visit),
  },
  { method: 'POST', path: '/doi-mat-khau', access: 'session', names: null, answer: savePassword },
  { method: 'POST', path: '/dang-xuat-noi-khac', access: 'session', names: null, answer: endOthers },
  { method: 'GET', path: '/giao-dien', access: 'session', names: null, answer: visit => lookPage(visit) },
  { method: 'POST', path: '/giao-dien', access: 'session', names: null, answer: saveLook },
] as const satisfies readonly Route[]
