import type { Route } from './route.ts'

/**
 * For machines that watch over us: /healthz tells that the process answers, /readyz that the database does and that
 * its journal is sealed (503 with the code when not).
 */
export const routes = [
  {
    method: 'GET',
    path: '/healthz',
    access: 'public',
    names: null,
    answer: visit => visit.http.text('ok'),
  },
  {
    method: 'GET',
    path: '/readyz',
    access: 'public',
    names: null,
    answer: async visit => {
      const state = await visit.site.ready().catch(() => 'database-silent')
      return visit.http.text(state, state === 'ready' ? 200 : 503)
    },
  },
] as const satisfies readonly Route[]
