import { CLARITIES } from '../../../domain/clarity.ts'
import type { DraftCheck } from '../../../usecases/check-plan.ts'
import { CHECK, gapWords } from '../../../words/check-plan.ts'
import { FINDING_WORDS } from '../../../words/drafting.ts'
import { Card, Section } from '../../ui/card.tsx'
import { GapBand } from '../../ui/gap-band.tsx'
import { EmptyState } from '../../ui/states.tsx'

type Finding = DraftCheck['findings'][number]
type Task = DraftCheck['clarity']['tasks'][number]
/** Where a place stands in the document; null where the reader of the page has no document to open. */
type HrefOf = (place: NonNullable<Finding['place']>) => string | null

/** What a check found: slips and general wording by their groups, then what is not clear in each task. */
export const DraftCheckView = (props: { check: DraftCheck; hrefOf: HrefOf }) => {
  const { findings, clarity } = props.check
  const groups = Map.groupBy(findings, one => one.group)
  const unclear = clarity.tasks.filter(task => task.gaps.length > 0)
  const gaps = Object.fromEntries(
    CLARITIES.map(one => [
      one,
      clarity.tasks.filter(task => task.gaps.some(gap => gap.clarity === one)).length,
    ]),
  )
  const clear = clarity.tasks.length - unclear.length
  return (
    <>
      <GapBand
        progress={CHECK.progress(clear, clarity.tasks.length)}
        share={clarity.tasks.length === 0 ? 0 : clear / clarity.tasks.length}
        gaps={{ who: 0, what: 0, when: 0, responsibility: 0, product: 0, authority: 0, ...gaps }}
        total={clarity.tasks.length}
        gapWord={CHECK.gapWord}
      />
      {findings.length === 0 ? <EmptyState {...CHECK.none} /> : null}
      {[...groups].map(([group, list]) => (
        <Section title={FINDING_WORDS[group]} id={group} count={list.length}>
          <Card>
            <ol class="findings">
              {list.map(one => (
                <FindingLine one={one} hrefOf={props.hrefOf} />
              ))}
            </ol>
          </Card>
        </Section>
      ))}
      <Section title={CHECK.clarity} id="sau-ro" count={unclear.length}>
        <Card>
          {unclear.length === 0 ? (
            <p>{CHECK.clear(clear)}</p>
          ) : (
            <ol class="findings">
              {unclear.map(task => (
                <TaskLine task={task} hrefOf={props.hrefOf} />
              ))}
            </ol>
          )}
        </Card>
      </Section>
    </>
  )
}

const FindingLine = (props: { one: Finding; hrefOf: HrefOf }) => (
  <li>
    <p>{props.one.sentence}</p>
    {props.one.quote === null ? null : <blockquote>“{props.one.quote}”</blockquote>}
    <Where place={props.one.place} hrefOf={props.hrefOf} />
  </li>
)

const TaskLine = (props: { task: Task; hrefOf: HrefOf }) => (
  <li>
    <p>
      {props.task.text} <b class="figure">{CHECK.score(props.task.total)}</b>
    </p>
    <ul class="small">
      {props.task.gaps.map(gap => (
        <li>{gapWords(gap)}</li>
      ))}
    </ul>
    <Where place={props.task.place} hrefOf={props.hrefOf} />
  </li>
)

const Where = (props: { place: Finding['place']; hrefOf: HrefOf }) => {
  if (props.place === null) return null
  const href = props.hrefOf(props.place)
  if (href !== null)
    return (
      <p class="small">
        <a href={href}>{CHECK.page(props.place.page)}</a>
      </p>
    )
  return props.place.page === null ? null : <p class="small ink2">{CHECK.onPage(props.place.page)}</p>
}
