import { z } from 'zod'
import type { PlanReading } from '../../../src/domain/plan-reading.ts'

/** What a careful person read in a plan of our own writing; the form of the annotation is told in README.md. */
const names = z.array(z.string())
const goldTarget = z.object({
  quote: z.string(),
  op: z.string(),
  value: z.number(),
  value_max: z.number().optional(),
  by: z.string().nullable(),
  by_alt: z.array(z.string().nullable()).default([]),
  optional: z.boolean().default(false),
})
const goldTask = z.object({
  quote: z.string(),
  lead: names,
  lead_alt: z.array(names).default([]),
  coop: names,
  deadline: z.string().nullable(),
  deadline_alt: z.array(z.string().nullable()).default([]),
  product: z.string().nullable(),
  where: z.enum(['table', 'responsibility', 'budget']).optional(),
  same_as: z.array(z.number()).optional(),
  optional: z.boolean().default(false),
})
export const goldSchema = z.object({
  header: z.object({
    issuer: z.string(),
    number: z.string().nullable(),
    date: z.string(),
    type: z.string(),
    title: z.string(),
    legal_bases: names,
  }),
  signer: z.string().nullable(),
  recipients: names,
  targets: z.array(goldTarget),
  tasks: z.array(goldTask),
  reporting: names,
  reporting_alt: names.default([]),
})
type Gold = z.infer<typeof goldSchema>

const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[*\\`]/g, ' ')
    .replace(/[–—]/g, '-')
    .replace(/uỷ/gi, 'ủy')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
const squeezed = (list: readonly string[]): string => list.map(fold).sort().join(' + ')
const floor = (op: string): string => (op === '>=' ? '=' : op)

/**
 * Every difference between a reading and the annotation, as lines; empty when the plan was read as a person reads it.
 * A borderline item may be found or not, a duty that is no main task may be told more finely.
 */
export function differences(reading: PlanReading, gold: Gold): string[] {
  const out: string[] = []
  const { header } = reading
  const say = (what: string, read: unknown, wanted: unknown) =>
    out.push(`${what}: read ${JSON.stringify(read)}, wanted ${JSON.stringify(wanted)}`)
  if (!fold(gold.header.issuer).endsWith(fold(header.issuer ?? '?')))
    say('issuer', header.issuer, gold.header.issuer)
  if (header.number !== gold.header.number) say('number', header.number, gold.header.number)
  if (header.date !== gold.header.date) say('date', header.date, gold.header.date)
  if (header.type !== gold.header.type) say('type', header.type, gold.header.type)
  if (fold(header.title ?? '') !== fold(gold.header.title)) say('title', header.title, gold.header.title)
  if (header.signer !== gold.signer) say('signer', header.signer, gold.signer)
  for (const base of gold.header.legal_bases)
    if (!header.bases.includes(base)) say('basis', header.bases, base)
  if (squeezed(header.recipients) !== squeezed(gold.recipients))
    say('recipients', header.recipients, gold.recipients)
  out.push(...targetDifferences(reading, gold), ...taskDifferences(reading, gold))
  const known = ['monthly', 'quarterly', 'semiannual', 'annual', 'adhoc']
  const missing = gold.reporting.filter(r => !reading.reporting.includes(r))
  const extra = reading.reporting.filter(
    r => known.includes(r) && !gold.reporting.includes(r) && !gold.reporting_alt.includes(r),
  )
  if (missing.length + extra.length > 0) say('reporting', reading.reporting, gold.reporting)
  return out
}

function targetDifferences(reading: PlanReading, gold: Gold): string[] {
  const out: string[] = []
  const read = reading.targets
    .flatMap(t =>
      t.milestones.length > 1
        ? t.milestones.map(m => ({ ...m, op: t.op, text: t.text }))
        : [{ value: t.value, max: t.max, by: t.by, op: t.op, text: t.text }],
    )
    .filter(t => t.value !== null)
  const used = new Set<number>()
  for (const want of [...gold.targets].sort((a, b) => Number(a.optional) - Number(b.optional))) {
    const fits = read.flatMap((t, i) =>
      !used.has(i) &&
      t.value === want.value &&
      (t.max ?? undefined) === want.value_max &&
      holds(t.text, want.quote)
        ? [i]
        : [],
    )
    const accepted = [want.by, ...want.by_alt]
    const sameYear = (i: number) =>
      accepted.some(by => {
        const own = read[i]?.by ?? null
        return own === by || (own !== null && by !== null && (own.startsWith(by) || by.startsWith(own)))
      })
    const at = fits.find(sameYear) ?? fits[0]
    if (at !== undefined) used.add(at)
    if (want.optional) continue
    if (at === undefined) out.push(`target missed: ${want.op} ${want.value} | ${want.quote}`)
    else if (!sameYear(at)) out.push(`target by ${read[at]?.by}, wanted ${want.by} | ${want.quote}`)
    else if (floor(read[at]?.op ?? '') !== floor(want.op))
      out.push(`target ${read[at]?.op}, wanted ${want.op} | ${want.quote}`)
  }
  read.forEach((t, i) => {
    if (!used.has(i)) out.push(`target too many: ${t.op} ${t.value} | ${t.text.slice(0, 80)}`)
  })
  return out
}

const holds = (text: string, quote: string): boolean => fold(text).includes(fold(quote))

function taskDifferences(reading: PlanReading, gold: Gold): string[] {
  const out: string[] = []
  const used = new Set<number>()
  for (const want of gold.tasks) {
    // what the annex tells again is one task with its row, and the row is asked for who and when
    if (want.same_as !== undefined) continue
    const at = reading.tasks.findIndex((t, i) => !used.has(i) && holds(t.text, want.quote))
    const task = reading.tasks[at]
    if (task === undefined) {
      if (!want.optional) out.push(`task missed: ${want.quote}`)
      continue
    }
    used.add(at)
    if (want.optional) continue
    if (![want.lead, ...want.lead_alt].some(lead => squeezed(lead) === squeezed(task.lead)))
      out.push(`lead ${JSON.stringify(task.lead)}, wanted ${JSON.stringify(want.lead)} | ${want.quote}`)
    if (squeezed(want.coop) !== squeezed(task.support))
      out.push(`support ${JSON.stringify(task.support)}, wanted ${JSON.stringify(want.coop)} | ${want.quote}`)
    const days = [want.deadline, ...want.deadline_alt]
    const own = task.deadline
    if (
      !days.some(
        d =>
          d === own ||
          (d !== null && own !== null && (fold(own).includes(fold(d)) || fold(d).includes(fold(own)))),
      )
    )
      out.push(`deadline ${task.deadline}, wanted ${want.deadline} | ${want.quote}`)
    if (want.product !== null && fold(task.product ?? '') !== fold(want.product))
      out.push(`product ${task.product}, wanted ${want.product} | ${want.quote}`)
  }
  reading.tasks.forEach((t, i) => {
    if (!used.has(i) && (t.where === 'body' || t.where === 'table'))
      out.push(`task too many: ${t.text.slice(0, 80)}`)
  })
  return out
}
