import { createServer } from 'node:http'
import { ASSET_CACHE, assets } from '../../../src/web/ui/assets.ts'
import { galleryPages } from './pages.tsx'

/** The policy that the real pages carry: no script, no inline style. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

/**
 * Serves the gallery on loopback, each page under its name and with the assets that it refers to.
 * `?theme=dark` and `?contrast=more` stand for the saved choice of an account.
 */
export async function serveGallery(
  port = 0,
): Promise<{ origin: string; names: readonly string[]; close: () => Promise<void> }> {
  const files = new Map(assets().map(asset => [asset.path, asset]))
  const names = Object.keys(galleryPages({}))
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const file = files.get(url.pathname)
    if (file !== undefined) {
      response.writeHead(200, { 'content-type': file.type, 'cache-control': ASSET_CACHE }).end(file.body)
      return
    }
    const theme = url.searchParams.get('theme')
    const contrast = url.searchParams.get('contrast')
    const page = galleryPages({
      ...(theme === 'dark' || theme === 'light' ? { theme } : {}),
      ...(contrast === 'more' ? { contrast } : {}),
    })[url.pathname.slice(1)]
    if (page === undefined) {
      response.writeHead(404).end()
      return
    }
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
      .end(page)
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the gallery has no address')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    names,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
