import { UI } from '../../words/ui.ts'
import { Text } from './text.tsx'

/** The words of the plan as they were signed, the read span marked, and the place where they stand. */
export const SourceSentence = (props: {
  before?: string | undefined
  /** The span that was read. */
  read: string
  after?: string | undefined
  /** "Mục III.1.c, trang 3, Kế hoạch số 58/KH-UBND ngày 26/3/2026". */
  place: string
  href?: string | undefined
}) => (
  <figure class="quote">
    <blockquote>
      “{props.before}
      <mark>
        <Text>{props.read}</Text>
      </mark>
      {props.after}”
    </blockquote>
    <footer>
      <Text>{props.place}</Text>
      {props.href === undefined ? null : (
        <>
          {' · '}
          <a href={props.href}>{UI.seeSentence}</a>
        </>
      )}
    </footer>
  </figure>
)
