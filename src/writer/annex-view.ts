import type { AnnexInput, AnnexTarget, AnnexTask } from '../domain/annex-input.ts'
import { type Day, isDay, partsOf } from '../domain/day.ts'
import type { Comparator } from '../domain/plan-reading.ts'
import type { Rhythm } from '../domain/rhythm.ts'
import type { Milestone } from '../domain/target.ts'
import { acceptedBy, fractionPhrase, milestoneInYear, noSupport } from '../words/annex-frame.ts'
import { committeeInText } from '../words/report.ts'
import { goalPhrase, rhythmPhrase } from '../words/report-frame.ts'

/** What a use-case knows of a plan's annexes: values and codes, no sentence. */
export type AnnexFacts = {
  readonly locality: string
  readonly year: number
  readonly plan: {
    readonly number: string | null
    readonly dated: string | null
    readonly issuer: string | null
  }
  readonly groups: readonly {
    readonly title: string | null
    readonly targets: readonly AnnexFactTarget[]
    readonly tasks: readonly AnnexFactTask[]
  }[]
}

export type AnnexFactTarget = Omit<AnnexTarget, 'definition' | 'goal' | 'milestones'> & {
  readonly numerator: string | null
  readonly denominator: string | null
  readonly op: Comparator
  readonly value: number | null
  readonly max: number | null
  readonly milestones: readonly Milestone[]
}

export type AnnexFactTask = Omit<AnnexTask, 'deadlineText' | 'support'> & {
  readonly deadlineText: string | null
  readonly rhythm: Rhythm | null
  readonly acceptance: string | null
  readonly support: readonly string[]
  readonly noSupport: boolean
}

/** Gives the facts of the annexes their words, in the frame of the plan that they belong to. */
export function annexInput(facts: AnnexFacts): AnnexInput {
  const { plan, year } = facts
  const [digits, symbol] = /^(\d+)\s*\/\s*(.+)$/u.exec(plan.number ?? '')?.slice(1) ?? []
  const dated = plan.dated !== null && isDay(plan.dated) ? partsOf(plan.dated) : null
  return {
    medium: 'electronic',
    year,
    plan: {
      type: 'Kế hoạch',
      number: { value: digits === undefined ? null : Number(digits), symbol: symbol ?? 'KH-UBND' },
      date: dated ?? { day: null, month: 1, year },
      issuer:
        plan.issuer === null || plan.issuer === plan.issuer.toLocaleUpperCase('vi')
          ? committeeInText(facts.locality)
          : plan.issuer,
    },
    groups: facts.groups.map(group => ({
      title: group.title,
      targets: group.targets.map(target => targetView(target, year)),
      tasks: group.tasks.map(taskView),
    })),
  }
}

function targetView(target: AnnexFactTarget, year: number): AnnexTarget {
  const { numerator, denominator, op, value, max, milestones, ...rest } = target
  const goal =
    milestones.findLast(milestone => inYear(milestone.by, year)) ?? (value === null ? null : { value, max })
  return {
    ...rest,
    definition: numerator === null || denominator === null ? null : fractionPhrase(numerator, denominator),
    goal: goal === null ? '' : goalPhrase(op, goal),
    milestones: milestones
      .filter(milestone => inYear(milestone.by, year) && milestone !== goal)
      .map(milestone => milestoneInYear(milestone.by, goalPhrase(op, milestone))),
  }
}

const inYear = (day: Day, year: number): boolean => partsOf(day).year === year

function taskView({ rhythm, acceptance, noSupport: alone, ...task }: AnnexFactTask): AnnexTask {
  return {
    ...task,
    support: task.support.length === 0 && alone ? [noSupport] : task.support,
    product:
      task.product === null || acceptance === null ? task.product : acceptedBy(task.product, acceptance),
    deadlineText: rhythm === null ? task.deadlineText : rhythmPhrase(rhythm),
  }
}
