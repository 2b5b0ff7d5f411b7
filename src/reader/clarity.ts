import type { SixClarities } from '../domain/clarity.ts'
import type { ReadHeader, ReadTask } from '../domain/plan-reading.ts'

/** Placeholder rules until the six clarities are judged one by one. */
export function clarityOf(_task: Omit<ReadTask, 'clarity'>, _header: ReadHeader): SixClarities {
  return {
    who: 'missing',
    what: 'missing',
    when: 'missing',
    responsibility: 'missing',
    product: 'missing',
    authority: 'missing',
  }
}
