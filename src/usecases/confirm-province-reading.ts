import { z } from 'zod'
import { searchKey } from '../domain/order-vi.ts'
import { may } from '../domain/policy/may.ts'
import { type ProvinceReading, provinceReading, tableOf } from '../domain/province-file.ts'
import { proposeChoices, wordsOfColumn } from '../domain/province-proposal.ts'
import { headChoices, type ProvinceTable } from '../domain/province-table.ts'
import { dayOfRows } from '../domain/province-words.ts'
import { done, type FieldProblem, notFound, refuse } from '../domain/refusal.ts'
import { inUse, type RegisterDefinition } from '../domain/register.ts'
import { mediaTypeOf } from '../store/evidence.ts'
import { keepLayout } from '../store/register-layout.ts'
import { keepProvinceReading, lockRegisterTakeIn, registerTakeIns } from '../store/register-take-in.ts'
import { unitsOf } from '../store/unit.ts'
import { digest } from './digest.ts'
import { headingOf, proposeReading } from './province-reading.ts'
import { registerAtHand } from './register-at-hand.ts'
import { enterersOf } from './register-objects.ts'
import { change, look } from './use-case.ts'

/** How a file of the province seems to be read or was said to be, with all that a person may choose from. */
export const showProvinceReading = look({
  name: 'show-province-reading',
  input: z.object({
    takeInId: z.uuid(),
    /** Another row of heads than the likeliest, and whether its lines are the fields. */
    chosen: z.object({ sheet: z.string(), head: z.coerce.number().int(), turned: z.boolean() }).optional(),
  }),
  async run(work, { takeInId, chosen }) {
    const no = work.authorise(may(work.actor, 'figures.takeIn', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [takeIn] = await registerTakeIns(trx, localityId, { id: takeInId })
    const register = takeIn && (await registerAtHand(work, takeIn.registerId))
    if (!takeIn?.ofProvince || !register) return notFound()
    const { reading } = takeIn
    const before =
      chosen ??
      (reading === null
        ? undefined
        : { sheet: reading.sheet, head: reading.head, turned: reading.layout.turned })
    const proposed = await proposeReading(work, register, takeIn, before)
    if (proposed === null) return refuse('no-table-in-file', 422)
    const { table, said, known } = proposed
    const layout = chosen === undefined ? (reading?.layout ?? proposed.layout) : proposed.layout
    const { definition } = register
    const enterFor = enterersOf(work, register, await unitsOf(trx, localityId))
    return done({
      takeIn,
      register,
      table,
      layout,
      /** Whether somebody has explained these heads before. */
      known: known !== null,
      heads: headChoices(
        takeIn.book,
        inUse(definition).map(field => field.label),
      ).slice(0, 40),
      /** Of each choice that a column gives, the words of the column and what they seem to mean. */
      words: wordsOf(table, definition, layout),
      enterFor,
      begun: {
        on: reading?.on ?? dayOfRows(said),
        captured: reading?.captured ?? said.captured,
        source: reading?.source ?? known?.source ?? said.source ?? '',
        period: reading?.period ?? said.period ?? '',
        unitId: reading?.unitId ?? enterFor[0]?.id ?? null,
      },
      confirm: may(work.actor, 'figures.undo', { ...work.here, uploadedBy: takeIn.uploadedBy.id }),
    })
  },
})

type Meant = { readonly text: string; readonly code: string }

/** Words of the columns that choices are read from, with the choice that each means. */
function wordsOf(
  table: ProvinceTable,
  definition: RegisterDefinition,
  layout: ProvinceReading['layout'],
): Readonly<Record<string, readonly Meant[]>> {
  const meant = choicesOf(table, definition, layout)
  return Object.fromEntries(
    Object.entries(meant).map(([key, codes]) => {
      const from = layout.fields[key]
      const words = from?.from === 'column' ? wordsOfColumn(table, from.key) : []
      return [key, words.map(text => ({ text, code: codes[searchKey(text)] ?? '' }))]
    }),
  )
}

/** Every word of those columns with a meaning: as it was said, else the likest. */
function choicesOf(
  table: ProvinceTable,
  definition: RegisterDefinition,
  layout: ProvinceReading['layout'],
): ProvinceReading['layout']['choices'] {
  const fields = inUse(definition).filter(
    field => field.kind === 'choice' && layout.fields[field.key]?.from === 'column',
  )
  return Object.fromEntries(
    fields.map(field => {
      const from = layout.fields[field.key]
      const proposed = from?.from === 'column' ? proposeChoices(table, from.key, field) : {}
      const said = Object.entries(layout.choices[field.key] ?? {}).filter(
        ([word, code]) =>
          word in proposed && (code === '' || field.choices.some(choice => choice.code === code)),
      )
      return [field.key, { ...proposed, ...Object.fromEntries(said) }]
    }),
  )
}

/**
 * Keeps how a file of the province is read, for this file and for every later one with the same heads. Nothing is entered:
 * the lines are compared next, and taken by whoever brought the file.
 */
export const confirmProvinceReading = change({
  name: 'confirm-province-reading',
  input: z.object({ takeInId: z.uuid(), ...provinceReading.shape }),
  async run(work, { takeInId, ...given }) {
    const { trx, localityId, actor, now } = work
    const takeIn = await lockRegisterTakeIn(trx, localityId, takeInId)
    const register = takeIn && (await registerAtHand(work, takeIn.registerId))
    if (!takeIn?.ofProvince || !register) return notFound()
    const no = work.authorise(may(actor, 'figures.undo', { ...work.here, uploadedBy: takeIn.uploadedBy.id }))
    if (no) return no
    if (takeIn.state !== 'read') return refuse('take-in-not-waiting', 409)
    const table = tableOf(takeIn.book, given)
    if (table === null) return refuse('stale', 422)
    const units = enterersOf(work, register, await unitsOf(trx, localityId))
    const problems = problemsOf(given, table, register.definition, {
      today: work.today,
      units: units.map(unit => unit.id),
    })
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const layout = { ...given.layout, choices: choicesOf(table, register.definition, given.layout) }
    const heading = headingOf(table)
    await keepProvinceReading(trx, localityId, takeInId, { ...given, layout })
    await keepLayout(trx, localityId, {
      registerId: register.id,
      heading,
      layout,
      source: given.source,
      by: actor.personId,
      at: now,
    })
    work.record({
      type: 'register-layout-confirmed',
      payload: {
        registerId: register.id,
        takeInId,
        heading,
        layout: digest(layout),
        on: given.on,
        captured: given.captured,
        source: digest(given.source),
        unitId: given.unitId,
      },
    })
    return done({ takeInId })
  },
})

/** What stands against a reading: a required field without origin, a column that is not there, a day still to come. */
function problemsOf(
  { layout, captured, on, unitId }: ProvinceReading,
  table: ProvinceTable,
  definition: RegisterDefinition,
  given: { readonly today: string; readonly units: readonly string[] },
): readonly FieldProblem[] {
  const keys = new Set(table.columns.map(column => column.key))
  const problems: FieldProblem[] = []
  if (captured > given.today)
    problems.push({ field: 'captured', code: 'day-in-future', params: { on: captured } })
  if (on > given.today) problems.push({ field: 'on', code: 'day-in-future', params: { on } })
  if (layout.unit === null && (unitId === null || !given.units.includes(unitId)))
    problems.push({ field: 'unitId', code: 'choose-one' })
  for (const field of inUse(definition)) {
    const from = layout.fields[field.key] ?? { from: 'none' as const }
    if (from.from === 'none' && field.required)
      problems.push({ field: `f.${field.key}`, code: 'column-for-field', params: { label: field.label } })
    if (from.from === 'column' && !keys.has(from.key))
      problems.push({ field: `f.${field.key}`, code: 'choose-one' })
  }
  const named = Object.values(layout.fields).some(from => from.from === 'column')
  if (!named) problems.push({ field: 'fields', code: 'no-column-at-all' })
  for (const [field, key] of [
    ['name', layout.name],
    ['unitColumn', layout.unit],
    ['onColumn', layout.on],
  ] as const)
    if (key !== null && !keys.has(key)) problems.push({ field, code: 'choose-one' })
  return problems
}

/** A file of a register as it was brought: with restricted fields only for those who may take files in. */
export const openRegisterFile = look({
  name: 'open-register-file',
  input: z.object({ takeInId: z.uuid() }),
  async run(work, { takeInId }) {
    const { trx, localityId, actor, here } = work
    const [takeIn] = await registerTakeIns(trx, localityId, { id: takeInId })
    const register = takeIn && (await registerAtHand(work, takeIn.registerId))
    if (!takeIn || !register) return notFound()
    const guarded = register.definition.fields.some(field => field.class === 'restricted')
    const no = work.authorise(may(actor, guarded ? 'figures.takeIn' : 'register.read', here))
    if (no) return no
    const [bytes, mediaType] = await Promise.all([
      work.ctx.files.get(localityId, takeIn.sha256),
      mediaTypeOf(trx, localityId, takeIn.sha256),
    ])
    return bytes === null || mediaType === null ? notFound() : done({ bytes, mediaType, name: takeIn.name })
  },
})
