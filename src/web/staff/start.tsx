import type { Role } from '../../domain/role.ts'
import { START } from '../../words/start.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { Card } from '../ui/card.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { placesOf } from './frame.ts'

/** Where a role begins its day. */
const HOME = {
  officer: '/viec-cua-toi',
  'unit-head': '/viec-cua-toi',
  'standing-officer': '/viec-cua-toi',
  'following-unit': '/viec-cua-toi',
  'office-vetting': '/viec-cua-toi',
  'leader-state': '/dieu-hanh',
  'leader-party': '/dieu-hanh',
  committee: '/dieu-hanh',
  inspector: '/nhat-ky',
  administrator: '/nguoi-dung',
} as const satisfies Record<Role, string>

/** Everybody lands where their first post works; without a page for it, on a calm list of what there is. */
const start = (visit: StaffVisit) => {
  const places = placesOf(visit)
  const [post] = visit.ctx.actor.appointments
  const home = post === undefined ? undefined : HOME[post.role]
  const first = places.find(place => place.href === home) ?? places[0]
  if (first !== undefined && visit.query('xem') === undefined) return visit.to(first.href)
  return visit.page(
    { title: START.title },
    <>
      <PageHead title={START.welcome(visit.me.person.name)} sub={visit.me.locality.name} />
      {places.length === 0 ? (
        <EmptyState title={START.what} what={START.none} />
      ) : (
        <Card title={START.what}>
          <ul class="rows">
            {places.map(place => (
              <li>
                <a href={place.href}>{place.label}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>,
  )
}

export const routes = [
  { method: 'GET', path: '/', access: 'session', names: null, answer: start },
] as const satisfies readonly Route[]
