import { showItemRelations } from '../../usecases/item-relations.ts'
import { planName } from '../../words/plan.ts'
import { RELATIONS } from '../../words/plan-pair.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Findings, PairSide } from './pair-side.tsx'

/** What a task or target is bound to outside its plan; nothing when nothing is. */
export const itemRelations = async (visit: StaffVisit, itemId: string) => {
  const outcome = await visit.send(showItemRelations, { itemId })
  if (!outcome.ok) return null
  const { pairs, carried } = outcome.value
  if (pairs.length + carried.length === 0) return null
  const nameOf = (plan: (typeof carried)[number]['plan']) => (plan === null ? '' : planName(plan))
  return (
    <Section title={RELATIONS.title} id="lien-ket">
      <Card>
        <ul class="rows">
          {pairs.map(shown => (
            <li>
              <span class="grow">
                <PairSide
                  side={
                    shown.item === 'task'
                      ? { item: 'task', one: shown.isState ? shown.party : shown.state }
                      : { item: 'target', one: shown.isState ? shown.party : shown.state }
                  }
                />
                <small class="block">
                  {nameOf(shown.plan)}: <Findings findings={shown.findings} />
                </small>
                {shown.item === 'target' && !shown.findings.includes('unit') ? (
                  <small class="block">{RELATIONS.shared}</small>
                ) : null}
              </span>
            </li>
          ))}
          {carried.map(one => (
            <li>
              {one.direction === 'within' ? (
                <span class="grow">{RELATIONS.carriedWithin(one.year)}</span>
              ) : (
                <a class="grow" href={`/${one.item === 'task' ? 'nhiem-vu' : 'chi-tieu'}/${one.other.id}`}>
                  {one.direction === 'on'
                    ? RELATIONS.carriedOn(one.other.code, nameOf(one.plan), one.year)
                    : RELATIONS.carriedFrom(one.other.code, nameOf(one.plan), one.year)}
                </a>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  )
}
