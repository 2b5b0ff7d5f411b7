import { type StatusKind, UI } from '../../words/ui.ts'
import { StatusIcon } from './status.tsx'

export type Tab = {
  label: string
  href: string
  count?: number | undefined
  icon?: StatusKind | undefined
  current?: boolean | undefined
}

/** Views of the same object, each with its own address. */
export const Tabs = (props: { tabs: readonly Tab[]; label?: string | undefined }) => (
  <nav class="tabs" aria-label={props.label ?? UI.views}>
    {props.tabs.map(tab => (
      <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
        {tab.icon === undefined ? null : <StatusIcon kind={tab.icon} size={14} />}
        {tab.label}
        {tab.count === undefined ? null : <span>{tab.count}</span>}
      </a>
    ))}
  </nav>
)
