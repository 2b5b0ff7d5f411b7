import type { Node } from '../outline.ts'
import { type Paragraph, placeOf } from '../paragraph.ts'
import type { Draft, Slip } from './draft.ts'

const REFERENCE =
  /(?<!\p{L})(?:(?:điểm|khoản|tiết)\s+[\p{L}\d]{1,3}[,\s]+)*(?:mục|phần)\s+([IVX]{1,5})(?:\s*[.,]\s*(\d{1,2}))?(?=[^.;()]{0,30}?(?:[Kk]ế hoạch này|nêu trên|ở trên|dưới đây|nói trên))/giu
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']

/** References to sections of the plan itself that are not there, and gaps between its annexes. */
export function numberingSlips(draft: Draft): Slip[] {
  const chapters = draft.roots.filter(node => /^[IVX]+$/u.test(bare(node.label)))
  // A plan without chapters has nothing that could be missed.
  const absent = chapters.length < 2 ? [] : draft.said.flatMap(p => missing(p, chapters))
  return [...absent, ...annexGaps(draft)]
}

const bare = (label: string | null): string =>
  (label ?? '').replace(/^(?:phần|mục)\s+/iu, '').replace(/[\s.)/-]+$/u, '')

function missing(p: Paragraph, chapters: readonly Node[]): Slip[] {
  return [...p.text.matchAll(REFERENCE)].flatMap((found): Slip[] => {
    const [reference, roman = '', number] = found
    if (!ROMANS.includes(roman)) return []
    const between = p.text.slice(found.index + reference.length).slice(0, 60)
    // "mục II Nghị quyết … nêu trên" speaks of another document
    if (
      /^\s*(?:của\s+)?(?:Nghị quyết|Quyết định|Chỉ thị|Thông tư|Nghị định|Luật|Chương trình|Đề án|Hướng dẫn|Phụ lục|Kế hoạch số)/u.test(
        between,
      )
    )
      return []
    const chapter = chapters.find(node => bare(node.label) === roman)
    const there =
      chapter !== undefined &&
      (number === undefined ||
        chapter.children.length === 0 ||
        chapter.children.some(child => bare(child.label).split('.').at(-1) === number))
    return there
      ? []
      : [
          {
            note: { rule: 'section-missing', reference: reference.trim() },
            place: placeOf(p, found.index, found.index + reference.length),
            actual: reference.trim(),
          },
        ]
  })
}

function annexGaps({ annexes }: Draft): Slip[] {
  const numbered = annexes
    .filter(annex => annex.present)
    .flatMap(annex => {
      const at = ROMANS.indexOf(/([IVX]+)$/u.exec(annex.label)?.[1] ?? '')
      return at < 0 ? [] : [{ label: annex.label, at }]
    })
  // One that is announced and absent is told by a finding of its own.
  const announced = new Set(annexes.map(annex => annex.label))
  return numbered.flatMap((annex, i): Slip[] => {
    const before = numbered[i - 1]
    if (before === undefined || annex.at === before.at + 1 || annex.at <= before.at) return []
    if (announced.has(`Phụ lục ${ROMANS[before.at + 1] ?? ''}`)) return []
    return [
      {
        note: { rule: 'annex-gap', before: before.label, after: annex.label },
        place: null,
        actual: annex.label,
      },
    ]
  })
}
