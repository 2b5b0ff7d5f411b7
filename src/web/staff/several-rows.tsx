import { formatDay, formatPercent } from '../../domain/format-vi.ts'
import type { listReportable } from '../../usecases/list-reportable.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { SEVERAL } from '../../words/several.ts'
import { statusWord } from '../../words/status.ts'
import { shownBeside, TARGET_STATUS_WORDS } from '../../words/target.ts'
import { TARGET_PAGE } from '../../words/target-page.ts'
import { WORK_STATE_WORDS } from '../../words/update.ts'
import { type Form, REQUEST_FIELD } from '../form-data.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { Field, HiddenFields, Select } from '../ui/form.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TARGET_KIND, TASK_KIND } from '../ui/status-kind.ts'
import { type RowResult, rowField, targetRow, taskRow } from './several-act.ts'
import { dueOf } from './task-line.ts'

type Shown = Answer<typeof listReportable>
type Task = Shown['tasks'][number]
type Target = Shown['targets'][number]

/** What came back: what was typed, and what became of each row. */
export type Returned = { readonly typed: Form; readonly results: ReadonlyMap<string, RowResult> }
type Row = {
  readonly visit: StaffVisit
  readonly returned: Returned | null
}

const SHOWN = ['workState', 'percent', 'text', 'obstacle', 'value', 'numerator', 'denominator', 'reached']
const fieldsOf = (row: string, { returned }: Row) => {
  const result = returned?.results.get(row)
  const errors = result !== undefined && !result.ok ? result.errors : new Map<string, string>()
  return {
    result,
    name: (field: string) => rowField(row, field),
    value: (field: string) => returned?.typed.text(rowField(row, field)) ?? '',
    error: (field: string) => errors.get(field),
    /** What is said of the row as a whole, or of a field that it does not show. */
    said: [...errors].filter(([field]) => !SHOWN.includes(field)).map(([, message]) => message),
    hidden: (visit: StaffVisit) => ({ [rowField(row, REQUEST_FIELD)]: visit.site.surroundings.newId() }),
  }
}

const Accepted = (props: { id: string }) => (
  <p>
    <StatusTag kind="done" word={SEVERAL.accepted} />{' '}
    <span class="small">{SEVERAL.acceptedNote(props.id.slice(-8).toUpperCase())}</span>
  </p>
)

const RowErrors = (props: { said: readonly string[] }) => (
  <>
    {props.said.map(message => (
      <p class="error">{message}</p>
    ))}
  </>
)

/** A task as a row: its state, its share, a sentence; or that it was sent. */
export const TaskFields = (props: Row & { task: Task }) => {
  const { task, visit } = props
  const row = taskRow(task.id)
  const { result, name, value, error, said, hidden } = fieldsOf(row, props)
  const checksIn = task.nature === 'regular' || task.nature === 'periodic'
  return (
    <li id={name('dong')} class={result !== undefined && !result.ok ? 'wrong' : undefined}>
      <div class="about">
        <StatusTag
          kind={TASK_KIND[task.judgement.status]}
          word={statusWord(task.judgement.status, task.judgement.daysLate)}
        />{' '}
        <span class="small ink2">{dueOf(task, visit.today).relative}</span>
        <b>{task.text}</b>
        <small>
          {task.code} · <a href={`/nhiem-vu/${task.id}/cap-nhat`}>{SEVERAL.whole}</a>
        </small>
      </div>
      {result?.ok ? (
        <Accepted id={result.id} />
      ) : (
        <div class="cells">
          <RowErrors said={said} />
          <HiddenFields fields={{ ...hidden(visit), [name('rowVersion')]: String(task.rowVersion) }} />
          <Select
            name={name('workState')}
            label={SEVERAL.state}
            empty={SEVERAL.stateEmpty}
            options={STATES.map(state => ({ value: state, label: WORK_STATE_WORDS[state] }))}
            value={value('workState')}
            error={error('workState')}
          />
          {checksIn ? null : (
            <Field
              name={name('percent')}
              label={SEVERAL.percent}
              unit={SEVERAL.percentUnit(task.percent === null ? null : formatPercent(task.percent))}
              figure
              value={value('percent')}
              error={error('percent')}
            />
          )}
          <Field name={name('text')} label={SEVERAL.text} value={value('text')} error={error('text')} />
          <div class="only-obstacle">
            <Field
              name={name('obstacle')}
              label={SEVERAL.obstacle}
              optional
              value={value('obstacle')}
              error={error('obstacle')}
            />
          </div>
        </div>
      )}
    </li>
  )
}

/** Handing in a product asks for the product: that has its own form. */
const STATES = ['not-begun', 'at-work', 'obstacle'] as const

/** A target as a row: its figure as it is measured; or that it was sent. */
export const TargetFields = (props: Row & { target: Target }) => {
  const { target, visit } = props
  const { status, milestone, latest, value: last } = target.judgement
  const { result, name, value, error, said, hidden } = fieldsOf(targetRow(target.id), props)
  return (
    <li id={name('dong')} class={result !== undefined && !result.ok ? 'wrong' : undefined}>
      <div class="about">
        <StatusTag kind={TARGET_KIND[status]} word={TARGET_STATUS_WORDS[status]} />
        <b>{target.name}</b>
        <small>
          {target.code}
          {last === null || latest === null
            ? ''
            : ` · ${SEVERAL.last(shownBeside(last, milestone, target.unit), formatDay(latest.on))}`}
          {' · '}
          <a href={`/chi-tieu/${target.id}/nhap-so`}>{SEVERAL.wholeFigure}</a>
        </small>
      </div>
      {result?.ok ? (
        <Accepted id={result.id} />
      ) : (
        <div class="cells">
          <RowErrors said={said} />
          <HiddenFields fields={hidden(visit)} />
          <Figures target={target} name={name} value={value} error={error} />
          {result !== undefined && result.strange ? (
            <>
              <HiddenFields fields={{ [name('meant')]: '1' }} />
              <Field
                name={name('note')}
                label={TARGET_PAGE.note}
                value={value('note')}
                error={error('note')}
              />
            </>
          ) : null}
        </div>
      )}
    </li>
  )
}

const Figures = (props: {
  target: Target
  name: (field: string) => string
  value: (field: string) => string
  error: (field: string) => string | undefined
}) => {
  const { target, name, value, error } = props
  if (target.kind === 'boolean' || target.kind === 'text')
    return (
      <Select
        name={name('reached')}
        label={TARGET_PAGE.reached}
        empty=""
        options={[
          { value: 'yes', label: TARGET_PAGE.reachedYes },
          { value: 'no', label: TARGET_PAGE.reachedNo },
        ]}
        value={value('reached')}
        error={error('reached')}
      />
    )
  if (target.numeratorName === null || target.denominatorName === null)
    return (
      <Field
        name={name('value')}
        label={TARGET_PAGE.value}
        unit={target.unit}
        figure
        value={value('value')}
        error={error('value')}
      />
    )
  return (
    <>
      <Field
        name={name('numerator')}
        label={target.numeratorName}
        figure
        value={value('numerator')}
        error={error('numerator') ?? error('value')}
      />
      <Field
        name={name('denominator')}
        label={target.denominatorName}
        figure
        value={value('denominator')}
        error={error('denominator')}
      />
    </>
  )
}
