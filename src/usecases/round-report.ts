import type { Figure, OfficialDocument } from '../domain/official-document.ts'
import { type Period, parsePeriod } from '../domain/period.ts'
import type { ReportAddition, ReportForm } from '../domain/report-input.ts'
import { outlineOf } from '../domain/report-outline.ts'
import { type FoundPassage, passagesIn, withPassages } from '../domain/report-passage.ts'
import type { Line } from '../domain/role.ts'
import { documentsBetween } from '../store/document.ts'
import { editionsOf } from '../store/issued-edition.ts'
import type { LocalityRecord } from '../store/locality.ts'
import { type PlanRecord, plansOf } from '../store/plan.ts'
import { type OverrideRecord, overridesOf, type PassageRecord, passagesOf } from '../store/report-edit.ts'
import type { ChainRecord, RoundRecord } from '../store/round.ts'
import type { SubmissionRecord } from '../store/submission.ts'
import { symbolOf } from '../writer/issued.ts'
import { assembleReport } from '../writer/report.ts'
import { type ReportFacts, type RoundFacts, reportInput } from '../writer/report-view.ts'
import { type CountedRow, planOfPeriod, rowsOf } from './build-report.ts'
import { gatherReport } from './report-facts.ts'
import { programmesOf } from './report-programmes.ts'
import { linesOf } from './report-text.ts'
import { contradictionsWith, issuedReports } from './reported-before.ts'
import { reviewOf } from './review-facts.ts'
import type { Work } from './use-case.ts'

/** The period of a round with the round's own days; a span of its own stands as a year, and is named by its days. */
export const periodOfRound = (
  round: Pick<RoundRecord, 'periodId' | 'definition' | 'from' | 'to' | 'cutOff'>,
): Period => {
  const { from, to, cutOff, periodId, definition } = round
  const parsed = parsePeriod(periodId, definition.system)
  const base = parsed.ok
    ? parsed.period
    : { kind: 'year' as const, year: Number(to.slice(0, 4)), index: 1, system: definition.system }
  return { ...base, id: periodId, from, to, cutOff }
}

export type ChainReport = {
  readonly plan: PlanRecord
  readonly period: Period
  /** As it would be sent now: with what people set and edited. */
  readonly document: OfficialDocument
  /** The figures as the data have them. */
  readonly counted: readonly Figure[]
  /** The sentences as the rules compose them, by passage, with what people made of them. */
  readonly passages: readonly ComposedPassage[]
  readonly overrides: readonly OverrideRecord[]
  readonly rows: readonly CountedRow[]
}

export type ComposedPassage = Pick<FoundPassage, 'passage' | 'under'> & {
  readonly composed: string
  /** null while nobody has edited it; '' = left out. */
  readonly edited: string | null
  readonly by: string | null
  /** The source has changed since a person edited the sentence. */
  readonly moved: boolean
}

export type RoundWithUnits = {
  readonly round: RoundRecord
  readonly chain: ChainRecord
  readonly submissions: readonly SubmissionRecord[]
}

/** The plan that the report of a line is written from: the line's own, else the one of the State line. */
export async function planOfRound(
  work: Pick<Work, 'trx' | 'localityId'>,
  round: Pick<RoundRecord, 'to'>,
  line: Line,
): Promise<PlanRecord | null> {
  const plans = await plansOf(work.trx, work.localityId)
  return planOfPeriod(plans, round, line) ?? planOfPeriod(plans, round) ?? null
}

