import type { KnownHeading } from '../domain/list-heading.ts'
import type { PlanReading } from '../domain/plan-reading.ts'
import { readAnnexes } from './annexes.ts'
import type { OpenedDocument } from './block.ts'
import { completeTasks, mergeTargets } from './complete.ts'
import { diagnose } from './diagnose.ts'
import { type DoubtAround, targetDoubts } from './doubts.ts'
import { draftingDiagnostics } from './drafting/slips.ts'
import { readHeader } from './header.ts'
import { mend } from './mend.ts'
import { type Node, outline, walk } from './outline.ts'
import { type Paragraph, placeOf } from './paragraph.ts'
import { partsOf, RECIPIENTS } from './parts.ts'
import { readReporting } from './reporting.ts'
import { responsibilitiesOf } from './responsibilities.ts'
import { readTables } from './tables.ts'
import { crowded, targetsInText } from './targets.ts'
import { readTasks } from './tasks.ts'

/**
 * Reads a plan out of an opened document: outline, header, targets, tasks, duties, reporting, annexes. Pure; never
 * throws on any text. Whether the document is a plan at all is asked of `recognise` before.
 *
 * @param known what people said of the columns of lists
 */
export function readPlan(opened: OpenedDocument, known: readonly KnownHeading[] = []): PlanReading {
  const { paragraphs, pageNumbers } = mend(opened.blocks)
  const parts = partsOf(paragraphs)
  const head = readHeader(parts)
  const roots = outline(parts.body.filter(p => p.cell === null))
  const since = head.header.date ? Number(head.header.date.slice(0, 4)) : null
  const inText = targetsInText(roots, since)
  const { tasks, unread } = readTasks(roots, head.header.title ?? '')
  const tables = [
    readTables(parts.body, first => sectionBefore(roots, first), known, since),
    ...parts.annexes.map((annex, i) => readTables(annex.paragraphs, () => `a${i + 1}`, known, since)),
  ]
  const nodes = new Map([...walk(roots)].map(node => [node.id, node]))
  const doubt: DoubtAround = {
    file: opened.file.kind,
    since,
    kindOf: id => (id === null ? null : (nodes.get(id)?.kind ?? null)),
    titleOf: id => (id === null ? '' : (nodes.get(id)?.body.text ?? '')),
    isGuessed: id => id !== null && (nodes.get(id)?.guessed ?? false),
  }
  const annexes = readAnnexes(parts, [...parts.preamble, ...parts.body])
  const targets = mergeTargets(
    inText,
    tables.flatMap(t => t.targets),
  ).map((t, i) => {
    const whole = { id: `t${i + 1}`, ...t }
    return { ...whole, doubts: targetDoubts(whole, doubt) }
  })
  const complete = completeTasks([...tasks, ...tables.flatMap(t => t.tasks)], head.header, doubt)
  const reporting = readReporting(roots, head.header.title ?? '')
  const sections = [...walk(roots)]
    .filter(n => n.rank <= 5 && n.children.length > 0)
    .map(n => ({
      id: n.id,
      label: n.label,
      title: n.body.text,
      kind: n.kind,
      parent: n.parent?.id ?? null,
      place: placeOf(n.whole),
    }))
  const annexSections = parts.annexes.map((annex, i) => ({
    id: `a${i + 1}`,
    label: annex.label.text,
    title: annex.title.map(t => t.text).join(' ') || annex.label.text,
    kind: 'annex' as const,
    parent: null,
    place: placeOf(annex.label),
  }))
  const responsibilities = responsibilitiesOf(complete.tasks, complete.relations)
  return {
    file: opened.file,
    header: head.header,
    sections: [...sections, ...annexSections, ...tables.flatMap(t => t.groups)],
    targets,
    tasks: complete.tasks,
    responsibilities,
    reporting: [...new Set(reporting.map(r => r.cadence))],
    reportingDetails: reporting,
    annexes: annexes.annexes,
    diagnostics: [
      ...diagnose({
        head,
        annexes: annexes.missing,
        unread,
        crowded: crowded(roots),
        unreadTables: tables.flatMap(t => t.unread),
        merged: complete.merged,
        conditional: complete.conditional,
        pageNumbers,
        roots,
        targets,
        tasks: complete.tasks,
      }),
      ...draftingDiagnostics({
        header: head.header,
        said: [
          ...wrapperText(parts.wrapper?.paragraphs ?? []),
          ...parts.preamble,
          ...parts.body,
          ...parts.annexes.flatMap(annex => annex.paragraphs),
        ],
        roots,
        tasks: complete.tasks,
        responsibilities,
        annexes: annexes.annexes,
      }),
    ],
  }
}

/** What a decision says before its own recipients and signature. */
function wrapperText(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const end = paragraphs.findIndex(p => RECIPIENTS.test(p.text))
  return end < 0 ? paragraphs : paragraphs.slice(0, end)
}

/** The heading that a table in the body stands under. */
function sectionBefore(roots: readonly Node[], first: Paragraph): string | null {
  let found: string | null = null
  for (const node of walk(roots)) {
    if (node.whole.index > first.index) break
    if (node.rank <= 4 || found === null) found = node.id
  }
  return found
}
