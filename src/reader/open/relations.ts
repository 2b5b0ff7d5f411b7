import type { Archive } from './archive.ts'
import type { OpenLimits } from './limits.ts'
import { readXml } from './xml.ts'

/** How one part of a package names another: the last word of the kind, and the path from the root. */
export type Relation = { readonly id: string; readonly type: string; readonly target: string }

/** The relations of a part; '' names the package itself. */
export async function relationsOf(archive: Archive, part: string, limits: OpenLimits): Promise<Relation[]> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const bytes = await archive.read(`${folder}_rels/${part.slice(slash + 1)}.rels`)
  const relations: Relation[] = []
  if (!bytes) return relations
  readXml(bytes, limits, {
    open: (name, attributes) => {
      // What lies outside the file is never fetched.
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return
      relations.push({
        id: attributes.Id ?? '',
        type: attributes.Type?.split('/').at(-1) ?? '',
        target: inside(folder, attributes.Target ?? ''),
      })
    },
    close: () => {},
  })
  return relations
}

/** Resolves a target against the folder of its part; "/word/x" counts from the root of the package. */
function inside(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
