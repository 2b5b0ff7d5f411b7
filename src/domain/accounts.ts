/** Ports of accounts: who signs in, with what, and for how long. An account is not a person and not an appointment. */

export const THEMES = ['system', 'light', 'dark'] as const
export const CONTRASTS = ['system', 'normal', 'more'] as const
/** How a person wants pages to look; kept with the account so that it needs no script and follows to every device. */
export type Look = {
  readonly theme: (typeof THEMES)[number]
  readonly contrast: (typeof CONTRASTS)[number]
}

export type AccountHolder = {
  readonly accountId: string
  readonly login: string
  readonly localityId: string
  readonly personId: string
  /** The password was given by somebody else: nothing but changing it is open. */
  readonly mustChange: boolean
  readonly disabled: boolean
  readonly look: Look
}

export type Session = AccountHolder & { readonly endsAt: Date }

/** A session of an account as its owner sees it. */
export type OpenSession = {
  readonly current: boolean
  readonly client: Client
  readonly since: Date
  /** To within minutes: a session is not written at each request. */
  readonly lastUsed: Date
}

/** Where a sign-in comes from; kept with the session, never in the journal. */
export type Client = { readonly address: string; readonly agent: string }

/** How many failures, how long a lock, how long a session may rest. */
export type SignInRules = {
  readonly failures: number
  readonly lockMinutes: number
  readonly idleHours: number
}

/** Five failures: control list for level 2 (TCVN 14423:2026, domain rule 6.2.4). Eight hours: one working day. */
export const SIGN_IN_RULES: SignInRules = { failures: 5, lockMinutes: 15, idleHours: 8 }

/** `failures` counts this attempt too; it is taken back when the attempt succeeds. */
export type Attempt =
  | { readonly allowed: true; readonly failures: number; readonly lockedUntil: Date | null }
  | { readonly allowed: false; readonly lockedUntil: Date }

export type AccountOfPerson = Pick<
  AccountHolder,
  'accountId' | 'personId' | 'login' | 'mustChange' | 'disabled'
>

/** The rows that say whose an account is; a port because SQL stands elsewhere than the library of passwords. */
export type AccountLedger = {
  readonly holderOf: (login: string) => Promise<AccountHolder | null>
  readonly accountsOf: (localityId: string) => Promise<readonly AccountOfPerson[]>
  /** Takes one attempt before the password is looked at, so that many at once cannot pass the limit. */
  readonly attempt: (login: string, now: Date, rules: SignInRules) => Promise<Attempt>
  readonly forgive: (login: string, now: Date) => Promise<void>
  readonly sessionOf: (tokenDigest: string, now: Date) => Promise<Session | null>
  readonly prolong: (tokenDigest: string, now: Date, endsAt: Date) => Promise<void>
  /** Sessions that have not ended, the last used first, each under the digest of its token. */
  readonly sessionsOf: (
    accountId: string,
    now: Date,
  ) => Promise<readonly (Omit<OpenSession, 'current'> & { readonly tokenDigest: string })[]>
  /** Ends all but one; answers how many of them had not ended yet. */
  readonly endAllBut: (accountId: string, tokenDigest: string, now: Date) => Promise<number>
  readonly link: (holder: Omit<AccountHolder, 'disabled' | 'look'>, now: Date) => Promise<void>
  readonly isLinked: (accountId: string) => Promise<boolean>
  readonly setMustChange: (accountId: string, mustChange: boolean) => Promise<void>
  readonly setDisabled: (accountId: string, at: Date | null) => Promise<void>
  readonly setLook: (accountId: string, look: Look) => Promise<void>
}

export type NewAccount = {
  readonly login: string
  readonly password: string
  readonly mustChange: boolean
  readonly localityId: string
  readonly personId: string
}

export type Accounts = Pick<
  AccountLedger,
  'holderOf' | 'accountsOf' | 'attempt' | 'forgive' | 'setLook' | 'setMustChange'
> & {
  readonly rules: SignInRules
  /** A password that nobody chose, long enough to stand without a second factor. */
  readonly newPassword: () => string
  /** null when the login is taken. */
  readonly create: (account: NewAccount, now: Date) => Promise<{ readonly accountId: string } | null>
  /** As if it had never been; for what was begun and not finished. */
  readonly remove: (accountId: string) => Promise<void>
  /** Takes as long for an account that does not exist (null) as for one that does. */
  readonly verify: (accountId: string | null, password: string) => Promise<boolean>
  readonly openSession: (
    accountId: string,
    client: Client,
    now: Date,
  ) => Promise<{ readonly token: string; readonly endsAt: Date }>
  /** The session of a token, prolonged; null when there is none, it has rested too long, or its account is disabled. */
  readonly sessionOf: (token: string, now: Date) => Promise<Session | null>
  readonly endSession: (token: string) => Promise<void>
  readonly endSessions: (accountId: string) => Promise<void>
  /** Where the account is signed in; `token` is the session that asks. */
  readonly openSessions: (accountId: string, token: string, now: Date) => Promise<readonly OpenSession[]>
  /** Ends every session but that of the token; answers how many. */
  readonly endOtherSessions: (accountId: string, token: string, now: Date) => Promise<number>
  /** Ends every session of the account. */
  readonly setPassword: (accountId: string, password: string, mustChange: boolean) => Promise<void>
  /** Disabling ends every session. */
  readonly setDisabled: (accountId: string, at: Date | null) => Promise<void>
}
