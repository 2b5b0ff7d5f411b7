import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { countUnread, type NoticeRecord, noticesOf } from '../store/notice.ts'
import { type About, aboutNotices } from './notice-about.ts'
import { look } from './use-case.ts'

const SIZE = 50

export type ListedNotice = NoticeRecord & { readonly about: About | null }

/** What the actor was told, newest first, a page at a time: those before the notice whose instant and id are given. */
export const listNotices = look({
  name: 'list-notices',
  input: z.object({
    before: z.object({ at: z.date(), id: z.uuid() }).nullable().default(null),
  }),
  async run(work, { before }) {
    const no = work.authorise(may(work.actor, 'notice.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const { personId } = actor
    const [found, unread] = await Promise.all([
      noticesOf(trx, localityId, { personId, most: SIZE + 1, ...(before ? { before } : {}) }),
      countUnread(trx, localityId, personId),
    ])
    const shown = found.slice(0, SIZE)
    const about = await aboutNotices(trx, localityId, shown)
    const last = shown.at(-1)
    return done({
      notices: shown.map(
        (notice): ListedNotice => ({ ...notice, about: about.get(notice.object.id) ?? null }),
      ),
      unread,
      next: found.length > SIZE && last ? { at: last.at, id: last.id } : null,
    })
  },
})
