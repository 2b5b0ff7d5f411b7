import { UI } from '../../words/ui.ts'
import { Sign } from './sprite.tsx'

export type EvidenceFile = {
  name: string
  href: string
  picture?: boolean | undefined
  /** SHA-256 of what is kept: shown short, whole in the title and for copying. */
  sha256?: string | undefined
  /** Date, size, who, and a remark on privacy where it matters. */
  note: string
  /** Shown while it may still be taken away: a submit button of the form around the list, or of the form named. */
  remove?: { name: string; value: string; form?: string | undefined } | undefined
}

/** Files that prove something: sign, name, note. */
export const EvidenceList = (props: { files: readonly EvidenceFile[] }) => (
  <ul class="rows">
    {props.files.map(file => (
      <li>
        <Sign name={file.picture ? 'picture' : 'document'} />
        <span class="grow">
          <a href={file.href}>{file.name}</a>
          <small>
            {file.note}
            {file.sha256 === undefined ? null : (
              <>
                {' · '}
                <abbr class="hash" title={`SHA-256 ${file.sha256}`}>
                  {file.sha256.slice(0, 8)}
                </abbr>
              </>
            )}
          </small>
        </span>
        {file.remove === undefined ? null : (
          <button
            type="submit"
            class="link-btn"
            name={file.remove.name}
            value={file.remove.value}
            form={file.remove.form}
            formnovalidate
          >
            {UI.remove}
            <span class="hidden"> {file.name}</span>
          </button>
        )}
      </li>
    ))}
  </ul>
)
