import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Accounts } from '../../src/domain/accounts.ts'
import { dayOf } from '../../src/domain/day.ts'
import type { CommentDraft } from '../../src/domain/draft-comment.ts'
import type { ReadFigureFile } from '../../src/domain/figure-sheet.ts'
import type { ReadPagePicture, ReadPlanFile } from '../../src/domain/plan-file.ts'
import { refuseFile } from '../../src/domain/refusal-of-file.ts'
import type { Actor, Role } from '../../src/domain/role.ts'
import { openAccounts } from '../../src/outside/accounts.ts'
import { openBackground } from '../../src/outside/background.ts'
import { openFileStore } from '../../src/outside/files.ts'
import { newId } from '../../src/outside/identity.ts'
import { keyedBy } from '../../src/outside/keyed.ts'
import { readFigures } from '../../src/reader/read-figures.ts'
import { readReport } from '../../src/reader/read-report.ts'
import { accountLedger } from '../../src/store/account.ts'
import { connect, openPool } from '../../src/store/connect.ts'
import { insertAppointment, insertPerson } from '../../src/store/person.ts'
import type { Database } from '../../src/store/tables.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { type Context, contextFor, type Surroundings } from '../../src/usecases/context.ts'
import { createPerson } from '../../src/usecases/create-person.ts'
import {
  DEMONSTRATION_COLLEAGUES,
  DEMONSTRATION_PEOPLE,
  DEMONSTRATION_WARD,
  type DemonstrationPerson,
} from '../../src/usecases/demonstration-ward.ts'
import { foundLocality } from '../../src/usecases/found-locality.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

export type WorldPerson = DemonstrationPerson & {
  readonly personId: string
  readonly password: string
  readonly actor: Actor
}

export type Ward = {
  readonly localityId: string
  /** Ids by code, such as VHXH. */
  readonly units: Readonly<Record<string, string>>
  /** One a role first, then the colleagues. */
  readonly people: readonly WorldPerson[]
}

export type World = {
  readonly database: FreshDatabase
  /** As the superuser, whom no row security binds: for looking at what no page may see. */
  readonly rows: Database
  readonly surroundings: Surroundings
  readonly accounts: Accounts
  /** The folder of the kept files, for looking at the bytes as they lie on the disk. */
  readonly files: string
  readonly wards: { readonly hoaMai: Ward; readonly other: Ward }
  /** Events that were logged, in order. */
  readonly logged: { readonly event: string; readonly facts: object }[]
  /** What the clock says from now on. */
  readonly setNow: (now: Date) => void
  /** The first person with the role, in a unit when one is named by its code; of Hoa Mai unless another ward is given. */
  readonly person: (role: Role, where?: { readonly unit?: string; readonly ward?: Ward }) => WorldPerson
  /** First argument of a use-case, as that person. */
  readonly as: (role: Role, where?: { readonly unit?: string; readonly ward?: Ward }) => Context
  /** Resolves when nothing runs in the background any more, such as the reading of a file. */
  readonly settled: () => Promise<void>
  readonly close: () => Promise<void>
}

export type WorldOptions = {
  /** People can sign in. Costs a second; without it only the administrators have accounts. */
  readonly accounts?: boolean
  readonly now?: Date
  readonly readPlanFile?: ReadPlanFile
  /** Without it workbooks are read by the real reader, in this process. */
  readonly readFigureFile?: ReadFigureFile
  readonly readPagePicture?: ReadPagePicture
  readonly commentDraft?: CommentDraft
}

/** A Thursday morning in the invented ward. */
export const WORLD_NOW = new Date('2026-06-18T01:42:00Z')

/** Everybody's, because tests compare nothing with it. */
const PASSWORD = 'Hoa-Mai-2026-xyz'

/**
 * The ward Hoa Mai and a second one beside it, in a database of their own: units, one person a role and colleagues in
 * other units. Real: PostgreSQL, its roles, accounts with hashed passwords, files in a folder that goes with it.
 */
