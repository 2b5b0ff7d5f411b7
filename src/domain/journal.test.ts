import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import { canonicalJson, type Json } from './canonical-json.ts'
import { JOURNAL_GENESIS, type JournalEvent, journalHashInput, journalText, journalTime } from './journal.ts'

// Pure.

test('canonical text follows RFC 8785', () => {
  expect(canonicalJson({ b: 1, a: [true, null, 'x'] })).toBe('{"a":[true,null,"x"],"b":1}')
  // Keys are ordered by UTF-16 code units, so the surrogate pair comes before U+FB33.
  expect(canonicalJson({ '\ufb33': 1, '\u{1f600}': 2, '\u00f6': 3, '1': 4, '\r': 5 })).toBe(
    '{"\\r":5,"1":4,"\u00f6":3,"\u{1f600}":2,"\ufb33":1}',
  )
  expect(canonicalJson([1e30, 4.5, 2e-3, 1e-27, -0, 333333333.3333333])).toBe(
    '[1e+30,4.5,0.002,1e-27,0,333333333.3333333]',
  )
  expect(canonicalJson('\u20ac$\u000f\nA\'B"\\/')).toBe('"€$\\u000f\\nA\'B\\"\\\\/"')
})

test('what JSON cannot hold has no canonical text', () => {
  expect(() => canonicalJson(Number.NaN)).toThrow(RangeError)
  expect(() => canonicalJson([Number.POSITIVE_INFINITY])).toThrow(RangeError)
  expect(() => canonicalJson('\ud800')).toThrow(RangeError)
})

test('the order of keys does not change the text and parsing gives the value back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const json: Json = JSON.parse(JSON.stringify(value))
      const text = canonicalJson(json)
      expect(JSON.parse(text)).toEqual(json)
      if (json !== null && typeof json === 'object' && !Array.isArray(json)) {
        expect(canonicalJson(Object.fromEntries(Object.entries(json).reverse()))).toBe(text)
      }
    }),
  )
})

const event: JournalEvent = { type: 'plan-started', payload: { planId: 'p', line: 'state' } }
const at = journalTime(new Date('2026-06-18T01:42:00.120Z'))
const bytes = (seq: number, locality: string, text: string): string =>
  new TextDecoder().decode(journalHashInput(1, JOURNAL_GENESIS, locality, seq, at, text))

test('a row has one canonical text and unambiguous bytes', () => {
  expect(at).toBe('2026-06-18T01:42:00.120000Z')
  const text = journalText({ at, actorId: 'me', event })
  expect(text).toBe(
    '{"actor":"me","at":"2026-06-18T01:42:00.120000Z","payload":{"line":"state","planId":"p"},"type":"plan-started"}',
  )
  expect(bytes(7, 'L', text)).toBe(`1\n${JOURNAL_GENESIS}\nL\n7\n${at}\n${text}`)
  expect(bytes(17, 'L', text)).not.toBe(bytes(7, 'L1', text))
})

test('malformed parts are not hashed', () => {
  expect(() => journalHashInput(1, 'abc', 'L', 1, at, '{}')).toThrow(RangeError)
  expect(() => journalHashInput(1, JOURNAL_GENESIS, 'L\n1', 1, at, '{}')).toThrow(RangeError)
  expect(() => journalHashInput(1, JOURNAL_GENESIS, 'L', 0, at, '{}')).toThrow(RangeError)
  expect(() => journalHashInput(1, JOURNAL_GENESIS, 'L', 1, '2026-06-18T01:42:00Z', '{}')).toThrow(RangeError)
})

test('every payload is plain JSON', () => {
  expectTypeOf<JournalEvent['payload']>().toExtend<Json>()
})
