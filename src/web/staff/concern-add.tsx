import { CONCERN_KINDS } from '../../domain/concern.ts'
import { prepareConcern } from '../../usecases/prepare-concern.ts'
import { raiseConcern } from '../../usecases/raise-concern.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { CONCERN, CONCERN_KIND_WORDS } from '../../words/concern.ts'
import { shortened } from '../../words/task-line.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import {
  Choices,
  DateField,
  ErrorSummary,
  Field,
  HiddenFields,
  type Option,
  Select,
  TextArea,
} from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'

type Offered = Answer<typeof prepareConcern>

const PATH = '/vuong-mac/them'
const ABOVE = 'above'

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const query = (name: string) => typed?.text(name) || visit.query(name) || undefined
  const outcome = await visit.send(prepareConcern, {
    taskId: query('nhiem-vu'),
    targetId: query('chi-tieu'),
  })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const offered = outcome.value
  const words = CONCERN.form
  const about = {
    ...(query('nhiem-vu') === undefined ? {} : { 'nhiem-vu': query('nhiem-vu') ?? '' }),
    ...(query('chi-tieu') === undefined ? {} : { 'chi-tieu': query('chi-tieu') ?? '' }),
  }
  return visit.page(
    { title: words.title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href="/vuong-mac">{words.back}</BackLink>
      <PageHead title={words.title} />
      <form method="post" action={PATH} novalidate>
        <HiddenFields fields={visit.hidden(about)} />
        <div class="fields">
          <Choices
            {...fieldOf('kind', typed, again)}
            label={words.kind}
            options={CONCERN_KINDS.map(kind => ({
              value: kind,
              label: CONCERN_KIND_WORDS[kind],
              remark: words.kindRemarks[kind],
            }))}
          />
          <TextArea {...fieldOf('text', typed, again)} label={words.text} hint={words.textHint} rows={4} />
          <TextArea {...fieldOf('cause', typed, again)} label={words.cause} optional rows={2} />
          <Select
            {...fieldOf('to', typed, again)}
            label={words.to}
            hint={words.toHint}
            empty={words.toEmpty}
            options={addressees(offered)}
          />
          <Field {...fieldOf('toName', typed, again)} label={words.toName} hint={words.toNameHint} optional />
          <DateField {...fieldOf('answerBy', typed, again)} label={words.answerBy} optional />
          <Items offered={offered} typed={typed} named={Object.values(about)} />
        </div>
        <div class="form-end">
          <SubmitButton primary wide>
            {words.send}
          </SubmitButton>
        </div>
      </form>
    </>,
  )
}

const addressees = ({ units, leaders }: Offered): readonly Option[] => [
  ...leaders.map(one => ({
    value: `leader:${one.id}`,
    label: CONCERN.form.toLeader(one.name, one.post),
  })),
  { value: ABOVE, label: CONCERN.form.toAbove },
  ...units.map(one => ({ value: `unit:${one.id}`, label: CONCERN.form.toUnit(one.name) })),
]

const Items = (props: { offered: Offered; typed: Form | null; named: readonly string[] }) => {
  const { items } = props.offered
  if (items.length === 0) return null
  const chosen = props.typed?.texts('items') ?? props.named
  return (
    <fieldset class="field">
      <legend>{CONCERN.form.items}</legend>
      {items.map(item => (
        <label class="check">
          <input
            type="checkbox"
            name="items"
            value={`${item.kind}:${item.id}`}
            checked={chosen.includes(item.id) || chosen.includes(`${item.kind}:${item.id}`)}
          />
          <span>
            {item.code} {shortened(item.text, 90)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const send = async (visit: StaffVisit) => {
  const form = await visit.form()
  const [to = '', toId = ''] = form.text('to').split(':')
  const chosen = form.texts('items').map(one => one.split(':'))
  const ids = (kind: string) => chosen.flatMap(([of, id]) => (of === kind && id !== undefined ? [id] : []))
  const { kind, text, cause, toName, answerBy } = form.object({ days: ['answerBy'], absent: ['answerBy'] })
  const outcome = await visit.send(
    raiseConcern,
    {
      kind,
      text,
      cause,
      toName,
      answerBy,
      to,
      ...(to === 'unit' ? { toUnitId: toId } : {}),
      ...(to === 'leader' ? { toPersonId: toId } : {}),
      taskIds: ids('task'),
      targetIds: ids('target'),
    },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`/vuong-mac/${outcome.value.concernId}`, CONCERN.saidRaised[outcome.value.kind])
}

export const routes = [
  { method: 'GET', path: PATH, access: 'session', names: null, answer: visit => page(visit, null) },
  { method: 'POST', path: PATH, access: 'session', names: null, answer: send },
] as const satisfies readonly Route[]
