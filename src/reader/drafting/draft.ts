import type { Place } from '../../domain/place.ts'
import type { ReadAnnex, ReadHeader, ReadResponsibility, ReadTask } from '../../domain/plan-reading.ts'
import type { DraftingNote } from '../../words/drafting.ts'
import type { Node } from '../outline.ts'
import type { Paragraph } from '../paragraph.ts'

/** A draft as the rules of drafting look at it. */
export type Draft = {
  readonly header: ReadHeader
  /** Preamble, body and annexes in order: what is said, without head and signature. */
  readonly said: readonly Paragraph[]
  readonly roots: readonly Node[]
  readonly tasks: readonly Omit<ReadTask, 'doubts' | 'clarity'>[]
  readonly responsibilities: readonly ReadResponsibility[]
  readonly annexes: readonly ReadAnnex[]
}

/** A slip of drafting with the words it is about. */
export type Slip = {
  readonly note: DraftingNote
  readonly place: Place | null
  readonly expected?: string | null
  readonly actual?: string | null
}
