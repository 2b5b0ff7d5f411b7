/** Shortest password without a second factor; control list for level 2 (TCVN 14423:2026, domain rule 6.2.4). */
export const SHORTEST_PASSWORD = 14
export const LONGEST_PASSWORD = 128

const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}\s]/u]

export type PasswordProblem = 'password-short' | 'password-long' | 'password-simple' | 'password-holds-login'

/** What is wrong with a chosen password, or null: length, four kinds of characters, not the login itself. */
export const passwordProblem = (password: string, login: string): PasswordProblem | null => {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) return 'password-short'
  if (length > LONGEST_PASSWORD) return 'password-long'
  if (password.toLowerCase().includes(login.toLowerCase())) return 'password-holds-login'
  return CLASSES.every(kind => kind.test(password)) ? null : 'password-simple'
}

/** Small letters, digits, dot, hyphen, underscore; 3 to 60 of them. */
export const LOGIN = /^[a-z0-9][a-z0-9._-]{2,59}$/
