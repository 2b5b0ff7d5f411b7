import type { Child } from 'hono/jsx'
import { countSources, isByHand } from '../../../domain/figure-source.ts'
import type { OfficialDocument } from '../../../domain/official-document.ts'
import { BY_HAND_LIST, byHandCount, sourcesText } from '../../../words/figure-source.ts'
import { REPORT_DRAFT } from '../../../words/report-draft.ts'
import { type StatusKind, SUBMISSION_WORDS } from '../../../words/ui.ts'
import { Card, Section } from '../../ui/card.tsx'
import { DocumentPage } from '../../ui/document-page.tsx'
import { PageHead } from '../../ui/layout.tsx'
import { type RoundStep, RoundSteps } from '../../ui/round-steps.tsx'
import { Sign } from '../../ui/sprite.tsx'
import { StatusIcon, StatusTag } from '../../ui/status.tsx'

export type UnitInRound = { name: string; href: string; kind: StatusKind; note: string; when: string }
export type FigureLine = {
  id: string
  /** null shows a red question mark. */
  value: string | null
  name: string
  order: number
  /** The fraction, the day, or why there is none. */
  how: string
  href: string
}

export type ReportDraftProps = {
  /** Says what is missing, "Báo cáo 6 tháng đầu năm 2026: còn 2 đơn vị chưa gửi". */
  title: string
  sub?: string
  actions: Child
  steps: readonly RoundStep[]
  /** Between the steps and the columns: how the round stands, the other line. */
  above?: Child
  /** Units that still have to act; null in a ward that reports from its own data alone. */
  units: { count: string; waiting: readonly UnitInRound[]; received: readonly UnitInRound[] } | null
  document: OfficialDocument
  figures: readonly FigureLine[]
  /** A way on although something is missing. */
  goOn: { label: string; href: string } | null
}

/** A round of reporting: who is missing, the draft as it will stand on paper, its figures. */
export const ReportDraftView = (props: ReportDraftProps) => {
  const main = props.figures.filter(figure => foldOf(figure) === null)
  return (
    <>
      <PageHead title={props.title} sub={props.sub} actions={props.actions} />
      <RoundSteps steps={props.steps} label={REPORT_DRAFT.steps} />
      <Sources {...props} />
      {props.above}
      <div class={props.units === null ? 'cols side-300' : 'cols three'}>
        {props.units === null ? null : <Units {...props.units} />}
        <Section title={REPORT_DRAFT.draft}>
          <DocumentPage document={props.document} figureHref="#so-" fold />
        </Section>
        <Section title={REPORT_DRAFT.figures}>
          <div class="card flush">
            <Figures figures={main} />
            {FOLDED.map(fold => {
              const figures = props.figures.filter(one => foldOf(one) === fold)
              return figures.length === 0 ? null : (
                <details>
                  <summary class="figures-foot">{REPORT_DRAFT.fold[fold](figures.length)}</summary>
                  <Figures figures={figures} />
                </details>
              )
            })}
            <p class="small ink2 figures-foot">
              <Sign name="lock" size={15} /> {REPORT_DRAFT.locked}
            </p>
            {props.goOn === null ? null : (
              <p class="small figures-foot no-print">
                <a href={props.goOn.href}>{props.goOn.label}</a>
              </p>
            )}
          </div>
        </Section>
      </div>
    </>
  )
}

/** How many figures the report carries and how many of them somebody typed, with those. */
const Sources = ({ document, figures }: ReportDraftProps) => {
  const counts = countSources(document.data?.figures ?? [])
  const brought = new Map(
    document.figures.flatMap(one =>
      (isByHand(one.source) || one.source === 'file') && !/:(?:numerator|denominator)$/u.test(one.id)
        ? [[one.id, one] as const]
        : [],
    ),
  )
  const listed = figures.filter(one => brought.has(one.id))
  return (
    <Card>
      <p>
        {sourcesText(counts)}
        {listed.length === 0 ? <b>{byHandCount(counts)}</b> : <a href="#nhap-tay">{byHandCount(counts)}</a>}.
      </p>
      {listed.length === 0 ? null : (
        <details id="nhap-tay" open>
          <summary>{BY_HAND_LIST}</summary>
          <Figures figures={listed} prefix="tay-" />
        </details>
      )}
    </Card>
  )
}

const FOLDED = ['parts', 'groups', 'programmes', 'nothing'] as const
type Fold = (typeof FOLDED)[number]

/**
 * What stands behind a heading, so that what helps to judge is not drowned: parts of figures, figures by group, figures of
 * registers, zeros. */
const foldOf = ({ id, value }: FigureLine): Fold | null => {
  if (value === '0' || value === '00') return 'nothing'
  if (id.startsWith('group:')) return 'groups'
  if (/:(?:milestone|numerator|denominator)$/u.test(id)) return 'parts'
  return /^(?:register|money):/u.test(id) ? 'programmes' : null
}

const Figures = (props: { figures: readonly FigureLine[]; prefix?: string }) => (
  <ul class="figures">
    {props.figures.map(figure => (
      <li id={`${props.prefix ?? 'so-'}${figure.id}`}>
        <b class={figure.value === null ? 'red' : undefined}>
          {figure.value ?? (
            <>
              <span aria-hidden="true">?</span>
              <span class="hidden">{REPORT_DRAFT.missing}</span>
            </>
          )}
        </b>
        <span>
          <a class="plain" href={figure.href}>
            {figure.name}
          </a>
          <sup>{figure.order}</sup>
          <small class={figure.value === null ? 'red' : undefined}>{figure.how}</small>
        </span>
      </li>
    ))}
  </ul>
)

const Units = (props: NonNullable<ReportDraftProps['units']>) => (
  <Section title={REPORT_DRAFT.units} count={props.count}>
    <div class="card flush">
      <ul class="senders">
        {props.waiting.map(unit => (
          <li class={unit.kind === 'overdue' ? 't-overdue' : undefined}>
            <span>
              <a class="plain" href={unit.href}>
                {unit.name}
              </a>
              <small>{unit.note}</small>
            </span>
            <span class="num">
              <StatusTag kind={unit.kind} word={SUBMISSION_WORDS[unit.kind]} />
              <small>{unit.when}</small>
            </span>
          </li>
        ))}
      </ul>
      {props.received.length === 0 ? null : (
        <>
          <h3 class="senders-done">{REPORT_DRAFT.received(props.received.length)}</h3>
          <ul class="senders thin">
            {props.received.map(unit => (
              <li>
                <span>
                  <StatusIcon kind="done" size={14} />{' '}
                  <a class="plain" href={unit.href}>
                    {unit.name}
                  </a>
                </span>
                <small>{unit.when}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  </Section>
)
