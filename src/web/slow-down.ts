type Tried = { failures: number; since: number; free: number }

/** More addresses than this are not remembered one by one. */
const MOST_REMEMBERED = 10_000

export type SlowDownRules = {
  /** So many failures within `withinMs` are anybody's typing errors. */
  readonly failures: number
  readonly withinMs: number
  /** From then on the address gets one turn in so many milliseconds. */
  readonly turnMs: number
  /** Who would wait longer is asked to come again. */
  readonly longestMs: number
}

/**
 * Slows an address from which many passwords fail, and shuts nobody out: a whole ward may stand behind one address. Its
 * tries come one after the other, each with a turn of its own; a right password still enters. Held in this process alone.
 */
export function slowDown({ failures, withinMs, turnMs, longestMs }: SlowDownRules): {
  readonly failed: (address: string, now: Date) => void
  /** Milliseconds until this try may be answered, 0 as a rule; null when too many wait already. */
  readonly turnOf: (address: string, now: Date) => number | null
} {
  const tried = new Map<string, Tried>()
  const ofAddress = (address: string, at: number): Tried | null => {
    const before = tried.get(address)
    return before !== undefined && at - before.since < withinMs ? before : null
  }
  return {
    failed: (address, now) => {
      const at = now.getTime()
      if (tried.size > MOST_REMEMBERED) tried.clear()
      const mine = ofAddress(address, at) ?? { failures: 0, since: at, free: at }
      mine.failures += 1
      tried.set(address, mine)
    },
    turnOf: (address, now) => {
      const at = now.getTime()
      const mine = ofAddress(address, at)
      if (mine === null || mine.failures < failures) return 0
      const turn = Math.max(at, mine.free) + turnMs
      if (turn - at > longestMs) return null
      mine.free = turn
      return turn - at
    },
  }
}
