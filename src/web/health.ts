import { Hono } from 'hono'

/** Answers 'ready', or the code of what is not. A rejection means that the database does not answer. */
export type ReadinessProbe = () => Promise<string>

/**
 * For machines that watch over us: /healthz tells that the process answers, /readyz that the database does and
 * that its journal is sealed (503 with the code when not).
 */
export function healthRoutes(probe: ReadinessProbe): Hono {
  const routes = new Hono()
  routes.get('/healthz', context => context.text('ok'))
  routes.get('/readyz', async context => {
    const state = await probe().catch(() => 'database-silent')
    return context.text(state, state === 'ready' ? 200 : 503)
  })
  return routes
}
