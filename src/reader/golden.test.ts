import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { PlanReading } from '../domain/plan-reading.ts'
import { openText } from './open/text.ts'
import { readPlan } from './read-plan.ts'
import { recognise } from './recognise.ts'

// Documents of our own writing about a ward that does not exist; what is read of each stands beside it as text.
// After a change that is meant, look at the difference and write it with `vitest -u`.
const folder = new URL('./golden/', import.meta.url)
const sources = readdirSync(folder).filter(name => name.endsWith('.txt'))

test.each(sources)('%s', async name => {
  const opened = openText(readFileSync(new URL(name, folder)), name)
  const words = `${JSON.stringify(recognise(opened))}\n${told(readPlan(opened))}`
  await expect(words).toMatchFileSnapshot(`./golden/${name.replace('.txt', '.read')}`)
})

/** A reading as lines that a person can check against the source. */
function told(reading: PlanReading): string {
  const { header, targets, tasks } = reading
  const lines: string[] = []
  for (const [key, value] of Object.entries(header))
    if (key !== 'basisDetails') lines.push(`${key}: ${Array.isArray(value) ? value.join(' ; ') : value}`)
  for (const s of reading.sections) lines.push(`section ${s.id} ${s.kind} | ${s.label ?? ''} ${s.title}`)
  for (const t of targets) {
    const series = t.milestones.map(m => `${m.by} ${m.value}${m.max === null ? '' : `-${m.max}`}`).join(', ')
    lines.push(
      `target ${t.op} ${t.value}${t.max === null ? '' : `-${t.max}`} [${t.unit}] ${t.kind} by ${t.by}${t.baseline === null ? '' : ` from ${t.baseline}`}${series === '' ? '' : ` (${series})`} | ${t.name}`,
    )
  }
  for (const k of tasks) {
    lines.push(`task ${k.where} ${k.section} | ${k.text}`)
    lines.push(
      `  ${k.lead.join(' + ')} | ${k.support.join(' + ')} | ${k.deadline} ${k.due} ${k.nature}${k.recurrence === null ? '' : ` ${k.recurrence.rhythm} ${k.recurrence.on.join(',')}`} | ${k.product} | ${Object.values(k.clarity).join(' ')}`,
    )
  }
  for (const r of reading.responsibilities) lines.push(`duty ${r.unit} ${r.relation} ${r.duties.join(' ')}`)
  for (const r of reading.reportingDetails)
    lines.push(
      `report ${r.cadence} | ${r.to} | ${r.due}${r.recurrence?.on.length ? ` each ${r.recurrence.on.join(', ')}` : ''}${r.dueOn === null ? '' : ` on ${r.dueOn}`}`,
    )
  for (const a of reading.annexes) lines.push(`annex ${a.label} | ${a.title} | ${a.present}`)
  for (const d of reading.diagnostics) lines.push(`${d.severity} ${d.rule} | ${d.reason}`)
  return `${lines.join('\n')}\n`
}
