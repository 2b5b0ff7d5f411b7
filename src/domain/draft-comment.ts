import type { FileRefusal } from './refusal-of-file.ts'

/** A remark at a paragraph of a draft. */
export type DraftComment = {
  /** The words of the paragraph as they were read; '' for a remark on the whole draft. */
  readonly words: string
  /** How many paragraphs with the very same words stand before it. */
  readonly before: number
  readonly text: string
}

/** What is asked of the process that puts remarks into a Word file. */
export type WantedComments = {
  readonly name: string
  readonly author: string
  /** ISO instant that the remarks are dated. */
  readonly at: string
  readonly comments: readonly DraftComment[]
}

/** The file as it comes from that process: a .docx in base64. */
export type CommentedDocx = { readonly docx: string }

/**
 * Puts remarks into the very .docx that was uploaded, away from this process and within limits; everything else in the
 * file stays as it was. Never throws.
 */
export type CommentDraft = (bytes: Uint8Array, wanted: WantedComments) => Promise<Uint8Array | FileRefusal>

/** Most remarks in one file: more would hide the draft. */
export const MOST_COMMENTS = 400
