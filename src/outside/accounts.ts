import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { BetterAuthOptions } from 'better-auth'
import {
  type AccountLedger,
  type Accounts,
  type NewAccount,
  SIGN_IN_RULES,
  type SignInRules,
} from '../domain/accounts.ts'
import { LONGEST_PASSWORD, passwordProblem } from '../domain/password.ts'
import type { NewId } from '../domain/ports.ts'

export type AccountSettings = {
  /** A pool logged in as sauro_auth, or anything else that the library takes. */
  readonly database: BetterAuthOptions['database']
  readonly secret: string
  readonly ledger: AccountLedger
  readonly newId: NewId
  /** Other limits than the usual ones. */
  readonly rules?: SignInRules
}

/**
 * The library's settings. Its own HTTP handler is never mounted: pages call use-cases, and sessions are opened here.
 * It demands a unique e-mail that many officers do not have, so accounts carry one that can never be delivered.
 */
export const accountOptions = async (
  settings: Pick<AccountSettings, 'database' | 'secret' | 'newId'>,
): Promise<BetterAuthOptions> => {
  const { username } = await import('better-auth/plugins/username')
  return {
    database: settings.database,
    secret: settings.secret,
    baseURL: 'http://127.0.0.1',
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: LONGEST_PASSWORD },
    advanced: { database: { generateId: () => settings.newId() } },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 60,
        usernameValidator: name => /^[a-z0-9._-]+$/.test(name),
      }),
    ],
  }
}

/** The library takes half a second to load, which commands without accounts need not pay. */
async function openLibrary(settings: AccountSettings) {
  const { betterAuth } = await import('better-auth')
  const context = await betterAuth(await accountOptions(settings)).$context
  // A password of nobody, so that an unknown login costs the same work as a known one.
  const nobody = await context.password.hash(randomBytes(24).toString('base64url'))
  return { internal: context.internalAdapter, password: context.password, adapter: context.adapter, nobody }
}

const HOUR = 3_600_000
/** A session is not written at each request, only when this much of its rest is used up. */
const PROLONG_AFTER = 5 * 60_000

/** Only the digest of a session's token is stored: whoever reads the table cannot become somebody. */
const digestOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Accounts on the authentication library and our own ledger. Opens nothing until the first question. */
export function openAccounts(settings: AccountSettings): Accounts {
  const { ledger } = settings
  const rules = settings.rules ?? SIGN_IN_RULES
  let opened: ReturnType<typeof openLibrary> | null = null
  const library = () => {
    opened ??= openLibrary(settings)
    return opened
  }
  const restUntil = (now: Date) => new Date(now.getTime() + rules.idleHours * HOUR)
  const endSessions = async (accountId: string) => {
    const { internal } = await library()
    await internal.deleteUserSessions(accountId)
  }
  return {
    rules,
    holderOf: ledger.holderOf,
    accountsOf: ledger.accountsOf,
    attempt: ledger.attempt,
    forgive: ledger.forgive,
    setLook: ledger.setLook,
    setMustChange: ledger.setMustChange,
    newPassword,
    create: async (account, now) => create(await library(), ledger, account, now),
    remove: async accountId => {
      const { internal } = await library()
      await internal.deleteUser(accountId)
    },
    verify: async (accountId, password) => {
      const { internal, password: words, nobody } = await library()
      const credential = accountId === null ? null : await internal.findCredentialAccount(accountId)
      const right = await words.verify({
        hash: credential?.password ?? nobody,
        password: password.slice(0, LONGEST_PASSWORD),
      })
      return right && credential?.password != null
    },
    openSession: async (accountId, client, now) => {
      const { internal } = await library()
      const token = randomBytes(32).toString('base64url')
      const endsAt = restUntil(now)
      const times = { expiresAt: endsAt, createdAt: now, updatedAt: now }
      const from = { ipAddress: client.address, userAgent: client.agent.slice(0, 300) }
      await internal.createSession(accountId, false, { token: digestOf(token), ...times, ...from }, true)
      return { token, endsAt }
    },
    sessionOf: async (token, now) => {
      const session = await ledger.sessionOf(digestOf(token), now)
      if (session === null) return null
      const endsAt = restUntil(now)
      if (endsAt.getTime() - session.endsAt.getTime() < PROLONG_AFTER) return session
      await ledger.prolong(digestOf(token), now, endsAt)
      return { ...session, endsAt }
    },
    endSession: async token => {
      const { internal } = await library()
      await internal.deleteSession(digestOf(token))
    },
    endSessions,
    openSessions: async (accountId, token, now) =>
      (await ledger.sessionsOf(accountId, now)).map(({ tokenDigest, ...session }) => ({
        ...session,
        current: tokenDigest === digestOf(token),
      })),
    endOtherSessions: (accountId, token, now) => ledger.endAllBut(accountId, digestOf(token), now),
    setPassword: async (accountId, password, mustChange) => {
      const { internal, password: words } = await library()
      await internal.updatePassword(accountId, await words.hash(password))
      await ledger.setMustChange(accountId, mustChange)
      await endSessions(accountId)
    },
    setDisabled: async (accountId, at) => {
      await ledger.setDisabled(accountId, at)
      if (at !== null) await endSessions(accountId)
    },
  }
}

/** An account without a person is what a crash left behind: it cannot sign in, and its login is free. */
async function create(
  library: Awaited<ReturnType<typeof openLibrary>>,
  ledger: AccountLedger,
  account: NewAccount,
  now: Date,
): Promise<{ accountId: string } | null> {
  const { internal, password, adapter } = library
  const { login } = account
  const before = await adapter.findOne<{ id: string }>({
    model: 'user',
    where: [{ field: 'username', value: login }],
  })
  if (before && (await ledger.isLinked(before.id))) return null
  if (before) await internal.deleteUser(before.id)
  const hash = await password.hash(account.password)
  const names = { name: login, username: login, email: `${login}@account.invalid`, emailVerified: false }
  const times = { createdAt: now, updatedAt: now }
  const user = await internal.createUser({ ...names, ...times }, { method: 'username' })
  await internal.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: hash,
  })
  const { localityId, personId, mustChange } = account
  await ledger.link({ accountId: user.id, login, localityId, personId, mustChange }, now)
  return { accountId: user.id }
}

/** Without characters that are mistaken for one another when read aloud or copied from paper. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789'

/** Four groups of five, with all four kinds of characters: about 110 bits. */
function newPassword(): string {
  const pick = () => LETTERS.charAt(randomInt(LETTERS.length))
  for (;;) {
    const groups = [0, 1, 2, 3].map(() => Array.from({ length: 5 }, () => pick()).join(''))
    const password = groups.join('-')
    if (passwordProblem(password, '\u0000') === null) return password
  }
}
