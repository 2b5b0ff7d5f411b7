type Seen = { count: number; since: number }

/** More addresses than this are not remembered one by one. */
const MOST_REMEMBERED = 10_000

/**
 * Counts what an address does and says when it is too much: more than `most` times within `withinMs`. What is counted
 * is held in this process alone; it slows a machine that tries, it keeps no secret.
 */
export function rateLimit({ most, withinMs }: { readonly most: number; readonly withinMs: number }): {
  readonly tooMany: (address: string, now: Date) => boolean
} {
  const seen = new Map<string, Seen>()
  return {
    tooMany: (address, now) => {
      const at = now.getTime()
      if (seen.size > MOST_REMEMBERED) seen.clear()
      const before = seen.get(address)
      const mine = before !== undefined && at - before.since < withinMs ? before : { count: 0, since: at }
      mine.count += 1
      seen.set(address, mine)
      return mine.count > most
    },
  }
}
