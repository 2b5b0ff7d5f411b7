import type { Child } from 'hono/jsx'

/** "57-NQ/TW", "58/KH-UBND", "30/2020/NĐ-CP": the symbol of a document. */
const SYMBOL = /(\d+(?:\/\d{4})?[-/][A-ZĐ]{2,}(?:[-/][A-ZĐ0-9]+)*)/u
const NUMBER_AND_UNIT = /(\d) (ngày|tuần|tháng|năm|giờ|phút|KB|MB|đồng|triệu|tỷ)(?![\p{L}])/gu

/** Text whose line never breaks inside a document's symbol or between a number and its unit. */
export const Text = (props: { children: string }): Child => {
  const joined = props.children.replaceAll(NUMBER_AND_UNIT, '$1\u00a0$2')
  const parts = joined.split(SYMBOL)
  if (parts.length === 1) return <>{joined}</>
  return <>{parts.map((part, index) => (index % 2 === 0 ? part : <span class="nowrap">{part}</span>))}</>
}
