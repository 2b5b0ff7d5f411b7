import { OVERLAP_FROM, overlapsWith, overlapsWithin } from '../domain/overlap.ts'
import type { Place } from '../domain/place.ts'
import type { Diagnostic, PlanReading } from '../domain/plan-reading.ts'
import { rewriteBy, type WordingBank, type WordingRow } from '../domain/wording.ts'
import { overlapSentence } from '../words/drafting.ts'
import { readingSentence } from '../words/reading.ts'
import { DEFAULT_BANK, WORDING_BANK } from '../words/wording-bank.ts'
import { type ClarityReport, clarityReport } from './check.ts'

/** The rows of the bank that a locality begins with. */
export const DEFAULT_WORDING: readonly WordingRow[] = WORDING_BANK

/** Under which heading a finding is told. */
export const FINDING_GROUPS = ['cited', 'missing', 'bodies', 'dates', 'overlap', 'wording'] as const
export type FindingGroup = (typeof FINDING_GROUPS)[number]

/** Diagnostics that whoever drafts can mend; what only tells how the reader did its work is none of them. */
const GROUP_OF: Readonly<Record<string, FindingGroup>> = {
  'cited-two-symbols': 'cited',
  'cited-two-dates': 'cited',
  'cited-issuer': 'cited',
  'cited-type': 'cited',
  'cited-later': 'cited',
  'annex-missing': 'missing',
  'annex-gap': 'missing',
  'section-missing': 'missing',
  numbering: 'missing',
  'issuer-missing': 'missing',
  'signer-missing': 'missing',
  'no-targets': 'missing',
  'no-tasks': 'missing',
  'reports-to-itself': 'bodies',
  'two-names': 'bodies',
  'level-other': 'bodies',
  'abbreviation-unknown': 'bodies',
  'deadline-before-issue': 'dates',
  'deadline-outside-period': 'dates',
  'period-reversed': 'dates',
  'date-impossible': 'dates',
  'deadline-unread': 'dates',
  'deadline-day-off': 'dates',
}

export type DraftFinding = {
  readonly group: FindingGroup
  readonly rule: string
  /** What is wrong and what to do, in Vietnamese. */
  readonly sentence: string
  /** The words of the draft; null for what is not there. */
  readonly quote: string | null
  readonly place: Place | null
}

/** A task that binds already, in a plan that was adopted. */
export type AdoptedTask = {
  readonly id: string
  readonly text: string
  readonly code: string
  readonly plan: string
  /** Ids of the draft's tasks, as they were read, that somebody linked with it as one and the same work. */
  readonly linked?: readonly string[]
}

export type DraftCheck = {
  readonly findings: readonly DraftFinding[]
  readonly clarity: ClarityReport
}

/**
 * All that whoever drafts should know before the plan is signed: slips, what is missing, general wording with a concrete
 * one, tasks that overlap, and the six clarities of every task.
 *
 * @param text the text layer that the places of the reading count in
 * @param around the tasks of adopted plans, and the bank of wordings; the program's own bank without one
 */
export function checkDraft(
  reading: PlanReading,
  text: string,
  around: { readonly adopted?: readonly AdoptedTask[]; readonly bank?: WordingBank } = {},
): DraftCheck {
  const points = Array.from(text)
  const quoted = (place: Place | null) =>
    place === null ? null : points.slice(place.start, place.end).join('').replace(/\s+/gu, ' ').trim()
  const bank = around.bank ?? DEFAULT_BANK
  const finding = (
    group: FindingGroup,
    rule: string,
    sentence: string,
    place: Place | null,
  ): DraftFinding => ({ group, rule, sentence, quote: quoted(place), place })
  const slips = reading.diagnostics.flatMap(one => {
    const group = GROUP_OF[one.rule]
    return group === undefined ? [] : [finding(group, one.rule, one.reason, one.place)]
  })
  const findings = [
    ...slips,
    ...overlaps(reading, around.adopted ?? []).map(({ sentence, place }) =>
      finding('overlap', 'overlap', sentence, place),
    ),
    ...general(reading, quoted, bank).map(({ rule, sentence, place }) =>
      finding('wording', rule, sentence, place),
    ),
  ]
  const order = (one: DraftFinding) => FINDING_GROUPS.indexOf(one.group)
  return {
    findings: findings.sort((a, b) => order(a) - order(b) || (a.place?.start ?? -1) - (b.place?.start ?? -1)),
    clarity: clarityReport(reading, bank),
  }
}

function overlaps(
  { tasks }: PlanReading,
  adopted: readonly AdoptedTask[],
): readonly { readonly sentence: string; readonly place: Place | null }[] {
  const byId = new Map(tasks.map(task => [task.id, task]))
  const items = tasks.map(({ id, text }) => ({ id, text }))
  const within = overlapsWithin(items).flatMap(({ id, otherId, likeness }) => {
    const other = byId.get(otherId)
    if (other === undefined || likeness < OVERLAP_FROM) return []
    return [
      {
        sentence: overlapSentence({ text: other.text, likeness }),
        place: byId.get(id)?.places[0] ?? null,
      },
    ]
  })
  const running = new Map(adopted.map(task => [task.id, task]))
  const against = overlapsWith(
    items,
    adopted,
    (id, otherId) => running.get(otherId)?.linked?.includes(id) ?? false,
  ).flatMap(({ id, otherId, likeness }) => {
    const other = running.get(otherId)
    if (other === undefined) return []
    const { text, code, plan } = other
    return [
      {
        sentence: overlapSentence({ text, likeness, adopted: { code, plan } }),
        place: byId.get(id)?.places[0] ?? null,
      },
    ]
  })
  return [...within, ...against]
}

/** General wording by the bank of the locality, which is not the one that the reader had at hand. */
function general(
  { tasks, diagnostics }: PlanReading,
  quoted: (place: Place | null) => string | null,
  bank: WordingBank,
) {
  const vague = tasks.flatMap(task => {
    const found = task.product === null ? rewriteBy(bank, task.text) : null
    if (found === null) return []
    const sentence = readingSentence({ rule: 'wording-vague', ...found })
    return [{ rule: 'wording-vague', sentence, place: task.places[0] ?? null }]
  })
  const unmeasured = diagnostics.filter(isUnmeasured).map(({ rule, place }) => {
    const text = quoted(place) ?? ''
    const rewrite = rewriteBy(bank, text)?.rewrite ?? null
    return { rule, sentence: readingSentence({ rule: 'goal-unmeasured', text, rewrite }), place }
  })
  return [...vague, ...unmeasured]
}

const isUnmeasured = (one: Diagnostic): boolean => one.rule === 'goal-unmeasured'
