import { type ClarityMeter, clarityMeter, type GapField, gapFields } from '../../domain/clarity-meter.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { may } from '../../domain/policy/may.ts'
import type { Proposals } from '../../domain/proposal.ts'
import { fillItems } from '../../usecases/fill-items.ts'
import { showPlan } from '../../usecases/show-plan.ts'
import { showTask } from '../../usecases/show-task.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { GAPS } from '../../words/gaps.ts'
import { planName } from '../../words/plan.ts'
import { ITEM } from '../../words/review.ts'
import { gapSentence } from '../../words/task-clarity.ts'
import { CLARITY_WORDS } from '../../words/ui.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import { sheetFile } from '../sheet.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { ClarityStrip } from '../ui/clarity.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Checkbox, DateField, ErrorSummary, Field, HiddenFields, Select } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { EmptyState, Meter } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import {
  natureOptions,
  personOptions,
  plainNames,
  rhythmOptions,
  UnitTicks,
  unitOptions,
} from './assignment-fields.tsx'
import { FIELDS_OF, proposalWords } from './proposal-words.ts'

type Plan = Answer<typeof showPlan>
type Task = Plan['tasks'][number]

const MeterLine = (props: { meter: ClarityMeter }) => {
  const { meter } = props
  const words = GAPS.meter(meter.clear, meter.asked, meter.allSix, meter.tasks)
  return (
    <>
      <Meter share={meter.asked === 0 ? 0 : meter.clear / meter.asked} label={words} />
      <p class="small ink2">{words}</p>
    </>
  )
}

/** The tasks of a plan that are not clear, all of them and those of the unit that the address names. */
const gapsOf = (visit: StaffVisit, { plan, units, people, rights, ...found }: Plan) => {
  const tasks = found.tasks.filter(task => task.review !== 'dropped')
  const unclear = tasks.filter(task => task.gaps.length > 0)
  const wanted = visit.query('don-vi') ?? ''
  return {
    plan,
    rights,
    tasks,
    unclear,
    wanted,
    shown: unclear.filter(task => wanted === '' || (task.lead?.name ?? GAPS.noLead) === wanted),
    nameOf: (id: string): string =>
      units.find(unit => unit.id === id)?.name ?? people.find(person => person.id === id)?.name ?? '',
  }
}

/** How clear a plan is, as a whole and by unit, and every gap with the way to fill it. */
const list = async (visit: StaffVisit) => {
  const planId = visit.param('planId')
  const found = await visit.send(showPlan, { planId })
  if (!found.ok) return visit.refused(found.refusal)
  const { plan, rights, tasks, unclear, wanted, shown, nameOf } = gapsOf(visit, found.value)
  const byUnit = Map.groupBy(tasks, task => task.lead?.name ?? GAPS.noLead)
  const asked = wanted === '' ? '' : `?${new URLSearchParams({ 'don-vi': wanted })}`
  return visit.page(
    {
      title: GAPS.title(unclear.length),
      crumbs: [{ label: planName(plan), href: `/ke-hoach/${planId}` }, { label: GAPS.crumb }],
    },
    <>
      <PageHead
        title={GAPS.title(unclear.length)}
        sub={planName(plan)}
        actions={
          shown.length === 0 ? undefined : (
            <ButtonLink href={`/ke-hoach/${planId}/do-ro.xlsx${asked}`} sign="download" download>
              {GAPS.download}
            </ButtonLink>
          )
        }
      />
      <div class="stack">
        <Card>
          <MeterLine meter={clarityMeter(tasks)} />
        </Card>
        <Section title={GAPS.byUnit}>
          <DataTable
            caption={GAPS.byUnit}
            captionHidden
            columns={[
              { title: GAPS.unit, width: 34 },
              { title: GAPS.tasks, numeric: true },
              { title: GAPS.allSix, numeric: true },
              { title: GAPS.clear, width: 36 },
            ]}
            rows={[...byUnit].map(([name, group]) => {
              const meter = clarityMeter(group)
              return {
                cells: [
                  <a href={`/ke-hoach/${planId}/do-ro?${new URLSearchParams({ 'don-vi': name })}#thieu`}>
                    {name}
                  </a>,
                  String(meter.tasks),
                  String(meter.allSix),
                  <MeterLine meter={meter} />,
                ],
              }
            })}
          />
        </Section>
        <Section
          title={wanted === '' ? GAPS.list : `${GAPS.list}: ${wanted}`}
          id="thieu"
          count={shown.length}
        >
          {shown.length === 0 ? (
            <EmptyState title={GAPS.none} what={GAPS.noneWhat} />
          ) : (
            <DataTable
              caption={GAPS.list}
              captionHidden
              columns={[
                { title: GAPS.task, width: 34 },
                { title: GAPS.missing, width: 34 },
                { title: GAPS.proposed },
                ...(rights.concretise ? [{ title: GAPS.fill, bare: true }] : []),
              ]}
              rows={shown.map(task => ({
                cells: [
                  <div>
                    <a href={`/nhiem-vu/${task.id}`}>
                      {task.code} · {task.text}
                    </a>
                    <ClarityStrip six={task.six} />
                  </div>,
                  <div>
                    {task.gaps.map(gap => (
                      <div>
                        <b>{CLARITY_WORDS[gap.clarity]}</b>: {gapSentence(gap)}
                      </div>
                    ))}
                  </div>,
                  proposedFor(task, nameOf),
                  ...(rights.concretise
                    ? [
                        <ButtonLink href={`/nhiem-vu/${task.id}/bo-sung`} dense about={task.code}>
                          {GAPS.fill}
                        </ButtonLink>,
                      ]
                    : []),
                ],
              }))}
            />
          )}
        </Section>
      </div>
    </>,
  )
}

