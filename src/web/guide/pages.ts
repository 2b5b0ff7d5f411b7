import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Asset, hashed } from '../ui/assets.ts'
import { type GuideBlock, readGuide } from './markdown.ts'

export type GuidePage = {
  readonly name: string
  readonly title: string
  readonly blocks: readonly GuideBlock[]
}

/** The guide stands beside the sources, in docs/huong-dan of the folder that holds the program. */
function guideFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const found = join(folder, 'docs/huong-dan')
    if (existsSync(found)) return found
    if (folder === dirname(folder)) throw new Error('docs/huong-dan not found above the program')
  }
}

const titleOf = (blocks: readonly GuideBlock[]): string => {
  const [first] = blocks
  return first?.kind === 'heading' ? first.spans.map(span => span.text).join('') : ''
}

let pages: readonly GuidePage[] | undefined

/** The pages in their order, the list of contents first; read once a process. */
export function guidePages(): readonly GuidePage[] {
  pages ??= [
    'README.md',
    ...readdirSync(guideFolder())
      .filter(name => /^\d\d-[\w-]+\.md$/u.test(name))
      .sort(),
  ].map(name => {
    const blocks = readGuide(readFileSync(join(guideFolder(), name), 'utf8'))
    return { name: name.replace(/\.md$/u, ''), title: titleOf(blocks), blocks }
  })
  return pages
}

let pictures: ReadonlyMap<string, Asset> | undefined

/** Pictures of the guide by their file names, as assets; read once a process, when somebody opens the guide. */
export function guidePictures(): ReadonlyMap<string, Asset> {
  if (pictures !== undefined) return pictures
  const folder = join(guideFolder(), 'hinh')
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.png')) : []
  pictures = new Map(
    names.map(name => [name, hashed(name, 'image/png', new Uint8Array(readFileSync(join(folder, name))))]),
  )
  return pictures
}
