/**
 * Sizes of Annex I of Decree 30/2020/NĐ-CP: what we pick, and the range that the decree allows. The check of a finished
 * document reads the ranges, the writer the picks.
 */
export type Allowed = { readonly pick: number; readonly min: number; readonly max: number }

const exactly = (value: number): Allowed => ({ pick: value, min: value, max: value })
const between = (min: number, max: number, pick: number): Allowed => ({ pick, min, max })

/** I.1: A4, millimetres. */
export const PAPER_MM = { width: 210, height: 297 } as const

/** I.3: millimetres from the edge. The right and left picks give the widest line that is legal. */
export const MARGIN_MM = {
  top: between(20, 25, 20),
  bottom: between(20, 25, 20),
  left: between(30, 35, 30),
  right: between(15, 20, 15),
} as const

/** I.4. */
export const FONT = 'Times New Roman'

/** Sizes in points. */
export const SIZE_PT = {
  /** I.7. */
  pageNumber: between(13, 14, 14),
  /** II.1.a; 12 goes with a motto of 13, as the samples of part V pair them. */
  nation: between(12, 13, 12),
  /** II.1.b. */
  motto: between(13, 14, 13),
  /** II.2.b. */
  superior: between(12, 13, 12),
  issuer: between(12, 13, 12),
  /** II.3.c. */
  number: exactly(13),
  /** II.4.c. */
  placeDate: between(13, 14, 13),
  /** II.5.b. */
  type: between(13, 14, 14),
  abstract: between(13, 14, 14),
  letterAbstract: between(12, 13, 12),
  /** II.6.a. */
  basis: between(13, 14, 14),
  /** II.6.đ and e. */
  heading: between(13, 14, 14),
  body: between(13, 14, 14),
  /** II.7.đ. */
  power: between(13, 14, 14),
  signer: between(13, 14, 14),
  /** II.9.d. */
  addressee: between(13, 14, 14),
  recipientsLabel: exactly(12),
  recipients: exactly(11),
  /** III.1. */
  annexNumber: exactly(14),
  annexTitle: between(13, 14, 14),
  annexOf: between(13, 14, 14),
  /** III.2. */
  mark: between(13, 14, 13),
} as const satisfies Record<string, Allowed>

/** Elements that both lines have; only the State line has a motto. */
export type LayoutSize = Exclude<keyof typeof SIZE_PT, 'motto'>

/** Size of table cells in points. The decree gives none for tables in annexes; this is our own choice. */
export const TABLE_PT = 12

/** II.6.e: first line 1 cm or 1.27 cm, nothing between. */
export const FIRST_LINE_CM = { pick: 1.27, allowed: [1, 1.27] } as const
/** II.6.e: points between paragraphs. */
export const PARAGRAPH_GAP_PT = { pick: 6, min: 6 } as const
/** II.6.e: single to 1.5 lines. */
export const LINE_SPACING = between(1, 1.5, 1.1)
/** II.5.b: points between number and abstract of an official letter. */
export const LETTER_ABSTRACT_GAP_PT = exactly(6)
/** II.2.b and II.5.b: rule below, as a part of the line of text above it. */
export const SHORT_RULE = between(1 / 3, 1 / 2, 0.42)
/** II.1.b: rule below the motto, as a part of its text. */
export const FULL_RULE = exactly(1)
/** III.2.b: width of the frame of each urgency mark, millimetres. */
export const URGENCY_FRAME_MM = { flash: 30, 'very-urgent': 40, urgent: 20 } as const
/** Room kept for the picture of the personal signature, millimetres; the decree names the place, not its height. */
export const SIGNATURE_ROOM_MM = { pick: 22, min: 15 } as const

export const twipsOfMm = (mm: number): number => Math.round((mm / 25.4) * 1440)
export const twipsOfPt = (pt: number): number => Math.round(pt * 20)
export const twipsOfCm = (cm: number): number => twipsOfMm(cm * 10)
