import { type Day, dayOf } from '../../domain/day.ts'
import { formatDayShort } from '../../domain/format-vi.ts'
import type { Owed, OwedKind } from '../../usecases/owed.ts'
import { OWED_WORDS, owedNote } from '../../words/owed.ts'
import type { SignName } from '../ui/sprite.tsx'
import type { MyWorkProps } from './views/my-work.tsx'

/** Where each kind is settled, and its sign. */
const OWED_PAGES: {
  readonly [K in OwedKind]: {
    readonly sign: SignName
    readonly href: (owed: { readonly id: string }) => string
  }
} = {
  concern: { sign: 'message', href: one => `/vuong-mac/${one.id}` },
  'explanation-proposed': { sign: 'message', href: one => `/giai-trinh/${one.id}` },
  'explanation-asked': { sign: 'message', href: one => `/giai-trinh/${one.id}` },
  'explanation-answered': { sign: 'message', href: one => `/giai-trinh/${one.id}` },
  'explanation-unanswered': { sign: 'flag', href: one => `/giai-trinh/${one.id}` },
  cause: { sign: 'check', href: one => `/cham-han/${one.id}` },
  lateness: { sign: 'flag', href: one => `/cham-han/${one.id}` },
  submission: { sign: 'upload', href: one => `/bao-cao-don-vi/${one.id}` },
  'submission-approve': { sign: 'check', href: one => `/bao-cao-don-vi/${one.id}` },
  'submission-sent': { sign: 'check', href: one => `/bao-cao-don-vi/${one.id}` },
  'chain-put': { sign: 'document', href: one => `/dot-bao-cao/${one.id}` },
  'chain-vet': { sign: 'check', href: one => `/dot-bao-cao/${one.id}` },
  'chain-sign': { sign: 'check', href: one => `/dot-bao-cao/${one.id}` },
  'chain-number': { sign: 'document', href: one => `/dot-bao-cao/${one.id}` },
  'grading-contest': { sign: 'message', href: one => `/so-lieu-danh-gia/y-kien/${one.id}` },
  'register-row': { sign: 'upload', href: one => `/so-theo-doi/${one.id}/ghi` },
  'register-returned': { sign: 'upload', href: one => `/dong-so/${one.id}` },
  'register-confirm': { sign: 'check', href: one => `/so-theo-doi/${one.id}` },
  'budget-finding': { sign: 'flag', href: one => `/kinh-phi?nam=${one.id}` },
  'meeting-answer': { sign: 'calendar', href: one => `/cuoc-hop/${one.id}#tra-loi` },
  'meeting-invite': { sign: 'document', href: one => `/cuoc-hop/${one.id}/giay-moi` },
  'meeting-minutes': { sign: 'document', href: one => `/cuoc-hop/${one.id}/bien-ban` },
  'meeting-conclude': { sign: 'check', href: one => `/cuoc-hop/${one.id}` },
  'inspection-open': { sign: 'plus', href: one => `/kiem-tra-giam-sat/moi?muc=${one.id}` },
  'inspection-decide': { sign: 'document', href: one => `/kiem-tra-giam-sat/${one.id}` },
  'inspection-under-way': { sign: 'document', href: one => `/kiem-tra-giam-sat/${one.id}` },
  'finding-draft': { sign: 'flag', href: one => `/kiem-tra-giam-sat/${one.id}` },
  'finding-explain': { sign: 'message', href: one => `/phat-hien/${one.id}/giai-trinh` },
  'inspection-conclude': { sign: 'check', href: one => `/kiem-tra-giam-sat/${one.id}` },
  'plan-measures': { sign: 'check', href: one => `/ke-hoach/${one.id}/cach-do` },
  urging: { sign: 'bell', href: one => `/nhiem-vu/${one.id}` },
  occurrence: { sign: 'document', href: one => `/ky-han/${one.id}` },
  'fallen-target': { sign: 'flag', href: one => `/chi-tieu/${one.id}` },
  extension: { sign: 'extend', href: one => `/gia-han/${one.id}` },
  assignment: { sign: 'flag', href: one => `/phan-cong/${one.id}` },
  subtask: { sign: 'check', href: one => `/viec-con/${one.id}` },
  step: { sign: 'calendar', href: one => `/nhiem-vu/${one.id}/ke-hoach-don-vi` },
  'unit-plan': { sign: 'document', href: one => `/nhiem-vu/${one.id}/ke-hoach-don-vi` },
  handover: { sign: 'person', href: one => `/nguoi-dung/${one.id}/ban-giao` },
  'handover-received': { sign: 'person', href: one => `/ban-giao/${one.id}` },
  argument: { sign: 'bell', href: one => `/phan-cong/${one.id}` },
}

/** The page on which it is settled. */
export const owedHref = (kind: OwedKind, id: string): string => OWED_PAGES[kind].href({ id })

/** What waits for the person, as lines of "my work". */
export const owedLines = (owed: readonly Owed[], today: Day): MyWorkProps['waiting'] =>
  owed.map(one => ({
    sign: OWED_PAGES[one.kind].sign,
    label: OWED_WORDS[one.kind](one.code, one.about),
    href: OWED_PAGES[one.kind].href(one),
    note: owedNote(
      one.from,
      formatDayShort(dayOf(one.since), today),
      one.due === null ? null : formatDayShort(one.due, today),
    ),
  }))
