import type { Child } from 'hono/jsx'
import { shortened } from '../../words/task-line.ts'
import { Card } from '../ui/card.tsx'

/** Lines that have a value. */
export const saidFacts = (lines: readonly (readonly [name: string, value: string])[]) =>
  lines.flatMap(([name, value]) => (value === '' ? [] : [{ name, value }]))

/** What was written, line by line, in a card of its own, with what belongs under it. */
export const FactCard = (props: {
  title: string
  facts: readonly { readonly name: string; readonly value: Child }[]
  children?: Child
}) => (
  <Card title={props.title}>
    <dl class="said-list">
      {props.facts.map(fact => (
        <div>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
    {props.children}
  </Card>
)

type Linked = {
  readonly kind: 'task' | 'target'
  readonly id: string
  readonly code: string
  readonly text: string
}

export const itemHref = (item: Pick<Linked, 'kind' | 'id'>): string =>
  item.kind === 'task' ? `/nhiem-vu/${item.id}` : `/chi-tieu/${item.id}`

/** Tasks and targets as links, one a line. */
export const ItemLinks = (props: { items: readonly Linked[] }) => (
  <>
    {props.items.map((item, index) => (
      <>
        {index === 0 ? null : <br />}
        <a href={itemHref(item)}>
          {item.code} {shortened(item.text, 90)}
        </a>
      </>
    ))}
  </>
)
