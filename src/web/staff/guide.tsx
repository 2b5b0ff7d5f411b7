import { notFound } from '../../domain/refusal.ts'
import { GUIDE } from '../../words/help.ts'
import type { GuideBlock, Span } from '../guide/markdown.ts'
import { type GuidePage, guidePages, guidePictures } from '../guide/pages.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'

const PATH = '/huong-dan'

const page = (visit: StaffVisit) => {
  const asked = visit.query('trang') ?? 'README'
  const pages = guidePages()
  const shown = pages.find(one => one.name === asked)
  if (shown === undefined) return visit.refused(notFound().refusal)
  return visit.page(
    { title: shown.title },
    <div class="guide">
      <nav aria-label={GUIDE.contents}>
        <ul>
          {pages.map(one => (
            <li>
              <a href={hrefOf(one.name)} aria-current={one === shown ? 'page' : undefined}>
                {one.name === 'README' ? GUIDE.contents : one.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <article>
        {shown.blocks.map(block => (
          <Block block={block} page={shown} />
        ))}
      </article>
    </div>,
  )
}

const hrefOf = (name: string): string => (name === 'README' ? PATH : `${PATH}?trang=${name}`)

/** A link of the guide leads to another of its pages, or to a place of this system; anything else is its words. */
const linkOf = (href: string): string | null => {
  const other = /^([\w-]+)\.md$/u.exec(href)?.[1]
  if (other !== undefined) return guidePages().some(one => one.name === other) ? hrefOf(other) : null
  return /^\/[\w/-]*$/u.test(href) ? href : null
}

const Block = (props: { block: GuideBlock; page: GuidePage }) => {
  const { block } = props
  switch (block.kind) {
    case 'heading':
      if (block.level === 1)
        return (
          <h1>
            <Spans spans={block.spans} />
          </h1>
        )
      return block.level === 2 ? (
        <h2>
          <Spans spans={block.spans} />
        </h2>
      ) : (
        <h3>
          <Spans spans={block.spans} />
        </h3>
      )
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      )
    case 'list': {
      const items = block.items.map(item => (
        <li>
          <Spans spans={item} />
        </li>
      ))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return <Table rows={block.rows} />
    case 'picture': {
      const picture = guidePictures().get(block.name)
      return picture === undefined ? null : (
        <figure>
          <img src={picture.path} alt={block.about} loading="lazy" />
          <figcaption class="small ink2">{block.about}</figcaption>
        </figure>
      )
    }
  }
}

const Table = (props: { rows: Extract<GuideBlock, { kind: 'table' }>['rows'] }) => {
  const [head = [], ...rows] = props.rows
  return (
    <table>
      <thead>
        <tr>
          {head.map(cell => (
            <th scope="col">
              <Spans spans={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr>
            {row.map(cell => (
              <td>
                <Spans spans={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Spans = (props: { spans: readonly Span[] }) => (
  <>
    {props.spans.map(span => (
      <OneSpan span={span} />
    ))}
  </>
)

const OneSpan = (props: { span: Span }) => {
  const { span } = props
  switch (span.kind) {
    case 'strong':
      return <b>{span.text}</b>
    case 'em':
      return <em>{span.text}</em>
    case 'code':
      return <code>{span.text}</code>
    case 'link': {
      const href = linkOf(span.href)
      return href === null ? <>{span.text}</> : <a href={href}>{span.text}</a>
    }
    case 'text':
      return <>{span.text}</>
  }
}

export const routes = [
  { method: 'GET', path: PATH, access: 'session', names: null, answer: page },
] as const satisfies readonly Route[]
