import { guidePictures } from './guide/pages.ts'
import type { Route } from './route.ts'
import { ASSET_CACHE, assets } from './ui/assets.ts'
import type { Visit } from './visit.tsx'

/** The name of an asset holds the hash of its content, so it may be kept for ever. */
const asset = async (visit: Visit) => {
  const asked = visit.http.req.path
  const found =
    assets().find(one => one.path === asked) ?? [...guidePictures().values()].find(one => one.path === asked)
  if (found === undefined) return visit.refused({ code: 'not-found', status: 404 })
  return visit.http.body(found.body, 200, { 'Content-Type': found.type, 'Cache-Control': ASSET_CACHE })
}

export const routes = [
  { method: 'GET', path: '/assets/:name', access: 'public', names: null, answer: asset },
] as const satisfies readonly Route[]
