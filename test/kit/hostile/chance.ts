/** Numbers that only look as if by chance: the same for the same seed, so that every file can be made again. */
export type Chance = {
  /** From 0 up to, but without, 1. */
  readonly share: () => number
  /** A whole number from 0 up to, but without, `limit`. */
  readonly below: (limit: number) => number
  readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T
}

export function chanceOf(seed: number): Chance {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e37_79b9) >>> 0
  const share = () => {
    state = (state + 0x6d2b_79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const below = (limit: number) => Math.floor(share() * limit)
  return { share, below, oneOf: choices => choices[below(choices.length)] ?? choices[0] }
}
