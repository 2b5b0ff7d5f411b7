/** The figure of one part. A part that nobody has entered has none. */
export type PartFigure = {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}

export type PartsTotal = PartFigure & {
  /** How many parts have a figure. */
  readonly entered: number
  /** Ids of the parts without one; they are shown beside the total, which is then not the whole. */
  readonly missing: readonly string[]
}

const isEntered = (figure: PartFigure | undefined, fraction: boolean): figure is PartFigure =>
  figure !== undefined &&
  (fraction ? figure.numerator !== null && figure.denominator !== null : figure.value !== null)

/**
 * The whole of what was entered by parts: numerators and denominators added apart, or counts added. Never a mean of
 * percentages. All three are null while no part has a figure.
 */
export const addParts = (
  ids: readonly string[],
  figures: ReadonlyMap<string, PartFigure>,
  fraction: boolean,
): PartsTotal => {
  const missing = ids.filter(id => !isEntered(figures.get(id), fraction))
  const entered = ids.map(id => figures.get(id)).filter(figure => isEntered(figure, fraction))
  const sum = (name: keyof PartFigure) =>
    entered.length === 0 ? null : entered.reduce((total, figure) => total + (figure[name] ?? 0), 0)
  return {
    value: fraction ? null : sum('value'),
    numerator: fraction ? sum('numerator') : null,
    denominator: fraction ? sum('denominator') : null,
    entered: entered.length,
    missing,
  }
}
