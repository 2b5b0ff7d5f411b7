import type { Clarity } from '../../domain/clarity.ts'
import { formatDay } from '../../domain/format-vi.ts'
import type { Proposals } from '../../domain/proposal.ts'
import { CELL, GRID } from '../../words/review.ts'
import { NATURE_WORDS, RHYTHM_WORDS } from '../../words/rhythm.ts'

export type ProposalField = keyof Proposals

/** Which fields make a clarity clear. */
export const FIELDS_OF = {
  who: ['leadUnitId', 'ownerId'],
  what: [],
  when: ['nature', 'deadline', 'rhythm'],
  responsibility: ['leaderId', 'supportUnitIds', 'noSupport'],
  product: ['product', 'acceptance'],
  authority: ['authority'],
} as const satisfies Record<Clarity, readonly ProposalField[]>

/** Names by id, of units and people together. */
export type NameOf = (id: string) => string

/** The proposals for some fields in a few words, null when there is none: "Công an phường, Cao Thị Hồng Nhung". */
export function proposalWords(
  proposals: Proposals,
  fields: readonly ProposalField[],
  nameOf: NameOf,
): string | null {
  const words = fields.flatMap(field => {
    const word = WORDS[field](proposals, nameOf)
    return word === null ? [] : [word]
  })
  return words.length === 0 ? null : words.join(', ')
}

const WORDS = {
  leadUnitId: ({ leadUnitId }, nameOf) => (leadUnitId ? nameOf(leadUnitId.value) : null),
  supportUnitIds: ({ supportUnitIds }, nameOf) =>
    supportUnitIds ? CELL.support(supportUnitIds.value.map(nameOf).join(', ')) : null,
  noSupport: ({ noSupport }) => (noSupport ? CELL.noSupport : null),
  ownerId: ({ ownerId }, nameOf) => (ownerId ? nameOf(ownerId.value) : null),
  leaderId: ({ leaderId }, nameOf) => (leaderId ? nameOf(leaderId.value) : null),
  nature: ({ nature, rhythm, deadline }) =>
    nature && !rhythm && !deadline
      ? NATURE_WORDS[nature.value]
      : nature
        ? GRID.natureShort(nature.value)
        : null,
  deadline: ({ deadline }) => (deadline ? formatDay(deadline.value) : null),
  rhythm: ({ rhythm }) => (rhythm ? RHYTHM_WORDS[rhythm.value].toLocaleLowerCase('vi') : null),
  product: ({ product }) => product?.value ?? null,
  acceptance: ({ acceptance }) => (acceptance ? CELL.acceptance(acceptance.value) : null),
  authority: ({ authority }) => authority?.value ?? null,
  followingUnitId: ({ followingUnitId }, nameOf) => (followingUnitId ? nameOf(followingUnitId.value) : null),
} as const satisfies Record<ProposalField, (proposals: Proposals, nameOf: NameOf) => string | null>

/** Names of everybody and every unit that a plan's page may have to say. */
export function namesOf(shown: {
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
}): NameOf {
  const names = new Map([...shown.units, ...shown.people].map(one => [one.id, one.name]))
  return id => names.get(id) ?? ''
}
