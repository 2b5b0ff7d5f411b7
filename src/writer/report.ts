import type { DocumentBlock, DocumentRun, OfficialDocument } from '../domain/official-document.ts'
import type {
  ReportAddition,
  ReportGroup,
  ReportInput,
  ReportTarget,
  ReportTask,
} from '../domain/report-input.ts'
import { type OutlinePart, ownPassage } from '../domain/report-outline.ts'
import { AS_ABOVE } from '../words/official-document.ts'
import * as words from '../words/report.ts'
import { PROGRAMME } from '../words/report-programme.ts'
import {
  COMMENDATION_SECTION,
  earlierPlanName,
  reviewAbstract,
  YEARS_SECTION,
} from '../words/report-review.ts'
import { reportAnnexes } from './report-annexes.ts'
import { reportData } from './report-data.ts'
import { countTasks, lacksFigure, quotientOf, reportFigures, type TaskCounts } from './report-figures.ts'
import { meetingBlocks, moneyBlocks, registerBlocks } from './report-programmes.ts'
import { causes, commendations, plansOfStage, targetsOverYears, undone } from './report-review.ts'

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'] as const

const text = (value: string, passage?: string): DocumentBlock => ({
  kind: 'paragraph',
  runs: [{ text: value }],
  ...(passage === undefined ? {} : { passage }),
})
const said = (runs: readonly DocumentRun[]): DocumentBlock => ({ kind: 'paragraph', runs })
/** "I. …"; the Party line marks its parts with a hyphen, "I- …". */
const partOf =
  (party: boolean) =>
  (at: number, title: string): DocumentBlock => ({
    kind: 'heading',
    level: 'roman',
    text: `${ROMAN[at - 1] ?? at}${party ? '-' : '.'} ${title}`,
  })
const titled = (at: number, title: string): DocumentBlock => ({
  kind: 'heading',
  level: 'arabic',
  text: `${at}. ${title}`,
})

/** Parts with blocks only, numbered in the order in which they stand. */
const numbered = (parts: readonly (readonly [title: string, blocks: readonly DocumentBlock[]])[]) =>
  parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], at) => [titled(at + 1, title), ...blocks])

const statistics = (input: ReportInput, counts: TaskCounts): DocumentBlock[] => {
  const blocks = [
    said(
      words.assignedSentence(input.plan, {
        dated: counts.dated.length > 0,
        regular: counts.regular.length > 0,
        undated: counts.undated.length > 0,
      }),
    ),
  ]
  if (counts.dated.length > 0) {
    blocks.push(said(words.doneSentence(input.period.cutOff)))
    if (counts.paused.length > 0) blocks.push(said(words.pausedSentence()))
    const due = counts.done.length + counts.overdue.length
    if (due === 0) blocks.push(text(words.nothingDueSentence()))
    else blocks.push(said(words.doneRateSentence(counts.done.length > 0)))
  }
  if (counts.regular.length > 0) blocks.push(said(words.regularSentence()))
  return [...blocks, ...plansOfStage(input)]
}

const targetRuns = (target: ReportTarget): readonly DocumentRun[] =>
  words.targetSentence({
    id: target.id,
    name: target.name,
    unit: target.unit,
    measured: target.measure !== null,
    fraction: quotientOf(target) !== null,
    milestone: target.milestone?.label ?? null,
    state: target.state,
  })

const groupStatistics = (group: ReportGroup): DocumentBlock[] => {
  const counts = countTasks(group.tasks)
  const some = { done: counts.done.length > 0, overdue: counts.overdue.length > 0 }
  return [
    ...(counts.dated.length === 0 ? [] : [said(words.groupDatedSentence(group.id, some))]),
    ...(counts.regular.length === 0 ? [] : [said(words.groupRegularSentence(group.id))]),
    ...(counts.undated.length === 0 ? [] : [said(words.groupUndatedSentence(group.id))]),
  ]
}

/** The record behind a sentence on a task: the update that tells of it, else the task. */
const sourceOf = (task: ReportTask): string =>
  task.latestUpdateId == null ? `task:${task.id}:told` : `update:${task.latestUpdateId}`

const additions = (input: ReportInput, where: ReportAddition['where']): DocumentBlock[] =>
  (input.additions ?? [])
    .filter(one => one.where === where)
    .map(one => text(words.additionPoint(one), `submission:${one.id}`))

