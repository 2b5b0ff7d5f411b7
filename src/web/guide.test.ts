// Real here: the pages of the guide as they stand in docs/huong-dan.
import { expect, test } from 'vitest'
import { PAGES, pageHelp } from '../words/page-help.ts'
import { readGuide, spansOf } from './guide/markdown.ts'
import { guidePages, guidePictures } from './guide/pages.ts'
import { routes } from './routes.ts'

test('a line is cut into its words, what is strong, code and links', () => {
  expect(spansOf('Bấm **Gửi**, xem [trang](07-xac-nhan.md) và `./sauro`.')).toEqual([
    { kind: 'text', text: 'Bấm ' },
    { kind: 'strong', text: 'Gửi' },
    { kind: 'text', text: ', xem ' },
    { kind: 'link', text: 'trang', href: '07-xac-nhan.md' },
    { kind: 'text', text: ' và ' },
    { kind: 'code', text: './sauro' },
    { kind: 'text', text: '.' },
  ])
})

test('blocks are told apart; markup of HTML is text', () => {
  const text = '# Tên\n\n1. một\n2. hai\n\n| a | b |\n|---|---|\n| c | d |\n\n![Hình](hinh/x.png)\n\n<b>x</b>'
  expect(readGuide(text).map(block => block.kind)).toEqual([
    'heading',
    'list',
    'table',
    'picture',
    'paragraph',
  ])
  expect(readGuide('<script>1</script>')).toEqual([
    { kind: 'paragraph', spans: [{ kind: 'text', text: '<script>1</script>' }] },
  ])
})

test('every page of the guide has a title, and every link and picture leads somewhere', () => {
  const pages = guidePages()
  expect(pages.length).toBeGreaterThan(10)
  const names = pages.map(page => `${page.name}.md`)
  const spans = pages.flatMap(({ blocks }) =>
    blocks.flatMap(block => {
      if (block.kind === 'list') return block.items.flat()
      if (block.kind === 'table') return block.rows.flat(2)
      return block.kind === 'picture' ? [] : block.spans
    }),
  )
  const inside = spans.flatMap(span =>
    span.kind === 'link' && !span.href.startsWith('../') ? [span.href] : [],
  )
  expect(inside.length).toBeGreaterThan(5)
  for (const href of inside) expect(names).toContain(href)
  const pictures = pages.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'picture' ? block.name : [])),
  )
  expect(pictures.length).toBeGreaterThan(5)
  for (const name of pictures) expect([...guidePictures().keys()]).toContain(name)
  expect(pages.filter(page => page.title === '')).toEqual([])
})

test('help in place leads to a page that is there', () => {
  const names = guidePages().map(page => page.name)
  for (const { guide } of Object.values(PAGES)) expect(names).toContain(guide)
})

test('every page of the staff has help in place', () => {
  const quiet = [
    '/',
    '/huong-dan',
    '/dang-nhap',
    '/bao-nhanh',
    '/kiem-tra',
    '/lich',
    '/hong',
    '/bien-ban-ban-giao',
    '/tai-lieu-hop',
  ]
  const shown = routes.filter(route => route.method === 'GET' && route.access === 'session')
  expect(shown.length).toBeGreaterThan(80)
  const id = '01a1ff8e-545d-7bac-882d-7bb038bf4407'
  const bare = shown
    .map(route => route.path.replace(/:[a-zA-Z]+/gu, id))
    .filter(
      path => !quiet.includes(path.replace(`/${id}`, '')) && !/\.\w+$/u.test(path) && pageHelp(path) === null,
    )
  expect(bare).toEqual([])
})
