/** One end for all stages of a reading: each has what the ones before it left. */
export type ReadingClock = {
  /** What all stages have together. */
  readonly seconds: number
  /** Seconds that are left, never less than none. */
  readonly left: () => number
}

/** Starts when it is made: a file that waits for its turn loses nothing. */
export function startClock(seconds: number): ReadingClock {
  const end = performance.now() + seconds * 1000
  return { seconds, left: () => Math.max(0, end - performance.now()) / 1000 }
}
