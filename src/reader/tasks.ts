import type { ReadTask } from '../domain/plan-reading.ts'
import {
  type Assignment,
  assignmentOf,
  inlineAssignment,
  type LabelRun,
  labelRuns,
  NOBODY,
} from './assignment.ts'
import { clauseSubject, leadsOf } from './leads.ts'
import { isSentence, type Node } from './outline.ts'
import { joined, type Paragraph, placeOf, slice } from './paragraph.ts'
import { percentagesIn } from './quantities.ts'
import { remarkAssignment } from './remark.ts'
import { ANNEX_NOTE, CLOSING } from './rules/sections.ts'
import { TASK_VERBS } from './rules/verbs.ts'
import { chairOf, coordinatingUnits, headingUnits, subjectOf } from './units.ts'
import { periodOf, statedDeadline, timeBefore } from './when.ts'

export type DraftTask = Omit<ReadTask, 'id' | 'clarity' | 'due' | 'nature' | 'recurrence' | 'doubts'> & {
  /** How alike the words were that were taken for one task; absent while it was told once. */
  readonly likeness?: number
  /** What the columns of its table hold was told by their cells, not by their titles. */
  readonly columnsGuessed?: boolean
  readonly relation: 'assigned' | 'requested'
}

/** What is handed down from headings and lead sentences. */
type Context = {
  readonly assignment: Assignment
  readonly where: ReadTask['where']
  readonly period: string | null
  /** The period of the plan itself. */
  readonly whole: string | null
  readonly requested: boolean
  /** The items beside it end with a remark in brackets that says who does them. */
  readonly remarks: boolean
}

/** Paragraphs of task sections that became neither task nor label, for the diagnostics. */
export type TaskReading = { readonly tasks: DraftTask[]; readonly unread: Node[] }

/**
 * Tasks of the task sections, duties of the organisation part and assignments of the budget part. A period that is the
 * whole plan's (`title` states it) is no deadline of what stands under a heading that repeats it.
 */
export function readTasks(roots: readonly Node[], title = ''): TaskReading {
  const out: TaskReading = { tasks: [], unread: [] }
  const whole = periodOf(title)
  for (const root of roots)
    section(
      root,
      { assignment: NOBODY, where: 'body', period: null, whole, requested: false, remarks: false },
      out,
    )
  return out
}

function section(node: Node, context: Context, out: TaskReading): void {
  const where =
    node.kind === 'tasks'
      ? 'body'
      : node.kind === 'organisation'
        ? 'organisation'
        : node.kind === 'budget'
          ? 'budget'
          : null
  if (where === null) {
    for (const child of node.children) if (child.kind !== node.kind) section(child, context, out)
    return
  }
  if (where === 'budget') {
    budget(node, out)
    return
  }
  const inner = { ...context, where, period: ownPeriod(node.body.text, context) } as const
  const top = node.parent === null || node.parent.kind !== node.kind
  const unit = top && headingUnits(node.body.text) !== null
  if (top && node.children.length === 0) {
    if (/[.;]$/.test(node.body.text)) out.unread.push(node)
    return
  }
  if (top) each(node, node.children, unit ? heading(node, inner) : inner, out)
  else item(node, inner, out)
}

function each(parent: Node, children: readonly Node[], context: Context, out: TaskReading): void {
  const numbered = children.some(child => child.rank < 6)
  const said = children.filter(child => remarkAssignment(child.body.text, true) !== null).length
  const inner = said >= 2 && said * 2 >= children.length ? { ...context, remarks: true } : context
  const shared = sharedAssignment(children)
  children.forEach((child, i) => {
    if (shared && i < children.length - 1) {
      push(child, child.body, { ...inner, assignment: shared }, out)
      return
    }
    if (child.kind !== parent.kind) {
      section(child, inner, out)
      return
    }
    const intro = child.rank === 9 && numbered && i < children.findIndex(c => c.rank < 6) && parent.rank <= 1
    if (intro && subjectOf(child.body) === null) out.unread.push(child)
    else item(child, inner, out)
  })
}

