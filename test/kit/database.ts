import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { connect } from '../../src/store/connect.ts'
import type { Database } from '../../src/store/tables.ts'
import { TEMPLATE } from './server.ts'

export type FreshDatabase = {
  /** As the program serves: row security applies, the journal cannot be changed. */
  readonly app: Database
  /** As the migrations run: for looking at what no page may see. */
  readonly owner: Database
  readonly urls: {
    readonly app: string
    readonly owner: string
    readonly auth: string
    readonly admin: string
  }
  readonly close: () => Promise<void>
}

/**
 * A database of its own for one test file, cloned from the migrated template on the real server.
 * Close it in `afterAll`; it is dropped then.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const template = inject('postgres')
  const named = (url: string) => url.replace(`/${TEMPLATE}?`, `/${name}?`)
  const admin = template.admin.replace(`/${TEMPLATE}?`, '/postgres?')
  await command(admin, `create database ${name} template ${TEMPLATE}`)
  const urls = {
    app: named(template.app),
    owner: named(template.owner),
    auth: named(template.auth),
    admin: named(template.admin),
  }
  const app = connect(urls.app, 4)
  const owner = connect(urls.owner, 2)
  return {
    app,
    owner,
    urls,
    close: async () => {
      await Promise.all([app.destroy(), owner.destroy()])
      await command(admin, `drop database ${name} with (force)`)
    },
  }
}

async function command(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
