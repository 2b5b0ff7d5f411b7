import fc from 'fast-check'
import { mixtures, placesHold } from '../test/kit/reading-places.ts'

// `node bench/reading-places.ts 20000`: that many mixtures of the pieces of plans from a new seed; the first that has
// a place without its words is made small and thrown with its seed.
const runs = Number(process.argv[2] ?? 20_000)
fc.assert(fc.property(mixtures, placesHold), { numRuns: runs })
console.log(`${runs} mixtures, every place holds its words`)
