import { DEFAULT_WISHES, NOTICE_KINDS, NOTICE_WISHES } from '../../domain/notice.ts'
import { renewCalendar, revokeCalendar } from '../../usecases/calendar-feed.ts'
import { setContact, showContact } from '../../usecases/contact.ts'
import { revokeOwnLinks } from '../../usecases/revoke-links.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { noticeWord } from '../../words/digest.ts'
import { CONTACT, WISH_WORDS } from '../../words/notice.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Checkbox, ErrorSummary, Field, HiddenFields, Select } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'

type Shown = Answer<typeof showContact>

const PATH = '/nhac-viec/cai-dat'

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await showContact(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  return visit.page(
    { title: CONTACT.title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <BackLink href="/nhac-viec">{CONTACT.back}</BackLink>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={CONTACT.title} sub={CONTACT.sub} />
      <div class="stack">
        <Card>
          <Ways visit={visit} shown={shown} typed={typed} again={again} />
        </Card>
        <Links visit={visit} links={shown.links} />
        <Calendar visit={visit} feed={shown.feed} />
      </div>
    </>,
  )
}

const Ways = (props: { visit: StaffVisit; shown: Shown; typed: Form | null; again: Again | undefined }) => {
  const { visit, shown, typed, again } = props
  const { contact, mail } = shown
  const options = NOTICE_WISHES.map(value => ({ value, label: WISH_WORDS[value] }))
  const checked = (name: 'byMail' | 'byMessage') =>
    typed === null ? contact[name] : typed.text(name) === '1'
  return (
    <form class="fields" method="post" action={PATH} novalidate>
      <HiddenFields fields={visit.hidden({ rowVersion: String(contact.rowVersion) })} />
      <Field
        {...fieldOf('email', typed, again, contact.email ?? '')}
        type="email"
        label={CONTACT.email}
        hint={CONTACT.emailHint}
        autocomplete="email"
        optional
      />
      {mail === null ? null : <p class="small ink2">{CONTACT.lastMail(mail.day, mail.state)}</p>}
      <Checkbox name="byMail" checked={checked('byMail')}>
        {CONTACT.byMail}
      </Checkbox>
      <Field
        {...fieldOf('phone', typed, again, contact.phone ?? '')}
        type="tel"
        label={CONTACT.phone}
        hint={CONTACT.phoneHint}
        autocomplete="tel"
        optional
      />
      <Checkbox name="byMessage" checked={checked('byMessage')}>
        {CONTACT.byMessage}
      </Checkbox>
      <h2>{CONTACT.kinds}</h2>
      {NOTICE_KINDS.map(kind => (
        <Select
          name={`wishes.${kind}`}
          label={noticeWord(kind, '')}
          options={options}
          value={typed?.text(`wishes.${kind}`) ?? contact.wishes[kind] ?? DEFAULT_WISHES[kind]}
          error={again?.of(`wishes.${kind}`)}
        />
      ))}
      <div class="btns">
        <SubmitButton primary>{CONTACT.save}</SubmitButton>
      </div>
    </form>
  )
}

const Links = ({ visit, links }: { visit: StaffVisit; links: Shown['links'] }) => (
  <Section title={CONTACT.links} id="lien-ket" count={links.length}>
    <Card>
      <div class="fields">
        <p>{CONTACT.linksWhat}</p>
        {links.length === 0 ? (
          <p>{CONTACT.noLinks}</p>
        ) : (
          <>
            <ul class="rows">
              {links.map(link => (
                <li>
                  <span class="grow">
                    <a href={`/nhiem-vu/${link.task.id}`}>{CONTACT.link(link.task.code)}</a>{' '}
                    <small>{CONTACT.linkUntil(link.expiresAt)}</small>
                  </span>
                  <form method="post" action="/nhac-viec/lien-ket">
                    <HiddenFields fields={visit.hidden({ linkId: link.id })} />
                    <SubmitButton dense about={link.task.code}>
                      {CONTACT.revoke}
                    </SubmitButton>
                  </form>
                </li>
              ))}
            </ul>
            <form class="btns" method="post" action="/nhac-viec/lien-ket">
              <HiddenFields fields={visit.hidden()} />
              <SubmitButton>{CONTACT.revokeAll}</SubmitButton>
            </form>
          </>
        )}
      </div>
    </Card>
  </Section>
)

const Calendar = ({ visit, feed }: { visit: StaffVisit; feed: Shown['feed'] }) => (
  <Section title={CONTACT.calendar} id="lich">
    <Card>
      <div class="fields">
        <p>{CONTACT.calendarWhat}</p>
        {feed === null ? (
          <p>{CONTACT.calendarNone}</p>
        ) : (
          <div class="field">
            <label for="dia-chi-lich">{CONTACT.calendarAddress}</label>
            <textarea id="dia-chi-lich" rows={4} readonly>
              {`${visit.address}/lich/${feed.token}.ics`}
            </textarea>
            <p class="small ink2">{CONTACT.calendarSince(feed.madeAt)}</p>
          </div>
        )}
        <form class="btns" method="post" action="/nhac-viec/lich">
          <HiddenFields fields={visit.hidden()} />
          <SubmitButton name="act" value="renew">
            {feed === null ? CONTACT.calendarOpen : CONTACT.calendarRenew}
          </SubmitButton>
          {feed === null ? null : (
            <SubmitButton name="act" value="revoke">
              {CONTACT.calendarRevoke}
            </SubmitButton>
          )}
        </form>
      </div>
    </Card>
  </Section>
)

const save = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(
    setContact,
    {
      ...form.object(),
      rowVersion: Number(form.text('rowVersion')),
      byMail: form.text('byMail') === '1',
      byMessage: form.text('byMessage') === '1',
    },
    form,
  )
  if (outcome.ok) return visit.to(PATH, CONTACT.saved)
  return visit.refused(outcome.refusal, again => page(visit, form, again))
}

const revoke = async (visit: StaffVisit) => {
  const form = await visit.form()
  const linkId = form.text('linkId')
  const outcome = await visit.send(revokeOwnLinks, { linkId: linkId === '' ? null : linkId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return visit.to(`${PATH}#lien-ket`, CONTACT.revoked(outcome.value.revoked))
}

const calendar = async (visit: StaffVisit) => {
  const form = await visit.form()
  if (form.text('act') === 'revoke') {
    const outcome = await visit.send(revokeCalendar, {}, form)
    return outcome.ok ? visit.to(`${PATH}#lich`, CONTACT.calendarGone) : visit.refused(outcome.refusal)
  }
  const outcome = await visit.send(renewCalendar, {}, form)
  return outcome.ok ? visit.to(`${PATH}#lich`, CONTACT.calendarMade) : visit.refused(outcome.refusal)
}

export const routes = [
  {
    method: 'GET',
    path: '/nhac-viec/cai-dat',
    access: 'session',
    names: null,
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: '/nhac-viec/cai-dat', access: 'session', names: null, answer: save },
  { method: 'POST', path: '/nhac-viec/lien-ket', access: 'session', names: null, answer: revoke },
  { method: 'POST', path: '/nhac-viec/lich', access: 'session', names: null, answer: calendar },
] as const satisfies readonly Route[]
