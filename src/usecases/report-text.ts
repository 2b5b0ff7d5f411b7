/** Without the numbering and the stop that the writer sets itself. */
export const bare = (text: string): string => text.replace(/^[-+*•\s]+/u, '').replace(/[\s;.]+$/u, '')

/** Lines of a text that a person typed, without their marks, without the empty ones. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => bare(line.trim()))
    .filter(line => line !== '')
