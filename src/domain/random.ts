/** Numbers that look like chance and are the same for the same seed, on every machine. */
export type Random = {
  /** From 0, below 1. */
  readonly next: () => number
  /** A whole number from 0, below `count`. */
  readonly below: (count: number) => number
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number
  /** True with this probability. */
  readonly chance: (probability: number) => boolean
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T
  /** The same items in another order. */
  readonly shuffled: <T>(list: readonly T[]) => readonly T[]
  /** A sequence of its own under a name: what is drawn there moves nothing here. */
  readonly fork: (name: string) => Random
}

/** FNV-1a over the text, with the last mixing of MurmurHash3 so that near seeds lie far apart. */
function hash(text: string, salt: number): number {
  let value = (2_166_136_261 ^ salt) >>> 0
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** Words of warming up, so that the first numbers depend on all of the seed. */
const WARMING = 15

/** A generator of Chris Doty-Humphrey's sfc32 family, seeded by a text. */
export function seededRandom(seed: string): Random {
  let a = hash(seed, 1)
  let b = hash(seed, 2)
  let c = hash(seed, 3)
  let counter = 1
  const word = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let step = 0; step < WARMING; step += 1) word()
  const next = () => word() / 4_294_967_296
  const below = (count: number) => Math.floor(next() * count)
  const pick = <T>(list: readonly T[]): T => {
    const item = list[below(list.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: probability => next() < probability,
    pick,
    shuffled: list => {
      const rest = [...list]
      return list.flatMap(() => rest.splice(below(rest.length), 1))
    },
    fork: name => seededRandom(`${seed}/${name}`),
  }
}
