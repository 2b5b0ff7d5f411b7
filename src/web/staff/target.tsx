import { type Day, dayOf } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { measuredOn } from '../../domain/register-binding.ts'
import { reportMeasurement } from '../../usecases/report-measurement.ts'
import { showTarget } from '../../usecases/show-target.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { INDICATOR } from '../../words/indicator.ts'
import { RELATIONS } from '../../words/plan-pair.ts'
import { BINDING } from '../../words/register.ts'
import { refusalSentence } from '../../words/role.ts'
import { milestoneWords, shownBeside, TARGET_STATUS_WORDS } from '../../words/target.ts'
import { CORRECTION, GOAL, PARTS } from '../../words/target-acts.ts'
import { fractionWords, milestoneLine, TARGET_PAGE } from '../../words/target-page.ts'
import { placeWords, planName } from '../../words/task-page.ts'
import { UI } from '../../words/ui.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EvidenceField } from '../ui/evidence-field.tsx'
import { DateField, ErrorSummary, HiddenFields, TextArea } from '../ui/form.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TARGET_KIND } from '../ui/status-kind.ts'
import type { Again } from '../visit.tsx'
import { FigureFields, figureInput, isStrange } from './figure-fields.tsx'
import { RecordActions, RecordSections } from './item-records.tsx'
import { itemRelations } from './item-relations.tsx'
import { ACCEPTED_FILES, MOST_FILES } from './quick-update.tsx'
import { sourceOf } from './source.ts'
import { targetChart } from './target-chart.ts'
import { definitionFacts } from './target-definition.tsx'
import { GoalsSection, PartsSection, TargetActs, TasksSection } from './target-sections.tsx'
import { type FigureRow, TargetView, type TargetViewProps } from './views/target.tsx'

type Shown = Answer<typeof showTarget>

/** A form that came back: its errors, and whether what is strange about the figure may be explained. */
type Returned = { readonly typed: Form; readonly again: Again; readonly strange: boolean }

