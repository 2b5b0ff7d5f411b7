import type { Context, MiddlewareHandler } from 'hono'
import { NONCE, secureHeaders } from 'hono/secure-headers'

/** The largest request: an upload of 20 MB, as people are told, with the form around it. */
export const MAX_BODY = 20 * 1024 * 1024 + 256 * 1024

/** No inline script or style; scripts only from here, or with the nonce of this answer. */
export const headers = (secure: boolean): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", NONCE],
      styleSrc: ["'self'", NONCE],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    strictTransportSecurity: secure ? 'max-age=31536000' : false,
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: ['self'], microphone: [], geolocation: [] },
  })

/**
 * Whether a change was asked for by a page of ours. Browsers say so in Sec-Fetch-Site; older ones name the Origin,
 * which is compared with the address that people type, or with the Host of the request. Silence is a no.
 */
export const sameOrigin = (http: Context, publicUrl: string | null): boolean => {
  const site = http.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = http.req.header('origin')
  if (origin === undefined || !URL.canParse(origin)) return false
  const here = publicUrl === null ? http.req.header('host') : new URL(publicUrl).host
  return new URL(origin).host === here
}
