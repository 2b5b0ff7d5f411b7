import type { Trx } from './tables.ts'

/** A file of its own that belongs to a plan. */
export type AnnexFile = { readonly name: string; readonly sha256: string }

/** Keeps which files are read behind a plan's own, in this order, behind `after` others. The bytes are noted as kept before. */
export async function insertAnnexFiles(
  trx: Trx,
  localityId: string,
  planId: string,
  files: readonly AnnexFile[],
  after = 0,
): Promise<void> {
  if (files.length === 0) return
  await trx
    .insertInto('plan_annex_file')
    .values(
      files.map(({ name, sha256 }, i) => ({
        locality_id: localityId,
        plan_id: planId,
        at: after + i + 1,
        sha256,
        name,
      })),
    )
    .execute()
}

/** In the order in which they are read. */
export function annexFilesOf(trx: Trx, localityId: string, planId: string): Promise<AnnexFile[]> {
  return trx
    .selectFrom('plan_annex_file')
    .where('locality_id', '=', localityId)
    .where('plan_id', '=', planId)
    .orderBy('at')
    .select(['name', 'sha256'])
    .execute()
}

/** Takes the files of a refused plan away; comes back with which they were. */
export function removeAnnexFiles(
  trx: Trx,
  localityId: string,
  planId: string,
): Promise<{ sha256: string }[]> {
  return trx
    .deleteFrom('plan_annex_file')
    .where('locality_id', '=', localityId)
    .where('plan_id', '=', planId)
    .returning('sha256')
    .execute()
}
