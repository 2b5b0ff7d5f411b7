import type { DigestContent, DigestLine } from '../domain/digest.ts'
import type { OutgoingLetter } from '../domain/outgoing.ts'
import { DIGEST, digestSubject, dueNote, isOverdue, itemWords, noticeWord } from '../words/digest.ts'
import { owedSentence } from '../words/owed.ts'
import { shortened } from '../words/task-line.ts'

type Place = {
  /** Where the system is, without a slash at the end. */
  readonly address: string
  /** The address of a one-time link. */
  readonly linkTo: (linkId: string) => string
}

type Item = {
  readonly head: string
  readonly note: string
  readonly href: string
  /** The address that opens the form without signing in. */
  readonly quick: string | null
}
type Section = { readonly title: string; readonly items: readonly Item[] }

/** The digest as an e-mail, in plain text and in HTML of the plainest kind; the same digest gives the same letter. */
export function digestLetter(
  digest: DigestContent,
  place: Place,
): Pick<OutgoingLetter, 'subject' | 'text' | 'html'> {
  const sections = sectionsOf(digest, place)
  return {
    subject: digestSubject(digest),
    text: plain(digest, sections, place),
    html: html(digest, sections, place),
  }
}

/** The digest in the few lines of a message: what it counts, and where to look. */
export const digestMessage = (digest: DigestContent, { address }: Place): string =>
  [digestSubject(digest), `${address}/nhac-viec`].join('\n')

function sectionsOf(digest: DigestContent, { address, linkTo }: Place): readonly Section[] {
  const item = (line: DigestLine): Item => ({
    head:
      line.kind === 'reminder' ? itemWords(line) : `${noticeWord(line.kind, line.what)}: ${itemWords(line)}`,
    note: line.due === null ? '' : dueNote(line.what, line.due, digest.day),
    href: address + line.path,
    quick: line.linkId === null ? null : linkTo(line.linkId),
  })
  const reminders = digest.notices.filter(line => line.kind === 'reminder')
  const sections: Section[] = [
    { title: DIGEST.overdue, items: reminders.filter(line => isOverdue(line, digest.day)).map(item) },
    { title: DIGEST.soon, items: reminders.filter(line => !isOverdue(line, digest.day)).map(item) },
    {
      title: DIGEST.waiting,
      items: digest.waiting.map(line => ({
        head: owedSentence(line.kind, line.code, shortened(line.text, 160)) ?? itemWords(line),
        note: line.from === null ? '' : DIGEST.from(line.from),
        href: address + line.path,
        quick: null,
      })),
    },
    { title: DIGEST.changes, items: digest.notices.filter(line => line.kind !== 'reminder').map(item) },
  ]
  return sections.filter(section => section.items.length > 0)
}

function plain(digest: DigestContent, sections: readonly Section[], { address }: Place): string {
  const lines = [DIGEST.greeting(digest.person), '', DIGEST.intro(digest.locality, digest.day)]
  for (const { title, items } of sections) {
    lines.push('', title.toLocaleUpperCase('vi'))
    for (const { head, note, href, quick } of items) {
      lines.push(`- ${[head, note].filter(Boolean).join('; ')}`)
      lines.push(quick === null ? `  ${DIGEST.open}: ${href}` : `  ${DIGEST.quick}: ${quick}`)
    }
  }
  if (digest.more > 0) lines.push('', DIGEST.more(digest.more))
  if (hasLinks(sections)) lines.push('', DIGEST.linkNote)
  lines.push('', `${DIGEST.settings}: ${address}/nhac-viec/cai-dat`, DIGEST.automatic)
  return lines.join('\n')
}

const hasLinks = (sections: readonly Section[]) =>
  sections.some(section => section.items.some(item => item.quick !== null))

function html(digest: DigestContent, sections: readonly Section[], { address }: Place): string {
  const page = (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{digestSubject(digest)}</title>
      </head>
      <body>
        <p>{DIGEST.greeting(digest.person)}</p>
        <p>{DIGEST.intro(digest.locality, digest.day)}</p>
        {sections.map(({ title, items }) => (
          <>
            <h2>{title}</h2>
            <ul>
              {items.map(({ head, note, href, quick }) => (
                <li>
                  <a href={href}>{head}</a>
                  {note === '' ? '' : `; ${note}`}
                  {quick === null ? null : (
                    <>
                      {' '}
                      <a href={quick}>
                        <b>{DIGEST.quick}</b>
                      </a>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </>
        ))}
        {digest.more > 0 ? <p>{DIGEST.more(digest.more)}</p> : null}
        {hasLinks(sections) ? <p>{DIGEST.linkNote}</p> : null}
        <p>
          <a href={`${address}/nhac-viec/cai-dat`}>{DIGEST.settings}</a>. {DIGEST.automatic}
        </p>
      </body>
    </html>
  )
  return `<!doctype html>${page}`
}
