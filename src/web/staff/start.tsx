import { START } from '../../words/start.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { Card } from '../ui/card.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { placesOf } from './frame.ts'

/** Everybody lands on the first place that their role has; without one, on a calm list of what there is. */
const start = (visit: StaffVisit) => {
  const places = placesOf(visit)
  const [first] = places
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
