import type { Context } from 'hono'
import type { Look } from '../domain/accounts.ts'
import { type Day, dayOf } from '../domain/day.ts'
import type { Permission } from '../domain/policy/permission.ts'
import { notFound, type Outcome, type Refusal, refuse } from '../domain/refusal.ts'
import { type Context as Ctx, contextFor } from '../usecases/context.ts'
import { listUnits } from '../usecases/list-units.ts'
import type { Present } from '../usecases/session.ts'
import { keepLook, readLook } from './cookies.ts'
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
    this.ctx = contextFor(site.surroundings, present.actor, present.journalSeq)
  }

  /** The locality as the object of a policy. */
  get here(): { readonly localityId: string } {
    return { localityId: this.me.locality.id }
  }

  /** The day of this request, in Vietnam. */
  get today(): Day {
    return dayOf(this.ctx.now)
  }

  /** Answers for a page that only those who may act may open, in the words of the policy. */
  forbidden(no: Extract<Permission, { ok: false }>): Promise<Response> {
    const params = { who: no.who.join(','), unitId: no.unitId }
    return this.refused(
      no.code === 'other-locality' ? notFound().refusal : refuse(no.code, 403, { params }).refusal,
    )
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
    const before = readLook(this.http)
    if (before.theme !== look.theme || before.contrast !== look.contrast) keepLook(this.http, this.site, look)
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
