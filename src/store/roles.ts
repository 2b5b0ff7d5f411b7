import { Client } from 'pg'
import { Trouble } from '../domain/trouble.ts'

/** The three roles and the database as the program wants them; a null password leaves the role as it is found. */
export type RolePlan = {
  readonly ownerPassword: string | null
  readonly appPassword: string | null
  readonly authPassword: string | null
}

/** Two programs that set the server up together take turns. */
const ROLES_LOCK = 57_570_002
const OLDEST_SERVER = 150_000
/** From here on a member may be forbidden to take the role on, and the server can be asked about it. */
const MEMBERSHIP_WITH_SET = 160_000

/**
 * Makes sure that sauro_owner (migrates, owns), sauro_app (serves, owns nothing, cannot bypass row security) and
 * sauro_auth (owns schema auth) exist, that the first may build in this database and act as the last.
 * `adminUrl` logs in to the database to be used. Throws Trouble 'postgres-old' under version 15, and
 * 'roles-missing' with the SQL to run where the login may not create them.
 */
export async function ensureRoles(adminUrl: string, plan: RolePlan): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const version = await serverVersion(client)
    const wanted = await missingStatements(client, version, plan)
    if (wanted.length === 0) return
    // Two programs may find the same role missing; the lock lets the second one find it made.
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [ROLES_LOCK])
    const sql = await missingStatements(client, version, plan)
    try {
      for (const statement of sql) await client.query(statement)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new Trouble('roles-missing', { sql: sql.map(statement => `${statement};`).join('\n') }, error)
    }
  } finally {
    await client.end()
  }
}

/** Creates `database` unless it exists. `adminUrl` logs in to another database of the server. */
export async function ensureDatabase(adminUrl: string, database: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    // Creating a database cannot stand in a transaction; the lock ends with the session.
    await client.query('select pg_advisory_lock($1)', [ROLES_LOCK])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}

/** Logs in and out. Throws Trouble 'database-unreachable', which names server and login but never the password. */
export async function proveLogin(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
  } catch (error) {
    const reason = error instanceof Error ? error.message || String('code' in error ? error.code : '') : ''
    throw new Trouble('database-unreachable', { host: client.host, login: client.user ?? '', reason }, error)
  }
}

/** Gives `role` a password. Throws Trouble 'roles-missing' with the SQL where the login may not. */
export async function setPassword(adminUrl: string, role: string, password: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  const statement = `alter role ${client.escapeIdentifier(role)} login password ${client.escapeLiteral(password)}`
  await client.connect()
  try {
    await client.query(statement)
  } catch (error) {
    throw new Trouble('roles-missing', { sql: `${statement};` }, error)
  } finally {
    await client.end()
  }
}

async function serverVersion(client: Client): Promise<number> {
  const { rows } = await client.query<{ number: string; name: string }>(
    "select current_setting('server_version_num') as number, current_setting('server_version') as name",
  )
  const [server] = rows
  if (!server) throw new Error('the server did not answer which version it is')
  if (Number(server.number) < OLDEST_SERVER) throw new Trouble('postgres-old', { version: server.name })
  return Number(server.number)
}

type Standing = {
  owner: boolean
  app: boolean
  auth: boolean
  becomes_owner: boolean
  owner_becomes_auth: boolean
  owner_creates: boolean
  owner_creates_in_public: boolean
  me: string
  database: string
}

async function missingStatements(
  client: Client,
  version: number,
  plan: RolePlan,
): Promise<readonly string[]> {
  const now = await standing(client, version)
  const me = client.escapeIdentifier(now.me)
  const login = (password: string | null) =>
    password === null ? 'nologin' : `login password ${client.escapeLiteral(password)}`
  const statements: string[] = []
  const unless = (there: boolean, statement: string) => {
    if (!there) statements.push(statement)
  }
  unless(now.owner, `create role sauro_owner ${login(plan.ownerPassword)}`)
  unless(now.app, `create role sauro_app ${login(plan.appPassword)} nobypassrls`)
  unless(now.auth, `create role sauro_auth ${login(plan.authPassword)} nobypassrls`)
  unless(now.becomes_owner, `grant sauro_owner to ${me}`)
  unless(now.owner_becomes_auth, 'grant sauro_auth to sauro_owner')
  unless(
    now.owner_creates,
    `grant create on database ${client.escapeIdentifier(now.database)} to sauro_owner`,
  )
  unless(now.owner_creates_in_public, 'grant create, usage on schema public to sauro_owner')
  return statements
}

async function standing(client: Client, version: number): Promise<Standing> {
  const may = version >= MEMBERSHIP_WITH_SET ? 'set' : 'member'
  const { rows } = await client.query<Standing>(`
    with role as (
      select (select oid from pg_roles where rolname = 'sauro_owner') as owner,
             (select oid from pg_roles where rolname = 'sauro_app') as app,
             (select oid from pg_roles where rolname = 'sauro_auth') as auth
    )
    select owner is not null as owner, app is not null as app, auth is not null as auth,
           coalesce(pg_has_role(current_user, owner, '${may}'), false) as becomes_owner,
           coalesce(pg_has_role(owner, auth, '${may}'), false) as owner_becomes_auth,
           coalesce(has_database_privilege(owner, current_database(), 'create'), false) as owner_creates,
           coalesce(has_schema_privilege(owner, 'public', 'create'), false) as owner_creates_in_public,
           current_user as me, current_database() as database
    from role`)
  const [row] = rows
  if (!row) throw new Error('the server did not answer which roles it has')
  return row
}
