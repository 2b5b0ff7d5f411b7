import type { Context } from 'hono'
import type { Look } from '../domain/accounts.ts'
import type { Outcome, Refusal } from '../domain/refusal.ts'
import { type Context as Ctx, contextFor } from '../usecases/context.ts'
import { listUnits } from '../usecases/list-units.ts'
import type { Present } from '../usecases/session.ts'
import { keepLook } from './cookies.ts'
import type { Form, Unchecked } from './form-data.ts'
import type { Site } from './site.ts'
import { frameOf } from './staff/frame.ts'
import type { PageProps } from './ui/layout.tsx'
import { Visit } from './visit.tsx'

/** One request of somebody who is signed in. */
export class StaffVisit extends Visit {
  /** First argument of every use-case. */
  readonly ctx: Ctx
  readonly me: Present

  constructor(http: Context, site: Site, present: Present) {
    super(http, site)
    this.me = present
    this.ctx = contextFor(site.surroundings, present.actor)
  }

  /** The locality as the object of a policy. */
  get here(): { readonly localityId: string } {
    return { localityId: this.me.locality.id }
  }

  /**
   * Hands what was sent to a use-case, whose schema says whether it is right, with the request id of the form. The
   * input is spread of `form.object()` and what the path names.
   */
  send<Input, T>(
    act: (ctx: Ctx, input: Input, requestId?: string) => Promise<Outcome<T>>,
    input: Unchecked,
    form?: Form,
  ): Promise<Outcome<T>> {
    return act(this.ctx, input as Input, form?.requestId)
  }

  protected override look(): Look {
    const { look } = this.me.session
    keepLook(this.http, this.site, look)
    return look
  }

  protected override async nameOfUnit(refusal: Refusal): Promise<string | null> {
    const unitId = refusal.params?.['unitId']
    if (typeof unitId !== 'string') return null
    const units = await listUnits(this.ctx, {})
    return units.ok ? (units.value.find(unit => unit.id === unitId)?.name ?? null) : null
  }

  protected override async frame(): Promise<Pick<PageProps, 'locality' | 'home'> & Partial<PageProps>> {
    return frameOf(this)
  }
}
