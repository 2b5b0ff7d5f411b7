import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { decideMeasurement } from '../../usecases/decide-measurement.ts'
import { showMeasurement } from '../../usecases/show-measurement.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { DECISION } from '../../words/decision.ts'
import { TAKE_IN } from '../../words/take-in.ts'
import { shownFigure } from '../../words/target.ts'
import { CORRECTION, PARTS } from '../../words/target-acts.ts'
import { fractionWords, milestoneLine, TARGET_PAGE } from '../../words/target-page.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import type { Again } from '../visit.tsx'
import { decisionPage, given } from './decision-page.tsx'
import { evidenceFacts } from './evidence-facts.tsx'

type Shown = Answer<typeof showMeasurement>

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showMeasurement, { measurementId: visit.param('measurementId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { measurement, target } = shown
  return decisionPage(
    visit,
    {
      title: `${DECISION.figureTitle} ${target.code}`,
      about: DECISION.by(measurement.author.name, formatInstant(measurement.recordedAt)),
      back: { href: `/chi-tieu/${target.id}`, label: DECISION.seeTarget },
      action: `/so-lieu/${measurement.id}`,
      facts: factsOf(shown, visit),
      choices: [
        { value: 'approved', label: DECISION.confirmFigure, remark: DECISION.approveRemark },
        { value: 'returned', label: DECISION.giveBack, remark: DECISION.giveBackRemark },
      ],
      decided: decidedOf(measurement),
      permission: shown.decide,
      unit: target.lead?.name ?? null,
    },
    typed,
    again,
  )
}

const factsOf = (shown: Shown, visit: StaffVisit) => {
  const { measurement, value, target, before, corrects, correctedBy, parts } = shown
  const { milestone } = target.judgement
  const reached = measurement.reached === true ? TARGET_PAGE.reachedYes : TARGET_PAGE.reachedNo
  return given(
    [DECISION.target, target.name],
    [DECISION.figure, value === null ? reached : shownFigure(value, target.unit)],
    [DECISION.fraction, fractionWords(measurement.numerator, measurement.denominator)],
    [DECISION.figureDay, formatDay(measurement.effectiveOn)],
    [
      DECISION.before,
      before === null || before.value === null
        ? null
        : `${shownFigure(before.value, target.unit)} (${formatDay(before.on)})`,
    ],
    [
      DECISION.milestone,
      milestone === null ? null : milestoneLine(milestone.by, milestone.value, target.unit),
    ],
    [DECISION.note, measurement.note],
    [DECISION.evidence, evidenceFacts(shown, visit)],
    [
      CORRECTION.replaces,
      corrects === null ? null : (
        <a href={`/so-lieu/${corrects.id}`}>
          {CORRECTION.of(
            corrects.shown === null ? reached : shownFigure(corrects.shown, target.unit),
            formatDay(corrects.effectiveOn),
          )}
        </a>
      ),
    ],
    [CORRECTION.why, measurement.correctionReason],
    [
      TAKE_IN.from,
      measurement.takeInId === null ? null : (
        <a href={`/tep-so-lieu/${measurement.takeInId}`}>{TAKE_IN.seeFile}</a>
      ),
    ],
    [
      CORRECTION.replacedBy,
      correctedBy === null ? null : <a href={`/so-lieu/${correctedBy}`}>{CORRECTION.seeNew}</a>,
    ],
    [
      PARTS.title,
      parts.length === 0
        ? null
        : parts
            .map(part =>
              PARTS.barSummary(
                part.name,
                part.numerator === null && part.value === null
                  ? PARTS.missing
                  : fractionWords(part.numerator, part.denominator) ||
                      shownFigure(part.value ?? 0, target.unit),
              ),
            )
            .join('; '),
    ],
    [
      TARGET_PAGE.state,
      measurement.state === 'replaced' || measurement.state === 'withdrawn'
        ? TARGET_PAGE.states[measurement.state]
        : null,
    ],
  )
}

const decidedOf = (measurement: Shown['measurement']): string | null => {
  if (measurement.state === 'submitted' || measurement.decidedAt === null) return null
  const who = measurement.decidedBy?.name ?? ''
  const when = formatInstant(measurement.decidedAt)
  return measurement.state === 'returned'
    ? DECISION.decided.returned(who, when, measurement.reason ?? '')
    : DECISION.decided.approved(who, when)
}

const decide = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(
    decideMeasurement,
    { ...form.object(), measurementId: visit.param('measurementId') },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  const { targetId, code, decision } = outcome.value
  return visit.to(
    `/chi-tieu/${targetId}`,
    decision === 'approved' ? DECISION.saidFigure(code) : DECISION.saidFigureReturned(code),
  )
}

export const routes = [
  {
    method: 'GET',
    path: '/so-lieu/:measurementId',
    access: 'session',
    names: 'measurement',
    answer: visit => page(visit, null),
  },
  {
    method: 'POST',
    path: '/so-lieu/:measurementId',
    access: 'session',
    names: 'measurement',
    answer: decide,
  },
] as const satisfies readonly Route[]
