/**
 * Where the connection is secure: pages that cannot be fetched are answered by one that says so. Nothing of anybody is
 * kept here; drafts stand in the page's own storage.
 */
const STORE = 'sauro-offline'
const PAGE = '/ngoai-tuyen'

type Waitable = Event & { readonly waitUntil: (work: Promise<unknown>) => void }
type Fetching = Event & {
  readonly request: Request
  readonly respondWith: (answer: Promise<Response>) => void
}
const isWaitable = (event: Event): event is Waitable => 'waitUntil' in event
const isFetching = (event: Event): event is Fetching => 'respondWith' in event && 'request' in event

/** The page and everything under /assets/ that it names. */
async function keepPage(): Promise<void> {
  const store = await caches.open(STORE)
  const html = await (await fetch(PAGE)).text()
  const assets = html.match(/\/assets\/[\w.-]+/gu) ?? []
  await store.addAll([PAGE, ...new Set(assets)])
}

const fromStore = async (path: string): Promise<Response> => (await caches.match(path)) ?? Response.error()

addEventListener('install', event => {
  if (isWaitable(event)) event.waitUntil(keepPage())
})
addEventListener('fetch', event => {
  if (!isFetching(event)) return
  const { request } = event
  const { pathname } = new URL(request.url)
  if (request.method !== 'GET') return
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => fromStore(PAGE)))
  else if (pathname.startsWith('/assets/')) event.respondWith(fetch(request).catch(() => fromStore(pathname)))
})
