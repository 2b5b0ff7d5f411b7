import type { StaffVisit } from './staff-visit.tsx'
import type { Visit } from './visit.tsx'

/**
 * THE ROUTE TABLE. Every page and every form is one row of data, and nothing answers that is not in the table.
 *
 * A noun has one file, `web/staff/<noun>.tsx`, which ends with
 * `export const routes = [ … ] as const satisfies readonly Route[]`; `web/routes.ts` lists those arrays.
 * `web/staff/unit.tsx` is the model: a list, a form, what happens when it is sent, and a second form on one object.
 *
 * A new route needs three lines: the row, the handler, and its expectation in `test/doors/expected.ts` (who may, and
 * with which object it is tried), without which the doors test does not compile.
 *
 *   { method: 'GET', path: '/don-vi/:unitId', access: 'session', names: 'unit', answer: unitPage },
 *   { method: 'POST', path: '/don-vi/:unitId', access: 'session', names: 'unit', answer: saveAliases },
 *
 * What a handler does, and nothing else:
 *
 *   const saveAliases = async (visit: StaffVisit) => {
 *     const form = await visit.form()                                   // text and files, as they were sent
 *     const outcome = await visit.send(setUnitAliases, {                // asks the policy, changes, writes the journal
 *       ...form.object({ lines: ['aliases'] }), unitId: visit.param('unitId'),
 *     }, form)                                                          // a second press answers the first result
 *     if (outcome.ok) return visit.to('/don-vi', UNIT.saved)            // 303, the sentence is said on the next page
 *     return visit.refused(outcome.refusal, again => unitForm(visit, form, again))
 *   }                                                                   // 422: same form, typed text kept; 403, 404 and
 *                                                                       // 409: a page that says why and who can
 *
 * A page that only some may open (an empty form) asks first: `const no = may(…)`, then `visit.forbidden(no)`.
 * Every form holds `<HiddenFields fields={visit.hidden()} />`: the request id of this rendering. Buttons that a person
 * may not press are left out by asking the same policy, `may(visit.ctx.actor, 'unit.manage', visit.here).ok`.
 * Paths are Vietnamese words without marks. No page sends an inline script or style.
 */
export type Route = {
  readonly method: 'GET' | 'POST'
  /** As Hono writes it, with `:unitId` for ids. */
  readonly path: `/${string}`
  /** The object whose id stands in the path; null when there is none. */
  readonly names: ObjectKind | null
  /** The largest request in bytes, where it is more than one file with its form. */
  readonly largest?: number
} & (
  | { readonly access: 'public'; readonly answer: (visit: Visit) => Answer }
  | { readonly access: 'session'; readonly answer: (visit: StaffVisit) => Answer }
)

type Answer = Response | Promise<Response>

/** Objects that a path can name. */
export type ObjectKind =
  | 'plan'
  | 'task'
  | 'target'
  | 'update'
  | 'measurement'
  | 'take-in'
  | 'evidence'
  | 'extension'
  | 'file'
  | 'report'
  | 'received-report'
  | 'period'
  | 'unit'
  | 'person'
  | 'appointment'
  | 'assignment'
  | 'subtask'
  | 'handover'
  | 'handover-note'
  | 'concern'
  | 'explanation'
  | 'lateness'
  | 'document'
  | 'calendar'
  | 'link'
  | 'check'
  | 'occurrence'
  | 'letter'
  | 'written'
  | 'pdf-copy'
  | 'template'
  | 'outside-view'
  | 'sending'
  | 'definition'
  | 'round'
  | 'submission'
  | 'grading-contest'
  | 'register'
  | 'entry'
  | 'register-link'
  | 'row-link'
  | 'register-file'
  | 'province-file'
  | 'public-place'
  | 'public-edition'
  | 'public-snapshot'
  | 'committee'
  | 'meeting'
  | 'meeting-paper'
  | 'conclusion'
  | 'inspection-line'
  | 'inspection'
  | 'finding'
  | 'remedy'

/** How the doors test and the log name a route. */
export const routeName = (route: Pick<Route, 'method' | 'path'>): string => `${route.method} ${route.path}`
