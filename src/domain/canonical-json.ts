export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const text = (value: string): string => {
  if (LONE_SURROGATE.test(value)) throw new RangeError('a lone surrogate has no canonical form')
  return JSON.stringify(value)
}

/**
 * The canonical text of a JSON value, RFC 8785: no blanks, keys in the order of their UTF-16 code units, numbers and
 * strings as ECMAScript writes them. Equal values give equal texts, so the text can be hashed. Throws on what JSON
 * cannot hold (NaN, infinity, lone surrogates).
 */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} has no canonical form`)
    return JSON.stringify(value)
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${text(key)}:${canonicalJson(member)}`).join(',')}}`
}
