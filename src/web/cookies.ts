import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, getSignedCookie, setCookie, setSignedCookie } from 'hono/cookie'
import { CONTRASTS, type Look, THEMES } from '../domain/accounts.ts'
import type { Site } from './site.ts'

const SESSION = 'sauro_session'
const FLASH = 'sauro_flash'
const LOOK = 'sauro_look'
const YEAR = 365 * 24 * 3600

/** What a page says once lives for seconds, so a key that ends with the process is enough. */
const flashKey = randomBytes(32).toString('base64url')

const base = (site: Site) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: site.secure }) as const

export const sessionToken = (http: Context): string | undefined => {
  const token = getCookie(http, SESSION)
  return token !== undefined && /^[\w-]{43}$/u.test(token) ? token : undefined
}

/** Ends with the browser; how long it may rest is decided here, not by the browser. */
export const keepSession = (http: Context, site: Site, token: string): void =>
  setCookie(http, SESSION, token, base(site))

export const dropSession = (http: Context, site: Site): void => {
  deleteCookie(http, SESSION, base(site))
}

export type FlashNote = {
  readonly message: string
  readonly undo?: { readonly action: string; readonly hidden: Readonly<Record<string, string>> }
}

export const keepFlash = (http: Context, site: Site, note: FlashNote): Promise<void> =>
  setSignedCookie(http, FLASH, JSON.stringify(note), flashKey, { ...base(site), maxAge: 60 })

/** What the last page left to be said, said once. */
export async function takeFlash(http: Context, site: Site): Promise<FlashNote | null> {
  // Most pages have nothing to say, and to look at a signature costs more than the rest of the frame.
  if (getCookie(http, FLASH) === undefined) return null
  const text = await getSignedCookie(http, flashKey, FLASH)
  if (text === undefined) return null
  deleteCookie(http, FLASH, base(site))
  // Signed by this process, so it is what keepFlash wrote.
  return text === false ? null : (JSON.parse(text) as FlashNote)
}

/** The look of pages before sign-in follows the last account of this device. */
export const keepLook = (http: Context, site: Site, look: Look): void =>
  setCookie(http, LOOK, `${look.theme}.${look.contrast}`, { ...base(site), maxAge: YEAR })

export const readLook = (http: Context): Look => {
  const [theme, contrast] = (getCookie(http, LOOK) ?? '').split('.')
  return {
    theme: THEMES.find(one => one === theme) ?? 'system',
    contrast: CONTRASTS.find(one => one === contrast) ?? 'system',
  }
}
