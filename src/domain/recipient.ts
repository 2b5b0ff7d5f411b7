import type { Recipient } from './reminder.ts'
import { type Line, ROLE_RULES, type Role } from './role.ts'

/** A person with the posts of the day. */
export type Reachable = {
  readonly id: string
  readonly appointments: readonly {
    readonly unitId: string
    readonly role: Role
    readonly line: Line
    readonly post: string
  }[]
}

/** Whose business a task or a target is. */
export type Responsible = {
  readonly line: Line
  readonly leadUnitId: string | null
  readonly ownerId: string | null
  readonly leaderId: string | null
}

/** The head of a committee: "Chủ tịch Ủy ban nhân dân", "Bí thư Đảng ủy", and no deputy of theirs. */
const CHAIR = /^(?:quyền\s+)?(?:chủ tịch|bí thư)(?:\s|,|$)/iu

/** Whether a post is that of the one who heads the committee. */
export const isChair = (post: string): boolean => CHAIR.test(post.trim())

const having = (
  people: readonly Reachable[],
  fits: (post: Reachable['appointments'][number]) => boolean,
): string[] => people.filter(person => person.appointments.some(fits)).map(person => person.id)

const orElse = (first: readonly string[], second: () => readonly string[]): readonly string[] =>
  first.length > 0 ? first : second()

export const headsOf = (unitId: string | null, people: readonly Reachable[]): readonly string[] =>
  having(people, post => post.unitId === unitId && ROLE_RULES[post.role].headsUnit)

/** Who writes for a unit: its heads and officers; where it has neither, such as a Party cell, everybody who works there. */
export const writersOf = (unitId: string, people: readonly Reachable[]): readonly string[] =>
  orElse(
    having(
      people,
      post => post.unitId === unitId && (ROLE_RULES[post.role].headsUnit || post.role === 'officer'),
    ),
    () => having(people, post => post.unitId === unitId),
  )

const leadersOf = (line: Line, people: readonly Reachable[]): readonly string[] =>
  having(people, post => ROLE_RULES[post.role].leads === line)

/** The ids of the people that a recipient stands for, without repeats; nobody when nobody holds such a post. */
export const peopleFor = (
  recipient: Recipient,
  thing: Responsible,
  people: readonly Reachable[],
): readonly string[] => {
  const present = (id: string | null) =>
    people.some(person => person.id === id && person.appointments.length > 0) && id !== null ? [id] : []
  switch (recipient) {
    case 'owner':
      return orElse(present(thing.ownerId), () =>
        having(people, post => post.unitId === thing.leadUnitId && post.role === 'officer'),
      )
    case 'unit':
      return headsOf(thing.leadUnitId, people)
    case 'leader':
      return orElse(present(thing.leaderId), () => leadersOf(thing.line, people))
    case 'chair':
      return orElse(
        having(people, post => ROLE_RULES[post.role].leads === thing.line && isChair(post.post)),
        () => leadersOf(thing.line, people),
      )
  }
}
