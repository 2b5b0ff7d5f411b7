const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The ids of an `in (…)`, or one that nothing has: SQL has no empty list, and an empty scope must find nothing. */
export const orNobody = (ids: readonly string[]): string[] => (ids.length > 0 ? [...ids] : [NOBODY])
