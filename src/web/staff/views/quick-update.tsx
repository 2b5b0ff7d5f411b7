import { HELP } from '../../../words/help.ts'
import { QUICK_UPDATE } from '../../../words/task-page.ts'
import type { StatusKind } from '../../../words/ui.ts'
import { SubmitButton } from '../../ui/button.tsx'
import { EvidenceField } from '../../ui/evidence-field.tsx'
import {
  Choices,
  ErrorSummary,
  Field,
  type FieldError,
  HiddenFields,
  type Option,
  TextArea,
} from '../../ui/form.tsx'
import { Help } from '../../ui/help.tsx'
import { BackLink } from '../../ui/layout.tsx'
import { StatusTag } from '../../ui/status.tsx'

/** The fields of the form, as the use-case calls them. */
export type UpdateField = 'workState' | 'percent' | 'text' | 'obstacle' | 'proposal' | 'productNote' | 'files'

export type QuickUpdateProps = {
  action: string
  /** Request id, row version. */
  hidden: Readonly<Record<string, string>>
  /** null for who came by a link that leads nowhere else. */
  back: { href: string; label: string } | null
  /** Under what name a device keeps the draft; null keeps none. */
  draft: string | null
  task: { name: string; status: StatusKind; statusWord?: string; due: string; last: string }
  states: readonly Option[]
  /** null when the task counts nothing. */
  figure: { label: string; unit: string } | null
  /** "Đã làm được gì từ 11/6?" */
  question: string
  /** What the product is and how to say where it is; null for a task that never closes. */
  product: string | null
  values: Readonly<Partial<Record<UpdateField, string>>>
  /** In the order of the fields. */
  errors: readonly FieldError[]
  /** Endings of the files that are taken, for the browser's chooser. */
  accept: string
  /** The field that takes the first key; null when an error has the focus. */
  focus: 'percent' | 'obstacle' | null
}

/** The one-minute report: a state, a number, a sentence, a file. Never a status. */
export const QuickUpdateView = (props: QuickUpdateProps) => {
  const error = (name: string) => props.errors.find(one => one.name === name)?.message
  return (
    <>
      {props.back === null ? null : <BackLink href={props.back.href}>{props.back.label}</BackLink>}
      <ErrorSummary errors={props.errors} />
      <h1>{QUICK_UPDATE.title}</h1>
      {props.back === null ? null : <Help {...HELP.update} />}
      <div class={`band t-${props.task.status}`}>
        <StatusTag kind={props.task.status} word={props.task.statusWord} />{' '}
        <span class="small ink2">{props.task.due}</span>
        <h2>{props.task.name}</h2>
        <p class="small ink2">{props.task.last}</p>
      </div>
      <form
        method="post"
        action={props.action}
        enctype="multipart/form-data"
        novalidate
        data-draft={props.draft ?? undefined}
        data-draft-about={props.task.name}
      >
        <HiddenFields fields={props.hidden} />
        <div class="fields">
          <Choices
            name="workState"
            label={QUICK_UPDATE.state}
            hint={QUICK_UPDATE.stateHint}
            options={props.states}
            value={props.values.workState}
            error={error('workState')}
          />
          {props.figure === null ? null : (
            <Field
              name="percent"
              label={props.figure.label}
              unit={props.figure.unit}
              figure
              optional
              focus={props.focus === 'percent'}
              value={props.values.percent}
              error={error('percent')}
            />
          )}
          <TextArea
            name="text"
            label={props.question}
            hint={QUICK_UPDATE.doneHint}
            rows={3}
            value={props.values.text}
            error={error('text')}
          />
          <div class="when-obstacle">
            <TextArea
              name="obstacle"
              label={QUICK_UPDATE.obstacle}
              hint={QUICK_UPDATE.obstacleHint}
              rows={3}
              focus={props.focus === 'obstacle'}
              value={props.values.obstacle}
              error={error('obstacle')}
            />
            <TextArea
              name="proposal"
              label={QUICK_UPDATE.proposal}
              optional
              rows={3}
              value={props.values.proposal}
              error={error('proposal')}
            />
          </div>
          {props.product === null ? null : (
            <div class="when-delivered">
              <TextArea
                name="productNote"
                label={QUICK_UPDATE.product}
                hint={props.product}
                rows={2}
                value={props.values.productNote}
                error={error('productNote')}
              />
            </div>
          )}
          <EvidenceField accept={props.accept} error={error('files')} />
        </div>
        <div class="form-end">
          <SubmitButton primary wide>
            {QUICK_UPDATE.send}
          </SubmitButton>
          <p class="draft-note" role="status" />
        </div>
      </form>
    </>
  )
}
