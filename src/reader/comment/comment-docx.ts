import type { DraftComment, WantedComments } from '../../domain/draft-comment.ts'
import type { FileRefusal } from '../../domain/refusal-of-file.ts'
import { isFileRefusal } from '../../domain/refusal-of-file.ts'
import type { Archive } from '../open/archive.ts'
import { admit } from '../open/gate.ts'
import { OPEN_LIMITS } from '../open/limits.ts'
import { Refused, refusalOr } from '../open/refused.ts'
import { relationsOf } from '../open/relations.ts'
import { type ParagraphSpan, paragraphSpans, wordsKey } from './paragraph-spans.ts'
import { packZip } from './zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/**
 * The very .docx with remarks at the paragraphs that they are about. Every other byte of its parts stays; a remark whose
 * paragraph is not found stands at the first one, with the words it is about.
 *
 * @returns the bytes of the file, or why it is not taken
 */
export async function commentDocx(
  bytes: Uint8Array,
  wanted: WantedComments,
): Promise<Uint8Array | FileRefusal> {
  const admitted = await admit(bytes, wanted.name, OPEN_LIMITS)
  if (isFileRefusal(admitted)) return admitted
  if (admitted.kind !== 'docx') return refusalOr(() => Promise.reject(new Refused({ code: 'unknown-kind' })))
  const { archive } = admitted
  return refusalOr(async () => {
    const root = await relationsOf(archive, '', OPEN_LIMITS)
    const main = root.find(relation => relation.type === 'officeDocument')?.target ?? 'word/document.xml'
    const xml = await textOf(archive, main)
    // Only the usual namespace under the usual prefix: remarks of another one would make the file unreadable.
    if (xml === null || !new RegExp(`xmlns:w\\s*=\\s*["']${MAIN}["']`, 'u').test(xml))
      throw new Refused({ code: 'damaged' })
    const spans = paragraphSpans(xml, OPEN_LIMITS)
    if (spans.length === 0) throw new Refused({ code: 'damaged' })
    const relations = await relationsOf(archive, main, OPEN_LIMITS)
    const known = relations.find(relation => relation.type === 'comments')?.target ?? null
    const before = known === null ? null : await textOf(archive, known)
    const first = nextId(`${xml}${before ?? ''}`)
    const placed = wanted.comments.map((comment, at) => ({ id: first + at, ...placedAt(comment, spans) }))
    const folder = main.slice(0, main.lastIndexOf('/') + 1)
    const changed = new Map<string, string>([[main, withMarks(xml, placed)]])
    const inside = placed.map(({ id, text }) => remark(id, text, wanted)).join('')
    if (known !== null && before !== null)
      changed.set(
        known,
        before.replace(/<\/w:comments>\s*$/u, () => `${inside}</w:comments>`),
      )
    else {
      const part = `${folder}comments.xml`
      changed.set(part, `${HEAD}<w:comments xmlns:w="${MAIN}">${inside}</w:comments>`)
      const types = await textOf(archive, '[Content_Types].xml')
      changed.set(
        '[Content_Types].xml',
        (types ?? '').replace(
          /<\/Types>\s*$/u,
          `<Override PartName="/${part}" ContentType="${COMMENTS_TYPE}"/></Types>`,
        ),
      )
      const rels = `${folder}_rels/${main.slice(folder.length)}.rels`
      const relation = `<Relationship Id="rIdRemarks" Type="${OFFICE}/comments" Target="comments.xml"/>`
      const list =
        (await textOf(archive, rels)) ??
        `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`
      changed.set(
        rels,
        /<Relationships[^>]*\/>\s*$/u.test(list)
          ? list.replace(/\/>\s*$/u, `>${relation}</Relationships>`)
          : list.replace(/<\/Relationships>\s*$/u, `${relation}</Relationships>`),
      )
    }
    return packed(archive, changed)
  })
}

async function textOf(archive: Archive, part: string): Promise<string | null> {
  const bytes = await archive.read(part)
  if (bytes === null) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused({ code: 'damaged' })
  }
}

/** One more than the highest number of a remark that is there. */
const nextId = (xml: string): number =>
  Math.max(
    -1,
    ...[...xml.matchAll(/<w:comment(?:RangeStart)?\s[^>]*?w:id="(\d{1,9})"/gu)].map(found =>
      Number(found[1]),
    ),
  ) + 1

type Placed = { readonly span: ParagraphSpan; readonly text: string }

/** The paragraph that was read with these words: the same words, else the first paragraph of a cell of several. */
function placedAt({ words, before, text }: DraftComment, spans: readonly ParagraphSpan[]): Placed {
  const key = wordsKey(words)
  const same = spans.filter(span => span.key === key)
  const found = same[before] ?? same.at(-1) ?? (key === '' ? undefined : beginning(key, spans))
  if (found) return { span: found, text }
  const [first] = spans
  if (first === undefined) throw new Refused({ code: 'damaged' })
  return { span: first, text: words === '' ? text : `“${words.slice(0, 200)}”: ${text}` }
}

/** Shorter words begin too many paragraphs. */
const TELLING = 8
const beginning = (key: string, spans: readonly ParagraphSpan[]): ParagraphSpan | undefined =>
  spans.find(span => span.key.length >= TELLING && (key.startsWith(span.key) || span.key.startsWith(key)))

function withMarks(xml: string, placed: readonly ({ readonly id: number } & Placed)[]): string {
  const marks = placed
    .flatMap(({ id, span }) => [
      { at: span.from, text: `<w:commentRangeStart w:id="${id}"/>` },
      {
        at: span.to,
        text: `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
      },
    ])
    .sort((a, b) => a.at - b.at)
  const pieces: string[] = []
  let done = 0
  for (const { at, text } of marks) {
    pieces.push(xml.slice(done, at), text)
    done = at
  }
  return [...pieces, xml.slice(done)].join('')
}

const remark = (id: number, text: string, { author, at }: WantedComments): string =>
  `<w:comment w:id="${id}" w:author="${escaped(author)}" w:date="${escaped(at)}" w:initials="SR">${text
    .split('\n')
    .map(line => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join('')}</w:comment>`

async function packed(archive: Archive, changed: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const names = [...archive.names, ...[...changed.keys()].filter(name => !archive.has(name))]
  const parts: { name: string; bytes: Uint8Array }[] = []
  for (const name of names) {
    if (name.endsWith('/')) continue
    const text = changed.get(name)
    const bytes = text === undefined ? await archive.read(name) : new TextEncoder().encode(text)
    if (bytes !== null) parts.push({ name, bytes })
  }
  return packZip(parts)
}
