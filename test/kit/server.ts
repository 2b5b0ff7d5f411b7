import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { projectFolder } from '../../src/config.ts'
import { holdPostgres, type OwnPostgres } from '../../src/outside/postgres.ts'
import { loadSecrets } from '../../src/outside/secrets.ts'
import { migrate } from '../../src/store/migrate.ts'
import { ensureDatabase, ensureRoles } from '../../src/store/roles.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses with `TEMPLATE` where the name of the database stands. */
    postgres: { admin: string; owner: string; app: string; auth: string }
  }
}

/** The database that every test clones: all migrations, no rows. */
export const TEMPLATE = 'sauro_template'

type Running = { server: OwnPostgres; folder: string; users: number }

/** Vitest runs this file once for each project; all of them share one server of this process. */
const shared = globalThis as typeof globalThis & { sauroTestServer?: Promise<Running> }

/** Starts the one real PostgreSQL of this test run, without fsync, in a folder that goes with it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.sauroTestServer ??= begin()
  const running = await shared.sauroTestServer
  running.users += 1
  const { url } = running.server
  project.provide('postgres', {
    admin: url('postgres', TEMPLATE),
    owner: url('sauro_owner', TEMPLATE),
    app: url('sauro_app', TEMPLATE),
    auth: url('sauro_auth', TEMPLATE),
  })
  return async () => {
    running.users -= 1
    if (running.users > 0) return
    delete shared.sauroTestServer
    await running.server.release()
    rmSync(running.folder, { recursive: true, force: true })
  }
}

async function begin(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-test-'))
  const secrets = loadSecrets(folder)
  const server = await holdPostgres({ data: folder, secrets, durable: false })
  await ensureDatabase(server.url('postgres', 'postgres'), TEMPLATE)
  await ensureRoles(server.url('postgres', TEMPLATE), {
    ownerPassword: secrets.sauro_owner,
    appPassword: secrets.sauro_app,
    authPassword: secrets.sauro_auth,
  })
  await migrate(server.url('sauro_owner', TEMPLATE), join(projectFolder, 'src/store/schema'), new Date())
  return { server, folder, users: 0 }
}
