import type { Day } from './day.ts'
import type { Digest } from './journal-payload.ts'
import type { Role } from './role.ts'

/** Events of people, their posts and their accounts. */
export type AccountPayloads = {
  'person-created': { readonly personId: string }
  'account-created': { readonly accountId: string; readonly personId: string }
  'account-disabled': { readonly accountId: string }
  'account-unlocked': { readonly accountId: string }
  'password-changed': { readonly accountId: string }
  'appointment-made': {
    readonly appointmentId: string
    readonly personId: string
    readonly unitId: string
    readonly role: Role
  }
  'appointment-ended': { readonly appointmentId: string; readonly to: Day }
  'signed-in': { readonly accountId: string }
  'signed-out': { readonly accountId: string }
  /** The account signed itself out everywhere else. */
  'sessions-ended': { readonly accountId: string; readonly sessions: number }
  'sign-in-failed': { readonly login: Digest; readonly failures: number }
  'account-locked': { readonly accountId: string; readonly until: string }
}
