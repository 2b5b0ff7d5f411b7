import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchQuestion, searchText, searchWords } from './search.ts'

test('marks, case, đ and the way a letter is composed make no difference', () => {
  expect(searchWords('Chuyển đổi số')).toEqual(['chuyen', 'doi', 'so'])
  expect(searchWords('Chuyển đổi số'.normalize('NFD'))).toEqual(['chuyen', 'doi', 'so'])
  expect(searchWords('CHUYEN DOI SO')).toEqual(['chuyen', 'doi', 'so'])
})

test('a symbol is its parts', () => {
  expect(searchWords('57-NQ/TW')).toEqual(['57', 'nq', 'tw'])
})

test('a question without a word asks nothing', () => {
  expect(searchQuestion('  … – "')).toBeNull()
  expect(searchQuestion('tổ   công nghệ')).toEqual({ words: ['to', 'cong', 'nghe'], phrase: 'to cong nghe' })
})

test('whatever is kept is found by any run of its own words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Đề', 'án', '06', 'số', 'hóa', 'hồ', 'sơ'), { minLength: 1 }),
      words => {
        const question = searchQuestion(words.join(' '))
        expect(question).not.toBeNull()
        expect(` ${searchText([words.join(', '), null])} `).toContain(` ${question?.phrase.split(' ')[0]} `)
      },
    ),
  )
})
