import type { ReadFile } from './plan-reading.ts'

/** A page of what was read, as a page of one of its files: 0 = the plan's own, 1 = its first annex. */
export type PageOfFile = { readonly at: number; readonly page: number }

/** Where a page stands that can be shown as a picture; null for one that is not there or has letters of Word alone. */
export function pageOfFile(file: ReadFile, page: number): PageOfFile | null {
  let before = 0
  for (const [at, part] of (file.parts ?? [file]).entries()) {
    const pages = part.pages ?? (part.kind === 'scan' ? 1 : 0)
    if (page > before && page <= before + pages)
      return part.kind === 'scan' || part.kind === 'pdf' ? { at, page: page - before } : null
    before += pages
  }
  return null
}
