/**
 * The drawings that the sprite carries once a page, as SVG markup. Marks stand on a 24 × 24 grid, status silhouettes
 * on 16 × 16 and signs on 20 × 20. Solid silhouettes have holes, so that they work on any ground.
 */
export const HEXAGON = 'M12 1.2 21.4 6.6v10.8L12 22.8 2.6 17.4V6.6z'

/** Lower half of the hexagon, tinted when something is not clear enough. */
export const HALF_HEXAGON = 'M2.6 12h18.8v5.4L12 22.8 2.6 17.4z'

export const GLYPHS = {
  who: '<circle cx="12" cy="9.2" r="2.5"/><path d="M7.5 16.8c.5-2.8 2.3-4.1 4.5-4.1s4 1.3 4.5 4.1"/>',
  what: '<path d="M7.6 8.8h8.8M7.6 12h8.8M7.6 15.2h5.2"/>',
  when: '<circle cx="12" cy="12" r="4.7"/><path d="M12 9.2V12l1.9 1.2"/>',
  responsibility:
    '<circle cx="12" cy="7.9" r="1.6"/><circle cx="8.2" cy="15.6" r="1.6"/><circle cx="15.8" cy="15.6" r="1.6"/><path d="M12 9.5v2.4M8.2 14v-2.1h7.6V14"/>',
  product: '<path d="M12 6.9 16.5 9.4v5.1L12 17.1l-4.5-2.6V9.4zM7.5 9.4 12 12l4.5-2.6M12 12v5.1"/>',
  authority:
    '<path d="M10.7 12.6c.5-1.4-.8-2.2-.8-3.5a2.1 2.1 0 0 1 4.2 0c0 1.3-1.3 2.1-.8 3.5M7.9 12.8h8.2v2H7.9zM8.3 17.2h7.4"/>',
} as const

const HOLED = 'fill="currentColor" stroke="none" fill-rule="evenodd"'
const EXCLAMATION = 'M7.1 4.3h1.8v4.9H7.1zM8 10.4a1.05 1.05 0 1 0 0 2.1 1.05 1.05 0 0 0 0-2.1z'

export const SILHOUETTES = {
  overdue: `<path ${HOLED} d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z${EXCLAMATION}"/>`,
  attention: `<path ${HOLED} d="M7.1 1.7a1 1 0 0 1 1.8 0l6.4 11.5a1 1 0 0 1-.9 1.5H1.6a1 1 0 0 1-.9-1.5zM7.2 5.4h1.6v4.5H7.2zM8 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2z"/>`,
  'on-track': '<circle cx="8" cy="8" r="6.2"/><path d="M4.9 8h5.9M8.3 5.4 10.9 8l-2.6 2.6"/>',
  done: `<path ${HOLED} d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM6.9 11.5l5.2-5.2-1.2-1.2-4 4-1.9-1.9-1.2 1.2z"/>`,
  'not-due': '<circle cx="8" cy="8" r="6.2" stroke-dasharray="3 1.87" stroke-linecap="butt"/>',
  waiting: `<path ${HOLED} d="M3 1.2h10A1.8 1.8 0 0 1 14.8 3v10a1.8 1.8 0 0 1-1.8 1.8H3A1.8 1.8 0 0 1 1.2 13V3A1.8 1.8 0 0 1 3 1.2zM4.6 7a1 1 0 1 0 0 2 1 1 0 0 0 0-2zM8 7a1 1 0 1 0 0 2 1 1 0 0 0 0-2zM11.4 7a1 1 0 1 0 0 2 1 1 0 0 0 0-2z"/>`,
  regular: '<path d="M13.3 8.2a5.3 5.3 0 1 1-1.7-4.1M13.5 1.6v3.3h-3.3"/>',
  paused: `<path ${HOLED} d="M3.5 2h3v12h-3zM9.5 2h3v12h-3z"/>`,
  cancelled: '<path d="M3 3l10 10M13 3 3 13" stroke-width="2.2"/>',
} as const

export const SIGNS = {
  search: '<circle cx="8.6" cy="8.6" r="5.1"/><path d="m12.5 12.5 4.3 4.3"/>',
  bell: '<path d="M4.2 14.5h11.6l-1.3-2V8.3a4.5 4.5 0 0 0-9 0v4.2zM8.5 17h3"/>',
  menu: '<path d="M3 5.5h14M3 10h14M3 14.5h14"/>',
  download: '<path d="M10 3v9.5M6.3 9 10 12.7 13.7 9M3.5 16.5h13"/>',
  upload: '<path d="M10 16.5V4M5.8 8 10 3.8 14.2 8"/>',
  document: '<path d="M5 2.8h6.5L15 6.3v10.9H5zM7.5 9h5M7.5 12h5"/>',
  picture:
    '<rect x="2.8" y="4" width="14.4" height="12" rx="1"/><circle cx="7" cy="8" r="1.2"/><path d="m3 14.5 4-3.5 3 2.5 3.5-3.5 3.5 3"/>',
  message: '<path d="M3.2 4h13.6v9.5H9L5.5 16.7v-3.2H3.2z"/>',
  extend: '<path d="M8.5 4H4v12h12v-4.5M11 3.5h5.5V9M16.3 3.7 9.5 10.5"/>',
  check: '<path d="m4 10.5 4 4 8-9"/>',
  lock: '<rect x="4.5" y="9" width="11" height="7.5" rx="1"/><path d="M7 9V6.5a3 3 0 0 1 6 0V9"/>',
  clip: '<path d="m15.5 9.5-5.7 5.7a3.3 3.3 0 0 1-4.7-4.7l6-6a2.2 2.2 0 0 1 3.1 3.1l-5.8 5.8a1.1 1.1 0 0 1-1.6-1.6l5-5"/>',
  camera: '<path d="M2.8 6h3.4l1.3-2h5l1.3 2h3.4v10H2.8z"/><circle cx="10" cy="10.7" r="2.9"/>',
  back: '<path d="M12 4.5 6.5 10l5.5 5.5"/>',
  next: '<path d="M8 4.5 13.5 10 8 15.5"/>',
  calendar: '<path d="M3.5 5h13v12h-13zM3.5 8.5h13M7 2.8V6M13 2.8V6"/>',
  gauge: '<path d="M3 15a7.5 7.5 0 1 1 14 0M10 13l3.2-4.5"/>',
  flag: '<path d="M5 17.5V3.5M5 4h10l-2.5 3.5L15 11H5"/>',
  plus: '<path d="M10 4v12M4 10h12"/>',
  person: '<circle cx="10" cy="6.8" r="3.3"/><path d="M3.8 17c.6-4 3-5.8 6.2-5.8s5.6 1.8 6.2 5.8"/>',
  print: '<path d="M6 7.5V3h8v4.5M6 13.5H3.5v-6h13v6H14M6 11.5h8V17H6z"/>',
} as const
