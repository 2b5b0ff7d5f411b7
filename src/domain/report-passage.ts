import type { DocumentBlock, OfficialDocument } from './official-document.ts'

type Sentence = Extract<DocumentBlock, { kind: 'paragraph' }> & { readonly passage: string }

/** A sentence that people may edit: it was composed from a record and states no figure of the system. */
const isSentence = (block: DocumentBlock): block is Sentence =>
  block.kind === 'paragraph' && block.passage !== undefined && block.runs.every(run => 'text' in run)

const textOf = (sentence: Sentence): string =>
  sentence.runs.map(run => ('text' in run ? run.text : '')).join('')

/** The sentences of a report that were composed from records, in order; one that stands twice is told once. */
export const passagesIn = (
  document: Pick<OfficialDocument, 'body'>,
): readonly { readonly passage: string; readonly text: string }[] => [
  ...new Map(
    document.body
      .filter(isSentence)
      .map(block => [block.passage, { passage: block.passage, text: textOf(block) }]),
  ).values(),
]

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
