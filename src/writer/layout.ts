import { type Allowed, type LayoutSize, SIZE_PT } from './decree-30.ts'
import { PARTY_SIZE_PT } from './guidance-36.ts'

/** How the documents of one line look. Which one applies follows from who issues a document, not from anybody's taste. */
export type Layout = {
  readonly line: 'state' | 'party'
  readonly sizes: Readonly<Record<LayoutSize, Allowed>>
}

const LAYOUTS = {
  state: { line: 'state', sizes: SIZE_PT },
  party: { line: 'party', sizes: PARTY_SIZE_PT },
} as const satisfies Record<Layout['line'], Layout>

export const layoutOf = (line: Layout['line']): Layout => LAYOUTS[line]
