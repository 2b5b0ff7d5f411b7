import { EVIDENCE_FIELD } from '../../words/evidence-field.ts'
import { FileInput } from './file-input.tsx'
import { Sign } from './sprite.tsx'
import { StatusIcon } from './status.tsx'

/** The two inputs of the field, as the form names them. */
export const EVIDENCE_INPUTS = ['photos', 'files'] as const

/**
 * Where an update or a figure takes its files: one input opens the camera of a telephone, the other any file. The
 * island `evidence` shows what was chosen and covers faces; without script both inputs stand as they are.
 */
export const EvidenceField = (props: { accept: string; error: string | undefined }) => {
  const { accept, error } = props
  const described = ['files-goi-y', error === undefined ? '' : 'files-loi'].filter(Boolean).join(' ')
  const invalid = error === undefined ? undefined : 'true'
  return (
    <fieldset
      class={error === undefined ? 'field evidence' : 'field evidence wrong'}
      data-evidence={JSON.stringify(EVIDENCE_FIELD.script)}
    >
      <legend>{EVIDENCE_FIELD.label}</legend>
      <p class="hint" id="files-goi-y">
        {EVIDENCE_FIELD.hint}
      </p>
      {error === undefined ? null : (
        <p class="error" id="files-loi">
          <StatusIcon kind="overdue" />
          <span>{error}</span>
        </p>
      )}
      <div class="evidence-ways">
        <label class="way" for="photos">
          <span>
            <Sign name="camera" size={20} /> {EVIDENCE_FIELD.camera}
          </span>
          <FileInput name="photos" accept="image/*" camera optional describedby={described} />
        </label>
        <label class="way" for="files">
          <span>
            <Sign name="clip" size={20} /> {EVIDENCE_FIELD.choose}
          </span>
          <FileInput
            name="files"
            accept={accept}
            multiple
            optional
            describedby={described}
            invalid={invalid}
          />
        </label>
      </div>
      <details class="more">
        <summary>{EVIDENCE_FIELD.more}</summary>
        <p class="hint">{EVIDENCE_FIELD.kinds}</p>
        <p class="hint">{EVIDENCE_FIELD.who}</p>
      </details>
    </fieldset>
  )
}
