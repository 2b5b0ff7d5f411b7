import { type Draft, readFiles } from './store.ts'

export type Sent =
  /** Taken; the page that says so, with its address. */
  | { readonly kind: 'accepted'; readonly url: string; readonly html: string }
  /** Given back with its reasons; `html` is the whole page. */
  | { readonly kind: 'refused'; readonly html: string; readonly said: readonly string[] }
  /** The line or the server failed: nothing is known, so the same is sent again later. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'signed-out' }

/** An upload of photographs on a slow line takes its time; afterwards the line counts as lost. */
const PATIENCE_MS = 90_000

const timeout = (): AbortSignal => {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), PATIENCE_MS)
  return controller.signal
}

/**
 * Sends a draft as its form would have been. The request id travels with it, so that a sending whose answer was lost is
 * answered with the first result and never taken twice.
 */
export async function sendDraft(person: string, draft: Draft): Promise<Sent> {
  const body = new FormData()
  for (const [name, value] of draft.fields) body.append(name, value)
  for (const { input, file } of await readFiles(person, draft.key)) body.append(input, file)
  try {
    const answer = await fetch(draft.action, { method: 'POST', body, signal: timeout() })
    const html = await answer.text()
    if (answer.status >= 500 || answer.status === 429) return { kind: 'busy' }
    const { pathname } = new URL(answer.url)
    if (answer.redirected && /^\/(?:dang-nhap|doi-mat-khau)$/u.test(pathname)) return { kind: 'signed-out' }
    return answer.ok
      ? { kind: 'accepted', url: answer.url, html }
      : { kind: 'refused', html, said: reasonsIn(html) }
  } catch {
    return { kind: 'lost' }
  }
}

const reasonsIn = (html: string): readonly string[] => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const lines = [...page.querySelectorAll('.summary-box li, #tu-choi dd')]
  return lines.map(line => line.textContent?.trim() ?? '').filter(text => text !== '')
}
