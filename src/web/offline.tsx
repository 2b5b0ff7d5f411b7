import { OFFLINE } from '../words/drafts.ts'
import type { Route } from './route.ts'
import { worker } from './ui/assets.ts'
import { ButtonLink } from './ui/button.tsx'
import { PageHead } from './ui/layout.tsx'
import type { Visit } from './visit.tsx'

/** Stands in for any page while there is no line; it tries again by itself. */
const page = (visit: Visit) =>
  visit.page(
    { title: OFFLINE.title, form: true, refresh: 15 },
    <>
      <PageHead title={OFFLINE.title} />
      <div class="stack">
        <p>{OFFLINE.what}</p>
        <p>{OFFLINE.how}</p>
        <p>
          <ButtonLink href="/viec-cua-toi">{OFFLINE.again}</ButtonLink>
        </p>
      </div>
    </>,
  )

/** The worker stands at the root, so that it may answer for every page; a browser asks for it anew each time. */
const script = (visit: Visit) =>
  visit.http.body(worker(), 200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'no-cache',
  })

export const routes = [
  { method: 'GET', path: '/ngoai-tuyen', access: 'public', names: null, answer: page },
  { method: 'GET', path: '/sw.js', access: 'public', names: null, answer: script },
] as const satisfies readonly Route[]