/** Lettered items of which only the last has lines of labels under it: they speak for all of them. */
function sharedAssignment(children: readonly Node[]): Assignment | null {
  const last = children.at(-1)
  const others = children.slice(0, -1)
  if (
    !last ||
    others.length === 0 ||
    last.rank < 5 ||
    others.some(n => n.children.length > 0 || n.rank !== last.rank)
  )
    return null
  if (others.some(n => (inlineAssignment(n.body.text) ?? remarkAssignment(n.body.text)) !== null)) return null
  const [run, ...more] = labelRuns(last)
  if (!run || more.length > 0 || run.items.length > 0) return null
  return run.labels.some(l => l.kind === 'lead' || l.kind === 'group') ? assignmentOf(run.labels) : null
}

/** One heading or item: decides whether it is a task itself or what stands under it. */
function item(node: Node, context: Context, out: TaskReading): void {
  const text = node.body.text
  if (CLOSING.test(text) || ANNEX_NOTE.test(text)) {
    out.unread.push(node)
    return
  }
  const inner = heading(node, context)
  const runs = labelRuns(node)
  if (runs.some(run => run.labels.some(l => l.kind !== 'content'))) {
    for (const run of runs) labelled(node, run, runs.length === 1, inner, out)
    return
  }
  const children = node.children
  if (children.length === 0) {
    leaf(node, inner, out)
    return
  }
  const things =
    /(?:như|gồm|gồm có|bao gồm)\s*:\s*$/iu.test(text) &&
    !children.some(child => TASK_VERBS.test(child.body.text))
  if (things) {
    push(node, node.body, inner, out)
    return
  }
  each(node, children, inner, out)
}

function ownPeriod(text: string, { period, whole }: Context): string | null {
  const own = periodOf(text)
  const years = (said: string | null) => said?.match(/20\d{2}/g)?.join() ?? ''
  const repeated = own !== null && years(own) !== '' && years(own) === years(whole)
  return own === null || repeated ? period : own
}

/** What a heading hands down: its units, its period, or "X chủ trì, phối hợp với Y:" to all its bullets. */
function heading(node: Node, context: Context): Context {
  const text = node.body.text
  const period = ownPeriod(text, context)
  if (node.children.length === 0) return { ...context, period }
  const units = headingUnits(text)
  const requested = context.requested || /^(?:\S+\s+)?đề nghị/iu.test(text)
  if (units && units.length > 0)
    return { ...context, period, requested, assignment: { ...NOBODY, lead: units } }
  const subject = subjectOf(node.body)
  if (subject) {
    const rest = text.slice(subject.end)
    const together =
      /^\s*(?:,?\s*(?:là cơ quan đầu mối,\s*)?chủ trì,?\s*)?phối hợp/iu.test(rest) && /:\s*$/.test(text)
    const support = together ? coordinatingUnits(rest.slice(0, 400)) : []
    return { ...context, period, requested, assignment: { ...NOBODY, lead: subject.names, support } }
  }
  const remark = /\(([^()]*chủ trì[^()]*)\)\s*[.:;]?$/iu.exec(text)?.[1]
  const chair = remark === undefined ? null : (inlineAssignment(`(${remark})`) ?? chairedBy(remark))
  if (chair) return { ...context, period, requested, assignment: chair }
  return { ...context, period, requested }
}

/** "X chủ trì, phối hợp với Y" as a remark in brackets. */
function chairedBy(remark: string): Assignment | null {
  const lead = chairOf(remark) ?? []
  return lead.length > 0 ? { ...NOBODY, lead, support: coordinatingUnits(remark) } : null
}

