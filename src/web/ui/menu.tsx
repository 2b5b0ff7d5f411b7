/** Links that are wanted now and then, folded behind one button: a `details`, so it opens without script. */
export const Menu = (props: {
  label: string
  links: readonly {
    readonly label: string
    readonly href: string
    readonly download?: boolean
    /** What the page shows now. */
    readonly current?: boolean
  }[]
}) =>
  props.links.length === 0 ? null : (
    <details class="menu">
      <summary class="btn dense">{props.label}</summary>
      <ul class="panel">
        {props.links.map(link => (
          <li>
            <a
              href={link.href}
              download={link.download ? '' : undefined}
              aria-current={link.current ? 'true' : undefined}
            >
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
