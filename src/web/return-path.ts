/** Where a person goes when no place was asked for. */
export const HOME = '/'

/**
 * A path of this site to come back to, or HOME. Anything that a browser could read as another host is refused:
 * "//evil", "/\evil", schemes, control characters, and the sign-in page itself, which would turn in circles.
 */
export const returnPath = (asked: string | undefined): string => {
  if (asked === undefined || asked.length > 2000) return HOME
  if (!/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(asked)) return HOME
  const base = 'http://here.invalid'
  const url = URL.canParse(asked, base) ? new URL(asked, base) : null
  if (url === null || url.origin !== base) return HOME
  // "/./\t/x" and the like are read by the browser after it has tidied them; the tidy form is judged again.
  const path = `${url.pathname}${url.search}`
  if (path.startsWith('//') || /^\/(?:dang-nhap|dang-xuat)(?:[/?]|$)/u.test(path)) return HOME
  return path
}
