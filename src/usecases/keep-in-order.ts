import { done, notFound, type Outcome, refuse } from '../domain/refusal.ts'
import type { Work } from './use-case.ts'

type Kept = { readonly id: string; readonly position: number; readonly text: string }

/**
 * Writes a new row behind those that stand, or changes one of them; one that changed meanwhile is refused with its words.
 *
 * @param id '' writes a new one
 * @param change answers whether the row still had the version in which it was read
 * @returns the id under which it is kept
 */
export async function keepInOrder(
  work: Pick<Work, 'newId'>,
  all: readonly Kept[],
  id: string,
  {
    change,
    add,
  }: {
    readonly change: (id: string) => Promise<boolean>
    readonly add: (id: string, position: number) => Promise<void>
  },
): Promise<Outcome<string>> {
  if (id === '') {
    const added = work.newId()
    await add(added, Math.max(0, ...all.map(one => one.position)) + 1)
    return done(added)
  }
  const old = all.find(one => one.id === id)
  if (!old) return notFound()
  return (await change(id)) ? done(id) : refuse('stale', 422, { field: 'text', params: { now: old.text } })
}
