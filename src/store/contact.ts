import { isNoticeKind, NOTICE_WISHES, type NoticeWish, type NoticeWishes } from '../domain/notice.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

/** How a person wishes to be told. */
export type ContactRecord = {
  readonly personId: string
  readonly email: string | null
  readonly phone: string | null
  readonly byMail: boolean
  readonly byMessage: boolean
  readonly wishes: NoticeWishes
  /** 0 for somebody who never chose anything. */
  readonly rowVersion: number
}

const unset = (personId: string): ContactRecord => ({
  personId,
  email: null,
  phone: null,
  byMail: true,
  byMessage: false,
  wishes: {},
  rowVersion: 0,
})

/** One record a person asked for, whether or not they ever chose. */
export async function contactsOf(
  trx: Trx,
  localityId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, ContactRecord>> {
  const rows = await trx
    .selectFrom('person_contact')
    .where('locality_id', '=', localityId)
    .where('person_id', 'in', orNobody(personIds))
    .selectAll()
    .execute()
  const found = new Map<string, ContactRecord>(personIds.map(id => [id, unset(id)]))
  for (const row of rows)
    found.set(row.person_id, {
      personId: row.person_id,
      email: row.email,
      phone: row.phone,
      byMail: row.by_mail,
      byMessage: row.by_message,
      wishes: wishesIn(row.wishes),
      rowVersion: row.row_version,
    })
  return found
}

const wishesIn = (value: unknown): NoticeWishes =>
  Object.fromEntries(
    Object.entries(value ?? {}).flatMap(([kind, wish]) => {
      const known: NoticeWish | undefined = NOTICE_WISHES.find(one => one === wish)
      return isNoticeKind(kind) && known ? [[kind, known]] : []
    }),
  )

export async function saveContact(trx: Trx, localityId: string, contact: ContactRecord): Promise<void> {
  const values = {
    email: contact.email,
    phone: contact.phone,
    by_mail: contact.byMail,
    by_message: contact.byMessage,
    wishes: JSON.stringify(contact.wishes),
    row_version: contact.rowVersion,
  }
  await trx
    .insertInto('person_contact')
    .values({ locality_id: localityId, person_id: contact.personId, ...values })
    .onConflict(conflict => conflict.columns(['locality_id', 'person_id']).doUpdateSet(values))
    .execute()
}