export async function world(options: WorldOptions = {}): Promise<World> {
  const database = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'sauro-world-'))
  const pool = openPool(database.urls.auth, 4)
  const rows = connect(database.urls.admin, 2)
  let now = options.now ?? WORLD_NOW
  const logged: World['logged'][number][] = []
  const accounts = openAccounts({
    database: pool,
    secret: 'a secret of the tests, long enough to please',
    ledger: accountLedger(pool),
    newId,
  })
  const log = (event: string, facts: object = {}) => void logged.push({ event, facts })
  const background = openBackground(log)
  const surroundings: Surroundings = {
    db: database.app,
    clock: () => now,
    newId,
    log,
    accounts,
    files: openFileStore(join(folder, 'files')),
    background: background.port,
    readReportFile: (bytes, name) => readReport(bytes, name),
    readPagePicture: options.readPagePicture ?? (async () => refuseFile({ code: 'reading-failed' })),
    commentDraft: options.commentDraft ?? (async () => refuseFile({ code: 'reading-failed' })),
    readFigureFile: options.readFigureFile ?? ((bytes, name) => readFigures(bytes, name)),
    keyed: keyedBy('a secret of the tests, long enough to please'),
    readPlanFile: options.readPlanFile ?? (async () => refuseFile({ code: 'reading-failed' })),
  }
  const hoaMai = await ward(surroundings, options, DEMONSTRATION_WARD.locality, '')
  const elsewhere = { code: '99002', name: 'xã Cẩm Vân', kind: 'xa', province: 'tỉnh Bình Lam' } as const
  const other = await ward(surroundings, options, elsewhere, '.cv')
  const person: World['person'] = (role, where = {}) => {
    const { people } = where.ward ?? hoaMai
    const found = people.find(
      one => one.role === role && (where.unit === undefined || one.unit === where.unit),
    )
    if (!found) throw new Error(`nobody is ${role} in ${where.unit ?? 'any unit'}`)
    return found
  }
  return {
    database,
    rows,
    surroundings,
    accounts,
    files: join(folder, 'files'),
    wards: { hoaMai, other },
    logged,
    setNow: next => {
      now = next
    },
    person,
    as: (role, where) => contextFor(surroundings, person(role, where).actor),
    settled: background.settled,
    close: async () => {
      await background.close()
      await Promise.all([pool.end(), rows.destroy()])
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function ward(
  surroundings: Surroundings,
  options: WorldOptions,
  locality: Parameters<typeof foundLocality>[1]['locality'],
  suffix: string,
): Promise<Ward> {
  const [first, ...rest] = [...DEMONSTRATION_PEOPLE, ...DEMONSTRATION_COLLEAGUES]
  if (first === undefined) throw new Error('nobody lives here')
  const founded = await foundLocality(surroundings, {
    locality,
    units: DEMONSTRATION_WARD.units,
    administrator: { ...first, login: first.login + suffix, password: PASSWORD, mustChange: false },
  })
  if (!founded.ok) throw new Error(founded.refusal.code)
  const { localityId, administratorId, units } = founded.value
  const known = (person: DemonstrationPerson, personId: string): WorldPerson => {
    const unitId = units[person.unit] ?? ''
    const appointments = [{ unitId, role: person.role, line: person.line ?? 'state' }]
    const actor = { personId, localityId, appointments }
    return { ...person, login: person.login + suffix, personId, password: PASSWORD, actor }
  }
  const administrator = known(first, administratorId)
  const others = await Promise.all(
    rest.map(async person => {
      const add = options.accounts === true ? addWithAccount : addPlainly
      const login = person.login + suffix
      return known(person, await add(surroundings, administrator.actor, { ...person, login }, units))
    }),
  )
  return { localityId, units, people: [administrator, ...others] }
}

type Add = (
  surroundings: Surroundings,
  administrator: Actor,
  person: DemonstrationPerson,
  units: Ward['units'],
) => Promise<string>

const addWithAccount: Add = async (surroundings, administrator, person, units) => {
  const { name, post, role, login, line = 'state' } = person
  const input = { name, post, role, line, login, password: PASSWORD, mustChange: false, mark: login }
  const unitId = units[person.unit] ?? ''
  const made = await createPerson(contextFor(surroundings, administrator), { ...input, unitId })
  if (!made.ok) throw new Error(`${login}: ${made.refusal.code}`)
  return made.value.personId
}

const addPlainly: Add = async (surroundings, { localityId }, person, units) => {
  const personId = newId()
  const { name, post, role, line = 'state' } = person
  const from = dayOf(surroundings.clock())
  const unitId = units[person.unit] ?? ''
  await inTransaction(surroundings.db, localityId, async trx => {
    await insertPerson(trx, localityId, { id: personId, name, accountId: null, activeFrom: from })
    await insertAppointment(trx, localityId, { id: newId(), personId, unitId, post, role, line, from })
  })
  return personId
}
