/** What a ward's own Word template can name, between braces: "{noi_dung}". */
export const TEMPLATE_FIELDS = [
  'co_quan_cap_tren',
  'co_quan_ban_hanh',
  'so_ky_hieu',
  'dia_danh_ngay',
  'ten_loai',
  'trich_yeu',
  'kinh_gui',
  'can_cu',
  'noi_dung',
  'quyen_han',
  'nguoi_ky',
  'noi_nhan',
  'luu',
] as const
export type TemplateField = (typeof TEMPLATE_FIELDS)[number]

/** Without these a report could not be told from another, nor signed. */
export const NEEDED_FIELDS: readonly TemplateField[] = [
  'so_ky_hieu',
  'dia_danh_ngay',
  'trich_yeu',
  'noi_dung',
  'nguoi_ky',
]

export type TemplateProblem =
  | { readonly code: 'template-unknown-fields'; readonly fields: readonly string[] }
  | { readonly code: 'template-missing-fields'; readonly fields: readonly string[] }
  /** A block stands where it cannot: twice, in a table, in a header. */
  | { readonly code: 'template-text-place' }
  /** The braces do not pair. */
  | { readonly code: 'template-braces' }
  /** It reaches for other files, or holds objects that run. */
  | { readonly code: 'template-active' }

const isField = (name: string): name is TemplateField => TEMPLATE_FIELDS.some(field => field === name)

/** What is wrong with the fields of a template; null when a report can be written into it. */
export const templateFault = (found: readonly string[]): TemplateProblem | null => {
  const unknown = [...new Set(found.filter(name => !isField(name)))]
  if (unknown.length > 0) return { code: 'template-unknown-fields', fields: unknown }
  const missing = NEEDED_FIELDS.filter(name => !found.includes(name))
  if (missing.length > 0) return { code: 'template-missing-fields', fields: missing }
  return found.filter(name => name === 'noi_dung').length > 1 ? { code: 'template-text-place' } : null
}
