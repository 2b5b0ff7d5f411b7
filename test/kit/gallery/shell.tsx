import type { Child } from 'hono/jsx'
import { type Crumb, Page, type Place } from '../../../src/web/ui/layout.tsx'
import { NAV } from '../../../src/words/ui.ts'

export type Look = { theme?: 'light' | 'dark'; contrast?: 'more' }

const PLACES: readonly Place[] = [
  { label: NAV.myWork, href: '/my-work', sign: 'check', count: 3 },
  { label: NAV.plan, href: '/task', sign: 'document' },
  { label: NAV.round, href: '/round', sign: 'upload' },
  { label: NAV.dashboard, href: '/dashboard', sign: 'gauge' },
  { label: NAV.direction, href: '/states', sign: 'flag' },
]

const PERSON = {
  officer: { name: 'Lê Thị Thu Hà', post: 'Chuyên viên · Phòng Văn hóa - Xã hội', initials: 'TH' },
  leader: { name: 'Phạm Văn Khải', post: 'Chủ tịch UBND phường', initials: 'VK' },
} as const

/** The frame of the invented ward around a page of the gallery. */
export const Shell = (props: {
  look: Look
  title: string
  at: string
  as?: keyof typeof PERSON
  crumbs?: readonly Crumb[]
  form?: boolean
  error?: boolean
  refresh?: number
  flash?: Child
  children: Child
}) => (
  <Page
    title={props.title}
    locality="UBND phường Hoa Mai"
    home="/my-work"
    places={PLACES.map(place => ({ ...place, current: place.label === props.at }))}
    person={{
      ...PERSON[props.as ?? 'officer'],
      groups: [{ title: 'Cá nhân', links: [{ label: 'Giao diện, cỡ chữ', href: '/kit' }] }],
      signOut: { action: '/kit', hidden: { request: 'r1' } },
    }}
    bell={{ href: '/kit', count: 2 }}
    search={{ action: '/kit' }}
    crumbs={props.crumbs}
    theme={props.look.theme}
    contrast={props.look.contrast}
    form={props.form}
    error={props.error}
    refresh={props.refresh}
    flash={props.flash}
  >
    {props.children}
  </Page>
)
