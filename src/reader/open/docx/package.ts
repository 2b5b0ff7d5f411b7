import type { Archive } from '../archive.ts'
import type { OpenLimits } from '../limits.ts'
import { Refused } from '../refused.ts'
import { type Relation, relationsOf } from '../relations.ts'
import { readXml } from '../xml.ts'

/** The parts of a Word file that hold words, found by its own relations and not by the usual names. */
export type WordParts = {
  readonly document: Uint8Array
  readonly styles: Uint8Array | null
  readonly numbering: Uint8Array | null
  readonly notes: readonly Uint8Array[]
  readonly margins: readonly Uint8Array[]
  /** Pages that the writing program counted; null when it did not say. */
  readonly pages: number | null
}

async function countedPages(
  archive: Archive,
  root: readonly Relation[],
  limits: OpenLimits,
): Promise<number | null> {
  const target = root.find(relation => relation.type === 'extended-properties')?.target
  const bytes = target === undefined ? null : await archive.read(target)
  if (!bytes) return null
  let digits = ''
  let inPages = false
  readXml(bytes, limits, {
    open: name => {
      inPages = name === 'Pages'
    },
    close: () => {
      inPages = false
    },
    text: text => {
      if (inPages) digits += text
    },
  })
  const pages = Number(digits)
  return Number.isInteger(pages) && pages > 0 && pages < 10_000 ? pages : null
}

/** Throws Refused when there is no main part. */
export async function readWordParts(archive: Archive, limits: OpenLimits): Promise<WordParts> {
  const root = await relationsOf(archive, '', limits)
  const main = root.find(relation => relation.type === 'officeDocument')?.target ?? 'word/document.xml'
  const document = await archive.read(main)
  if (!document) throw new Refused({ code: 'damaged' })
  const relations = await relationsOf(archive, main, limits)
  const targets = (...types: string[]) => [
    ...new Set(relations.filter(relation => types.includes(relation.type)).map(relation => relation.target)),
  ]
  const readAll = async (names: readonly string[]) => {
    const parts: Uint8Array[] = []
    for (const name of names) {
      const bytes = await archive.read(name)
      if (bytes) parts.push(bytes)
    }
    return parts
  }
  return {
    document,
    styles: (await readAll(targets('styles')))[0] ?? null,
    numbering: (await readAll(targets('numbering')))[0] ?? null,
    notes: await readAll(targets('footnotes', 'endnotes')),
    margins: await readAll(targets('header', 'footer')),
    pages: await countedPages(archive, root, limits),
  }
}
