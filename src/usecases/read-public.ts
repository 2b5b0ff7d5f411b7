import type { PublicContent } from '../domain/public-content.ts'
import { type LocalityRecord, localities } from '../store/locality.ts'
import { type SnapshotRecord, snapshots } from '../store/public-snapshot.ts'
import { inSnapshot } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'
import { contentOf } from './public-content.ts'

type Place = Pick<LocalityRecord, 'code' | 'name' | 'province'>
/** A publication as everybody may know of it: no person stands in it. */
export type Edition = {
  readonly number: number
  readonly publishedAt: Date
  readonly digest: string
  readonly withdrawn: { readonly reason: string; readonly at: Date } | null
}

export type PublicView =
  | { readonly state: 'unknown' }
  | { readonly state: 'none'; readonly place: Place }
  | { readonly state: 'withdrawn'; readonly place: Place; readonly edition: Edition }
  | {
      readonly state: 'shown'
      readonly place: Place
      readonly edition: Edition
      readonly content: PublicContent
      /** All publications, newest first. */
      readonly editions: readonly Edition[]
    }

const editionOf = ({ number, publishedAt, digest, withdrawn }: SnapshotRecord): Edition => ({
  number,
  publishedAt,
  digest,
  withdrawn: withdrawn === null ? null : { reason: withdrawn.reason, at: withdrawn.at },
})

/** Where anybody can look: the localities of this installation that have published. */
export async function publicPlaces({ db }: Pick<Surroundings, 'db'>): Promise<readonly Place[]> {
  const all = await localities(db)
  const shown = await Promise.all(
    all.map(({ id }) => inSnapshot(db, id, trx => snapshots(trx, id, { most: 1 }))),
  )
  return all
    .filter((_, at) => (shown[at]?.length ?? 0) > 0)
    .map(({ code, name, province }) => ({ code, name, province }))
}

/**
 * What everybody sees of a locality: the newest publication, or the one of a number. A withdrawn one shows its day and the
 * reason and nothing else. Reads snapshots alone; nothing that is not in one can be asked for.
 */
export async function readPublic(
  { db }: Pick<Surroundings, 'db'>,
  asked: { readonly code: string; readonly number: number | null },
): Promise<PublicView> {
  const locality = (await localities(db)).find(one => one.code === asked.code)
  if (locality === undefined) return { state: 'unknown' }
  const { code, name, province } = locality
  const place = { code, name, province }
  return inSnapshot(db, locality.id, async (trx): Promise<PublicView> => {
    const editions = await snapshots(trx, locality.id)
    const found = asked.number === null ? editions[0] : editions.find(one => one.number === asked.number)
    if (found === undefined) return asked.number === null ? { state: 'none', place } : { state: 'unknown' }
    const edition = editionOf(found)
    if (found.withdrawn !== null) return { state: 'withdrawn', place, edition }
    const content = await contentOf(trx, locality.id, found.id)
    return content === null
      ? { state: 'unknown' }
      : { state: 'shown', place, edition, content, editions: editions.map(editionOf) }
  })
}
