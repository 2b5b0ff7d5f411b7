import type { Allowed, LayoutSize } from './decree-30.ts'

/**
 * Sizes of Guidance 36-HD/VPTW (3 April 2018) on the layout of Party documents, as second sources give them: its full
 * text was not at hand. What no source gives is our own choice and is marked so. Paper, margins (20, 20, 30 and 15
 * millimetres) and the coding of letters are those of the State line.
 */
export const LAYOUT_PROPERTY = 'sauro-the-thuc'
/** Stands in the properties of every file of this layout until somebody has compared it with the original. */
export const GUIDANCE_PROPERTIES = [
  { name: LAYOUT_PROPERTY, value: 'Hướng dẫn 36-HD/VPTW, chưa đối chiếu bản gốc' },
] as const

const exactly = (value: number): Allowed => ({ pick: value, min: value, max: value })
const between = (min: number, max: number, pick: number): Allowed => ({ pick, min, max })

export const PARTY_SIZE_PT = {
  /** "ĐẢNG CỘNG SẢN VIỆT NAM". */
  nation: exactly(15),
  superior: exactly(14),
  issuer: exactly(14),
  number: exactly(14),
  placeDate: exactly(14),
  type: between(15, 16, 16),
  abstract: between(14, 15, 15),
  letterAbstract: exactly(12),
  basis: between(14, 15, 14),
  /** Of the body two sources differ, 14 to 15 and 13 to 14: the pick suits both. */
  body: between(14, 15, 14),
  heading: between(14, 15, 14),
  // From here on no source gives a size.
  power: exactly(14),
  signer: exactly(14),
  addressee: exactly(14),
  pageNumber: between(13, 14, 14),
  recipientsLabel: between(12, 14, 14),
  recipients: between(11, 12, 12),
  annexNumber: exactly(14),
  annexTitle: between(13, 14, 14),
  annexOf: between(13, 14, 14),
  mark: between(13, 14, 14),
} as const satisfies Readonly<Record<LayoutSize, Allowed>>
