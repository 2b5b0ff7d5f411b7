import { isDay } from '../../domain/day.ts'
import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { notFound } from '../../domain/refusal.ts'
import { decideRow } from '../../usecases/decide-row.ts'
import { correctRow, enterRow } from '../../usecases/enter-row.ts'
import { openPhoto, showEntry, showRegister } from '../../usecases/show-register.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { BUDGET } from '../../words/budget.ts'
import { besideFields, PROVINCE_FILE } from '../../words/province-file.ts'
import {
  ENTRY_STATE_WORDS,
  REGISTER,
  REGISTERS,
  ROW_FORM,
  ROW_PAGE,
  shownValue,
} from '../../words/register.ts'
import { refusalSentence } from '../../words/role.ts'
import { picture } from '../download.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { ErrorSummary, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'
import { Findings } from './budget-findings.tsx'
import { MOST_FILES } from './quick-update.tsx'
import { FactCard, saidFacts } from './record-parts.tsx'
import { ENTRY_KIND, REGISTER_PATH } from './register.tsx'
import { RowFields, rowInput } from './register-fields.tsx'

type Shown = Answer<typeof showEntry>
type Version = Shown['versions'][number]

const entryForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showRegister, { registerId: visit.param('registerId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { register, enterFor, entry } = outcome.value
  if (!entry.ok) return visit.forbidden(entry)
  const own = enterFor.find(unit => visit.ctx.actor.appointments.some(one => one.unitId === unit.id))
  const asked = visit.query('ngay') ?? ''
  const path = `${REGISTER_PATH}/${register.id}`
  const title = ROW_FORM.title(register.title)
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={path}>{register.title}</BackLink>
      <PageHead title={title} sub={register.definition.about ?? undefined} />
      <Card>
        <form class="fields" method="post" action={`${path}/ghi`} enctype="multipart/form-data" novalidate>
          <HiddenFields
            fields={visit.hidden(
              enterFor.length === 1 && enterFor[0] !== undefined ? { unitId: enterFor[0].id } : {},
            )}
          />
          {enterFor.length === 1 ? null : (
            <Select
              {...fieldOf('unitId', typed, again, own?.id)}
              label={ROW_FORM.unit}
              options={enterFor.map(unit => ({ value: unit.id, label: unit.name }))}
            />
          )}
          <RowFields
            definition={register.definition}
            values={{}}
            on={isDay(asked) && asked <= visit.today ? asked : visit.today}
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
    </>,
  )
}

const enter = async (visit: StaffVisit) => {
  const form = await visit.form()
  const registerId = visit.param('registerId')
  const outcome = await visit.send(enterRow, { ...rowInput(form), registerId }, form)
  if (outcome.ok) return visit.to(`${REGISTER_PATH}/${registerId}`, ROW_FORM.sent(outcome.value.title))
  return visit.refused(outcome.refusal, again => entryForm(visit, form, again))
}

