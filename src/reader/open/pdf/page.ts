/** One letter as it stands on the page: points from the left and from the top, `y` is its base line. */
export type Glyph = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
}

/** A straight line, level or upright: x0 = x1 or y0 = y1. Points from the left and from the top. */
export type Rule = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

/** What is drawn on one page. */
export type DrawnPage = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  /** Words that are set upright, aslant or upside down: no part of the text, but a stamp can be among them. */
  readonly aslant: readonly string[]
  /** Is anything drawn at all: words, lines, pictures? */
  readonly drawn: boolean
  /** Letters of which the fonts do not tell what they mean. */
  readonly unread: number
  /** Words of a recognised page of which the word reader is less sure, where they stand; points. */
  readonly unsure?: readonly UnsureGlyphs[]
}

/** A word with how sure the word reader is of it, of 100. */
export type UnsureGlyphs = Rule & { readonly text: string; readonly confidence: number }

export const lettersOf = (page: DrawnPage): number =>
  page.glyphs.reduce((sum, glyph) => sum + (glyph.text === ' ' ? 0 : 1), 0)
