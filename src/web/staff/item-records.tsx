import { isAnswerLate } from '../../domain/concern.ts'
import { type Day, dayOf } from '../../domain/day.ts'
import { isExplanationOverdue } from '../../domain/explanation.ts'
import { formatDay, formatDayShort } from '../../domain/format-vi.ts'
import type { ItemRecords } from '../../usecases/records-of-item.ts'
import {
  CONCERN,
  CONCERN_KIND_WORDS,
  CONCERN_OUTCOME_WORDS,
  CONCERN_STATE_WORDS,
} from '../../words/concern.ts'
import { EXPLANATION, EXPLANATION_STATE_WORDS } from '../../words/explanation.ts'
import { LATENESS, LATENESS_KIND_WORDS } from '../../words/lateness.ts'
import { shortened } from '../../words/task-line.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Happening } from '../ui/timeline.tsx'
import { CONCERN_STATE_KINDS } from './concern.tsx'
import { EXPLANATION_STATE_KINDS } from './explanation.tsx'
import { itemHref } from './record-parts.tsx'

type Props = { records: ItemRecords; today: Day }

/** Obstacles and proposals, explanations and latenesses of one task or target; a part without any is not shown. */
export const RecordSections = (props: Props) => (
  <>
    <Latenesses {...props} />
    <Explanations {...props} />
    <Concerns {...props} />
  </>
)

