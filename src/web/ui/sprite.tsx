import { raw } from 'hono/html'
import { GLYPHS, HALF_HEXAGON, HEXAGON, SIGNS, SILHOUETTES } from './shapes.ts'

export type SignName = keyof typeof SIGNS

const symbols = (prefix: string, box: number, shapes: Readonly<Record<string, string>>): string =>
  Object.entries(shapes)
    .map(([name, body]) => `<symbol id="${prefix}-${name}" viewBox="0 0 ${box} ${box}">${body}</symbol>`)
    .join('')

const SPRITE = [
  `<symbol id="hexagon" viewBox="0 0 24 24"><path d="${HEXAGON}"/></symbol>`,
  `<symbol id="half-hexagon" viewBox="0 0 24 24"><path d="${HALF_HEXAGON}"/></symbol>`,
  symbols('glyph', 24, GLYPHS),
  symbols('status', 16, SILHOUETTES),
  symbols('sign', 20, SIGNS),
  '<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="f-red"/><rect width="2" height="6" class="f-hatch"/></pattern>',
  '<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" class="f-amber"/><circle cx="2.5" cy="2.5" r=".8" class="f-amber-edge"/></pattern>',
].join('')

/** Every drawing of the program, once a page; components point at it. Page puts it first in the body. */
export const Sprite = () => (
  <svg class="sprite" aria-hidden="true" focusable="false">
    {raw(SPRITE)}
  </svg>
)

/** A sign beside a word. It is hidden from screen readers: the word says it. */
export const Sign = (props: { name: SignName; size?: number }) => (
  <svg class="icon" width={props.size ?? 18} height={props.size ?? 18} aria-hidden="true" focusable="false">
    <use href={`#sign-${props.name}`} />
  </svg>
)