const file = async (visit: StaffVisit) => {
  const found = await visit.send(showPlan, { planId: visit.param('planId') })
  if (!found.ok) return visit.refused(found.refusal)
  const { shown, nameOf } = gapsOf(visit, found.value)
  return sheetFile(visit, {
    fileName: GAPS.fileName,
    sheet: GAPS.list,
    heads: GAPS.heads,
    widths: [10, 70, 30, 18, 50, 50],
    rows: shown.flatMap(task =>
      task.gaps.map(gap => [
        task.code,
        task.text,
        task.lead?.name ?? GAPS.noLead,
        CLARITY_WORDS[gap.clarity],
        gapSentence(gap),
        proposalWords(task.proposals, FIELDS_OF[gap.clarity], nameOf) ?? '',
      ]),
    ),
  })
}

const proposedFor = (task: Task, nameOf: (id: string) => string) => {
  const words = [...new Set(task.gaps.map(gap => gap.clarity))].flatMap(
    clarity => proposalWords(task.proposals, FIELDS_OF[clarity], nameOf) ?? [],
  )
  return words.length === 0 ? GAPS.noProposal : words.join('; ')
}

/** One form with just the missing fields of a task, filled with what is proposed. */
const form = async (visit: StaffVisit, typed: Form | null, refused?: Again) => {
  const permission = may(visit.ctx.actor, 'plan.concretise', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const taskId = visit.param('taskId')
  const found = await visit.send(showTask, { taskId })
  if (!found.ok) return visit.refused(found.refusal)
  const plan = await visit.send(showPlan, { planId: found.value.task.planId })
  if (!plan.ok) return visit.refused(plan.refusal)
  const task = plan.value.tasks.find(one => one.id === taskId)
  if (!task) return visit.to(`/nhiem-vu/${taskId}`)
  const again = refused && plainNames(refused)
  const fields = gapFields(task.gaps)
  const title = GAPS.fillTitle(task.code)
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/nhiem-vu/${taskId}`}>{GAPS.back}</BackLink>
      <PageHead title={title} sub={task.text} facts={<ClarityStrip six={task.six} size={22} />} />
      <Card>
        {fields.length === 0 ? (
          <p>{GAPS.taskClear}</p>
        ) : (
          <form class="fields" method="post" action={`/nhiem-vu/${taskId}/bo-sung`} novalidate>
            <HiddenFields fields={visit.hidden({ fields: fields.join(' ') })} />
            <ul class="small ink2">
              {task.gaps.map(gap => (
                <li>{gapSentence(gap)}</li>
              ))}
            </ul>
            {fields.map(field => (
              <GapInput
                field={field}
                plan={plan.value}
                proposals={task.proposals}
                typed={typed}
                again={again}
              />
            ))}
            <div class="btns">
              <SubmitButton primary>{GAPS.fill}</SubmitButton>
            </div>
          </form>
        )}
      </Card>
    </>,
  )
}

type InputProps = {
  field: GapField
  plan: Plan
  proposals: Proposals
  typed: Form | null
  again: Again | undefined
}

const GapInput = ({ field, plan, proposals, typed, again }: InputProps) => {
  const value = (proposed: string | undefined) => (typed === null ? (proposed ?? '') : typed.text(field))
  const hint = typed === null && field in proposals ? GAPS.suggested : undefined
  const common = { name: field, error: again?.of(field), hint }
  const select = (label: string, options: ReturnType<typeof unitOptions>, proposed: string | undefined) => (
    <Select {...common} label={label} empty={ITEM.none} options={options} value={value(proposed)} />
  )
  switch (field) {
    case 'leadUnitId':
      return select(ITEM.lead, unitOptions(plan.units), proposals.leadUnitId?.value)
    case 'ownerId':
      return select(ITEM.owner, personOptions(plan.people), proposals.ownerId?.value)
    case 'leaderId':
      return select(ITEM.leader, personOptions(plan.people), proposals.leaderId?.value)
    case 'nature':
      return select(ITEM.nature, natureOptions, proposals.nature?.value)
    case 'rhythm':
      return select(ITEM.rhythm, rhythmOptions, proposals.rhythm?.value)
    case 'deadline': {
      const day = proposals.deadline?.value
      return (
        <DateField {...common} label={ITEM.deadline} value={value(day === undefined ? '' : formatDay(day))} />
      )
    }
    case 'supportUnitIds':
      return (
        <>
          <UnitTicks
            units={plan.units}
            chosen={typed?.texts('supportUnitIds') ?? proposals.supportUnitIds?.value ?? []}
            error={again?.of('supportUnitIds')}
          />
          <Checkbox
            name="noSupport"
            checked={typed === null ? proposals.noSupport !== undefined : typed.text('noSupport') === '1'}
          >
            {ITEM.noSupport}
          </Checkbox>
        </>
      )
    case 'product':
      return <Field {...common} label={ITEM.product} value={value(proposals.product?.value)} />
    case 'acceptance':
      return <Field {...common} label={ITEM.acceptance} value={value(proposals.acceptance?.value)} />
    case 'authority':
      return <Field {...common} label={ITEM.authority} value={value(proposals.authority?.value)} />
  }
}

const fill = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const permission = may(visit.ctx.actor, 'plan.concretise', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const taskId = visit.param('taskId')
  const found = await visit.send(showTask, { taskId })
  if (!found.ok) return visit.refused(found.refusal)
  const { planId, code } = found.value.task
  const read = sent.object({ days: ['deadline'], lists: ['supportUnitIds'] })
  // A field that was left empty stays a gap; it takes nothing away.
  const fields = Object.fromEntries(
    sent
      .text('fields')
      .split(' ')
      .flatMap(name => {
        if (name === 'supportUnitIds') {
          if (sent.text('noSupport') === '1') return [['noSupport', true]]
          return sent.texts(name).length > 0 ? [[name, read[name]]] : []
        }
        return sent.text(name).trim() === '' ? [] : [[name, read[name]]]
      }),
  )
  const outcome = await visit.send(fillItems, { planId, taskIds: [taskId], fields }, sent)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => form(visit, sent, again))
  return visit.to(`/nhiem-vu/${taskId}`, GAPS.filled(code))
}

export const routes = [
  { method: 'GET', path: '/ke-hoach/:planId/do-ro', access: 'session', names: 'plan', answer: list },
  { method: 'GET', path: '/ke-hoach/:planId/do-ro.xlsx', access: 'session', names: 'plan', answer: file },
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/bo-sung',
    access: 'session',
    names: 'task',
    answer: visit => form(visit, null),
  },
  { method: 'POST', path: '/nhiem-vu/:taskId/bo-sung', access: 'session', names: 'task', answer: fill },
] as const satisfies readonly Route[]
