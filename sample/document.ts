/** A sample document as data; `text.ts` and `word.ts` write it. Everything in it is invented. */
export type SampleDocument = {
  readonly line: 'state' | 'party'
  readonly superior: string | null
  readonly issuer: readonly string[]
  /** As it stands: "Số: 58/KH-UBND" or "Số 14-KH/ĐU". */
  readonly number: string
  readonly placeAndDate: string
  readonly type: string
  readonly title: readonly string[]
  readonly bases: readonly string[]
  readonly body: readonly SampleBlock[]
  readonly recipients: readonly string[]
  readonly signature: readonly string[]
  readonly signer: string
  readonly annexes: readonly SampleAnnex[]
}

/** The level of an automatic number: I. – 1. – a) – hyphen. */
export type NumberLevel = 'roman' | 'arabic' | 'letter' | 'hyphen'

export type SampleBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'numbered'; readonly level: NumberLevel; readonly text: string; readonly bold: boolean }
  | SampleTable

export type SampleTable = {
  readonly kind: 'table'
  readonly head: readonly string[]
  /** Shares of the width, in percent. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[] | { readonly label: string; readonly group: string })[]
}

export type SampleAnnex = {
  readonly label: string
  readonly title: string
  readonly note: string
  readonly table: SampleTable
}

export const section = (text: string): SampleBlock => ({ kind: 'numbered', level: 'roman', text, bold: true })
export const part = (text: string): SampleBlock => ({ kind: 'numbered', level: 'arabic', text, bold: true })
export const letter = (text: string): SampleBlock => ({
  kind: 'numbered',
  level: 'letter',
  text,
  bold: false,
})
export const hyphen = (text: string): SampleBlock => ({
  kind: 'numbered',
  level: 'hyphen',
  text,
  bold: false,
})
export const prose = (text: string): SampleBlock => ({ kind: 'paragraph', text })
