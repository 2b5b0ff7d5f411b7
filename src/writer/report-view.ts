import { type Day, partsOf } from '../domain/day.ts'
import { nextPeriod, type Period } from '../domain/period.ts'
import type { Comparator } from '../domain/plan-reading.ts'
import type { CitedDocument, ReportInput, ReportTarget, ReportTask } from '../domain/report-input.ts'
import type { ReportProgrammes } from '../domain/report-programme.ts'
import type { Rhythm } from '../domain/rhythm.ts'
import type { Milestone } from '../domain/target.ts'
import { periodName, periodSpan } from '../words/period.ts'
import { committeeInText, REPORT_SYMBOL, TIME_TO_COME } from '../words/report.ts'
import {
  defaultRecipients,
  FILING,
  goalPhrase,
  milestonePhrase,
  RESOLUTION_57,
  rhythmPhrase,
  superiorCommittee,
  UNGROUPED,
} from '../words/report-frame.ts'
import {
  PARTY_FILING,
  PARTY_REPORT_SYMBOL,
  partyIssuer,
  partyRecipients,
  signingPower,
} from '../words/report-party.ts'

/** What a use-case knows of a report: codes and figures, no sentence. */
export type ReportFacts = {
  readonly locality: {
    readonly code: string
    readonly name: string
    readonly place: string
    readonly province: string
  }
  readonly plan: {
    readonly number: string | null
    readonly dated: Day | null
    readonly title: string
    readonly issuer: string | null
  }
  readonly period: Period
  /** Who chairs the committee; null when nobody is entered. */
  readonly signer: string | null
  /** Day on which the report is written. */
  readonly today: Day
  readonly groups: readonly {
    readonly id: string
    readonly title: string
    readonly tasks: readonly FactTask[]
    readonly targets: readonly FactTarget[]
  }[]
  readonly obstacles: readonly {
    readonly id: string
    readonly text: string
    readonly cause: string | null
    /** How it was answered; null while nobody has. */
    readonly answer: string | null
    /** Codes of the tasks and targets. */
    readonly about: string | null
    readonly unit: string | null
  }[]
  readonly nextTasks: readonly {
    readonly id: string
    readonly text: string
    readonly deadline: Day | null
    readonly lead: readonly string[]
  }[]
  /** `to` names whom they go to; null = the level above. */
  readonly proposals: readonly { readonly id: string; readonly text: string; readonly to: string | null }[]
  /** What registers, meetings and money say. */
  readonly programmes?: ReportProgrammes
  /** What a round adds to a report of a period. */
  readonly round?: RoundFacts
}

export type RoundFacts = Pick<
  ReportInput,
  'additions' | 'missingUnits' | 'overrides' | 'corrections' | 'form' | 'review' | 'directing'
> & {
  readonly line: 'state' | 'party'
  /** True for a report asked once: it is named by its days, not by a period. */
  readonly once: boolean
  readonly receivers: readonly string[]
  /** False where a deputy signs. */
  readonly chairSigns: boolean
}

export type FactTask = ReportTask & { readonly rhythm: Rhythm | null }

export type FactTarget = Omit<ReportTarget, 'milestone' | 'goal'> & {
  readonly op: Comparator
  readonly goal: Milestone | null
  readonly milestone: Milestone | null
}

/** Gives the facts of a report their words: labels of periods, goals and rhythms, the frame of a ward's report. */
export function reportInput(facts: ReportFacts): ReportInput {
  const { period, locality, plan, round } = facts
  const party = round?.line === 'party'
  const { year, month } = partsOf(facts.today)
  const cited: CitedDocument = {
    type: 'Kế hoạch',
    symbol: plan.number,
    date: plan.dated,
    // A heading sets the issuer in capitals; running text does not.
    issuer: plan.issuer === null || isCapitals(plan.issuer) ? committeeInText(locality.name) : plan.issuer,
    title: lowerFirst(plan.title),
  }
  return {
    locality: { code: locality.code, name: locality.name, place: locality.place },
    resolution: RESOLUTION_57,
    plan: cited,
    period: {
      id: period.id,
      kind: period.kind,
      label: round?.once ? periodSpan(period) : periodName(period),
      nextLabel: round?.once ? TIME_TO_COME : periodName(nextPeriod(period)),
      from: period.from,
      to: period.to,
      cutOff: period.cutOff,
    },
    number: { value: null, symbol: party ? PARTY_REPORT_SYMBOL : REPORT_SYMBOL },
    date: { day: null, month, year },
    medium: 'electronic',
    urgency: null,
    addressees: round?.receivers ?? [superiorCommittee(locality.province)],
    direction: [],
    groups: facts.groups.map(group => ({
      id: group.id,
      title: group.title || UNGROUPED,
      tasks: group.tasks.map(taskView),
      targets: group.targets.map(targetView),
    })),
    obstacles: facts.obstacles,
    nextTasks: facts.nextTasks,
    proposals: facts.proposals.map(({ id, text, to }) => ({
      id,
      to: to ?? superiorCommittee(locality.province),
      text,
    })),
    signature: { power: signingPower(round?.line ?? 'state', round?.chairSigns ?? true), name: facts.signer },
    recipients: party ? partyRecipients(locality.name) : defaultRecipients(locality.name),
    filing: party ? PARTY_FILING : FILING,
    ...(facts.programmes === undefined ? {} : { programmes: facts.programmes }),
    ...roundPart(facts),
  }
}

/** What only a round knows. */
function roundPart({ round, locality }: ReportFacts): Partial<ReportInput> {
  if (round === undefined) return {}
  const { line, additions, missingUnits, overrides, corrections, form, review, directing } = round
  return {
    line,
    ...(line === 'party' ? { party: partyIssuer(locality.name, locality.province) } : {}),
    ...(additions === undefined ? {} : { additions }),
    ...(missingUnits === undefined ? {} : { missingUnits }),
    ...(overrides === undefined ? {} : { overrides }),
    ...(corrections === undefined ? {} : { corrections }),
    ...(form === undefined ? {} : { form }),
    ...(review === undefined ? {} : { review }),
    ...(directing === undefined ? {} : { directing }),
  }
}

function taskView({ rhythm, ...task }: FactTask): ReportTask {
  return { ...task, deadlineText: rhythm === null ? task.deadlineText : rhythmPhrase(rhythm) }
}

function targetView({ op, goal, milestone, ...target }: FactTarget): ReportTarget {
  return {
    ...target,
    milestone: milestone === null ? null : { value: milestone.value, label: milestonePhrase(milestone.by) },
    goal: goal === null ? '' : goalPhrase(op, goal),
  }
}

const isCapitals = (text: string): boolean => text === text.toLocaleUpperCase('vi')

/** A title follows "Kế hoạch … của …" in the sentence, so an ordinary capital falls; an abbreviation keeps its own. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text
