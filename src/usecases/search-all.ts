import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { searchQuestion } from '../domain/search.ts'
import { searchEntries } from '../store/search.ts'
import { look } from './use-case.ts'

/** Most results of one question. */
const MOST = 50

/** Tasks, targets, documents and updates by words, without regard to marks: phrase first, then the newest. */
export const searchAll = look({
  name: 'search-all',
  input: z.object({ typed: z.string().max(200, 'too-long') }),
  async run(work, { typed }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const question = searchQuestion(typed)
    const { found, more } =
      question === null
        ? { found: [], more: false }
        : await searchEntries(work.trx, work.localityId, question, MOST)
    return done({ asked: question !== null, found, more })
  },
})
