import { join } from 'node:path'
import { type Config, projectFolder } from './config.ts'
import { makeDataFolder } from './outside/data-folder.ts'
import { holdPostgres } from './outside/postgres.ts'
import { loadSecrets, type Secrets } from './outside/secrets.ts'
import { connect } from './store/connect.ts'
import { migrate } from './store/migrate.ts'
import { ensureDatabase, ensureRoles, proveLogin, setPassword } from './store/roles.ts'
import type { Database } from './store/tables.ts'

/** The database of this run, migrated, with the doors that the roles use. */
export type Workplace = {
  /** As sauro_app. */
  readonly db: Database
  /** For a pool of sauro_auth, whose search path is its own schema. */
  readonly authUrl: string
  readonly secrets: Secrets
  /** The migrations that were applied on the way in. */
  readonly applied: readonly string[]
  /** Closes connections and gives our own server back; the last one to do so stops it. */
  readonly close: () => Promise<void>
}

type Addresses = {
  readonly owner: string
  readonly app: string
  readonly auth: string
  readonly release: () => Promise<void>
}

const DATABASE = 'sauro'

/** Opens the database that the settings name: our own, started when it stands still, or a foreign one. */
export async function openWorkplace(config: Config, now: Date): Promise<Workplace> {
  makeDataFolder(config.data)
  const secrets = loadSecrets(config.data)
  const addresses = await reach(config, secrets)
  try {
    const applied = await migrate(addresses.owner, join(projectFolder, 'src/store/schema'), now)
    const db = connect(addresses.app)
    const close = async () => {
      await db.destroy()
      await addresses.release()
    }
    return { db, authUrl: addresses.auth, secrets, applied, close }
  } catch (error) {
    await addresses.release()
    throw error
  }
}

function reach(config: Config, secrets: Secrets): Promise<Addresses> {
  const { database } = config
  return database.kind === 'own' ? reachOwn(config.data, secrets) : reachForeign(database, secrets)
}

async function reachOwn(data: string, secrets: Secrets): Promise<Addresses> {
  const server = await holdPostgres({ data, secrets })
  try {
    await ensureDatabase(server.url('postgres', 'postgres'), DATABASE)
    await ensureRoles(server.url('postgres', DATABASE), {
      ownerPassword: secrets.sauro_owner,
      appPassword: secrets.sauro_app,
      authPassword: secrets.sauro_auth,
    })
  } catch (error) {
    await server.release()
    throw error
  }
  return {
    owner: server.url('sauro_owner', DATABASE),
    app: server.url('sauro_app', DATABASE),
    auth: server.url('sauro_auth', DATABASE),
    release: server.release,
  }
}

/** The password of sauro_app stands in DATABASE_URL, that of sauro_auth is ours, sauro_owner is only stepped into. */
async function reachForeign(database: { app: string; owner: string }, secrets: Secrets): Promise<Addresses> {
  const auth = new URL(database.app)
  const appPassword = decodeURIComponent(auth.password)
  auth.username = 'sauro_auth'
  auth.password = secrets.sauro_auth
  auth.searchParams.set('options', '-c search_path=auth')
  await proveLogin(database.owner)
  await ensureRoles(database.owner, { ownerPassword: null, appPassword, authPassword: secrets.sauro_auth })
  await proveLogin(database.app)
  // A data folder that was lost takes the old password with it.
  await proveLogin(auth.href).catch(() => setPassword(database.owner, 'sauro_auth', secrets.sauro_auth))
  return { owner: database.owner, app: database.app, auth: auth.href, release: async () => {} }
}
