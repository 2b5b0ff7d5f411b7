import { QUICK_UPDATE } from '../../../words/task-page.ts'
import type { StatusKind } from '../../../words/ui.ts'
import { SubmitButton } from '../../ui/button.tsx'
import {
  Choices,
  ErrorSummary,
  Field,
  type FieldError,
  FileField,
  HiddenFields,
  type Option,
  TextArea,
} from '../../ui/form.tsx'
import { BackLink } from '../../ui/layout.tsx'
import { StatusTag } from '../../ui/status.tsx'

/** The fields of the form, as the use-case calls them. */
export type UpdateField = 'workState' | 'percent' | 'text' | 'obstacle' | 'proposal' | 'productNote' | 'files'

export type QuickUpdateProps = {
  action: string
  /** Request id, row version. */
  hidden: Readonly<Record<string, string>>
  back: { href: string; label: string }
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
  /** "Bản nháp tự lưu lúc 8 giờ 41". */
  saved: string | null
}

/** The one-minute report: a state, a number, a sentence, a file. Never a status. */
export const QuickUpdateView = (props: QuickUpdateProps) => {
  const error = (name: string) => props.errors.find(one => one.name === name)?.message
  return (
    <>
      <BackLink href={props.back.href}>{props.back.label}</BackLink>
      <ErrorSummary errors={props.errors} />
      <h1>{QUICK_UPDATE.title}</h1>
      <div class={`band t-${props.task.status}`}>
        <StatusTag kind={props.task.status} word={props.task.statusWord} />{' '}
        <span class="small ink2">{props.task.due}</span>
        <h2>{props.task.name}</h2>
        <p class="small ink2">{props.task.last}</p>
      </div>
      <form method="post" action={props.action} enctype="multipart/form-data" novalidate>
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
              value={props.values.percent}
              error={error('percent')}
            />
          )}
          <TextArea
            name="text"
            label={props.question}
            hint={QUICK_UPDATE.doneHint}
            value={props.values.text}
            error={error('text')}
          />
          <div class="when-obstacle">
            <TextArea
              name="obstacle"
              label={QUICK_UPDATE.obstacle}
              hint={QUICK_UPDATE.obstacleHint}
              rows={3}
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
          <FileField
            name="files"
            label={QUICK_UPDATE.evidence}
            hint={QUICK_UPDATE.evidenceHint}
            error={error('files')}
            accept={props.accept}
            multiple
            optional
          >
            <p class="hint">{QUICK_UPDATE.evidenceKinds}</p>
          </FileField>
        </div>
        <div class="form-end">
          <SubmitButton primary wide>
            {QUICK_UPDATE.send}
          </SubmitButton>
          {props.saved === null ? null : <p>{props.saved}</p>}
        </div>
      </form>
    </>
  )
}