const groupBlocks = (
  group: ReportGroup,
  at: number,
  input: ReportInput,
  withTargets: boolean,
): DocumentBlock[] => {
  const { period } = input
  const closed = group.tasks.filter(
    task => task.closedOn !== null && task.closedOn >= period.from && task.closedOn <= period.cutOff,
  )
  const going = group.tasks.filter(task => task.closedOn === null && task.latest !== null)
  return [
    titled(at, group.title),
    ...groupStatistics(group),
    ...(withTargets ? group.targets.map(target => said(targetRuns(target))) : []),
    ...(closed.length === 0 ? [] : [text(words.CLOSED_IN_PERIOD)]),
    ...closed.map(task => text(words.closedTaskPoint(task), sourceOf(task))),
    ...(going.length === 0 ? [] : [text(words.GOING_ON)]),
    ...going.map(task => text(words.goingTaskPoint(task), sourceOf(task))),
  ]
}

const shortcomings = (input: ReportInput, counts: TaskCounts): DocumentBlock[] => {
  const targets = input.groups.flatMap(group => group.targets)
  const behind = targets.filter(target => target.state === 'missed' || target.state === 'fallen')
  const unknown = targets.filter(lacksFigure)
  const points = (listed: readonly ReportTarget[]) =>
    listed.map(target => text(words.targetPoint(target.name, target.lead)))
  const blocks = numbered([
    [
      words.OVERDUE_TASKS,
      counts.overdue.length === 0
        ? []
        : [said(words.overdueIntro()), ...counts.overdue.map(task => text(words.overduePoint(task)))],
    ],
    [
      words.TARGETS_BEHIND,
      [
        ...(behind.length === 0 ? [] : [said(words.behindIntro()), ...points(behind)]),
        ...(unknown.length === 0 ? [] : [said(words.noFigureIntro()), ...points(unknown)]),
      ],
    ],
    [
      words.OBSTACLES,
      [
        ...input.obstacles.map(obstacle => text(words.obstaclePoint(obstacle), `concern:${obstacle.id}`)),
        ...additions(input, 'difficulties'),
      ],
    ],
  ])
  return blocks.length === 0 ? [text(words.NO_SHORTCOMING)] : blocks
}

const proposals = (input: ReportInput): DocumentBlock[] => {
  const bodies = [...new Set(input.proposals.map(proposal => proposal.to))]
  const more = additions(input, 'proposals')
  if (bodies.length === 0 && more.length === 0) return [text(words.NOTHING_PROPOSED)]
  return numbered([
    ...bodies.map((body): readonly [string, readonly DocumentBlock[]] => [
      words.proposalHeading(body),
      input.proposals
        .filter(proposal => proposal.to === body)
        .map(proposal => text(words.proposalPoint(proposal), `concern:${proposal.id}`)),
    ]),
    [words.UNITS_PROPOSE, more],
  ])
}

/** What the system writes in each part of the outline. `apart` are the parts that have a section of their own. */
const partBlocks = (
  input: ReportInput,
  counts: TaskCounts,
  apart: ReadonlySet<OutlinePart>,
): Record<Exclude<OutlinePart, 'own'>, readonly DocumentBlock[]> => {
  const more = additions(input, 'results')
  const next = [
    ...input.nextTasks.map(task => text(words.nextPoint(task), `task:${task.id}`)),
    ...additions(input, 'next'),
  ]
  const { review } = input
  const targetsApart = apart.has('targets')
  // A group of targets alone has said everything there.
  const groups = input.groups.filter(group => !targetsApart || group.tasks.length > 0)
  const directing = [
    ...input.direction.map(sentence => text(sentence)),
    ...(input.directing ?? []).map(one => text(words.directingPoint(one), `document:${one.id}`)),
  ]
  const meetings = meetingBlocks(input)
  const registers = registerBlocks(input)
  const money = moneyBlocks(input)
  // What has no section of its own follows the groups of the plan.
  const besides = [
    ...(more.length === 0 ? [] : [{ title: words.UNITS_ADD, blocks: more }]),
    ...(apart.has('registers') ? [] : [{ title: PROGRAMME.registers, blocks: registers }]),
    ...(apart.has('money') ? [] : [{ title: PROGRAMME.money, blocks: money }]),
  ].filter(one => one.blocks.length > 0)
  return {
    direction:
      apart.has('statistics') && meetings.length === 0
        ? directing
        : numbered([
            [words.DIRECTING, directing],
            [PROGRAMME.meetings, meetings],
            [words.TASK_STATISTICS, apart.has('statistics') ? [] : statistics(input, counts)],
          ]),
    statistics: statistics(input, counts),
    targets: [
      ...input.groups.flatMap(group => group.targets.map(target => said(targetRuns(target)))),
      ...(review === undefined ? [] : targetsOverYears(review)),
    ],
    results: [
      ...groups.flatMap((group, at) => groupBlocks(group, at + 1, input, !targetsApart)),
      ...besides.flatMap((one, at) => [titled(groups.length + 1 + at, one.title), ...one.blocks]),
      ...(review === undefined ? [] : undone(input)),
    ],
    registers: registers.length === 0 ? [text(PROGRAMME.noRegisters)] : registers,
    money: money.length === 0 ? [text(PROGRAMME.noMoney)] : money,
    shortcomings: [...shortcomings(input, counts), ...(review === undefined ? [] : causes(review))],
    commendation: commendations(review),
    next: next.length === 0 ? [text(words.NO_NEXT_TASK)] : next,
    proposals: proposals(input),
  }
}

