import { MyWorkView } from '../../../src/web/staff/views/my-work.tsx'
import { NAV } from '../../../src/words/ui.ts'
import { myWork } from './my-work.tsx'
import { type Look, Shell } from './shell.tsx'

/** Every page of the gallery by name, as HTML. */
export function galleryPages(look: Look): Readonly<Record<string, string>> {
  const pages = {
    'my-work': (
      <Shell look={look} title={NAV.myWork} at={NAV.myWork}>
        <MyWorkView {...myWork} />
      </Shell>
    ),
  }
  return Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, String(page)]))
}