/** What is to be explained before money is approved. */
const Questions = (props: { of: Shown['questions'] }) =>
  props.of.length === 0 ? null : (
    <>
      <h3>{BUDGET.before}</h3>
      <Findings of={props.of} />
      <p>{BUDGET.beforeHint}</p>
    </>
  )

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showEntry, { entryId: visit.param('entryId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { register, newest, versions, confirm, seesRestricted, questions } = outcome.value
  const path = `/dong-so/${newest.entryId}`
  const title = ROW_PAGE.title(register.title, newest.on)
  const restricted = register.definition.fields.some(field => field.class === 'restricted')
  return visit.page(
    {
      title,
      crumbs: [
        { label: REGISTERS.title, href: REGISTER_PATH },
        { label: register.title, href: `${REGISTER_PATH}/${register.id}` },
        { label: formatDay(newest.on) },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead
        title={title}
        facts={<StatusTag kind={ENTRY_KIND[newest.state]} word={ENTRY_STATE_WORDS[newest.state]} />}
        actions={
          newest.mayCorrect ? (
            <ButtonLink href={`${path}/dinh-chinh`}>{ROW_PAGE.correct}</ButtonLink>
          ) : undefined
        }
      />
      <div class="stack">
        {newest.state === 'submitted' ? (
          <Card title={ROW_PAGE.decide}>
            <Questions of={questions} />
            {newest.mayDecide ? (
              <form class="fields" method="post" action={path} novalidate>
                <HiddenFields fields={visit.hidden({ version: String(newest.version) })} />
                <TextArea {...fieldOf('reason', typed, again)} label={ROW_PAGE.returnReason} rows={2} />
                <div class="btns">
                  <SubmitButton primary name="decision" value="confirmed">
                    {ROW_PAGE.confirm}
                  </SubmitButton>
                  <SubmitButton name="decision" value="returned">
                    {ROW_PAGE.return}
                  </SubmitButton>
                </div>
              </form>
            ) : (
              <p class="small">
                {confirm.ok ? ROW_PAGE.waits : refusalSentence(confirm.code, confirm.who, newest.unit.name)}
              </p>
            )}
          </Card>
        ) : null}
        <Section title={ROW_PAGE.history} count={versions.length}>
          {versions.map(version => (
            <VersionCard shown={outcome.value} version={version} />
          ))}
        </Section>
        {restricted && !seesRestricted ? <p class="small ink2">{ROW_PAGE.restricted}</p> : null}
      </div>
    </>,
  )
}

/** "17 lượt"; nothing where nothing was entered. */
const measured = (shown: string, unit: string | null): string =>
  shown === '' || unit === null ? shown : `${shown} ${unit}`

const Origin = ({ of }: { of: NonNullable<Version['origin']> }) => (
  <>
    <a href={`/tep-so/${of.takeInId}/tep`} download>
      {of.name}
    </a>
    {besideFields(of)}
  </>
)

const VersionCard = ({ shown, version }: { shown: Shown; version: Version }) => {
  const { register, seesRestricted } = shown
  const who = version.author?.name ?? (version.sender === null ? '' : REGISTER.sender(version.sender.name))
  const lines: readonly (readonly [string, string])[] = [
    [REGISTER.unit, version.unit.name],
    [REGISTER.day, formatDay(version.on)],
    ...register.definition.fields.map(
      field => [field.label, measured(shownValue(field, version.values[field.key]), field.unit)] as const,
    ),
    [REGISTER.note, version.note ?? ''],
    [ROW_PAGE.enteredBy, `${who}, ${formatInstant(version.enteredAt)}`],
    [ROW_PAGE.reason, version.correctionReason ?? ''],
    [
      ROW_PAGE.decidedBy,
      version.decidedBy === null || version.decidedAt === null
        ? ''
        : `${version.decidedBy.name}, ${formatInstant(version.decidedAt)}`,
    ],
    [ROW_PAGE.why, version.reason ?? ''],
  ]
  return (
    <FactCard
      title={`${ROW_PAGE.version(version.version)}: ${ENTRY_STATE_WORDS[version.state]}`}
      facts={[
        ...saidFacts(lines),
        ...(version.origin === null
          ? []
          : [{ name: PROVINCE_FILE.origin, value: <Origin of={version.origin} /> }]),
      ]}
    >
      {version.photo === null || !seesRestricted ? null : (
        <figure class="evidence-picture">
          <img
            src={`/dong-so/${version.entryId}/anh?ban=${version.version}`}
            alt={`${ROW_PAGE.photo}, ${ROW_PAGE.version(version.version)}`}
          />
          <figcaption class="small ink2">{ROW_PAGE.photo}</figcaption>
        </figure>
      )}
    </FactCard>
  )
}

const decide = async (visit: StaffVisit) => {
  const form = await visit.form()
  const entryId = visit.param('entryId')
  const outcome = await visit.send(decideRow, { ...form.object(), entryId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  const { decision, targets, registerId } = outcome.value
  return visit.to(
    `${REGISTER_PATH}/${registerId}`,
    decision === 'confirmed' ? ROW_PAGE.confirmed(targets) : ROW_PAGE.returned,
  )
}

const correctForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showEntry, { entryId: visit.param('entryId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { register, newest, versions, enter: mayEnter } = outcome.value
  if (!mayEnter.ok) return visit.forbidden(mayEnter)
  const standing = versions.find(one => one.state === 'confirmed') ?? newest
  return visit.page(
    { title: ROW_PAGE.correctTitle, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/dong-so/${newest.entryId}`}>{ROW_PAGE.title(register.title, newest.on)}</BackLink>
      <PageHead title={ROW_PAGE.correctTitle} sub={register.title} />
      <Card>
        <form
          class="fields"
          method="post"
          action={`/dong-so/${newest.entryId}/dinh-chinh`}
          enctype="multipart/form-data"
          novalidate
        >
          <HiddenFields fields={visit.hidden()} />
          <RowFields
            definition={register.definition}
            values={standing.values}
            on={standing.on}
            note={standing.note ?? ''}
            typed={typed}
            again={again}
            photo
          />
          <TextArea {...fieldOf('reason', typed, again)} label={ROW_PAGE.reason} rows={2} />
          <div class="btns">
            <SubmitButton primary>{ROW_PAGE.correct}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const correct = async (visit: StaffVisit) => {
  const form = await visit.form()
  const entryId = visit.param('entryId')
  const outcome = await visit.send(correctRow, { ...rowInput(form), entryId }, form)
  if (outcome.ok) return visit.to(`/dong-so/${entryId}`, ROW_PAGE.corrected)
  return visit.refused(outcome.refusal, again => correctForm(visit, form, again))
}

const photo = async (visit: StaffVisit) => {
  const version = Number(visit.query('ban') ?? '1')
  const outcome = await visit.send(openPhoto, { entryId: visit.param('entryId'), version })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { bytes, mediaType } = outcome.value
  return mediaType.startsWith('image/')
    ? picture(visit, { mediaType, body: bytes })
    : visit.refused(notFound().refusal)
}

export const routes = [
  {
    method: 'GET',
    path: '/so-theo-doi/:registerId/ghi',
    access: 'session',
    names: 'register',
    answer: visit => entryForm(visit, null),
  },
  {
    method: 'POST',
    path: '/so-theo-doi/:registerId/ghi',
    access: 'session',
    names: 'register',
    largest: MOST_FILES,
    answer: enter,
  },
  {
    method: 'GET',
    path: '/dong-so/:entryId',
    access: 'session',
    names: 'entry',
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: '/dong-so/:entryId', access: 'session', names: 'entry', answer: decide },
  {
    method: 'GET',
    path: '/dong-so/:entryId/dinh-chinh',
    access: 'session',
    names: 'entry',
    answer: visit => correctForm(visit, null),
  },
  {
    method: 'POST',
    path: '/dong-so/:entryId/dinh-chinh',
    access: 'session',
    names: 'entry',
    largest: MOST_FILES,
    answer: correct,
  },
  { method: 'GET', path: '/dong-so/:entryId/anh', access: 'session', names: 'entry', answer: photo },
] as const satisfies readonly Route[]
