import JSZip from 'jszip'
import type { DocxParts } from '../../src/writer/docx-facts.ts'

/** XML parts of a .docx by their path. */
export const partsOf = async (bytes: Uint8Array): Promise<DocxParts> => {
  const zip = await JSZip.loadAsync(bytes)
  const parts: Record<string, string> = {}
  for (const [path, file] of Object.entries(zip.files))
    if (/\.(?:xml|rels)$/.test(path)) parts[path] = await file.async('string')
  return parts
}

/** The same parts with one of them changed; throws when the change finds nothing to change. */
export const withPart = (parts: DocxParts, path: string, change: (xml: string) => string): DocxParts => {
  const before = parts[path]
  if (before === undefined) throw new Error(`no part ${path}`)
  const after = change(before)
  if (after === before) throw new Error(`the change of ${path} changed nothing`)
  return { ...parts, [path]: after }
}
