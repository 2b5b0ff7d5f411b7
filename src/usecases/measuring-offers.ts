import type { MeasureOffer } from '../domain/measure-proposal.ts'
import type { RegisterDefinition } from '../domain/register.ts'
import { checkFormula } from '../domain/register-formula.ts'
import { readRegister } from '../domain/register-schema.ts'
import type { BindingGround } from './judge-binding.ts'

/** An indicator that can be chosen: of a register in use, or of one of the library that is installed with it. */
export type KnownOffer = MeasureOffer & {
  /** "register.indicator", as a form names it. */
  readonly code: string
  /** Documents of the library that must be installed first, and their titles; none where all stand here. */
  readonly needs: readonly { readonly title: string; readonly document: object }[]
}

type Fresh = { readonly definition: RegisterDefinition; readonly document: object }

/**
 * The indicators of the registers in use and of those of the library that this locality does not have. A register that
 * was closed is not offered again.
 */
export function knownOffers(
  ground: Pick<BindingGround, 'registers' | 'closed'>,
  library: readonly object[],
): readonly KnownOffer[] {
  const fresh = library.flatMap((document): Fresh[] => {
    const read = readRegister(document)
    return read.ok && !ground.registers.has(read.definition.code) && !ground.closed.has(read.definition.code)
      ? [{ definition: read.definition, document }]
      : []
  })
  const all = new Map([
    ...fresh.map(one => [one.definition.code, one.definition] as const),
    ...ground.registers,
  ])
  const offered = (register: RegisterDefinition, needs: KnownOffer['needs']) =>
    register.indicators.map(
      (indicator): KnownOffer => ({
        code: `${register.code}.${indicator.code}`,
        register: { code: register.code, title: register.title },
        indicator,
        needs,
      }),
    )
  return [
    ...[...ground.registers.values()].flatMap(register => offered(register, [])),
    ...fresh.flatMap(one => offered(one.definition, neededBy(one, fresh, all))),
  ]
}

/** A register and those of the library that its indicators build on. */
function neededBy(
  one: Fresh,
  fresh: readonly Fresh[],
  all: ReadonlyMap<string, RegisterDefinition>,
): KnownOffer['needs'] {
  const codes = new Set([one.definition.code])
  for (const code of codes)
    for (const { numerator, denominator } of all.get(code)?.indicators ?? [])
      for (const text of [numerator, denominator]) {
        const checked = text === null ? null : checkFormula(text, all)
        for (const named of checked?.ok ? checked.registers : []) codes.add(named)
      }
  return fresh
    .filter(other => codes.has(other.definition.code))
    .map(({ definition, document }) => ({ title: definition.title, document }))
}

/** The definitions among documents that were read before. */
export const definitionsOf = (documents: readonly object[]): readonly RegisterDefinition[] =>
  documents.flatMap(document => {
    const read = readRegister(document)
    return read.ok ? [read.definition] : []
  })