/** The consolidated report of one line as the data, the units and the people who edited it make it now. */
export async function composeChain(
  work: Work,
  { round, chain, submissions }: RoundWithUnits,
  locality: LocalityRecord,
  signing: { readonly name: string; readonly chair: boolean } | null = null,
): Promise<ChainReport | null> {
  const { trx, localityId } = work
  const key = { roundId: round.id, line: chain.line }
  const [plan, overrides, edits] = await Promise.all([
    planOfRound(work, round, chain.line),
    overridesOf(trx, localityId, key),
    passagesOf(trx, localityId, key),
  ])
  if (plan === null) return null
  const period = periodOfRound(round)
  const { stateReceivers, partyReceivers, frequency } = round.definition
  const [review, documents] = await Promise.all([
    reviewOf(work, round, { plan, locality, period }),
    documentsBetween(trx, localityId, { from: round.from, to: round.cutOff }),
  ])
  const gathered = await gatherReport(work, plan, locality, period, {
    line: chain.line,
    once: frequency === 'once',
    receivers: chain.line === 'state' ? stateReceivers : partyReceivers,
    chairSigns: signing?.chair ?? true,
    additions: additionsOf(submissions),
    form: formOf(round.definition),
    directing: documents,
    ...(review === null ? {} : { review }),
    missingUnits: submissions
      .filter(one => chain.gaps.includes(one.unit.id))
      .map(one => ({ name: one.unit.name, sent: one.firstSentOn !== null })),
  })
  const wanted = withTargets(gathered, round.definition.figureTargets)
  const { behind, ...programmes } = await programmesOf(work, {
    plan,
    period,
    facts: wanted,
    line: chain.line,
  })
  const facts = { ...wanted, programmes }
  const counted = assembleReport(reportInput(facts)).figures
  const set = overridesInForce(overrides)
  const compose = (more: Partial<RoundFacts>) =>
    assembleReport(
      reportInput({
        ...facts,
        ...(facts.round === undefined ? {} : { round: { ...facts.round, overrides: set, ...more } }),
        ...(signing === null ? {} : { signer: signing.name }),
      }),
    )
  const first = compose({})
  const reason = chain.correctionReason
  const [corrects] = await editionsOf(trx, localityId, { roundId: round.id }).then(all =>
    all.filter(one => one.line === chain.line),
  )
  const report = corrects && {
    symbol: symbolOf(corrects.document, corrects.number),
    dated: corrects.issuedOn,
  }
  const corrected =
    reason === null
      ? []
      : contradictionsWith(
          await issuedReports(work),
          { round, line: chain.line, planId: plan.id },
          first.figures,
        )
  const composed =
    reason === null || (corrected.length === 0 && report === undefined)
      ? first
      : compose({ corrections: { reason, figures: corrected, ...(report && { report }) } })
  const last = lastOf(edits)
  return {
    plan,
    period,
    counted,
    overrides,
    rows: [...rowsOf(facts), ...behind],
    document: withPassages(
      composed,
      new Map([...last].flatMap(([id, one]) => (one.text === null ? [] : [[id, one.text]]))),
    ),
    passages: passagesIn(composed).map(({ passage, text, under }) => {
      const edit = last.get(passage)
      const edited = edit?.text ?? null
      return {
        passage,
        under,
        composed: text,
        edited,
        by: edited === null ? null : (edit?.by ?? null),
        moved: edited !== null && edit?.composed !== text,
      }
    }),
  }
}

/** Outline and figure form of a regime, as the report follows them. */
const formOf = ({ outline, content, figureForm, figureColumns }: RoundRecord['definition']): ReportForm => ({
  outline: outlineOf(outline),
  content,
  annexes: figureForm,
  columns: figureColumns,
})

/** The facts with the targets alone that a figure form names; naming none, it means all. */
const withTargets = (facts: ReportFacts, ids: readonly string[]): ReportFacts => {
  if (ids.length === 0) return facts
  const wanted = new Set(ids)
  return {
    ...facts,
    groups: facts.groups.map(group => ({
      ...group,
      targets: group.targets.filter(target => wanted.has(target.id)),
    })),
  }
}

const lastOf = (edits: readonly PassageRecord[]): ReadonlyMap<string, PassageRecord> =>
  new Map(edits.map(one => [one.passage, one]))

/** The figures that people set and nobody took back. */
export const overridesInForce = (
  overrides: readonly OverrideRecord[],
): readonly { readonly figureId: string; readonly value: number }[] =>
  [...new Map(overrides.map(one => [one.figureId, one])).values()].flatMap(({ figureId, value }) =>
    value === null ? [] : [{ figureId, value }],
  )

const PARTS = [
  ['results', 'results'],
  ['difficulties', 'difficulties'],
  ['proposals', 'proposals'],
  ['nextWork', 'next'],
] as const

/** What units wrote and the standing agency accepted, a sentence a line. */
const additionsOf = (submissions: readonly SubmissionRecord[]): readonly ReportAddition[] =>
  submissions
    .filter(one => one.state === 'accepted')
    .flatMap(one =>
      PARTS.flatMap(([field, where]) =>
        linesOf(one[field]).map((text, at) => ({
          id: `${one.id}:${where}:${at}`,
          where,
          unit: one.unit.name,
          text,
        })),
      ),
    )
