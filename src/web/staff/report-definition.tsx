import { formatDay } from '../../domain/format-vi.ts'
import { may } from '../../domain/policy/may.ts'
import { outlineOf } from '../../domain/report-outline.ts'
import { keepDefinition } from '../../usecases/keep-definition.ts'
import { openRound } from '../../usecases/open-rounds.ts'
import { prepareDefinition, showDefinition, showDefinitions } from '../../usecases/show-definitions.ts'
import type { Answer } from '../../usecases/use-case.ts'
import {
  DEFINITIONS,
  FIGURE_COLUMN_WORDS,
  FIGURE_FORM_WORDS,
  linesText,
  outlineText,
  PERIOD_SYSTEM_WORDS,
  proposedName,
  REPORT_CONTENT_WORDS,
  REPORT_FREQUENCY_WORDS,
  REPORT_KIND_WORDS,
  REPORT_METHOD_WORDS,
  REPORT_PURPOSE_WORDS,
  roundDaysText,
  roundPeriodText,
  ruleText,
} from '../../words/report-definition.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'
import {
  DefinitionForm,
  definitionValues,
  newDefinitionValues,
  sentDefinition,
} from './report-definition-form.tsx'

const PATH = '/che-do-bao-cao'
const CRUMBS = [{ label: DEFINITIONS.crumb, href: '/ky-bao-cao' }]

