import { may } from '../../domain/policy/may.ts'
import { type Actor, hasRole } from '../../domain/role.ts'
import { ACCOUNT } from '../../words/account.ts'
import { ADDING } from '../../words/adding-up.ts'
import { BUDGET } from '../../words/budget.ts'
import { COMMITTEES } from '../../words/committee.ts'
import { GRADING } from '../../words/grading.ts'
import { GUIDE } from '../../words/help.ts'
import { INSPECTIONS } from '../../words/inspection.ts'
import { CONTACT } from '../../words/notice.ts'
import { OUTSIDE } from '../../words/outside-view.ts'
import { pageHelp } from '../../words/page-help.ts'
import { PUBLISHING } from '../../words/public-page.ts'
import { RECEIVED } from '../../words/received-report.ts'
import { REGISTERS } from '../../words/register.ts'
import { PACKS } from '../../words/score-pack.ts'
import { MENU_GROUPS, NAV } from '../../words/ui.ts'
import { TEMPLATES } from '../../words/word-template.ts'
import { PAPERS } from '../../words/written-document.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import type { MenuGroup, PageProps, Place } from '../ui/layout.tsx'

type PlaceRule = Pick<Place, 'label' | 'sign'> & {
  readonly href: `/${string}`
  readonly may: (actor: Actor, here: { readonly localityId: string }) => boolean
}

const works = (actor: Actor) => actor.appointments.some(one => one.role !== 'administrator')

/** The places of the top bar in their order; a place shows when its page exists and the person may open it. */
export const PLACES: readonly PlaceRule[] = [
  { label: NAV.myWork, href: '/viec-cua-toi', sign: 'check', may: works },
  { label: NAV.plan, href: '/ke-hoach', sign: 'document', may: works },
  { label: NAV.round, href: '/ky-bao-cao', sign: 'upload', may: works },
  { label: NAV.dashboard, href: '/dieu-hanh', sign: 'gauge', may: works },
  { label: NAV.tasks, href: '/nhiem-vu', sign: 'flag', may: works },
  {
    label: NAV.following,
    href: '/linh-vuc',
    sign: 'flag',
    may: actor => hasRole(actor, 'following-unit'),
  },
  {
    label: NAV.units,
    href: '/don-vi',
    sign: 'flag',
    may: (actor, here) => may(actor, 'unit.manage', here).ok,
  },
  {
    label: NAV.journal,
    href: '/nhat-ky',
    sign: 'lock',
    may: (actor, here) => may(actor, 'journal.read', here).ok,
  },
  {
    label: NAV.people,
    href: '/nguoi-dung',
    sign: 'person',
    may: (actor, here) => may(actor, 'people.manage', here).ok,
  },
]

type MenuRule = Omit<PlaceRule, 'sign'>

const everybody = () => true

