import { formatInstant, formatNumber } from '../../domain/format-vi.ts'
import {
  ACCUMULATIONS,
  AGGREGATIONS,
  BREAKDOWNS,
  CONFIRMERS,
  DIRECTIONS,
  type Indicator,
} from '../../domain/indicator.ts'
import { isRhythm } from '../../domain/rhythm.ts'
import { defineIndicator } from '../../usecases/define-indicator.ts'
import { showIndicator } from '../../usecases/show-indicator.ts'
import type { Answer } from '../../usecases/use-case.ts'
import {
  ACCUMULATION_REMARKS,
  ACCUMULATION_WORDS,
  AGGREGATION_REMARKS,
  AGGREGATION_WORDS,
  BREAKDOWN_WORDS,
  CONFIRMER_WORDS,
  DIRECTION_WORDS,
  definitionWords,
  INDICATOR,
} from '../../words/indicator.ts'
import { RHYTHM_WORDS } from '../../words/rhythm.ts'
import { refusalSentence } from '../../words/role.ts'
import { planName } from '../../words/task-page.ts'
import { UI } from '../../words/ui.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Checkbox, Choices, ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { rhythmOptions, unitOptions } from './assignment-fields.tsx'
import { typedFigure } from './milestone-lines.ts'

type Shown = Answer<typeof showIndicator>
type Returned = { readonly typed: Form; readonly again: Again }

const page = async (visit: StaffVisit, returned: Returned | null) => {
  const targetId = visit.param('targetId')
  const outcome = await visit.send(showIndicator, { targetId })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { target, plan, versions, define } = shown
  return visit.page(
    {
      title: INDICATOR.title(target.code),
      crumbs: [
        { label: planName(plan), href: `/ke-hoach/${plan.id}` },
        { label: target.code, href: `/chi-tieu/${target.id}` },
        { label: INDICATOR.link },
      ],
      form: true,
      error: returned !== null,
      status: returned?.again.status ?? 200,
    },
    <>
      <ErrorSummary errors={returned?.again.errors ?? []} />
      <PageHead title={`${INDICATOR.link}: ${target.name}`} sub={INDICATOR.sub} />
      <div class="stack">
        {define.ok ? (
          <DefinitionForm visit={visit} shown={shown} returned={returned} />
        ) : (
          <Card title={INDICATOR.why}>
            <p class="small">{refusalSentence(define.code, define.who, target.lead?.name ?? null)}</p>
          </Card>
        )}
        <Section title={INDICATOR.history} count={versions.length}>
          {versions.length === 0 ? <EmptyState {...INDICATOR.none} /> : null}
          {versions.map((version, at) => (
            <Card title={`${INDICATOR.version(version.version)}${at === 0 ? `, ${INDICATOR.inForce}` : ''}`}>
              <p class="small ink2">
                {version.recordedBy.name}, {formatInstant(version.recordedAt)}
              </p>
              <DefinitionFacts
                indicator={version}
                reason={version.reason}
                unit={shown.units.find(unit => unit.id === version.enteringUnitId)?.name ?? null}
              />
            </Card>
          ))}
        </Section>
      </div>
    </>,
  )
}

/** A definition as lines of names and values. */
export const definitionFacts = (
  indicator: Indicator,
  unit: string | null,
  reason: string | null = null,
): readonly { readonly name: string; readonly value: string }[] => {
  const { facts } = INDICATOR
  const lines: readonly (readonly [string, string | null])[] = [
    [
      facts.fraction,
      definitionWords(indicator.numeratorName, indicator.denominatorName, indicator.countedUnit),
    ],
    [facts.source, indicator.source],
    [facts.direction, DIRECTION_WORDS[indicator.direction]],
    [facts.accumulation, ACCUMULATION_WORDS[indicator.accumulation]],
    [facts.aggregation, AGGREGATION_WORDS[indicator.aggregation]],
    [facts.entering, unit ?? INDICATOR.enteringEmpty],
    [facts.confirmer, CONFIRMER_WORDS[indicator.confirmer]],
    [facts.rhythm, indicator.rhythm === null ? INDICATOR.rhythmEmpty : RHYTHM_WORDS[indicator.rhythm]],
    [
      facts.thresholds,
      INDICATOR.thresholds(formatNumber(indicator.jumpPoints), formatNumber(indicator.jumpFactor)),
    ],
    [
      facts.breakdown,
      indicator.breakdown === 'none'
        ? BREAKDOWN_WORDS.none
        : INDICATOR.partsCount(indicator.parts.length, indicator.parts.map(part => part.name).join(', ')),
    ],
    [facts.reason, reason],
  ]
  return lines.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
}

const DefinitionFacts = (props: { indicator: Indicator; unit: string | null; reason: string | null }) => (
  <dl class="said-list">
    {definitionFacts(props.indicator, props.unit, props.reason).map(fact => (
      <div>
        <dt>{fact.name}</dt>
        <dd>{fact.value}</dd>
      </div>
    ))}
  </dl>
)

const partLine = (part: Indicator['parts'][number], { units }: Shown): string => {
  const unit = units.find(one => one.id === part.unitId)?.name
  return unit === undefined || unit === part.name ? part.name : `${part.name}; ${unit}`
}

