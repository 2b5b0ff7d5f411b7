import type { Chance } from './chance.ts'

/** A file that wants to do harm, or that harm was done to. */
export type Hostile = { readonly name: string; readonly bytes: Uint8Array }

/** Files of every format that reading accepts, of our own making, to be ruined. */
export type Bases = {
  readonly docx: Uint8Array
  readonly xlsx: Uint8Array
  readonly pdf: Uint8Array
  readonly scan: Uint8Array
  readonly png: Uint8Array
  readonly jpg: Uint8Array
  readonly txt: Uint8Array
  readonly rtf: Uint8Array
  readonly odt: Uint8Array
  /** null where no office program is here to make one. */
  readonly doc: Uint8Array | null
}
export type Format = keyof Bases

/** One way to make such files. */
export type Recipe = {
  readonly format: Format
  readonly way: string
  /** Seconds each or many megabytes each: made in one round out of eight. */
  readonly costly?: boolean
  readonly make: (bases: Bases, chance: Chance) => Hostile | Promise<Hostile>
}