/** Pages that a person needs now and then: under their name, by what they are about, not in the bar. */
const MENU: readonly { readonly title: string; readonly pages: readonly MenuRule[] }[] = [
  {
    title: MENU_GROUPS.work,
    pages: [
      { label: COMMITTEES.title, href: '/ban-chi-dao', may: everybody },
      { label: INSPECTIONS.title, href: '/kiem-tra-giam-sat', may: everybody },
      { label: NAV.assignments, href: '/phan-cong', may: works },
      { label: NAV.followed, href: '/linh-vuc', may: works },
      { label: NAV.series, href: '/dinh-ky', may: works },
      {
        label: NAV.urging,
        href: '/don-doc',
        may: (actor, here) => may(actor, 'urge.read', here).ok,
      },
      {
        label: NAV.handovers,
        href: '/ban-giao',
        may: actor =>
          actor.appointments.some(one => one.role === 'unit-head' || one.role === 'administrator'),
      },
    ],
  },
  {
    title: MENU_GROUPS.figures,
    pages: [
      { label: NAV.targets, href: '/chi-tieu', may: works },
      { label: REGISTERS.title, href: '/so-theo-doi', may: everybody },
      { label: BUDGET.title, href: '/kinh-phi', may: everybody },
      { label: PUBLISHING.title, href: '/cong-bo', may: everybody },
      { label: PACKS.title, href: '/bo-chi-so', may: everybody },
      { label: RECEIVED.title, href: '/bao-cao-den', may: works },
      { label: ADDING.title, href: '/cong-so-lieu', may: works },
      { label: GRADING.title, href: '/so-lieu-danh-gia', may: works },
      { label: OUTSIDE.title, href: '/bieu-gui', may: everybody },
    ],
  },
  {
    title: MENU_GROUPS.documents,
    pages: [
      { label: NAV.documents, href: '/van-ban', may: works },
      { label: PAPERS.title, href: '/van-ban-di', may: works },
      {
        label: TEMPLATES.title,
        href: '/mau-word',
        may: (actor, here) => may(actor, 'template.manage', here).ok,
      },
      { label: NAV.calendar, href: '/lich-lam-viec', may: works },
    ],
  },
  {
    title: MENU_GROUPS.own,
    pages: [
      { label: GUIDE.title, href: '/huong-dan', may: everybody },
      { label: CONTACT.title, href: '/nhac-viec/cai-dat', may: everybody },
      { label: ACCOUNT.lookTitle, href: '/giao-dien', may: everybody },
      { label: ACCOUNT.changeTitle, href: '/doi-mat-khau', may: everybody },
      {
        label: NAV.settings,
        href: '/thiet-lap',
        may: (actor, here) => may(actor, 'settings.change', here).ok,
      },
    ],
  },
]

const menuOf = ({ ctx, here }: StaffVisit): readonly MenuGroup[] =>
  MENU.map(({ title, pages }) => ({
    title,
    links: pages.filter(page => page.may(ctx.actor, here)).map(({ label, href }) => ({ label, href })),
  })).filter(group => group.links.length > 0)

const pagesOfTable = new WeakMap<readonly Route[], ReadonlySet<string>>()

/** Paths of the pages in a route table, gathered once a table. */
function pagesOf(routes: readonly Route[]): ReadonlySet<string> {
  const pages =
    pagesOfTable.get(routes) ?? new Set(routes.flatMap(route => (route.method === 'GET' ? [route.path] : [])))
  pagesOfTable.set(routes, pages)
  return pages
}

/** The places that exist and that this person may open. */
export const placesOf = (visit: StaffVisit): readonly PlaceRule[] => {
  const pages = pagesOf(visit.site.routes)
  return PLACES.filter(place => pages.has(place.href) && place.may(visit.ctx.actor, visit.here))
}

/** Everything around a page that depends on who looks at it. */
export const frameOf = (visit: StaffVisit): Pick<PageProps, 'locality' | 'home'> & Partial<PageProps> => {
  const { person, locality, session } = visit.me
  const path = visit.http.req.path
  const [first] = person.appointments
  return {
    locality: locality.name,
    home: '/',
    search: { action: '/tim', value: path === '/tim' ? visit.query('q') : undefined },
    places: placesOf(visit).map(({ label, href, sign }) => ({
      label,
      href,
      sign,
      current: path === href || path.startsWith(`${href}/`),
    })),
    help: pageHelp(path),
    bell: { href: '/nhac-viec', count: visit.me.unread },
    person: {
      id: person.id,
      name: person.name,
      post: first === undefined ? '' : `${first.post} · ${first.unitName}`,
      initials: initials(person.name),
      groups: session.mustChange ? [] : menuOf(visit),
      signOut: { action: '/dang-xuat', hidden: visit.hidden() },
    },
  }
}

/** "Lê Thị Thu Hà" → "TH": the last two words, as people are called. */
const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .slice(-2)
    .map(word => word.charAt(0).toLocaleUpperCase('vi'))
    .join('')
