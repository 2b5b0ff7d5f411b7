import { QUICK_UPDATE } from '../../../words/task-page.ts'
import type { StatusKind } from '../../../words/ui.ts'
import { SubmitButton } from '../../ui/button.tsx'
import { type EvidenceFile, EvidenceList } from '../../ui/evidence.tsx'
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

export type QuickUpdateProps = {
  action: string
  /** Request id, row version. */
  hidden: Readonly<Record<string, string>>
  back: { href: string; label: string }
  task: { name: string; status: StatusKind; due: string; last: string }
  states: readonly Option[]
  /** null when the task counts nothing. */
  figure: { label: string; unit: string } | null
  /** The day of the last report, "11/6". */
  since: string
  /** Shown when the state says so, or always without script. */
  askObstacle: boolean
  values: Readonly<{ state?: string; figure?: string; done?: string; obstacle?: string }>
  /** In the order of the fields; names are state, figure, done, obstacle, files. */
  errors: readonly FieldError[]
  files: readonly EvidenceFile[]
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
        <StatusTag kind={props.task.status} /> <span class="small ink2">{props.task.due}</span>
        <h2>{props.task.name}</h2>
        <p class="small ink2">{props.task.last}</p>
      </div>
      <form method="post" action={props.action} enctype="multipart/form-data" novalidate>
        <HiddenFields fields={props.hidden} />
        <div class="fields">
          <Choices
            name="state"
            label={QUICK_UPDATE.state}
            hint={QUICK_UPDATE.stateHint}
            options={props.states}
            value={props.values.state}
            error={error('state')}
          />
          {props.figure === null ? null : (
            <Field
              name="figure"
              label={props.figure.label}
              unit={props.figure.unit}
              figure
              value={props.values.figure}
              error={error('figure')}
            />
          )}
          {props.askObstacle ? (
            <TextArea
              name="obstacle"
              label={QUICK_UPDATE.obstacle}
              hint={QUICK_UPDATE.obstacleHint}
              value={props.values.obstacle}
              error={error('obstacle')}
            />
          ) : null}
          <TextArea
            name="done"
            label={QUICK_UPDATE.done(props.since)}
            hint={QUICK_UPDATE.doneHint}
            value={props.values.done}
            error={error('done')}
          />
          <FileField
            name="files"
            label={QUICK_UPDATE.evidence}
            hint={QUICK_UPDATE.evidenceHint}
            error={error('files')}
            multiple
            optional
          >
            {props.files.length === 0 ? null : <EvidenceList files={props.files} />}
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
