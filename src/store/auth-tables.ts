import type { Kysely } from 'kysely'

/** The tables of schema auth that are read or written by hand; the others are the authentication library's alone. */
export type AuthTables = {
  account_person: {
    account_id: string
    login: string
    locality_id: string
    person_id: string
    must_change: boolean
    disabled_at: Date | null
    theme: string
    contrast: string
    created_at: Date
  }
  sign_in_failure: {
    login_digest: string
    failures: number
    last_at: Date
    locked_until: Date | null
  }
  session: {
    id: string
    token: string
    userId: string
    expiresAt: Date
    createdAt: Date
    updatedAt: Date
    ipAddress: string | null
    userAgent: string | null
  }
}

/** Logged in as sauro_auth, whose search path is schema auth. */
export type AuthDatabase = Kysely<AuthTables>
