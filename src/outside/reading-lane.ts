import type { ReadingProgress } from '../domain/plan-file.ts'
import { type FileRefusal, refuseFile } from '../domain/refusal-of-file.ts'

type Waiting = { readonly start: () => void; readonly told: () => void }

/** Works that are done at most some at once; the others wait in a line that tells how many are ahead. */
export type ReadingLane = {
  /** Does the work when its turn has come; a full line and a person who gave up are refusals. */
  readonly inTurn: <Answer>(
    signal: AbortSignal,
    onProgress: (progress: ReadingProgress) => void,
    work: () => Promise<Answer | FileRefusal>,
  ) => Promise<Answer | FileRefusal>
  readonly queue: () => { readonly reading: number; readonly waiting: number }
}

/** @param most how many may wait; more are refused */
export function createLane(atOnce: number, most: number): ReadingLane {
  const line: Waiting[] = []
  let reading = 0

  const release = () => {
    reading--
    line.shift()?.start()
    for (const one of line) one.told()
  }

  /** Waits for a place; false when the person gave up while waiting. */
  const turn = (signal: AbortSignal, tell: (ahead: number) => void): Promise<boolean> => {
    if (reading < atOnce) {
      reading++
      return Promise.resolve(true)
    }
    return new Promise(resolve => {
      const leave = () => {
        const at = line.indexOf(one)
        if (at < 0) return
        line.splice(at, 1)
        for (const other of line) other.told()
        resolve(false)
      }
      const one: Waiting = {
        start: () => {
          signal.removeEventListener('abort', leave)
          reading++
          resolve(true)
        },
        told: () => tell(line.indexOf(one) + 1),
      }
      line.push(one)
      signal.addEventListener('abort', leave, { once: true })
      one.told()
    })
  }

  return {
    queue: () => ({ reading, waiting: line.length }),
    inTurn: async (signal, onProgress, work) => {
      if (signal.aborted) return refuseFile({ code: 'reading-cancelled' })
      if (reading >= atOnce && line.length >= most)
        return refuseFile({ code: 'reading-queue-full', waiting: line.length })
      const came = await turn(signal, ahead => onProgress({ stage: 'waiting', share: 0, ahead }))
      if (!came) return refuseFile({ code: 'reading-cancelled' })
      try {
        return await work()
      } finally {
        release()
      }
    },
  }
}
