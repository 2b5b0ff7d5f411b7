import type { ReadAnnex } from '../domain/plan-reading.ts'
import type { Paragraph } from './paragraph.ts'
import type { Parts } from './parts.ts'

const MENTION =
  /[Pp]hụ lục((?:\s+(?:số\s+)?(?:[IVXL]{1,5}|\d{1,2})(?:\s*,\s*(?:[IVXL]{1,5}|\d{1,2}))*(?:\s+và\s+(?:[IVXL]{1,5}|\d{1,2}))?)?)\s*(?:đính kèm|kèm theo|ban hành kèm|gửi kèm|dưới đây|này)?/gu

/** Annexes that are there, and those that the text announces but that are not there. */
export function readAnnexes(
  parts: Parts,
  texts: readonly Paragraph[],
): { annexes: ReadAnnex[]; missing: { label: string; from: Paragraph }[] } {
  const present = parts.annexes.map(a => ({
    label: labelOf(a.label.text),
    title: a.title.map(t => t.text).join(' ') || null,
    present: true,
  }))
  const missing: { label: string; from: Paragraph }[] = []
  for (const p of texts) {
    for (const m of p.text.matchAll(MENTION)) {
      const numbers = (m[1] ?? '')
        .replace(/số/u, '')
        .split(/\s*,\s*|\s+và\s+/u)
        .map(n => n.trim())
      const after = p.text.slice((m.index ?? 0) + m[0].length, (m.index ?? 0) + m[0].length + 40)
      if (/^\s*(?:của\s+)?(?:Nghị quyết|Quyết định|Thông tư|Nghị định|Luật|Kế hoạch số)/u.test(after))
        continue
      if (
        !/kèm|đính|dưới|này|chi tiết|danh mục/iu.test(
          m[0] + p.text.slice(Math.max(0, (m.index ?? 0) - 40), m.index),
        )
      )
        continue
      for (const number of numbers) {
        const label = number === '' ? 'Phụ lục' : `Phụ lục ${number}`
        const there = present.some(a => a.label === label || number === '' || a.label === 'Phụ lục')
        if (!there && !missing.some(x => x.label === label)) missing.push({ label, from: p })
      }
    }
  }
  const named = missing.some(m => m.label !== 'Phụ lục')
    ? missing.filter(m => m.label !== 'Phụ lục')
    : missing
  return {
    annexes: [...present, ...named.map(m => ({ label: m.label, title: null, present: false }))],
    missing: named,
  }
}

const labelOf = (text: string): string => {
  const number = /([IVXL]{1,5}|\d{1,2}|[A-Z])\s*[.:]?$/u.exec(text.replace(/^phụ lục/iu, ''))?.[1]
  return number ? `Phụ lục ${number}` : 'Phụ lục'
}