const USUAL: readonly OutlinePart[] = ['direction', 'results', 'shortcomings', 'next', 'proposals']
/** A review tells its targets over the years, and whom it commends. */
const USUAL_OF_REVIEW: readonly OutlinePart[] = [
  'direction',
  'targets',
  'results',
  'shortcomings',
  'commendation',
  'next',
  'proposals',
]

/** The sections in the order and under the titles of the regime, or as usual; a report of figures alone has none. */
const sections = (
  input: ReportInput,
  notes: readonly DocumentBlock[],
  part: ReturnType<typeof partOf>,
): DocumentBlock[] => {
  const counts = countTasks(input.groups.flatMap(group => group.tasks))
  const { outline = [], content = 'both' } = input.form ?? {}
  if (content === 'figures') return [...notes]
  const lines =
    outline.length > 0
      ? outline.map(line => ({ ...line, title: line.title.toLocaleUpperCase('vi') }))
      : (input.review === undefined ? USUAL : USUAL_OF_REVIEW).map(known => ({
          part: known,
          title: usualTitle(known, input.period.nextLabel),
        }))
  const blocks = partBlocks(input, counts, new Set(lines.map(line => line.part)))
  // What must be said of the report itself follows what was done to lead, or the opening.
  const first = lines.findIndex(line => line.part === 'direction')
  return [
    ...(first < 0 ? notes : []),
    ...lines.flatMap(({ part: of, title }, at) => [
      part(at + 1, title),
      ...(of === 'own' ? [text(words.OWN_SECTION, ownPassage(at))] : blocks[of]),
      ...(at === first ? notes : []),
    ]),
  ]
}

const usualTitle = (of: OutlinePart, nextLabel: string): string => {
  if (of === 'next') return words.nextSection(nextLabel)
  if (of === 'targets') return YEARS_SECTION
  if (of === 'commendation') return COMMENDATION_SECTION
  return of === 'direction' || of === 'results' || of === 'shortcomings'
    ? words.SECTIONS[of]
    : words.SECTIONS.proposals
}

/**
 * The consolidated report of the State line, in the outline of the Government's own reports on the resolution: leading
 * and directing with the statistics of tasks, results by the plan's groups, shortcomings, next tasks, proposals, and
 * the status annexes; or in the outline of the regime that asks for it. Every number that the system states in the prose is a figure with the rows it counts; sentences
 * that people wrote (`direction`, `latest`, obstacles, proposals) stand as they were written.
 */
export const assembleReport = (input: ReportInput): OfficialDocument => {
  const figures = reportFigures(input)
  // A report in words alone carries no figures: no table would show them.
  const data = reportData(input, input.form?.content === 'text' ? [] : figures)
  const annexes = reportAnnexes(input, data)
  const labels = annexes.flatMap(annex => (annex.number === null ? [] : [annex.number]))
  const party = input.line === 'party' ? (input.party ?? null) : null
  const issuer = party?.inText ?? words.committeeInText(input.locality.name)
  const missing = input.missingUnits ?? []
  const upward = input.addressees.length > 0
  const notes = [
    ...(missing.length === 0 ? [] : [text(words.missingUnitsSentence(missing, input.period.cutOff))]),
    ...(input.corrections === undefined ? [] : [text(words.correctionsSentence(input.corrections))]),
    ...(annexes.length === 0 ? [] : [text(words.annexesSentence(labels))]),
  ]
  return {
    line: party === null ? 'state' : 'party',
    medium: input.medium,
    issuer: party ?? { superior: null, name: words.committeeLines(input.locality.name), inText: issuer },
    number: input.number,
    place: input.locality.place,
    date: input.date,
    urgency: input.urgency,
    circulation: null,
    type: words.REPORT_TYPE,
    abstract:
      input.review === undefined
        ? words.reportAbstract(input.resolution, input.period)
        : reviewAbstract(input.review.kind, input.resolution, input.period),
    addressees: input.addressees,
    bases: [],
    body: [
      text(
        words.opening(
          input.resolution,
          (input.review?.earlier ?? []).map(earlierPlanName),
          input.plan,
          issuer,
          input.period,
        ),
      ),
      ...sections(input, notes, partOf(party !== null)),
      text(words.closing(issuer, upward, input.period)),
    ],
    signature: input.signature,
    recipients: upward ? [AS_ABOVE, ...input.recipients] : input.recipients,
    filing: input.filing,
    annexes,
    figures,
    data,
  }
}
