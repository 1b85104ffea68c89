import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { partParagraphs } from './part-paragraphs.ts'
import { writeLetterPdf } from './write-letter-pdf.ts'

const letter = {
  association: 'Virginia Association for Infant Mental Health',
  subject: 'The decision on your application',
  paragraphs: ['Dear Rosa,', 'Why:\n- 42 of 50 hours.\n- #panic() $x^2$ *b*', 'Yours,\nthe team'],
  sentAt: new Date('2026-11-21T15:00:00Z'),
  sentOn: '2026-11-21',
}

async function read(pdf: Uint8Array) {
  const document = await getDocumentProxy(pdf.slice())
  const { text } = await extractText(document, { mergePages: true })
  const page = await document.getPage(1)
  return {
    text: text.replace(/\s+/g, ' '),
    tree: JSON.stringify(await page.getStructTree()),
    raw: Buffer.from(pdf).toString('latin1'),
  }
}

test('a letter on paper is tagged, with the association, the day, a heading and real lists', async () => {
  const { text, tree, raw } = await read(await writeLetterPdf(letter))

  expect(raw).toMatch(/pdfuaid:part>1</)
  expect(raw).toContain('/Lang (en-US)')
  expect(text).toContain(
    'Virginia Association for Infant Mental Health November 21, 2026 The decision on your application Dear Rosa,',
  )
  expect(text).toContain('#panic() $x^2$ *b*')
  expect(text).toContain('Page 1 of 1')
  expect(tree.match(/"role":"(H1|L|LI)"/g)).toEqual([
    '"role":"H1"',
    '"role":"L"',
    '"role":"LI"',
    '"role":"LI"',
  ])
})

test('the same letter gives the same bytes', async () => {
  const [first, second] = [await writeLetterPdf(letter), await writeLetterPdf(letter)]

  expect(Buffer.compare(first, second)).toBe(0)
})

test('a name that cannot be printed becomes question marks, and the letter says so', async () => {
  const { text } = await read(await writeLetterPdf({ ...letter, paragraphs: ['Dear 李小龙,'] }))

  expect(text).toContain('Dear ???,')
  expect(text).toContain('Some characters of this letter cannot be printed')
})

test('lists are taken apart from the text around them', () => {
  expect(partParagraphs(['Why:\n- one\n- two\nand so on', 'end'], '- ')).toEqual([
    { kind: 'text', lines: ['Why:'] },
    { kind: 'list', lines: ['one', 'two'] },
    { kind: 'text', lines: ['and so on'] },
    { kind: 'text', lines: ['end'] },
  ])
})
