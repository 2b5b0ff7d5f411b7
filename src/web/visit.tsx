import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { Look } from '../domain/accounts.ts'
import type { Refusal } from '../domain/refusal.ts'
import { fieldSentence, refusalText } from '../words/refusal.ts'
import { UI } from '../words/ui.ts'
import { type FlashNote, keepFlash, readLook, takeFlash } from './cookies.ts'
import { type Form, REQUEST_FIELD, readForm } from './form-data.ts'
import type { Site } from './site.ts'
import type { IslandName } from './ui/assets.ts'
import type { FieldError } from './ui/form.tsx'
import { type Crumb, Page, type PageProps } from './ui/layout.tsx'
import { Flash, Refusal as RefusalBox } from './ui/states.tsx'

export type PageSpec = {
  /** Says the state; the document's title. */
  readonly title: string
  readonly status?: 200 | 403 | 404 | 405 | 409 | 410 | 413 | 422 | 429 | 500
  readonly crumbs?: readonly Crumb[]
  /** A narrow page with one form. */
  readonly form?: boolean
  /** A form came back with errors. */
  readonly error?: boolean
  /** Reload by itself while long work runs, in seconds. */
  readonly refresh?: number
  readonly foot?: Child
  /** Islands that make the page smoother; it works without them. */
  readonly scripts?: readonly IslandName[]
}

/** A form comes back: its problems as sentences, by field and in order for the summary. */
export type Again = {
  readonly errors: readonly FieldError[]
  readonly of: (field: string) => string | undefined
  /** The page of the form answers with this. */
  readonly status: 422
}

/** One request of anybody. */
export class Visit {
  readonly http: Context
  readonly site: Site

  constructor(http: Context, site: Site) {
    this.http = http
    this.site = site
  }

  /** The address that people type, without a slash at the end: what is written where it will be opened elsewhere. */
  get address(): string {
    return this.site.publicUrl ?? new URL(this.http.req.url).origin
  }

  param(name: string): string {
    return this.http.req.param(name) ?? ''
  }

  query(name: string): string | undefined {
    return this.http.req.query(name)
  }

  /** The body is taken whole, which costs less than a stream of it; the guard has bounded it. */
  async form(): Promise<Form> {
    const { req } = this.http
    const body = await req.arrayBuffer()
    const headers = { 'content-type': req.header('content-type') ?? '' }
    return readForm(await new Response(body, { headers }).formData())
  }

  /** The hidden fields of one rendering of a form. */
  hidden(more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
    return { [REQUEST_FIELD]: this.site.surroundings.newId(), ...more }
  }

  /** 303 to a page of this site, with a sentence to say there. */
  async to(path: string, said?: string | FlashNote): Promise<Response> {
    if (said !== undefined)
      await keepFlash(this.http, this.site, typeof said === 'string' ? { message: said } : said)
    return this.http.redirect(path, 303)
  }

  /** A whole page in the frame that fits whoever asks. */
  async page(spec: PageSpec, body: Child): Promise<Response> {
    const note = await takeFlash(this.http, this.site)
    const { status = 200, ...rest } = spec
    const frame = await this.frame()
    return this.http.html(
      <Page
        {...frame}
        {...this.look()}
        {...rest}
        flash={note === null ? undefined : <Flash {...this.flash(note)} />}
      >
        {body}
      </Page>,
      status,
    )
  }

  /**
   * Answers a refusal. With `again`, 422 is the same form with its errors and what was typed; everything else is a
   * page that says what happened, why, who can, and what to do now.
   */
  async refused(given: Refusal, again?: (again: Again) => Response | Promise<Response>): Promise<Response> {
    // An id in the path that is none names nothing: not found, however the schema said it.
    const astray = given.problems?.some(problem => this.http.req.param(problem.field) !== undefined)
    const refusal: Refusal = astray ? { code: 'not-found', status: 404 } : given
    if (refusal.status === 422 && again !== undefined) return again(await this.again(refusal))
    const text = refusalText(refusal, await this.nameOfUnit(refusal))
    return this.page(
      { title: text.title, status: refusal.status, form: true },
      <RefusalBox {...text} kept={refusal.status === 422} actions={<a href="/">{UI.toStart}</a>} />,
    )
  }

  protected async again(refusal: Refusal): Promise<Again> {
    const one = {
      field: refusal.field ?? '',
      code: refusal.code,
      ...(refusal.params && { params: refusal.params }),
    }
    const errors = (refusal.problems ?? [one]).map(problem => ({
      name: problem.field,
      message: fieldSentence(problem),
    }))
    return { errors, of: field => errors.find(error => error.name === field)?.message, status: 422 }
  }

  /** A refusal may depend on a unit, whose name the sentence says. */
  protected async nameOfUnit(_refusal: Refusal): Promise<string | null> {
    return null
  }

  protected look(): Look {
    return readLook(this.http)
  }

  protected async frame(): Promise<Pick<PageProps, 'locality' | 'home'> & Partial<PageProps>> {
    return { locality: UI.motto, home: '/' }
  }

  private flash(note: FlashNote): Parameters<typeof Flash>[0] {
    const { message, undo } = note
    if (undo === undefined) return { message }
    return { message, undo: { action: undo.action, hidden: this.hidden(undo.hidden) } }
  }
}
