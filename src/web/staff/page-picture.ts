import type { Box } from '../../domain/place.ts'
import { showPagePicture } from '../../usecases/show-page-picture.ts'
import { picture } from '../download.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'

/** Shares of a page are written as whole numbers of ten thousand: "1200-3300-8000-3900". */
const PARTS = 10_000

const boxIn = (text: string | undefined): Box | null => {
  const [x0, y0, x1, y1] = (/^\d{1,5}(?:-\d{1,5}){3}$/.exec(text ?? '')?.[0] ?? '')
    .split('-')
    .map(part => Number(part) / PARTS)
  return x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined
    ? null
    : [x0, y0, x1, y1]
}

const show = async (visit: StaffVisit) => {
  const page = Number(visit.param('page'))
  const outcome = await showPagePicture(visit.ctx, {
    planId: visit.param('planId'),
    page: Number.isInteger(page) ? page : 0,
    box: boxIn(visit.query('khung')),
  })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  if (outcome.value === null) return visit.to(`/ke-hoach/${visit.param('planId')}`)
  return picture(visit, { mediaType: 'image/png', body: outcome.value })
}

export const routes = [
  { method: 'GET', path: '/ke-hoach/:planId/trang/:page', access: 'session', names: 'plan', answer: show },
] as const satisfies readonly Route[]
