/** What somebody can be told of. */
export const NOTICE_KINDS = [
  'reminder',
  'assigned',
  'returned',
  'approved',
  'deadline',
  'plan',
  'stopped',
  'explain',
  'urged',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export const NOTICE_WISHES = ['digest', 'app', 'off'] as const
/** `digest`: in the list and in the day's digest; `app`: in the list alone; `off`: not at all. */
export type NoticeWish = (typeof NOTICE_WISHES)[number]

/** Without a wish of the person's own. */
export const DEFAULT_WISHES = {
  reminder: 'digest',
  assigned: 'digest',
  returned: 'digest',
  approved: 'app',
  deadline: 'digest',
  plan: 'digest',
  stopped: 'digest',
  explain: 'digest',
  urged: 'digest',
} as const satisfies Record<NoticeKind, NoticeWish>

export type NoticeWishes = Readonly<Partial<Record<NoticeKind, NoticeWish>>>

export const wishFor = (kind: NoticeKind, wishes: NoticeWishes): NoticeWish =>
  wishes[kind] ?? DEFAULT_WISHES[kind]

const KINDS: readonly string[] = NOTICE_KINDS
export const isNoticeKind = (text: string): text is NoticeKind => KINDS.includes(text)

/** What a notice is about; its page is where it leads. */
export type NoticeObject = {
  readonly kind:
    | 'task'
    | 'target'
    | 'plan'
    | 'letter'
    | 'submission'
    | 'meeting'
    | 'inspection'
    | 'inspection-line'
    | 'register'
    | 'register-row'
  readonly id: string
}

/** Codes, days and figures of a notice. Names are looked up when it is read. */
export type NoticeFacts = {
  /** Code of what happened: the type of the journal event, or 'task', 'milestone', 'check-in', 'step' of a reminder. */
  readonly what: string
  readonly due?: string
  /** Working days from the deadline at which it was told; negative before it. */
  readonly offset?: number
  readonly count?: number
}
