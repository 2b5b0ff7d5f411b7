/** A test whether a text is one of a closed list of codes. */
export const oneOf =
  <T extends string>(codes: readonly T[]) =>
  (text: string): text is T =>
    codes.some(code => code === text)
