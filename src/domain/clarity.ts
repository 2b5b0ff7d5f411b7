/** The six clarities ("6 rõ") in their fixed order: người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền. */
export const CLARITIES = ['who', 'what', 'when', 'responsibility', 'product', 'authority'] as const
export type Clarity = (typeof CLARITIES)[number]

export type Clearness = 'clear' | 'partial' | 'missing'
export type SixClarities = Readonly<Record<Clarity, Clearness>>

/** Number of clarities that are fully clear, 0 to 6. */
export const countClear = (six: SixClarities): number => CLARITIES.filter(c => six[c] === 'clear').length
