import { addDays, dayOf } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { inUse, isNumeric, type RegisterField } from '../../domain/register.ts'
import { endRegisterLink, makeRegisterLink, secretOf } from '../../usecases/register-by-link.ts'
import { showRegister } from '../../usecases/show-register.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { PAPER, REGISTER_LINKS, REGISTERS } from '../../words/register.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField, ErrorSummary, Field, HiddenFields, Select } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { QrCode } from '../ui/qr.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { REGISTER_PATH } from './register.tsx'

type Shown = Answer<typeof showRegister>
type Link = NonNullable<Shown['links']>[number]

const stateOf = (link: Link, now: Date): string =>
  link.revokedAt !== null
    ? REGISTER_LINKS.ended
    : link.expiresAt <= now
      ? REGISTER_LINKS.expired
      : REGISTER_LINKS.live

const isLive = (link: Link, now: Date): boolean => link.revokedAt === null && link.expiresAt > now

/** The address that a link opens. */
export const linkAddress = (visit: StaffVisit, linkId: string): string =>
  `${visit.address}/ghi-so/${secretOf(visit.ctx, linkId)}`

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showRegister, { registerId: visit.param('registerId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { register, links, enterFor, entry } = outcome.value
  if (!entry.ok || links === null)
    return entry.ok ? visit.refused({ code: 'register-closed', status: 409 }) : visit.forbidden(entry)
  const title = REGISTER_LINKS.title(register.title)
  const path = `${REGISTER_PATH}/${register.id}/lien-ket`
  const { now } = visit.ctx
  const [sender, unit, until, state, act] = REGISTER_LINKS.columns
  const own = enterFor.find(one => visit.ctx.actor.appointments.some(held => held.unitId === one.id))
  return visit.page(
    { title, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`${REGISTER_PATH}/${register.id}`}>{register.title}</BackLink>
      <PageHead title={title} sub={REGISTER_LINKS.sub} />
      <div class="stack">
        <Card>
          <form class="fields" method="post" action={path} novalidate>
            <HiddenFields fields={visit.hidden()} />
            <Field
              {...fieldOf('sender', typed, again)}
              label={REGISTER_LINKS.sender}
              hint={REGISTER_LINKS.senderHint}
            />
            <Select
              {...fieldOf('unitId', typed, again, own?.id)}
              label={REGISTER_LINKS.unit}
              options={enterFor.map(one => ({ value: one.id, label: one.name }))}
            />
            <DateField
              {...fieldOf('until', typed, again, formatDay(addDays(visit.today, 180)))}
              label={REGISTER_LINKS.until}
            />
            <div class="btns">
              <SubmitButton primary>{REGISTER_LINKS.make}</SubmitButton>
            </div>
          </form>
        </Card>
        {links.length === 0 ? (
          <EmptyState {...REGISTER_LINKS.none} />
        ) : (
          <Card flush>
            <DataTable
              caption={title}
              captionHidden
              columns={[
                { title: sender },
                { title: unit },
                { title: until, width: 14 },
                { title: state, width: 16 },
                { title: act, bare: true, width: 26 },
              ]}
              rows={links.map(link => ({
                cells: [
                  link.sender,
                  link.unit.name,
                  formatDay(addDays(dayOf(link.expiresAt), -1)),
                  stateOf(link, now),
                  isLive(link, now) ? (
                    <div class="btns">
                      <ButtonLink href={linkAddress(visit, link.id)} dense about={link.sender}>
                        {REGISTER_LINKS.open}
                      </ButtonLink>
                      <ButtonLink
                        href={`${REGISTER_PATH}/${register.id}/giay?lien-ket=${link.id}`}
                        dense
                        about={link.sender}
                      >
                        {PAPER.short}
                      </ButtonLink>
                      <form method="post" action={`/lien-ket-so/${link.id}/thu-hoi`}>
                        <HiddenFields fields={visit.hidden()} />
                        <SubmitButton dense about={link.sender}>
                          {REGISTER_LINKS.revoke}
                        </SubmitButton>
                      </form>
                    </div>
                  ) : (
                    ''
                  ),
                ],
              }))}
            />
          </Card>
        )}
      </div>
    </>,
  )
}

const make = async (visit: StaffVisit) => {
  const form = await visit.form()
  const registerId = visit.param('registerId')
  const outcome = await visit.send(
    makeRegisterLink,
    { ...form.object({ days: ['until'] }), registerId },
    form,
  )
  if (outcome.ok)
    return visit.to(`${REGISTER_PATH}/${registerId}/lien-ket`, REGISTER_LINKS.made(outcome.value.sender))
  return visit.refused(outcome.refusal, again => page(visit, form, again))
}

const revoke = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(endRegisterLink, { linkId: visit.param('linkId') }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { registerId, sender } = outcome.value
  return visit.to(`${REGISTER_PATH}/${registerId}/lien-ket`, REGISTER_LINKS.revoked(sender))
}

/** A sheet of paper with the same fields, and a code that opens the form on a telephone. */
const paper = async (visit: StaffVisit) => {
  const outcome = await visit.send(showRegister, { registerId: visit.param('registerId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { register, links } = outcome.value
  const link = links?.find(one => one.id === visit.query('lien-ket') && isLive(one, visit.ctx.now))
  const address =
    link === undefined ? `${visit.address}${REGISTER_PATH}/${register.id}/ghi` : linkAddress(visit, link.id)
  return visit.page(
    {
      title: PAPER.title(register.title),
      crumbs: [
        { label: REGISTERS.title, href: REGISTER_PATH },
        { label: register.title, href: `${REGISTER_PATH}/${register.id}` },
        { label: PAPER.title(register.title) },
      ],
    },
    <>
      <PageHead title={register.title} sub={PAPER.print} />
      <div class="paper-form">
        <p>
          {visit.me.locality.name}. {register.definition.about ?? ''}
        </p>
        <Section title={PAPER.head}>
          <Card flush>
            <DataTable
              caption={PAPER.head}
              captionHidden
              columns={[{ title: PAPER.field }, { title: PAPER.value }]}
              rows={[
                { cells: [PAPER.sender, link?.sender ?? '……………………………………'] },
                { cells: [PAPER.on, '……/……/…………'] },
                ...inUse(register.definition).map(field => ({ cells: [field.label, blankOf(field)] })),
                { cells: [PAPER.note, '……………………………………'] },
                { cells: [PAPER.sign, '……………………………………'] },
              ]}
            />
          </Card>
        </Section>
        <p>{PAPER.scan}</p>
        <QrCode text={address} label={PAPER.qr(register.title)} />
      </div>
    </>,
  )
}

/** Where a figure is written by hand, or the marks to choose from. */
const blankOf = (field: RegisterField): string => {
  if (field.kind === 'yes-no') return '☐ Có   ☐ Không'
  if (field.kind === 'choice') return field.choices.map(one => `☐ ${one.label}`).join('   ')
  if (field.kind === 'day') return '……/……/…………'
  return `……………………${isNumeric(field) && field.unit !== null ? ` ${field.unit}` : '………………'}`
}

export const routes = [
  {
    method: 'GET',
    path: '/so-theo-doi/:registerId/lien-ket',
    access: 'session',
    names: 'register',
    answer: visit => page(visit, null),
  },
  {
    method: 'POST',
    path: '/so-theo-doi/:registerId/lien-ket',
    access: 'session',
    names: 'register',
    answer: make,
  },
  {
    method: 'POST',
    path: '/lien-ket-so/:linkId/thu-hoi',
    access: 'session',
    names: 'register-link',
    answer: revoke,
  },
  {
    method: 'GET',
    path: '/so-theo-doi/:registerId/giay',
    access: 'session',
    names: 'register',
    answer: paper,
  },
] as const satisfies readonly Route[]