/** A heading with labelled lines: it is the task, or the "Nhiệm vụ:" line or the bullets beside the labels are. */
function labelled(
  node: Node,
  { labels, items }: LabelRun,
  alone: boolean,
  context: Context,
  out: TaskReading,
): void {
  const own = assignmentOf(labels)
  const lead = own.lead.length > 0 ? own.lead : context.assignment.lead
  const inner = labels.length === 0 ? context : { ...context, assignment: { ...own, lead } }
  const named = labels.filter(l => l.kind === 'task')
  for (const label of named) {
    if (label.value !== '') push(label.node, slice(label.node.body, label.valueAt), inner, out)
    for (const child of label.node.children) item(child, inner, out)
  }
  if (named.length > 0) return
  if (items.length > 0) {
    for (const child of items) item(child, inner, out)
    return
  }
  if (!alone) return
  const content = labels.find(
    l => l.kind === 'content' && l.node === node.children[0] && l.node.children.length === 0,
  )
  push(node, content ? joined(node.body, content.node.body) : node.body, inner, out)
}

function leaf(node: Node, context: Context, out: TaskReading): void {
  const text = node.body.text
  const lead = node.rank >= 6 && /:\s*$/.test(text) && !/(?:như|gồm)\s*:\s*$/iu.test(text)
  if (lead || onlyTarget(text) || text.split(' ').length < 2) {
    out.unread.push(node)
    return
  }
  push(node, node.body, context, out)
}

/** A line that only states a target is no task. */
function onlyTarget(text: string): boolean {
  const first = percentagesIn(text)[0]
  return (
    first !== undefined &&
    /^(?:phấn đấu|đến|có|đạt|tối thiểu|ít nhất|trên|tỷ lệ|tỉ lệ|\d)/iu.test(text) &&
    first.start < 40
  )
}

function push(node: Node, body: Paragraph, context: Context, out: TaskReading): void {
  const text = body.text
  const inline = context.assignment.labelled
    ? null
    : (inlineAssignment(text) ?? remarkAssignment(text, context.remarks))
  const given = inline
    ? { ...inline, lead: inline.lead.length > 0 ? inline.lead : context.assignment.lead }
    : context.assignment
  const lead = leadsOf(body, given, context.where)
  const own = given.labelled && given.support.length > 0 ? [] : coordinatingUnits(text)
  const support = given.support.length > 0 ? given.support : own
  out.tasks.push({
    text,
    where: context.where,
    section: sectionOf(node),
    lead,
    support: support.filter(name => !lead.includes(name)),
    deadline:
      given.deadline ??
      statedDeadline(text) ??
      timeBefore(text) ??
      (context.where === 'body' ? context.period : null),
    product: given.product,
    places: [placeOf(body)],
    relation: context.requested ? 'requested' : 'assigned',
  })
}

const sectionOf = (node: Node): string | null => {
  for (let up: Node | null = node.parent; up; up = up.parent) if (up.rank <= 4) return up.id
  return node.parent?.id ?? null
}

/** Budget part: only sentences that assign something to a named unit. */
function budget(node: Node, out: TaskReading): void {
  for (const child of node.children) {
    const own = subjectOf(child.body) ?? clauseSubject(child.body.text)
    const later = own === null ? laterSentence(child.body) : null
    const clause = own ?? (later && (subjectOf(later) ?? clauseSubject(later.text)))
    const duty = clause !== null && !isHeading(child)
    if (duty && clause) {
      push(
        child,
        later ?? child.body,
        {
          assignment: { ...NOBODY, lead: clause.names },
          where: 'budget',
          period: null,
          whole: null,
          requested: false,
          remarks: false,
        },
        out,
      )
    } else {
      const units = child.children.length > 0 ? headingUnits(child.body.text) : null
      const context: Context = {
        assignment: { ...NOBODY, lead: units ?? [] },
        where: 'budget',
        period: null,
        whole: null,
        requested: false,
        remarks: false,
      }
      if (units) each(child, child.children, context, out)
      else budget(child, out)
    }
  }
}

/** The first later sentence whose subject is a unit: the money comes first, who sees to it after. */
function laterSentence(body: Paragraph): Paragraph | null {
  for (const m of body.text.slice(0, 2000).matchAll(/[.;]\s+(?:[Gg]iao\s+)?(?=\p{Lu})/gu)) {
    const rest = slice(body, m.index + m[0].length)
    if (subjectOf(rest) ?? clauseSubject(rest.text)) return rest
  }
  return null
}

const isHeading = (node: Node): boolean => node.children.length > 0 && !isSentence(node)
