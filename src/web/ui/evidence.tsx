import { UI } from '../../words/ui.ts'
import { HiddenFields } from './form.tsx'
import { Sign } from './sprite.tsx'

export type EvidenceFile = {
  name: string
  href: string
  picture?: boolean | undefined
  /** Date, size, who, and a remark on privacy where it matters. */
  note: string
  /** Shown while it may still be taken away. */
  remove?: { action: string; hidden: Readonly<Record<string, string>> } | undefined
}

/** Files that prove something: sign, name, note. */
export const EvidenceList = (props: { files: readonly EvidenceFile[] }) => (
  <ul class="rows">
    {props.files.map(file => (
      <li>
        <Sign name={file.picture ? 'picture' : 'document'} />
        <span class="grow">
          <a href={file.href} download="">
            {file.name}
          </a>
          <small>{file.note}</small>
        </span>
        {file.remove === undefined ? null : (
          <form method="post" action={file.remove.action}>
            <HiddenFields fields={file.remove.hidden} />
            <button type="submit" class="link-btn">
              {UI.remove}
              <span class="hidden"> {file.name}</span>
            </button>
          </form>
        )}
      </li>
    ))}
  </ul>
)