const Concerns = ({ records, today }: Props) => {
  const words = CONCERN.section
  if (records.concerns.length === 0) return null
  return (
    <Section
      title={words.title}
      count={records.concerns.length}
      id="vuong-mac"
      note={<a href="/vuong-mac">{words.register}</a>}
    >
      <Card>
        <ul class="rows">
          {records.concerns.map(one => {
            const late = isAnswerLate(one, today)
            return (
              <li>
                <span class="grow">
                  <a href={`/vuong-mac/${one.id}`}>{shortened(one.text, 140)}</a>
                  <small>
                    {[
                      CONCERN_KIND_WORDS[one.kind],
                      CONCERN.raised(one.unit.name, formatDayShort(one.effectiveOn, today)),
                      one.answer === null ? '' : shortened(one.answer, 100),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
                <StatusTag
                  kind={late ? 'overdue' : CONCERN_STATE_KINDS[one.state]}
                  word={
                    one.outcome === null ? CONCERN_STATE_WORDS[one.state] : CONCERN_OUTCOME_WORDS[one.outcome]
                  }
                />
              </li>
            )
          })}
        </ul>
      </Card>
    </Section>
  )
}

const Explanations = ({ records, today }: Props) => {
  const words = EXPLANATION.section
  if (records.explanations.length === 0) return null
  return (
    <Section
      title={words.title}
      count={records.explanations.length}
      id="giai-trinh"
      note={<a href="/giai-trinh">{words.register}</a>}
    >
      <Card>
        <ul class="rows">
          {records.explanations.map(one => {
            const turn = one.turns.at(-1)
            const overdue = turn !== undefined && isExplanationOverdue(one.state, turn.answerBy, today)
            return (
              <li>
                <span class="grow">
                  <a href={`/giai-trinh/${one.id}`}>{shortened(turn?.question ?? '', 140)}</a>
                  <small>
                    {turn === undefined ? '' : `${EXPLANATION.page.answerBy} ${formatDay(turn.answerBy)}`}
                  </small>
                </span>
                <StatusTag
                  kind={overdue ? 'overdue' : EXPLANATION_STATE_KINDS[one.state]}
                  word={overdue ? EXPLANATION.overdue : EXPLANATION_STATE_WORDS[one.state]}
                />
              </li>
            )
          })}
        </ul>
      </Card>
    </Section>
  )
}

const Latenesses = ({ records }: Props) => {
  const words = LATENESS.section
  if (records.latenesses.length === 0) return null
  return (
    <Section
      title={words.title}
      count={records.latenesses.length}
      id="cham-han"
      note={<a href="/cham-han">{words.register}</a>}
    >
      <Card>
        <ul class="rows">
          {records.latenesses.map(one => (
            <li>
              <span class="grow">
                <a href={`/cham-han/${one.id}`}>
                  {LATENESS_KIND_WORDS[one.kind]}, {LATENESS.page.due.toLowerCase()} {formatDay(one.due)}
                </a>
                <small>
                  {[
                    `${LATENESS.page.from} ${formatDay(one.beganOn)}`,
                    one.objective ? LATENESS.filters.objective : '',
                    ...(one.consequences ?? []).map(each =>
                      LATENESS.consequence.line(each.kind, each.newLead?.name ?? null),
                    ),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
              <StatusTag
                kind={one.endedOn === null ? 'overdue' : 'done'}
                word={
                  one.endedOn === null || one.end === null
                    ? LATENESS.still
                    : LATENESS.ended(one.endedOn, one.end)
                }
              />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  )
}

/**
 * What this person may raise or ask about the item; nothing for those who may neither. `raises` is false where the page
 * offers it elsewhere already.
 */
export const RecordActions = ({ records, raises = true }: { records: ItemRecords; raises?: boolean }) => {
  const { item, mayAsk } = records
  const mayRaise = records.mayRaise && raises
  if (!mayRaise && mayAsk === null) return null
  const query = item.kind === 'task' ? 'nhiem-vu' : 'chi-tieu'
  return (
    <Card>
      <div class="action-list">
        {mayAsk === null ? null : (
          <ButtonLink href={`${itemHref(item)}/giai-trinh`} wide sign="message">
            {mayAsk === 'ask' ? EXPLANATION.form.ask : EXPLANATION.form.propose}
          </ButtonLink>
        )}
        {mayRaise ? (
          <ButtonLink href={`/vuong-mac/them?${query}=${item.id}`} wide sign="flag">
            {CONCERN.form.title}
          </ButtonLink>
        ) : null}
      </div>
    </Card>
  )
}

/** The same records as lines of the history; what came with an update is told by the update. */
export const recordHappenings = (records: ItemRecords, today: Day): readonly Happening[] => {
  const at = (day: Day) => ({ day: formatDayShort(day, today), datetime: day })
  return [
    ...records.concerns.flatMap((one): readonly Happening[] => [
      ...(one.updateId === null
        ? [
            {
              ...at(one.effectiveOn),
              icon: 'flag' as const,
              what: CONCERN.happened.raised(one.kind, one.text),
              by: [one.author.name, one.toName === null ? '' : CONCERN.happened.to(one.toName)]
                .filter(Boolean)
                .join(' · '),
            },
          ]
        : []),
      ...(one.state === 'answered' && one.outcome !== null && one.answeredOn !== null
        ? [
            {
              ...at(one.answeredOn),
              icon: 'message' as const,
              what: CONCERN.happened.answered(one.outcome, one.answer ?? ''),
              by: [one.decidedBy?.name ?? '', one.document ?? ''].filter(Boolean).join(' · '),
            },
          ]
        : []),
      ...(one.state === 'withdrawn' && one.updateId === null && one.decidedAt !== null
        ? [
            {
              ...at(dayOf(one.decidedAt)),
              icon: 'message' as const,
              what: CONCERN.happened.withdrawn(one.text),
              by: one.decidedBy?.name ?? '',
            },
          ]
        : []),
    ]),
    ...records.explanations
      .filter(one => one.state !== 'proposed' && one.state !== 'dropped')
      .flatMap(one =>
        one.turns.flatMap((turn): readonly Happening[] => [
          {
            ...at(dayOf(turn.askedAt)),
            icon: 'message',
            what: EXPLANATION.happened.asked(turn.question),
            by: turn.askedBy.name,
          },
          ...(turn.answeredAt === null
            ? []
            : [
                {
                  ...at(dayOf(turn.answeredAt)),
                  icon: 'message' as const,
                  what: EXPLANATION.happened.answered(turn.answer ?? ''),
                  by: turn.answeredBy?.name ?? '',
                },
              ]),
          ...(turn.verdict === 'accepted' && turn.decidedAt !== null
            ? [
                {
                  ...at(dayOf(turn.decidedAt)),
                  icon: 'check' as const,
                  what: EXPLANATION.happened.accepted,
                  by: turn.decidedBy?.name ?? '',
                },
              ]
            : []),
        ]),
      ),
    ...records.latenesses.flatMap((one): readonly Happening[] => [
      {
        ...at(one.beganOn),
        icon: { status: 'overdue' },
        computed: true,
        what: LATENESS.happened.began(one.kind, one.due),
        by: LATENESS.happened.system,
      },
      ...(one.endedOn === null || one.end === null
        ? []
        : [
            {
              ...at(one.endedOn),
              icon: { status: 'on-track' as const },
              computed: true,
              what: LATENESS.happened.ended(one.end),
              by: LATENESS.happened.system,
            },
          ]),
      ...one.causes.map(cause => ({
        ...at(dayOf(cause.askedAt)),
        icon: 'message' as const,
        what: LATENESS.happened.claimed(cause.reason),
        by: cause.askedBy.name,
      })),
      ...(one.consequences ?? []).map(each => ({
        ...at(each.decidedOn),
        icon: 'flag' as const,
        what: LATENESS.happened.consequence(each.kind, each.reason),
        by: [each.decidedBy.name, each.document ?? ''].filter(Boolean).join(' · '),
      })),
    ]),
  ]
}
