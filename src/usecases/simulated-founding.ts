import type { NewId } from '../domain/ports.ts'
import type { Random } from '../domain/random.ts'
import { defaultUnits } from '../domain/unit-catalogue.ts'
import { addPerson } from './add-person.ts'
import { contextFor, type Surroundings } from './context.ts'
import { foundLocality } from './found-locality.ts'
import { must, type Player } from './simulated-stage.ts'
import { type SimulatedPerson, simulatedPeople } from './simulated-ward.ts'

/** The code of the locality that a year and a seed make; no administrative code looks like it. */
export const simulatedCode = (year: number, seed: number): string => `MP-${year}-${seed}`

export const simulatedName = (year: number, seed: number): string =>
  `phường Hoa Mai (mô phỏng ${seed}/${year})`

/** Ids of version 7 whose time is the story's and whose rest is drawn. */
export function drawnIds(random: Random, now: () => Date): NewId {
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => random.below(16).toString(16)).join('')
  return () => {
    const time = now().getTime().toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${random.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`
  }
}

export type FoundedWard = {
  readonly localityId: string
  readonly units: Readonly<Record<string, string>>
  readonly players: readonly Player[]
}

/** Founds the ward and gives everybody a post. Nobody but the administrator has an account. */
export async function foundSimulated(
  surroundings: Surroundings,
  { year, seed, random }: { readonly year: number; readonly seed: number; readonly random: Random },
): Promise<FoundedWard> {
  const code = simulatedCode(year, seed)
  const [first, ...others] = simulatedPeople(random)
  if (first === undefined) throw new Error('nobody lives there')
  const founded = must(
    await foundLocality(surroundings, {
      locality: {
        code,
        name: simulatedName(year, seed),
        kind: 'phuong',
        province: 'tỉnh Bình Lam',
      },
      units: defaultUnits('phuong'),
      administrator: {
        name: first.name,
        post: first.post,
        unit: first.unit,
        login: code.toLowerCase(),
        password: surroundings.accounts.newPassword(),
        mustChange: true,
      },
    }),
  )
  const { localityId, units } = founded
  const player = (person: SimulatedPerson, personId: string): Player => ({
    name: person.name,
    unit: person.unit,
    role: person.role,
    actor: {
      personId,
      localityId,
      appointments: [{ unitId: units[person.unit] ?? '', role: person.role, line: person.line }],
    },
  })
  const administrator = player(first, founded.administratorId)
  const players = [administrator]
  for (const person of others) {
    const { name, post, role, line } = person
    const unitId = units[person.unit] ?? ''
    const made = await addPerson(contextFor(surroundings, administrator.actor), {
      name,
      unitId,
      post,
      role,
      line,
    })
    players.push(player(person, must(made).personId))
  }
  return { localityId, units, players }
}
