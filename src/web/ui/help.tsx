import { GUIDE } from '../../words/help.ts'
import type { PageHelp } from '../../words/page-help.ts'

/** A small question mark that opens two or three sentences about the page and the way to the guide. */
export const Help = ({ say, guide }: PageHelp) => (
  <details class="help">
    <summary>
      <span aria-hidden="true">?</span>
      <span class="hidden">{GUIDE.help}</span>
    </summary>
    <div>
      <p>{say}</p>
      <p>
        <a href={`/huong-dan?trang=${guide}`}>{GUIDE.more}</a>
      </p>
    </div>
  </details>
)
