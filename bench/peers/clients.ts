import type { Call } from './peer.ts'

/** What one call to a system costs its callers: so many at once for a while, each taking up the next call when done. */
export type Load = {
  readonly requests: number
  readonly perSecond: number
  readonly medianMs: number
  readonly p95Ms: number
  readonly failed: number
}

/** The same before it is summed up, so that several stretches of one call can be. */
export type Stretch = {
  readonly times: readonly number[]
  readonly seconds: number
  readonly failed: number
  /** Why the first that failed did. */
  readonly reason: string | null
}

/** Calls until the time is over, bounded in number too. Each client goes on counting its turns from `turns`. */
export async function load(
  call: Call,
  { clients, seconds, most }: { clients: number; seconds: number; most: number },
  turns: number[],
): Promise<Stretch> {
  const times: number[] = []
  let failed = 0
  let reason: string | null = null
  let begun = 0
  const start = performance.now()
  const end = start + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < end && begun < most) {
        begun += 1
        const turn = turns[client] ?? 0
        turns[client] = turn + 1
        const from = performance.now()
        try {
          await call(client, turn)
        } catch (error) {
          failed += 1
          reason ??= error instanceof Error ? error.message : String(error)
        }
        times.push(performance.now() - from)
      }
    }),
  )
  return { times, seconds: (performance.now() - start) / 1000, failed, reason }
}

export function summed(stretches: readonly Stretch[]): Load {
  const times = stretches.flatMap(one => one.times).sort((a, b) => a - b)
  const seconds = stretches.reduce((all, one) => all + one.seconds, 0)
  const at = (share: number) => Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10
  return {
    requests: times.length,
    perSecond: Math.round(times.length / seconds),
    medianMs: at(0.5),
    p95Ms: at(0.95),
    failed: stretches.reduce((all, one) => all + one.failed, 0),
  }
}
