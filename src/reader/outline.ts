import type { SectionKind } from '../domain/plan-reading.ts'
import { bareHeadings } from './bare-headings.ts'
import { markerOf } from './marker.ts'
import { type Paragraph, slice } from './paragraph.ts'
import { ANNEX_NOTE, CLOSING, knownTitle, sectionKind, subsectionKind } from './rules/sections.ts'
import { TASK_VERBS } from './rules/verbs.ts'
import { beginsWithUnit, subjectOf } from './units.ts'

/** A heading, item or plain paragraph with what stands under it. */
export type Node = {
  readonly id: string
  readonly label: string | null
  readonly rank: number
  /** The words without the mark. */
  readonly body: Paragraph
  readonly whole: Paragraph
  readonly children: Node[]
  readonly parent: Node | null
  kind: SectionKind
  /** No rule knows the title of its section: the kind was told by the items. */
  guessed: boolean
  readonly depth: number
}

const PLAIN = 9
/** A plain sentence that opens a list ranks above the bullets and below every numbered heading. */
const LEAD = 6.5

/** Orders the paragraphs of a plan's body into a tree by their marks; gaps and repeats in numbering do no harm. */
export function outline(paragraphs: readonly Paragraph[]): Node[] {
  const roots: Node[] = []
  const path: Node[] = []
  const counters = new Map<string, number>()
  const bare = bareHeadings(paragraphs)
  paragraphs.forEach((whole, i) => {
    if (whole.text === '') return
    const marker = markerOf(whole.text, whole.label, whole.listLevel)
    const next = paragraphs[i + 1]
    const rank = marker?.rank ?? bare.get(i) ?? plainRank(whole, next)
    const note = marker === null && ANNEX_NOTE.test(whole.text)
    while (path.length > 0 && !holds(path[path.length - 1], rank, marker === null && !bare.has(i), note))
      path.pop()
    const parent = path.at(-1) ?? null
    const key = parent?.id ?? ''
    const count = (counters.get(key) ?? 0) + 1
    counters.set(key, count)
    const body = slice(whole, marker?.end ?? 0)
    const depth = parent ? parent.depth + 1 : 0
    const kind = kindOf(body.text, rank, parent)
    const node: Node = {
      id: parent ? `${parent.id}.${count}` : `s${count}`,
      label: marker?.label ?? null,
      rank,
      body,
      whole,
      children: [],
      parent,
      kind,
      guessed: false,
      depth,
    }
    if (parent) parent.children.push(node)
    else roots.push(node)
    path.push(node)
  })
  for (const root of roots) settle(root)
  return roots
}

/** A section whose title no rule knows holds tasks when most of its items begin with a verb of work. */
function settle(root: Node): void {
  if (root.kind !== 'other' || root.rank > 2 || knownTitle(root.body.text) || CLOSING.test(root.body.text))
    return
  // a title of its own over units and their duties
  const units = root.children.filter(node => beginsWithUnit(node.body.text))
  if (units.length >= 2 && units.length * 2 > root.children.length) {
    guess(root, 'organisation')
    return
  }
  const leaves = [...walk(root.children)].filter(node => node.children.length === 0)
  if (leaves.length < 2 || leaves.filter(node => TASK_VERBS.test(node.body.text)).length * 2 <= leaves.length)
    return
  guess(root, 'tasks')
}

function guess(root: Node, kind: SectionKind): void {
  for (const node of [root, ...walk(root.children)]) {
    if (node.kind !== 'other') continue
    node.kind = kind
    node.guessed = true
  }
}

/** Whether a node may hold what comes next. Plain paragraphs belong to a heading, not to an item that is a sentence. */
function holds(node: Node | undefined, rank: number, plain: boolean, note: boolean): boolean {
  if (!node || node.rank >= rank || (note && node.rank > 1)) return false
  if (!plain) return node.rank !== PLAIN
  if (node.rank === LEAD) return false
  if (CLOSING.test(node.whole.text)) return false
  return node.rank <= 6 && !isSentence(node)
}

/** A numbered item that already says everything: long and closed, or a unit with its duty. */
export const isSentence = (node: Node): boolean => {
  const { text } = node.body
  if (node.rank <= 1 || !/[.;]$/.test(text)) return false
  return text.length > 100 || (text.length > 40 && subjectOf(text) !== null)
}

function plainRank(p: Paragraph, next: Paragraph | undefined): number {
  if (CLOSING.test(p.text)) return 1
  const bullets = next !== undefined && (markerOf(next.text, next.label, next.listLevel)?.rank ?? 0) >= 7
  if (bullets && (/:\s*$/.test(p.text) || (p.text.length < 160 && !/[.;]$/.test(p.text)))) return LEAD
  return PLAIN
}

function kindOf(text: string, rank: number, parent: Node | null): SectionKind {
  if (rank === 0 && /hiệu lực|thi hành Quyết định|thi hành Nghị quyết|chịu trách nhiệm thi hành/iu.test(text))
    return 'other'
  if (!parent) return CLOSING.test(text) ? 'other' : rank <= 2 ? sectionKind(text) : 'other'
  if (rank > 5 || text.length > 200) return parent.kind
  if (parent.rank === 0) return /[.;]$/.test(text) ? parent.kind : sectionKind(text, parent.kind)
  return subsectionKind(text, parent.kind)
}

/** Every node, parents before children, in reading order. */
export function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node
    yield* walk(node.children)
  }
}
