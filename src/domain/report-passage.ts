import type { DocumentBlock, OfficialDocument } from './official-document.ts'

type Sentence = Extract<DocumentBlock, { kind: 'paragraph' }> & { readonly passage: string }

/** A sentence that people may edit: it was composed from a record and states no figure of the system. */
const isSentence = (block: DocumentBlock): block is Sentence =>
  block.kind === 'paragraph' && block.passage !== undefined && block.runs.every(run => 'text' in run)

const textOf = (sentence: Sentence): string =>
  sentence.runs.map(run => ('text' in run ? run.text : '')).join('')

export type FoundPassage = {
  readonly passage: string
  readonly text: string
  /** The headings above it, the part first: ["II. KẾT QUẢ THỰC HIỆN", "1. Hạ tầng số"]. */
  readonly under: readonly string[]
}

/** The sentences of a report that were composed from records, in order; one that stands twice is told once. */
export const passagesIn = (document: Pick<OfficialDocument, 'body'>): readonly FoundPassage[] => {
  const found = new Map<string, FoundPassage>()
  let under: readonly string[] = []
  for (const block of document.body)
    if (block.kind === 'heading')
      under = block.level === 'roman' ? [block.text] : [...under.slice(0, 1), block.text]
    else if (isSentence(block))
      found.set(block.passage, { passage: block.passage, text: textOf(block), under })
  return [...found.values()]
}

/** The document with the sentences that a person wrote in place of composed ones; '' leaves a sentence out. */
export const withPassages = (
  document: OfficialDocument,
  edits: ReadonlyMap<string, string>,
): OfficialDocument => ({
  ...document,
  body: document.body.flatMap((block): DocumentBlock[] => {
    const edited = isSentence(block) ? edits.get(block.passage) : undefined
    if (edited === undefined || !isSentence(block)) return [block]
    return edited === '' ? [] : [{ ...block, runs: [{ text: edited }] }]
  }),
})

export type PassageSource = {
  readonly kind: 'update' | 'task' | 'concern' | 'submission' | 'document'
  readonly id: string
}

const SOURCE = /^(update|task|concern|submission|document):([0-9a-f-]{36})/u
const KINDS: readonly string[] = ['update', 'task', 'concern', 'submission', 'document']
const isKind = (text: string | undefined): text is PassageSource['kind'] =>
  text !== undefined && KINDS.includes(text)

/** The record that a sentence was composed from. */
export const sourceOfPassage = (passage: string): PassageSource | null => {
  const found = SOURCE.exec(passage)
  const kind = found?.[1]
  const id = found?.[2]
  return isKind(kind) && id !== undefined ? { kind, id } : null
}