const page = async (visit: StaffVisit, returned: Returned | null) => {
  const outcome = await visit.send(showTarget, { targetId: visit.param('targetId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { target, plan } = shown
  const today = dayOf(visit.ctx.now)
  const { status, milestone } = target.judgement
  const relations = await itemRelations(visit, target.id)
  return visit.page(
    {
      title: `${target.code}: ${target.name}`,
      crumbs: [
        { label: planName(plan), href: `/ke-hoach/${plan.id}` },
        ...(target.groupTitle === null ? [] : [{ label: target.groupTitle }]),
        { label: target.code },
      ],
      error: returned !== null,
      status: returned?.again.status ?? 200,
      scripts: ['evidence'],
    },
    <>
      <ErrorSummary errors={returned?.again.errors ?? []} />
      <TargetView
        name={target.name}
        status={TARGET_KIND[status]}
        statusWord={TARGET_STATUS_WORDS[status]}
        now={nowOf(shown)}
        milestone={
          milestone === null
            ? milestoneWords(null, '').relative
            : `${TARGET_PAGE.milestone} ${milestoneLine(milestone.by, milestone.value, target.unit)}`
        }
        source={sourceOf(plan, target.section, shown.sentences, placeWords)}
        facts={factsOf(shown)}
        chart={targetChart(shown, today)}
        figures={shown.figures.map(figure => rowOf(figure, target))}
        entry={<Entry visit={visit} shown={shown} today={today} returned={returned} />}
        sections={[
          <PartsSection shown={shown} />,
          <TasksSection shown={shown} />,
          <GoalsSection shown={shown} />,
          relations,
          shown.records === null ? null : <RecordSections records={shown.records} today={today} />,
        ]}
        acts={
          <>
            <TargetActs acts={actsOf(shown)} />
            {shown.records === null ? null : <RecordActions records={shown.records} />}
          </>
        }
      />
    </>,
  )
}

const nowOf = ({ target }: Shown): TargetViewProps['now'] => {
  const { latest, value } = target.judgement
  if (latest === null) return null
  if (value === null)
    return {
      figure: latest.reached === true ? TARGET_PAGE.reachedYes : TARGET_PAGE.reachedNo,
      on: formatDay(latest.on),
      fraction: '',
    }
  const fraction = fractionWords(latest.numerator, latest.denominator)
  return {
    figure: shownBeside(value, target.judgement.milestone, target.unit),
    on: `(${formatDay(latest.on)})`,
    fraction,
  }
}

/** What this person may do with the target besides entering a figure. */
const actsOf = ({ target, rights, plan }: Shown): readonly { label: string; href: string }[] => [
  ...(rights.parts.length > 0 ? [{ label: PARTS.link, href: `/chi-tieu/${target.id}/phan` }] : []),
  { label: INDICATOR.link, href: `/chi-tieu/${target.id}/dinh-nghia` },
  ...(plan.stage === 'adopted' ? [{ label: BINDING.link, href: `/chi-tieu/${target.id}/tu-so` }] : []),
  ...(rights.adjust ? [{ label: GOAL.link, href: `/chi-tieu/${target.id}/dieu-chinh` }] : []),
]

const factsOf = ({ target, enteringUnit }: Shown): TargetViewProps['facts'] =>
  [
    ...(target.indicator === null
      ? [
          {
            name: TARGET_PAGE.definition,
            value:
              target.numeratorName === null || target.denominatorName === null
                ? target.text
                : TARGET_PAGE.fraction(target.numeratorName, target.denominatorName),
          },
        ]
      : definitionFacts(target.indicator, enteringUnit)),
    {
      name: TARGET_PAGE.milestones,
      value: target.milestones.map(one => milestoneLine(one.by, one.value, target.unit)).join('\n'),
    },
    { name: TARGET_PAGE.lead, value: target.lead?.name ?? target.leadText.join(', ') },
    { name: TARGET_PAGE.following, value: target.following?.name ?? '' },
  ].map(fact => ({ ...fact, value: fact.value || UI.none }))

const STATE_KIND = {
  submitted: 'waiting',
  approved: 'done',
  returned: 'attention',
  replaced: 'cancelled',
  withdrawn: 'cancelled',
} as const

const rowOf = (figure: Shown['figures'][number], { judgement, unit }: Shown['target']): FigureRow => ({
  id: figure.id,
  on: formatDay(figure.effectiveOn),
  value:
    figure.value === null
      ? figure.reached === true
        ? TARGET_PAGE.reachedYes
        : TARGET_PAGE.reachedNo
      : shownBeside(figure.value, judgement.milestone, unit),
  fraction: fractionWords(figure.numerator, figure.denominator),
  by:
    figure.bindingVersion !== null
      ? BINDING.computed
      : figure.sharedFrom === null
        ? figure.author.name
        : `${figure.author.name} (${RELATIONS.sharedFigure})`,
  state: (
    <>
      <StatusTag kind={STATE_KIND[figure.state]} word={TARGET_PAGE.states[figure.state]} />{' '}
      <a href={`/so-lieu/${figure.id}`}>
        {figure.mayDecide ? TARGET_PAGE.decide : TARGET_PAGE.open}
        <span class="hidden"> {formatDay(figure.effectiveOn)}</span>
      </a>{' '}
      {figure.bindingVersion === null ? null : (
        <a href={`/so-lieu/${figure.id}/dong`}>
          {BINDING.rowsLink}
          <span class="hidden"> {formatDay(figure.effectiveOn)}</span>
        </a>
      )}
      {figure.mayCorrect && figure.bindingVersion === null ? (
        <a href={`/so-lieu/${figure.id}/dinh-chinh`}>
          {CORRECTION.link}
          <span class="hidden"> {formatDay(figure.effectiveOn)}</span>
        </a>
      ) : null}
      {figure.version > 1 && figure.correctionReason !== null ? (
        <small class="block">
          {CORRECTION.version(figure.version)}: {figure.correctionReason}
        </small>
      ) : null}
      {figure.state === 'returned' ? <small class="block">{figure.reason}</small> : null}
    </>
  ),
  returned: figure.state === 'returned',
})

const Entry = (props: { visit: StaffVisit; shown: Shown; today: Day; returned: Returned | null }) => {
  const { target, reportRefusal } = props.shown
  const bound = measuredOn(target, props.today)
  if (bound !== null && 'code' in bound)
    return (
      <Card title={BINDING.now}>
        <p>{BINDING.byLinked(bound.titles)}</p>
        <p class="small">
          <a href={`/chi-tieu/${bound.targetId}`}>{BINDING.linked(bound.code, bound.plan)}</a>
        </p>
      </Card>
    )
  if (bound !== null)
    return (
      <Card title={BINDING.now}>
        <p>{BINDING.byRegister(bound.titles)}</p>
        <p class="small">
          <a href={`/chi-tieu/${target.id}/tu-so`}>{BINDING.days(bound.from, bound.until)}</a>
        </p>
      </Card>
    )
  if (!reportRefusal.ok)
    return (
      <Card title={TARGET_PAGE.formWhy}>
        <p class="small">
          {refusalSentence(reportRefusal.code, reportRefusal.who, target.lead?.name ?? null)}
        </p>
      </Card>
    )
  const text = (name: string): string => props.returned?.typed.text(name) ?? ''
  const error = (name: string) => props.returned?.again.of(name)
  return (
    <Card title={TARGET_PAGE.form}>
      <form
        method="post"
        action={`/chi-tieu/${target.id}/so-lieu`}
        enctype="multipart/form-data"
        novalidate
        data-draft={`/chi-tieu/${target.id}/nhap-so`}
        data-draft-about={target.name}
      >
        <HiddenFields fields={props.visit.hidden(props.returned?.strange ? { meant: '1' } : {})} />
        <div class="fields">
          <DateField
            name="effectiveOn"
            label={TARGET_PAGE.on}
            value={props.returned === null ? formatDay(props.today) : text('effectiveOn')}
            error={error('effectiveOn')}
          />
          <FigureFields target={target} text={text} error={error} />
          <TextArea
            name="note"
            label={TARGET_PAGE.note}
            hint={TARGET_PAGE.noteHint}
            optional={props.returned?.strange !== true}
            rows={2}
            value={text('note')}
            error={error('note')}
          />
          <EvidenceField accept={ACCEPTED_FILES} error={error('files')} />
        </div>
        <div class="form-end">
          <SubmitButton primary>{TARGET_PAGE.send}</SubmitButton>
          <p class="draft-note" role="status" />
        </div>
      </form>
    </Card>
  )
}

const send = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(
    reportMeasurement,
    { ...figureInput(form), targetId: visit.param('targetId') },
    form,
  )
  if (outcome.ok) return visit.to(`/chi-tieu/${outcome.value.targetId}`, TARGET_PAGE.sent(outcome.value.code))
  const strange = isStrange(outcome.refusal)
  return visit.refused(outcome.refusal, again => page(visit, { typed: form, again, strange }))
}

export const routes = [
  {
    method: 'GET',
    path: '/chi-tieu/:targetId',
    access: 'session',
    names: 'target',
    answer: visit => page(visit, null),
  },
  {
    method: 'POST',
    path: '/chi-tieu/:targetId/so-lieu',
    access: 'session',
    names: 'target',
    largest: MOST_FILES,
    answer: send,
  },
] as const satisfies readonly Route[]
