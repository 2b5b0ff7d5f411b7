/** Browsers by what they say of themselves; the first that fits, for most of them also name others. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/coc_coc_browser/u, 'Cốc Cốc'],
  [/Edg(?:e|A|iOS)?\//u, 'Edge'],
  [/SamsungBrowser\//u, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//u, 'Firefox'],
  [/Chrome\/|CriOS\//u, 'Chrome'],
  [/Safari\//u, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone/u, 'iPhone'],
  [/iPad/u, 'iPad'],
  [/Android/u, 'Android'],
  [/Windows/u, 'Windows'],
  [/Macintosh/u, 'máy Mac'],
  [/Linux/u, 'Linux'],
]

const first = (table: typeof BROWSERS, agent: string): string | null =>
  table.find(([sign]) => sign.test(agent))?.[1] ?? null

/** What a browser says of itself, in the words by which its owner knows it: "Chrome trên Windows". */
export function deviceName(agent: string): string {
  const browser = first(BROWSERS, agent)
  const system = first(SYSTEMS, agent)
  if (browser === null) return system ?? 'Thiết bị không rõ'
  return system === null ? browser : `${browser} trên ${system}`
}
