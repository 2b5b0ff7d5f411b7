import type { SixClarities } from '../../../src/domain/clarity.ts'

export const allClear: SixClarities = {
  who: 'clear',
  what: 'clear',
  when: 'clear',
  responsibility: 'clear',
  product: 'clear',
  authority: 'clear',
}
