import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { presentBy } from '../usecases/session.ts'
import { defectText, NOT_FOUND, type RefusalText, SERVER_REFUSALS, tooLarge } from '../words/refusal.ts'
import { UI } from '../words/ui.ts'
import { dropSession, sessionToken } from './cookies.ts'
import { headers, MAX_BODY, sameOrigin } from './guard.ts'
import type { Route } from './route.ts'
import { routes as allRoutes } from './routes.ts'
import type { Site } from './site.ts'
import { StaffVisit } from './staff-visit.tsx'
import { Refusal } from './ui/states.tsx'
import { type PageSpec, Visit } from './visit.tsx'

/** The whole web application. `routes` is the table; tests may hand in another. */
export function createApp(given: Omit<Site, 'routes'>, routes: readonly Route[] = allRoutes): Hono {
  const site: Site = { ...given, routes }
  const { log } = site.surroundings
  const matched = finder(routes)
  const app = new Hono()
  const say = (visit: Visit, text: RefusalText, status: NonNullable<PageSpec['status']>) =>
    visit.page(
      { title: text.title, status, form: true },
      <Refusal {...text} actions={<a href="/">{UI.toStart}</a>} />,
    )

  app.use(headers(site.secure))
  app.use(compress())
  app.use(async (http, next) => {
    const begun = performance.now()
    await next()
    // On the answer itself: `http.header` after the answer would make a second one and copy its body.
    const { headers } = http.res
    // Only what says otherwise, as assets do, may be kept by a browser or a proxy.
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
    if (!headers.has('Vary')) headers.set('Vary', 'Accept-Encoding')
    const path = matched(http.req.method, http.req.path)?.path ?? 'none'
    const ms = Math.round(performance.now() - begun)
    log('request', { method: http.req.method, path, status: http.res.status, ms })
  })
  app.use(async (http, next) => {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(http.req.method) && !sameOrigin(http, site.publicUrl))
      return say(new Visit(http, site), SERVER_REFUSALS.origin, 403)
    return next()
  })
  app.use((http, next) => {
    const most = matched(http.req.method, http.req.path)?.largest ?? MAX_BODY
    const refuse = (http: Context) => say(new Visit(http, site), tooLarge(most), 413)
    if (http.req.method === 'GET' || http.req.method === 'HEAD') return next()
    // A length that was announced is kept to by HTTP itself; counting would make a stream of every body.
    const announced = http.req.header('content-length')
    if (announced !== undefined && http.req.header('transfer-encoding') === undefined)
      return Number(announced) > most ? refuse(http) : next()
    return bodyLimit({ maxSize: most, onError: refuse })(http, next)
  })

  for (const route of routes) {
    app.on(route.method, route.path, async http => {
      if (route.access === 'public') return route.answer(new Visit(http, site))
      const token = sessionToken(http)
      const present = token === undefined ? null : await presentBy(site.surroundings, token)
      if (present === null) {
        if (token !== undefined) dropSession(http, site)
        const back = route.method === 'GET' ? new URL(http.req.url) : null
        const to =
          back === null || back.pathname === '/'
            ? ''
            : `?ve=${encodeURIComponent(back.pathname + back.search)}`
        return http.redirect(`/dang-nhap${to}`, 303)
      }
      const visit = new StaffVisit(http, site, present)
      if (present.session.mustChange && route.path !== '/doi-mat-khau') return visit.to('/doi-mat-khau')
      return route.answer(visit)
    })
  }

  /** Somebody who is signed in keeps their frame around a page that is not there. */
  const visitOf = async (http: Context): Promise<Visit> => {
    const token = sessionToken(http)
    const present = token === undefined ? null : await presentBy(site.surroundings, token)
    return present === null ? new Visit(http, site) : new StaffVisit(http, site, present)
  }

  app.notFound(async http => {
    const visit = await visitOf(http)
    const parts = http.req.path.split('/')
    const methods = routes.filter(route => fits(route.path.split('/'), parts)).map(route => route.method)
    if (methods.length === 0) return say(visit, NOT_FOUND, 404)
    http.header('Allow', [...new Set(methods)].join(', '))
    return say(visit, SERVER_REFUSALS.method, 405)
  })

  app.onError((error, http) => {
    const visit = new Visit(http, site)
    if (isMalformedBody(error)) return say(visit, SERVER_REFUSALS.malformed, 422)
    const reference = site.surroundings.newId().slice(-8)
    log('request-failed', { reference, name: error.name, reason: error.message, at: where(error) })
    return say(visit, defectText(reference), 500)
  })
  return app
}

/** The first line of the trace that is ours: enough to find the place, and no data of the request. */
const where = (error: Error): string => error.stack?.split('\n').at(1)?.trim() ?? ''

const isMalformedBody = (error: Error): boolean =>
  error instanceof TypeError && /parse body as FormData|FormData|multipart/iu.test(error.message)

const fits = (wanted: readonly string[], parts: readonly string[]): boolean =>
  wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at])

/** Finds the row of the table that a request means. The table does not change while it serves: its paths are cut once. */
function finder(routes: readonly Route[]): (method: string, path: string) => Route | undefined {
  const cut = routes.map(route => ({ route, parts: route.path.split('/') }))
  const alike = Map.groupBy(cut, ({ route, parts }) => `${route.method} ${parts.length}`)
  return (method, path) => {
    const parts = path.split('/')
    const rows = alike.get(`${method === 'HEAD' ? 'GET' : method} ${parts.length}`) ?? []
    return rows.find(row => fits(row.parts, parts))?.route
  }
}
