import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What a careful person read in a plan; `…_alt` is also right, null among them means that nothing is also right. */
const names = z.array(z.string())
const year = z
  .union([z.string(), z.number()])
  .nullable()
  .transform(by => (by === null ? null : String(by)))
const list = z.union([z.string().transform(one => [one]), names])

const target = z.object({
  quote: z.string(),
  op: z.string(),
  op_alt: list.default([]),
  value: z.number(),
  value_max: z.number().nullish(),
  by: year,
  by_alt: z.array(year).default([]),
  optional: z.boolean().default(false),
})
const task = z.object({
  quote: z.string(),
  at: z.array(z.number()).optional(),
  where: z.enum(['table', 'responsibility', 'budget']).nullish(),
  lead: names.default([]),
  lead_alt: z.array(names).default([]),
  coop: names.default([]),
  coop_alt: z.array(names).default([]),
  deadline: z.string().nullish(),
  deadline_alt: z.array(z.string().nullable()).default([]),
  product: z.string().nullish(),
  same_as: z.array(z.number()).nullish(),
  optional: z.boolean().default(false),
})
const goldSchema = z.object({
  source_file: z.string().optional(),
  header: z.object({
    issuer: z.string().nullable(),
    number: z.string().nullable(),
    date: z.string().nullable(),
    date_alt: z.array(z.string().nullable()).default([]),
    type: z.string().nullable(),
    title: z.string().nullable(),
    legal_bases: names.default([]),
    legal_bases_embedded: names.default([]),
    legal_bases_unnumbered: names.default([]),
  }),
  signer: z.string().nullish(),
  recipients: names.default([]),
  targets: z.array(target),
  tasks: z.array(task),
  reporting: names.default([]),
  reporting_alt: names.default([]),
})
export type Gold = z.infer<typeof goldSchema>
export type GoldTarget = Gold['targets'][number]
export type GoldTask = Gold['tasks'][number]

/** Annotated plans of a folder of annotations and one of texts (looked for in its own folders too). */
export function annotated(golds: string, texts: string): { name: string; gold: Gold; text: string }[] {
  const folders = [
    texts,
    ...readdirSync(texts, { withFileTypes: true })
      .filter(f => f.isDirectory())
      .map(f => join(texts, f.name)),
  ]
  return readdirSync(golds)
    .filter(file => file.endsWith('.gold.json'))
    .sort()
    .map(file => {
      const gold = goldSchema.parse(JSON.parse(readFileSync(join(golds, file), 'utf8')))
      const name = file.replace('.gold.json', '')
      const source = gold.source_file ?? `${name}.txt`
      const path = folders.map(folder => join(folder, source)).find(existsSync)
      if (path === undefined) throw new Error(`no text for ${file}`)
      return { name, gold, text: readFileSync(path, 'utf8').replace(/^# source:.*\n/, '') }
    })
}
