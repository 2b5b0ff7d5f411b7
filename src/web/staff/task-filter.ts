import { parseVietnameseDay } from '../../domain/day-input.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { isTaskGroup, NO_FILTER, type TaskFilter, type TaskGroup } from '../../domain/task-filter.ts'
import { LIST_FORMS } from '../../words/task-list.ts'
import type { StaffVisit } from '../staff-visit.tsx'

export const LIST_PATH = '/nhiem-vu'

export type ListForm = keyof typeof LIST_FORMS
const isForm = (text: string): text is ListForm => Object.hasOwn(LIST_FORMS, text)

/** The groups as addresses name them. */
const GROUP_NAMES: { readonly [G in TaskGroup]: string } = {
  open: 'dang-mo',
  overdue: 'qua-han',
  attention: 'can-chu-y',
  waiting: 'cho-xac-nhan',
  working: 'trong-han',
  repeated: 'thuong-xuyen',
  'no-deadline': 'chua-co-han',
  suspended: 'tam-dung',
  done: 'hoan-thanh',
  cancelled: 'huy',
}
const groupNamed = (name: string): TaskGroup | null => {
  const group = Object.entries(GROUP_NAMES).find(([, one]) => one === name)?.[0]
  return group !== undefined && isTaskGroup(group) ? group : null
}

/** Names of the address's parts, each with the filter's field that holds an id or a text. */
const FIELDS = {
  'ke-hoach': 'planId',
  'don-vi': 'unitId',
  'tham-gia': 'withUnitId',
  'theo-doi': 'followingUnitId',
  nguoi: 'ownerId',
  nhom: 'section',
  'chi-tieu': 'targetId',
  'van-ban': 'documentId',
  tim: 'typed',
} as const

export type ListAddress = {
  readonly form: ListForm
  readonly filter: TaskFilter
  /** Page of the plain list, from 1. */
  readonly page: number
  /** Year of the calendar; null is the year of the day. */
  readonly year: number | null
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u

/** What an address asks for. Parts that say nothing sensible are left out, so that an old link still opens a list. */
export const readAddress = (visit: Pick<StaffVisit, 'query'>): ListAddress => {
  const text = (name: string) => visit.query(name)?.trim().normalize('NFC') ?? ''
  const id = (name: string) => (UUID.test(text(name)) ? text(name) : null)
  const day = (name: string) => {
    const parsed = parseVietnameseDay(text(name))
    return parsed.ok ? parsed.day : null
  }
  const page = Number(text('trang'))
  const year = Number(text('nam'))
  return {
    form: isForm(text('kieu')) ? (text('kieu') as ListForm) : 'danh-sach',
    page: Number.isInteger(page) && page >= 1 && page < 10_000 ? page : 1,
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null,
    filter: {
      group: groupNamed(text('tinh-trang')),
      planId: id('ke-hoach'),
      unitId: id('don-vi'),
      withUnitId: id('tham-gia'),
      followingUnitId: id('theo-doi'),
      ownerId: id('nguoi'),
      section: text('nhom') === '' ? null : text('nhom').slice(0, 1000),
      targetId: id('chi-tieu'),
      documentId: id('van-ban'),
      dueFrom: day('tu'),
      dueTo: day('den'),
      typed: text('tim').slice(0, 200),
    },
  }
}

/** The address's parts of a list, without its path; '' for all tasks as a plain list. */
export const addressQuery = (address: Partial<ListAddress>): string => {
  const { form = 'danh-sach', page = 1, year = null } = address
  const filter = address.filter ?? NO_FILTER
  const parts = new URLSearchParams()
  if (form !== 'danh-sach') parts.set('kieu', form)
  if (filter.group !== null) parts.set('tinh-trang', GROUP_NAMES[filter.group])
  for (const [name, field] of Object.entries(FIELDS)) {
    const value = filter[field]
    if (value !== null && value !== '') parts.set(name, value)
  }
  if (filter.dueFrom !== null) parts.set('tu', formatDay(filter.dueFrom))
  if (filter.dueTo !== null) parts.set('den', formatDay(filter.dueTo))
  if (year !== null) parts.set('nam', String(year))
  if (page > 1) parts.set('trang', String(page))
  return parts.toString()
}

/** The whole address of a list. */
export const listHref = (address: Partial<ListAddress>): string => {
  const query = addressQuery(address)
  return query === '' ? LIST_PATH : `${LIST_PATH}?${query}`
}