const list = async (visit: StaffVisit) => {
  const outcome = await visit.send(showDefinitions, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { definitions, proposals, manage } = outcome.value
  const [name, lines, frequency, next, active] = DEFINITIONS.columns
  return visit.page(
    { title: DEFINITIONS.title, crumbs: [...CRUMBS, { label: DEFINITIONS.title }] },
    <div class="stack">
      <PageHead
        title={DEFINITIONS.title}
        sub={DEFINITIONS.sub}
        actions={
          manage ? (
            <ButtonLink href={`${PATH}/them`} primary dense>
              {DEFINITIONS.add}
            </ButtonLink>
          ) : undefined
        }
      />
      {definitions.length === 0 ? (
        <EmptyState {...DEFINITIONS.none} />
      ) : (
        <Card flush>
          <DataTable
            caption={DEFINITIONS.title}
            captionHidden
            columns={[
              { title: name, width: 34 },
              { title: lines },
              { title: frequency },
              { title: next, width: 26 },
              { title: active, bare: true },
            ]}
            rows={definitions.map(one => ({
              cells: [
                <a href={`${PATH}/${one.id}`}>{one.definition.name}</a>,
                linesText(one.definition.lines),
                REPORT_FREQUENCY_WORDS[one.definition.frequency],
                one.next === null
                  ? DEFINITIONS.noNext
                  : `${roundPeriodText(one.next.periodId)}, ${formatDay(one.next.due)}`,
                <StatusTag
                  kind={one.active ? 'done' : 'paused'}
                  word={one.active ? DEFINITIONS.active : DEFINITIONS.inactive}
                />,
              ],
            }))}
          />
        </Card>
      )}
      {proposals.length === 0 ? null : (
        <Section title={DEFINITIONS.proposals} note={DEFINITIONS.proposalsNote}>
          {proposals.map(plan => (
            <Card title={plan.number ?? plan.title}>
              <ul class="rows">
                {plan.regimes.map((regime, index) => (
                  <li>
                    <span class="grow">
                      <b>{proposedName(regime)}</b>
                      <br />
                      <span class="small ink2">{DEFINITIONS.said(regime.said, regime.to)}</span>
                    </span>
                    {manage ? (
                      <ButtonLink
                        href={`${PATH}/them?ke-hoach=${plan.planId}&muc=${index}`}
                        dense
                        about={proposedName(regime)}
                      >
                        {DEFINITIONS.take}
                      </ButtonLink>
                    ) : null}
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </Section>
      )}
    </div>,
  )
}

const addForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const planId = visit.query('ke-hoach')
  const outcome = await visit.send(prepareDefinition, planId === undefined ? {} : { planId })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { units, targets, proposal } = outcome.value
  const regime = proposal?.regimes[Number(visit.query('muc') ?? '0')] ?? null
  const query = planId === undefined ? '' : `?ke-hoach=${encodeURIComponent(planId)}`
  return visit.page(
    {
      title: DEFINITIONS.add,
      crumbs: [...CRUMBS, { label: DEFINITIONS.title, href: PATH }, { label: DEFINITIONS.add }],
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={DEFINITIONS.add} sub={DEFINITIONS.sub} />
      <DefinitionForm
        action={`${PATH}/them${query}`}
        hidden={visit.hidden()}
        units={units}
        targets={targets}
        values={typed ?? newDefinitionValues(regime, proposal?.line ?? 'state', visit.me.locality.province)}
        again={again}
      />
    </>,
  )
}

const add = async (visit: StaffVisit) => {
  const form = await visit.form()
  const planId = visit.query('ke-hoach')
  const outcome = await visit.send(
    keepDefinition,
    { ...sentDefinition(form), ...(planId === undefined ? {} : { planId }) },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => addForm(visit, form, again))
  return visit.to(`${PATH}/${outcome.value.definitionId}`, DEFINITIONS.saved(form.text('definition.name')))
}

type Shown = Answer<typeof showDefinition>

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showDefinition, { definitionId: visit.param('definitionId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { definition } = shown
  return visit.page(
    {
      title: definition.name,
      crumbs: [...CRUMBS, { label: DEFINITIONS.title, href: PATH }, { label: definition.name }],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead
        title={definition.name}
        sub={`${linesText(definition.lines)} · ${REPORT_FREQUENCY_WORDS[definition.frequency]}`}
        actions={
          <StatusTag
            kind={shown.active ? 'done' : 'paused'}
            word={shown.active ? DEFINITIONS.active : DEFINITIONS.inactive}
          />
        }
      />
      <div class="stack">
        <Card>
          <dl class="said-list">
            {factsOf(shown).map(([label, value]) => (
              <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Card>
        <Section title={DEFINITIONS.rounds}>
          <Card>
            <ul class="rows">
              {shown.rounds.map(round => (
                <li>
                  <span class="grow">{roundDaysText(round)}</span>
                  {shown.manage.ok && round.from <= visit.today ? (
                    <form method="post" action={`${PATH}/${shown.id}/mo`}>
                      <HiddenFields fields={visit.hidden({ periodId: round.periodId })} />
                      <SubmitButton dense about={roundPeriodText(round.periodId)}>
                        {DEFINITIONS.open}
                      </SubmitButton>
                    </form>
                  ) : null}
                </li>
              ))}
            </ul>
          </Card>
        </Section>
        {shown.manage.ok ? (
          <Section title={DEFINITIONS.edit}>
            <DefinitionForm
              action={`${PATH}/${shown.id}`}
              hidden={visit.hidden({ rowVersion: String(shown.rowVersion) })}
              units={shown.units}
              targets={shown.targets}
              values={typed ?? definitionValues(definition, shown.active)}
              again={again}
            />
          </Section>
        ) : null}
      </div>
    </>,
  )
}

/** Every particular that Decree 09/2019/NĐ-CP asks of a regime, in its order; what was left open is left out. */
const factsOf = ({ definition, units, targets }: Shown): readonly (readonly [string, string])[] => {
  const { fields } = DEFINITIONS
  const once = definition.frequency === 'once'
  const unitNames = units.filter(unit => definition.reporters.includes(unit.id)).map(unit => unit.name)
  const facts: readonly (readonly [string, string])[] = [
    [fields.kind, `${REPORT_KIND_WORDS[definition.kind]}, ${REPORT_PURPOSE_WORDS[definition.purpose]}`],
    [fields.content, REPORT_CONTENT_WORDS[definition.content]],
    [fields.reporters, unitNames.length === 0 ? DEFINITIONS.fields.allReporters : unitNames.join(', ')],
    [fields.stateReceivers, definition.stateReceivers.join('; ')],
    [fields.partyReceivers, definition.partyReceivers.join('; ')],
    [fields.methods, definition.methods.map(method => REPORT_METHOD_WORDS[method]).join('; ')],
    [fields.system, PERIOD_SYSTEM_WORDS[definition.system]],
    [
      fields.cutOffDay,
      once
        ? formatDay(definition.span?.cutOff ?? '')
        : definition.cutOff === null
          ? DEFINITIONS.cutOffByPeriod
          : ruleText(definition.cutOff),
    ],
    [fields.unitDue, once ? formatDay(definition.span?.unitDue ?? '') : ruleText(definition.unitDue)],
    [fields.due, once ? formatDay(definition.span?.due ?? '') : ruleText(definition.due)],
    [fields.outline, outlineOf(definition.outline).map(outlineText).join('; ')],
    [fields.figureForm, definition.figureForm.map(form => FIGURE_FORM_WORDS[form]).join('; ')],
    [fields.figureColumns, definition.figureColumns.map(column => FIGURE_COLUMN_WORDS[column]).join('; ')],
    [
      fields.figureTargets,
      targets
        .filter(target => definition.figureTargets.includes(target.id))
        .map(target => target.name)
        .join('; '),
    ],
    [fields.guidance, definition.guidance],
    [fields.basis, definition.basis],
    [fields.requester, definition.requester],
    [fields.reason, definition.reason],
  ]
  return facts.filter(([, value]) => value !== '')
}

const save = async (visit: StaffVisit) => {
  const form = await visit.form()
  const definitionId = visit.param('definitionId')
  const outcome = await visit.send(
    keepDefinition,
    { ...sentDefinition(form), definitionId, rowVersion: form.text('rowVersion') },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`${PATH}/${definitionId}`, DEFINITIONS.saved(form.text('definition.name')))
}

const open = async (visit: StaffVisit) => {
  const form = await visit.form()
  const definitionId = visit.param('definitionId')
  const outcome = await visit.send(openRound, { definitionId, periodId: form.text('periodId') }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return visit.to(`/dot-bao-cao/${outcome.value.roundId}`, DEFINITIONS.opened)
}

const addPage = (visit: StaffVisit) => {
  const no = may(visit.ctx.actor, 'round.manage', visit.here)
  return no.ok ? addForm(visit, null) : visit.forbidden(no)
}

export const routes = [
  { method: 'GET', path: PATH, access: 'session', names: null, answer: list },
  { method: 'GET', path: `${PATH}/them`, access: 'session', names: null, answer: addPage },
  { method: 'POST', path: `${PATH}/them`, access: 'session', names: null, answer: add },
  {
    method: 'GET',
    path: `${PATH}/:definitionId`,
    access: 'session',
    names: 'definition',
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: `${PATH}/:definitionId`, access: 'session', names: 'definition', answer: save },
  {
    method: 'POST',
    path: `${PATH}/:definitionId/mo`,
    access: 'session',
    names: 'definition',
    answer: open,
  },
] as const satisfies readonly Route[]
