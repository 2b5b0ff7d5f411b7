/** Without the numbering and the stop that the writer sets itself. */
export const bare = (text: string): string => text.replace(/^[-+*•\s]+/u, '').replace(/[\s;.]+$/u, '')
