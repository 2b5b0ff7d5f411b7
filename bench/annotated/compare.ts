import type { PlanReading, ReadTarget, ReadTask } from '../../src/domain/plan-reading.ts'
import { wideUnitKey } from '../../src/domain/unit-name.ts'
import type { Gold, GoldTarget, GoldTask } from './gold.ts'

/** Right, found too much, missed. */
export type Count = [number, number, number]
export type Judged = {
  readonly id: string
  readonly sure: boolean
  readonly right: boolean
  readonly doubts: readonly string[]
  /** What is wrong with it, and its own words: for a person who looks for the habit behind it. */
  readonly faults: readonly string[]
  readonly text: string
}
export type Comparison = {
  readonly counts: Record<string, Count>
  readonly items: readonly Judged[]
  /** Quotes of what was not found at all. */
  readonly missed: readonly string[]
}

const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[*_\\`]/g, ' ')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/(?<!\p{L})ubnd(?!\p{L})/gu, 'ủy ban nhân dân')
    .replace(/(?<!\p{L})ub ?mttq(?: ?vn| việt nam)?(?!\p{L})/gu, 'ủy ban mặt trận tổ quốc việt nam')
const words = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}%]+/u)
    .filter(Boolean)
const share = (part: string, whole: string): number => {
  const bag = new Set(words(whole))
  const own = words(part)
  return own.length === 0 ? 0 : own.filter(word => bag.has(word)).length / own.length
}
const covers = (read: string, quote: string): boolean => {
  const [a, b] = [fold(read), fold(quote)]
  return (
    a !== '' && b !== '' && (a.includes(b) || (b.includes(a) && words(a).length >= 0.6 * words(b).length))
  )
}

/** One to one, the best fit first. */
function pair<A, B>(read: readonly A[], gold: readonly B[], score: (a: A, b: B) => number) {
  const all = read.flatMap((a, i) => gold.map((b, j) => ({ i, j, s: score(a, b) }))).filter(one => one.s > 0)
  const left = new Set<number>()
  const right = new Map<number, number>()
  for (const { i, j } of all.sort((x, y) => y.s - x.s)) {
    if (left.has(i) || right.has(j)) continue
    left.add(i)
    right.set(j, i)
  }
  const found = gold.map((one, j) => ({ gold: one, read: read[right.get(j) ?? -1] }))
  return { found, extra: read.filter((_, i) => !left.has(i)) }
}

const floor = (op: string): string => (op === '=' || op === '≥' ? '>=' : op === '≤' ? '<=' : op)
const opRight = (op: string, gold: GoldTarget): boolean =>
  [gold.op, ...gold.op_alt].some(one => floor(one) === floor(op))
const byRight = (by: string | null, gold: GoldTarget): boolean =>
  [gold.by, ...gold.by_alt].some(
    one => one === by || (one !== null && by !== null && (by.startsWith(one) || one.startsWith(by))),
  )

const sameName = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map(name => wideUnitKey(name.replace(/\([^)]*\)/gu, ' ')))
  if (!x || !y) return fold(a) === fold(b)
  const few = Math.min(x.split(' ').length, y.split(' ').length)
  const many = Math.max(x.split(' ').length, y.split(' ').length)
  return ((x.includes(y) || y.includes(x)) && few >= 0.5 * many) || (share(a, b) >= 0.5 && share(b, a) >= 0.7)
}
const names = (read: readonly string[], accepted: readonly (readonly string[])[]): Count =>
  accepted
    .map((gold): Count => {
      const { found, extra } = pair(read, gold, (a, b) =>
        sameName(a, b) ? (fold(a) === fold(b) ? 2 : 1) : 0,
      )
      const hit = found.filter(one => one.read !== undefined).length
      return [hit, extra.length, gold.length - hit]
    })
    .sort((a, b) => a[1] + a[2] - b[1] - b[2] || b[0] - a[0])[0] ?? [0, 0, 0]

const CADENCE = /^(?:(?:thường xuyên|liên tục|định kỳ|h[àằ]ng (?:năm|quý|tháng))[\s,;]*(?:và |hoặc )?)+$/u
function deadlineOf(read: string | null, accepted: readonly (string | null)[]): Count {
  const free = accepted.includes(null)
  if (read === null || read === '' || (free && CADENCE.test(fold(read)))) return free ? [0, 0, 0] : [0, 0, 1]
  const said = accepted.flatMap(one => one ?? [])
  const right = said.some(one => covers(read, one) || share(one, read) >= 0.7)
  return right ? (free ? [0, 0, 0] : [1, 0, 0]) : free ? [0, 1, 0] : [0, 0, 1]
}

const KNOWN = ['monthly', 'quarterly', 'semiannual', 'annual', 'adhoc']

/** Counts a reading against its annotation, measure by measure, and judges every item that a person would look at. */
export function compare(reading: PlanReading, gold: Gold): Comparison {
  const counts: Record<string, Count> = {}
  const add = (measure: string, [tp, fp, fn]: Count) => {
    const [a, b, c] = counts[measure] ?? [0, 0, 0]
    counts[measure] = [a + tp, b + fp, c + fn]
  }
  const hit = (measure: string, right: boolean) => add(measure, right ? [1, 0, 0] : [0, 0, 1])
  headerCounts(reading, gold, add, hit)
  const missed: string[] = []
  const items = [
    ...targetCounts(reading, gold, add, hit, missed),
    ...taskCounts(reading, gold, add, hit, missed),
  ]
  const wanted = gold.reporting.filter(one => KNOWN.includes(one))
  const told = reading.reporting.filter(one => KNOWN.includes(one))
  add('reporting', [
    wanted.filter(one => told.includes(one)).length,
    told.filter(one => !wanted.includes(one) && !gold.reporting_alt.includes(one)).length,
    wanted.filter(one => !told.includes(one)).length,
  ])
  return { counts, items, missed }
}

type Add = (measure: string, count: Count) => void
type Hit = (measure: string, right: boolean) => void

function headerCounts({ header }: PlanReading, gold: Gold, add: Add, hit: Hit): void {
  const wanted = gold.header
  const same = (a: string | null, b: string | null) => fold(a ?? '') === fold(b ?? '')
  hit(
    'header.issuer',
    wanted.issuer === null
      ? header.issuer === null
      : share(wanted.issuer, header.issuer ?? '') >= 0.6 ||
          (words(header.issuer ?? '').length >= 2 && share(header.issuer ?? '', wanted.issuer) >= 0.9),
  )
  hit(
    'header.number',
    fold(header.number ?? '').replace(/\s/g, '') === fold(wanted.number ?? '').replace(/\s/g, ''),
  )
  hit(
    'header.date',
    [wanted.date, ...wanted.date_alt].some(d =>
      d === null ? header.date === null : (header.date ?? '').startsWith(d),
    ),
  )
  hit('header.type', same(header.type, wanted.type))
  hit(
    'header.title',
    Math.min(share(wanted.title ?? '', header.title ?? ''), share(header.title ?? '', wanted.title ?? '')) >=
      0.85 || same(header.title, wanted.title),
  )
  hit('header.signer', same(header.signer, gold.signer ?? null))
  const symbol = (text: string) => fold(text).replace(/\s/g, '')
  const bases = new Set(header.bases.map(symbol))
  const want = wanted.legal_bases.map(symbol)
  const may = new Set([...want, ...wanted.legal_bases_embedded.map(symbol)])
  const laws = wanted.legal_bases_unnumbered.map(symbol)
  add('header.bases', [
    want.filter(one => bases.has(one)).length,
    [...bases].filter(one => !may.has(one) && !laws.some(law => one.includes(law) || law.includes(one)))
      .length,
    want.filter(one => !bases.has(one)).length,
  ])
  add(
    'header.recipients',
    names(
      header.recipients.filter(one => !/^lưu/iu.test(one)),
      [gold.recipients.filter(one => !/^lưu/iu.test(one))],
    ),
  )
}

function targetCounts({ targets }: PlanReading, gold: Gold, add: Add, hit: Hit, missed: string[]): Judged[] {
  // a series counts as one target a milestone
  const steps = targets
    .flatMap(t =>
      t.milestones.length > 1 ? t.milestones.map(m => ({ whole: t, ...t, ...m })) : [{ ...t, whole: t }],
    )
    .filter(t => t.value !== null)
  const fits = (t: (typeof steps)[number], w: GoldTarget): number => {
    if (t.value !== w.value && !(w.value_max != null && t.max === w.value_max)) return 0
    const overlap = Math.max(share(w.quote, t.text), words(t.text).length >= 4 ? share(t.text, w.quote) : 0)
    const alike = (opRight(t.op, w) ? 0.01 : 0) + (byRight(t.by, w) ? 0.01 : 0)
    return covers(t.text, w.quote)
      ? (w.optional ? 1 : 2) + overlap + alike
      : overlap >= 0.6
        ? overlap + alike
        : 0
  }
  const { found, extra } = pair(steps, gold.targets, fits)
  const wrong = new Map<ReadTarget, string[]>(extra.map(t => [t.whole, [`too many ${t.op} ${t.value}`]]))
  for (const { gold: w, read } of found) {
    if (!w.optional && !read) missed.push(`target ${w.op} ${w.value} ${w.by}: ${w.quote}`)
    if (!w.optional) add('targets', read ? [1, 0, 0] : [0, 0, 1])
    if (!read || w.optional) continue
    const [op, by] = [opRight(read.op, w), byRight(read.by, w)]
    hit('targets.op', op)
    hit('targets.by', by)
    if (!op) blame(wrong, read.whole, `op ${read.op}, wanted ${w.op}`)
    if (!by) blame(wrong, read.whole, `by ${read.by}, wanted ${w.by}`)
  }
  add('targets', [0, extra.length, 0])
  return targets.filter(t => t.value !== null).map(t => judged(t, wrong.get(t)))
}

function blame<Item>(wrong: Map<Item, string[]>, item: Item, fault: string): void {
  wrong.set(item, [...(wrong.get(item) ?? []), fault])
}

const judged = (item: ReadTarget | ReadTask, faults: readonly string[] = []): Judged => ({
  id: item.id,
  sure: item.doubts.length === 0,
  right: faults.length === 0,
  doubts: item.doubts,
  faults,
  text: item.text,
})

function taskCounts({ tasks }: PlanReading, gold: Gold, add: Add, hit: Hit, missed: string[]): Judged[] {
  const where = (w: GoldTask) => (w.where === 'responsibility' ? 'organisation' : (w.where ?? 'body'))
  const fits = (t: ReadTask, w: GoldTask): number => {
    const overlap = share(w.quote, t.text)
    if (!covers(t.text, w.quote)) return overlap >= 0.8 ? overlap : 0
    const begins = fold(t.text).startsWith(fold(w.quote)) ? 0.5 : 0
    return (
      (w.optional ? 2 : 3) +
      begins +
      (t.where === where(w) ? 0.25 : 0) +
      (names(t.lead, [w.lead])[0] > 0 ? 0.1 : 0)
    )
  }
  const { found, extra } = pair(tasks, gold.tasks, fits)
  const rowOf = (w: GoldTask) =>
    gold.tasks.find(v => v.where === 'table' && v.at?.join() === w.same_as?.join())
  const readOf = new Map(found.map(one => [one.gold, one.read]))
  const wrong = new Map<ReadTask, string[]>()
  const main = (w: GoldTask) => !w.where || w.where === 'table'
  for (const { gold: w, read } of found) {
    const row = w.same_as ? rowOf(w) : undefined
    const body = gold.tasks.find(v => v.same_as && rowOf(v) === w)
    const told = (row && readOf.get(row)) ?? (body && readOf.get(body))
    if (!w.optional && read === undefined && told === undefined) missed.push(`task: ${w.quote}`)
    if (!w.optional && !(read === undefined && told !== undefined))
      add(main(w) ? 'tasks' : 'duties', read ? [1, 0, 0] : [0, 0, 1])
    if (!read || w.optional) continue
    const also = [w, ...(row ? [row] : []), ...(body ? [body] : [])]
    const lead = names(
      read.lead,
      also.flatMap(v => [v.lead, ...v.lead_alt]),
    )
    const support = names(
      read.support,
      also.flatMap(v => [v.coop, ...v.coop_alt]),
    )
    const deadline = deadlineOf(
      read.deadline,
      also.flatMap(v => [v.deadline ?? null, ...v.deadline_alt]),
    )
    add('tasks.lead', lead)
    add('tasks.support', support)
    add('tasks.deadline', deadline)
    const product = also.flatMap(v => v.product ?? [])[0]
    const ok = product === undefined || share(product, read.product ?? '') >= 0.6
    if (product !== undefined) hit('tasks.product', ok)
    const odd = ([, fp, fn]: Count) => fp + fn > 0
    if (odd(lead)) blame(wrong, read, `lead ${said(read.lead)}, wanted ${said(w.lead)}`)
    if (odd(support)) blame(wrong, read, `support ${said(read.support)}, wanted ${said(w.coop)}`)
    if (odd(deadline)) blame(wrong, read, `deadline ${read.deadline}, wanted ${w.deadline ?? null}`)
    if (!ok) blame(wrong, read, `product ${read.product}, wanted ${product}`)
  }
  // duties and assignments of money are judged by what is missed alone
  const tooMany = extra.filter(t => t.where !== 'organisation' && t.where !== 'budget')
  add('tasks', [0, tooMany.length, 0])
  for (const t of tooMany) blame(wrong, t, 'too many')
  const looked = tasks.filter(t => tooMany.includes(t) || !extra.includes(t))
  return looked.map(t => judged(t, wrong.get(t)))
}

const said = (list: readonly string[]): string => `[${list.join('; ')}]`
