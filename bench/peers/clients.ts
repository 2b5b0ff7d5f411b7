/** What one call to a system costs its callers: so many at once for a while, each taking up the next call when done. */
export type Load = {
  readonly requests: number
  readonly perSecond: number
  readonly medianMs: number
  readonly p95Ms: number
  readonly failed: number
}

/** Calls until the time is over, bounded in number too. `call` is told which client and which turn of it. */
export async function load(
  call: (client: number, turn: number) => Promise<void>,
  { clients, seconds, most }: { clients: number; seconds: number; most: number },
): Promise<Load> {
  const times: number[] = []
  let failed = 0
  let begun = 0
  const start = performance.now()
  const end = start + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = 0; performance.now() < end && begun < most; turn += 1) {
        begun += 1
        const from = performance.now()
        try {
          await call(client, turn)
        } catch {
          failed += 1
        }
        times.push(performance.now() - from)
      }
    }),
  )
  const elapsed = (performance.now() - start) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10
  return {
    requests: times.length,
    perSecond: Math.round(times.length / elapsed),
    medianMs: at(0.5),
    p95Ms: at(0.95),
    failed,
  }
}