/** What the form holds before anything is typed: the definition in force, else what the words suggest. */
function startOf(shown: Shown): Readonly<Record<string, string>> {
  const { indicator } = shown.target
  const now = indicator ?? shown.proposal
  return {
    numeratorName: now.numeratorName ?? '',
    denominatorName: now.denominatorName ?? '',
    countedUnit: indicator?.countedUnit ?? '',
    source: now.source ?? '',
    direction: now.direction,
    accumulation: now.accumulation,
    aggregation: now.aggregation,
    enteringUnitId: indicator?.enteringUnitId ?? '',
    confirmer: indicator?.confirmer ?? 'either',
    rhythm: now.rhythm ?? '',
    above100: now.above100 ? '1' : '',
    jumpPoints: typedFigure(indicator?.jumpPoints ?? 30),
    jumpFactor: typedFigure(indicator?.jumpFactor ?? 3),
    breakdown: indicator?.breakdown ?? 'none',
    parts: (indicator?.parts ?? []).map(part => partLine(part, shown)).join('\n'),
    reason: '',
  }
}

const DefinitionForm = (props: { visit: StaffVisit; shown: Shown; returned: Returned | null }) => {
  const { shown, returned } = props
  const { target } = shown
  const start = startOf(shown)
  const field = (name: string) => ({
    name,
    value: returned === null ? (start[name] ?? '') : returned.typed.text(name),
    error: returned?.again.of(name),
  })
  return (
    <form method="post" action={`/chi-tieu/${target.id}/dinh-nghia`} novalidate>
      <HiddenFields fields={props.visit.hidden({ seen: String(target.indicator?.version ?? '') })} />
      {target.indicator === null ? <p class="small ink2">{INDICATOR.proposed}</p> : null}
      <div class="fields">
        <Field
          {...field('numeratorName')}
          label={INDICATOR.numerator}
          hint={INDICATOR.fractionHint}
          optional
        />
        <Field {...field('denominatorName')} label={INDICATOR.denominator} optional />
        <Field
          {...field('countedUnit')}
          label={INDICATOR.countedUnit}
          hint={INDICATOR.countedUnitHint}
          optional
        />
        <Field {...field('source')} label={INDICATOR.source} hint={INDICATOR.sourceHint} optional />
        <Choices
          {...field('direction')}
          label={INDICATOR.direction}
          options={DIRECTIONS.map(value => ({ value, label: DIRECTION_WORDS[value] }))}
        />
        <Choices
          {...field('accumulation')}
          label={INDICATOR.accumulation}
          options={ACCUMULATIONS.map(value => ({
            value,
            label: ACCUMULATION_WORDS[value],
            remark: ACCUMULATION_REMARKS[value],
          }))}
        />
        <Choices
          {...field('aggregation')}
          label={INDICATOR.aggregation}
          options={AGGREGATIONS.map(value => ({
            value,
            label: AGGREGATION_WORDS[value],
            remark: AGGREGATION_REMARKS[value],
          }))}
        />
        <Select
          {...field('enteringUnitId')}
          label={INDICATOR.entering}
          options={unitOptions(shown.units)}
          empty={INDICATOR.enteringEmpty}
        />
        <Select
          {...field('confirmer')}
          label={INDICATOR.confirmer}
          options={CONFIRMERS.map(value => ({ value, label: CONFIRMER_WORDS[value] }))}
        />
        <Select
          {...field('rhythm')}
          label={INDICATOR.rhythm}
          options={rhythmOptions}
          empty={INDICATOR.rhythmEmpty}
        />
        {target.kind === 'ratio' ? (
          <Checkbox name="above100" checked={field('above100').value !== ''}>
            {INDICATOR.above100}
          </Checkbox>
        ) : null}
        <Field {...field('jumpPoints')} label={INDICATOR.jumpPoints} unit={INDICATOR.jumpPointsUnit} figure />
        <Field {...field('jumpFactor')} label={INDICATOR.jumpFactor} unit={INDICATOR.jumpFactorUnit} figure />
        <Select
          {...field('breakdown')}
          label={INDICATOR.breakdown}
          options={BREAKDOWNS.map(value => ({ value, label: BREAKDOWN_WORDS[value] }))}
        />
        <TextArea {...field('parts')} label={INDICATOR.parts} hint={INDICATOR.partsHint} rows={5} optional />
        {target.indicator === null ? null : (
          <TextArea {...field('reason')} label={INDICATOR.reason} rows={2} />
        )}
      </div>
      <div class="form-end">
        <SubmitButton primary>{target.indicator === null ? UI.save : INDICATOR.save}</SubmitButton>
      </div>
    </form>
  )
}

const save = async (visit: StaffVisit) => {
  const form = await visit.form()
  const rhythm = form.text('rhythm')
  const outcome = await visit.send(
    defineIndicator,
    {
      ...form.object({ lines: ['parts'] }),
      targetId: visit.param('targetId'),
      seen: form.text('seen') === '' ? null : Number(form.text('seen')),
      enteringUnitId: form.text('enteringUnitId') || null,
      rhythm: rhythm === '' ? null : isRhythm(rhythm) ? rhythm : 'unknown',
      above100: form.text('above100') !== '',
    },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, { typed: form, again }))
  const { targetId, code, version } = outcome.value
  return visit.to(`/chi-tieu/${targetId}`, INDICATOR.saved(code, version))
}

export const routes = [
  {
    method: 'GET',
    path: '/chi-tieu/:targetId/dinh-nghia',
    access: 'session',
    names: 'target',
    answer: visit => page(visit, null),
  },
  {
    method: 'POST',
    path: '/chi-tieu/:targetId/dinh-nghia',
    access: 'session',
    names: 'target',
    answer: save,
  },
] as const satisfies readonly Route[]
