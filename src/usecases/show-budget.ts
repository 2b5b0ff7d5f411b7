import { z } from 'zod'
import { BUDGET_REGISTERS, BUDGET_SOURCES, budgetFindings, budgetLines, sumsOf } from '../domain/budget.ts'
import { type Day, partsOf } from '../domain/day.ts'
import { placeName } from '../domain/official-document.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { computeShare, type FormulaWorld } from '../domain/register-formula.ts'
import { localityById } from '../store/locality.ts'
import { measurementsOf } from '../store/measurement.ts'
import { targetsOf } from '../store/target.ts'
import { bindingsOf } from '../store/target-binding.ts'
import { namedTasks } from '../store/task-name.ts'
import { assembleBudget, type BudgetFacts } from '../writer/budget.ts'
import { writeDocument } from '../writer/docx/write-document.ts'
import { type BudgetAtHand, budgetAtHand } from './budget-at-hand.ts'
import { rowsByRegister } from './measure-by-registers.ts'
import { standingTarget } from './target-standing.ts'
import { look, type Work } from './use-case.ts'

const input = z.object({
  /** null = the running year. */
  year: z.number().int().min(2000).max(2200).nullable().default(null),
  /** Only what may be published. */
  open: z.boolean().default(false),
})

/** The money of a year by task and source, the rules it is watched by, and what a person is to look into. */
export const showBudget = look({
  name: 'show-budget',
  input,
  async run(work, { year, open }) {
    const no = work.authorise(may(work.actor, 'register.read', work.here))
    if (no) return no
    const asked = year ?? partsOf(work.today).year
    const budget = await budgetAtHand(work, asked)
    return done({
      ...(await budgetOf(work, budget, asked, open)),
      registers: [...budget.registers.values()].map(({ id, code, title }) => ({ id, code, title })),
      rules: await rulesOf(work, budget),
    })
  },
})

/** The same as a Word file in the layout of the State line; number and day are left to the registry. */
export const writeBudget = look({
  name: 'write-budget',
  input,
  async run(work, { year, open }) {
    const no = work.authorise(may(work.actor, 'register.read', work.here))
    if (no) return no
    const asked = year ?? partsOf(work.today).year
    const [locality, budget] = await Promise.all([
      localityById(work.trx, work.localityId),
      budgetAtHand(work, asked),
    ])
    if (!locality) return notFound()
    const shown = await budgetOf(work, budget, asked, open)
    const facts: BudgetFacts = {
      locality: { name: locality.name, place: placeName(locality.name) },
      today: work.today,
      ...shown,
    }
    return done({ year: asked, bytes: await writeDocument(assembleBudget(facts)) })
  },
})

async function budgetOf(work: Work, budget: BudgetAtHand, year: number, open: boolean) {
  const all = budgetLines(budget.rows)
  const lines = open ? all.filter(line => line.publishable) : all
  const tasks = new Map((await namedTasks(work.trx, work.localityId)).map(task => [task.named, task]))
  const rows = lines.flatMap(line => line.rows)
  return {
    year,
    open,
    lines: lines.map(line => ({ ...line, named: tasks.get(line.task) ?? null })),
    total: sumsOf(rows),
    bySource: BUDGET_SOURCES.map(source => ({
      source,
      sums: sumsOf(rows.filter(row => row.source === source)),
    })),
    research: sumsOf(lines.filter(line => line.research).flatMap(line => line.rows)),
    shares: sharesOf(budget, year, work.today),
    /** Findings are inner matters and no part of what is published. */
    findings: open ? [] : budgetFindings(all, budget.uses, { year, today: work.today }),
  }
}

/** The shares that the register of money offers, each with what stands above and below the line. */
function sharesOf(budget: BudgetAtHand, year: number, today: Day) {
  const money = budget.registers.get(BUDGET_REGISTERS.lines)
  if (money === undefined) return []
  const world: FormulaWorld = {
    registers: new Map([...budget.registers.values()].map(one => [one.code, one.definition])),
    rows: rowsByRegister([...budget.registers.values()], budget.entries),
    measured: () => null,
    from: `${year}-01-01`,
    to: today < `${year}-12-31` ? today : `${year}-12-31`,
  }
  return money.definition.indicators.map(one => ({
    code: one.code,
    name: one.name,
    numeratorName: one.numeratorName,
    denominatorName: one.denominatorName,
    ...computeShare(one.numerator, one.denominator, world),
  }))
}

/** Targets of running plans that the register of money measures: the rule of each plan with how it stands. */
async function rulesOf(work: Work, budget: BudgetAtHand) {
  const { trx, localityId, today } = work
  if (!budget.registers.has(BUDGET_REGISTERS.lines)) return []
  const bindings = await bindingsOf(trx, localityId, { measuring: true })
  const ids = bindings.filter(one => one.registers.includes(BUDGET_REGISTERS.lines)).map(one => one.targetId)
  const [targets, figures] = await Promise.all([
    targetsOf(trx, localityId, { ids, running: true }),
    measurementsOf(trx, localityId, { targetIds: ids, state: 'approved' }),
  ])
  return targets.map(target => standingTarget(target, figures, today))
}
