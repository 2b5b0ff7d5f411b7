import { Client } from 'pg'
import type { RivalSetting } from './directus.ts'

/** Statistics of freshly laid rows, which the server would gather by itself within a minute; the same for all. */
export async function gatherStatistics(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const client = new Client({ connectionString: address })
    await client.connect()
    try {
      await client.query('analyze')
    } finally {
      await client.end()
    }
  }
}

/** Makes a database and its owner in the server of the superuser's address, and says how to reach it. */
export async function databaseFor(
  superuser: (database: string) => string,
  name: string,
): Promise<RivalSetting['postgres']> {
  const address = new URL(superuser('postgres'))
  const password = crypto.randomUUID()
  const client = new Client({ connectionString: address.href })
  await client.connect()
  try {
    await client.query(`create role ${name} login password '${password}'`)
    await client.query(`create database ${name} owner ${name}`)
  } finally {
    await client.end()
  }
  const port = Number(address.searchParams.get('port') ?? (address.port || 5432))
  const host = address.searchParams.get('host') ?? address.hostname
  return { host, port, user: name, password, database: name }
}
