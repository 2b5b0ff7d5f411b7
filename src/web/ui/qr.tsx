import qrcode from 'qrcode-generator'

/** Modules of quiet ground around a code, as its standard asks. */
const MARGIN = 4

/** A QR code of a text as one drawing, dark on light whatever the theme, because cameras want it so. */
export const QrCode = (props: { text: string; label: string }) => {
  const code = qrcode(0, 'M')
  code.addData(props.text)
  code.make()
  const count = code.getModuleCount()
  const side = count + 2 * MARGIN
  const path = Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (_, column) =>
      code.isDark(row, column) ? `M${column + MARGIN} ${row + MARGIN}h1v1h-1z` : '',
    ).join(''),
  ).join('')
  return (
    <svg role="img" aria-label={props.label} width="180" height="180" viewBox={`0 0 ${side} ${side}`}>
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}
