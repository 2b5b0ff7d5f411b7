import { formatNumber } from '../../domain/format-vi.ts'
import { PAIR_SURE } from '../../domain/item-pair.ts'
import { decidePairs } from '../../usecases/decide-pairs.ts'
import { showPlanPair } from '../../usecases/show-plan-pair.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { PLANS, planName } from '../../words/plan.ts'
import { PAIR, PAIR_SIDES } from '../../words/plan-pair.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary, HiddenFields, Select } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { Findings, PairSide } from './pair-side.tsx'

type Shown = Answer<typeof showPlanPair>
type Pair = NonNullable<Shown['pair']>

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showPlanPair, {
    planId: visit.param('planId'),
    otherId: typed?.text('otherId') || visit.query('voi') || null,
  })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { plan, pair } = shown
  const findings = pair?.linked.filter(one => one.findings.length > 0).length ?? 0
  return visit.page(
    {
      title: `${PAIR.title}: ${planName(plan)}`,
      crumbs: [
        { label: PLANS.title, href: '/ke-hoach' },
        { label: planName(plan), href: `/ke-hoach/${plan.id}` },
        { label: PAIR.crumb },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={PAIR.title} sub={PAIR.sub(pair?.linked.length ?? 0, findings)} />
      <Others shown={shown} />
      {pair === null ? (
        <EmptyState {...PAIR.noOther} />
      ) : (
        <div class="stack">
          {shown.change ? <Proposals visit={visit} shown={shown} pair={pair} typed={typed} /> : null}
          <Linked pair={pair} change={shown.change} />
          <Alone pair={pair} side="party" />
          <Alone pair={pair} side="state" />
        </div>
      )}
    </>,
  )
}

const Others = (props: { shown: Shown }) => {
  const { shown } = props
  if (shown.others.length < 2) return null
  return (
    <form method="get" action={`/ke-hoach/${shown.plan.id}/lien-ket`} class="fields">
      <Select
        name="voi"
        label={PAIR.with}
        options={shown.others.map(one => ({
          value: one.id,
          label: one.number === null ? one.title : `${one.number} · ${one.title}`,
        }))}
        value={shown.other?.id}
      />
      <div class="btns">
        <SubmitButton>{PAIR.show}</SubmitButton>
      </div>
    </form>
  )
}

const CHOICES = [
  { value: 'linked', label: PAIR.yes },
  { value: 'rejected', label: PAIR.no },
  { value: '', label: PAIR.later },
] as const

const Proposals = (props: { visit: StaffVisit; shown: Shown; pair: Pair; typed: Form | null }) => {
  const { visit, shown, pair, typed } = props
  const rows = [
    ...pair.proposed.targets.map(one => ({
      ...one,
      mine: { item: 'target' as const, one: one.party },
      theirs: { item: 'target' as const, one: one.state },
    })),
    ...pair.proposed.tasks.map(one => ({
      ...one,
      mine: { item: 'task' as const, one: one.party },
      theirs: { item: 'task' as const, one: one.state },
    })),
  ]
  const options = (side: 'state' | 'party') =>
    [...pair.alone[side].targets, ...pair.alone[side].tasks].map(one => ({
      value: one.id,
      label: `${one.code} ${'name' in one ? one.name : one.text}`.slice(0, 160),
    }))
  return (
    <form method="post" action={`/ke-hoach/${shown.plan.id}/lien-ket`} novalidate>
      <HiddenFields fields={visit.hidden({ otherId: shown.other?.id ?? '' })} />
      {rows.length === 0 ? null : (
        <Section title={PAIR.proposed} count={rows.length}>
          <p class="small ink2">{PAIR.proposedWhat}</p>
          <Card flush>
            <DataTable
              caption={PAIR.proposed}
              captionHidden
              columns={[
                { title: PAIR_SIDES.party, width: 38 },
                { title: PAIR_SIDES.state, width: 38 },
                { title: PAIR.decide, bare: true },
              ]}
              rows={rows.map(row => {
                const name = `pair-${row.stateId}-${row.partyId}`
                const chosen = typed?.text(name) ?? (row.score >= PAIR_SURE ? 'linked' : '')
                return {
                  cells: [
                    <PairSide side={row.mine} />,
                    <PairSide side={row.theirs} />,
                    <fieldset class="field">
                      <legend class="hidden">{`${PAIR.decide}: ${row.party.code}, ${row.state.code}`}</legend>
                      {CHOICES.map(choice => (
                        <label class="choice">
                          <input
                            type="radio"
                            name={name}
                            value={choice.value}
                            checked={choice.value === chosen}
                          />
                          <span>{choice.label}</span>
                        </label>
                      ))}
                    </fieldset>,
                  ],
                }
              })}
            />
          </Card>
        </Section>
      )}
      <Section title={PAIR.byHand}>
        <Card>
          <div class="fields">
            <Select
              name="handParty"
              label={PAIR_SIDES.party}
              empty={PAIR.choose}
              options={options('party')}
              value={typed?.text('handParty')}
            />
            <Select
              name="handState"
              label={PAIR_SIDES.state}
              empty={PAIR.choose}
              options={options('state')}
              value={typed?.text('handState')}
            />
            <div class="btns">
              <SubmitButton primary>{PAIR.save}</SubmitButton>
            </div>
          </div>
        </Card>
      </Section>
    </form>
  )
}

const Linked = (props: { pair: Pair; change: boolean }) => {
  const { linked } = props.pair
  const sorted = [...linked].sort((a, b) => b.findings.length - a.findings.length)
  return (
    <Section title={PAIR.linked} count={linked.length}>
      {linked.length === 0 ? (
        <Card>
          <p>{PAIR.noneLinked}</p>
        </Card>
      ) : (
        <Card flush>
          <DataTable
            caption={PAIR.linked}
            captionHidden
            columns={[
              { title: PAIR_SIDES.party, width: 34 },
              { title: PAIR_SIDES.state, width: 34 },
              { title: PAIR.compared },
              ...(props.change ? [{ title: PAIR.part, bare: true }] : []),
            ]}
            rows={sorted.map(one => ({
              tone: one.findings.length > 0 ? ('overdue' as const) : undefined,
              cells: [
                <PairSide
                  side={
                    one.item === 'task'
                      ? { item: 'task', one: one.party }
                      : { item: 'target', one: one.party }
                  }
                />,
                <PairSide
                  side={
                    one.item === 'task'
                      ? { item: 'task', one: one.state }
                      : { item: 'target', one: one.state }
                  }
                />,
                <Findings findings={one.findings} />,
                ...(props.change
                  ? [
                      <ButtonLink
                        href={`/ke-hoach/${one.state.planId}/lien-ket/bo?cap=${one.pair.id}`}
                        dense
                        about={`${one.party.code}, ${one.state.code}`}
                      >
                        {PAIR.part}
                      </ButtonLink>,
                    ]
                  : []),
              ],
            }))}
          />
        </Card>
      )}
    </Section>
  )
}

const Alone = (props: { pair: Pair; side: 'state' | 'party' }) => {
  const { tasks, targets } = props.pair.alone[props.side]
  if (tasks.length + targets.length === 0) return null
  return (
    <Card>
      <details class="table">
        <summary>
          {PAIR.alone(props.side)} ({formatNumber(tasks.length + targets.length)})
        </summary>
        <ul class="rows">
          {targets.map(one => (
            <li>
              <PairSide side={{ item: 'target', one }} />
            </li>
          ))}
          {tasks.map(one => (
            <li>
              <PairSide side={{ item: 'task', one }} />
            </li>
          ))}
        </ul>
      </details>
    </Card>
  )
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const NAMED = new RegExp(`^pair-(${UUID})-(${UUID})$`, 'u')

const save = async (visit: StaffVisit) => {
  const form = await visit.form()
  const proposed = form.names().flatMap(name => {
    const [, stateId, partyId] = NAMED.exec(name) ?? []
    const decision = form.text(name)
    return stateId === undefined || decision === ''
      ? []
      : [{ stateId, partyId, decision, origin: 'proposed' as const }]
  })
  const hand = { stateId: form.text('handState'), partyId: form.text('handParty') }
  const byHand =
    hand.stateId === '' || hand.partyId === ''
      ? []
      : [{ ...hand, decision: 'linked', origin: 'by-hand' as const }]
  const input = {
    planId: visit.param('planId'),
    otherId: form.text('otherId'),
    pairs: [...proposed, ...byHand],
  }
  const outcome = await visit.send(decidePairs, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  const { linked, rejected } = outcome.value
  return visit.to(`/ke-hoach/${input.planId}/lien-ket?voi=${input.otherId}`, PAIR.said(linked, rejected))
}

export const routes = [
  {
    method: 'GET',
    path: '/ke-hoach/:planId/lien-ket',
    access: 'session',
    names: 'plan',
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: '/ke-hoach/:planId/lien-ket', access: 'session', names: 'plan', answer: save },
] as const satisfies readonly Route[]
