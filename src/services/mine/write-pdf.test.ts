import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { aDegree, aPortfolio } from '../../../test/builders/portfolio.ts'
import { writePdf } from './write-pdf.ts'

const [asOf, at] = ['2026-11-21', new Date('2026-11-21T15:00:00Z')]

async function read(pdf: Uint8Array) {
  const document = await getDocumentProxy(pdf.slice())
  const { text } = await extractText(document, { mergePages: true })
  const { info } = await document.getMetadata()
  const page = await document.getPage(1)
  return {
    text: text.replace(/\s+/g, ' '),
    title: 'Title' in info ? info.Title : undefined,
    marks: await document.getMarkInfo(),
    tree: JSON.stringify(await page.getStructTree()),
    pages: document.numPages,
    raw: Buffer.from(pdf).toString('latin1'),
  }
}

test('a portfolio is a tagged page with a title, a language, headings and tables with heads', async () => {
  const portfolio = aPortfolio({
    person: { name: 'Rosa Delgado' },
    education: [aDegree({ institution: 'Old Dominion', level: 'master' })],
    training: [{ id: 't1', title: 'Attachment', completedOn: '2022-03-04', clockHours: 1200.5 }],
  })
  const { text, title, marks, tree, raw } = await read(await writePdf(portfolio, asOf, at))

  expect(title).toBe('Portfolio of Rosa Delgado')
  expect(marks).toMatchObject({ Marked: true })
  expect(raw).toMatch(/pdfuaid:part>1</)
  expect(raw).toContain('/Lang (en-US)')
  expect(tree.match(/"role":"(H1|H2|Table|TH)"/g)?.slice(0, 4)).toEqual([
    '"role":"H1"',
    '"role":"H2"',
    '"role":"Table"',
    '"role":"TH"',
  ])
  expect(text).toContain('As of Nov 21, 2026. Everything that is logged is here')
  expect(text).toContain(
    'Education Degree Kind Level Institution Awarded MSW degree master Old Dominion May 15, 2010',
  )
  expect(text).toContain('Training Title Completed Hours Attachment Mar 4, 2022 1,200.5')
  expect(text).toContain('Page 1 of 1')
})

test('the same portfolio gives the same bytes', async () => {
  const portfolio = aPortfolio({ education: [aDegree()] })
  const [first, second] = [await writePdf(portfolio, asOf, at), await writePdf(portfolio, asOf, at)]

  expect(Buffer.compare(first, second)).toBe(0)
})

test('what somebody typed is shown and never run', async () => {
  const typed = '#read("/etc/passwd") #panic() $x^2$ *b* \\ {page} "]'
  const { text } = await read(
    await writePdf(
      aPortfolio({ person: { name: typed }, education: [aDegree({ institution: typed })] }),
      asOf,
      at,
    ),
  )

  expect(text.split('#read("/etc/passwd") #panic() $x^2$ *b* \\').length).toBeGreaterThan(2)
  expect(text).not.toContain('root:')
})

test('names of Europe are printed as they are written', async () => {
  const name = 'Zoë Őrsi-Wałęsa Ніна Ωmega'
  const { text, raw } = await read(await writePdf(aPortfolio({ person: { name } }), asOf, at))

  expect(text).toContain(`Portfolio of ${name}`)
  expect(raw).toContain('AttuneExtended')
})

test('a script that no typeface at hand has gives question marks, and the page says so', async () => {
  const { text } = await read(await writePdf(aPortfolio({ person: { name: '山田 Hana' } }), asOf, at))

  expect(text).toContain('Portfolio of ?? Hana')
  expect(text).toContain('A question mark stands for each character')
})

test('control characters and broken characters do not keep a page from being printed', async () => {
  const { text } = await read(
    await writePdf(aPortfolio({ person: { name: 'Ro\u0007sa \ud800 \ue000' } }), asOf, at),
  )

  expect(text).toContain('Portfolio of Ro sa')
})

test('an empty portfolio says so', async () => {
  const { text } = await read(await writePdf(aPortfolio(), asOf, at))

  expect(text).toContain('Nothing is logged yet.')
})

test('a long table goes on, with its head, on the next page', async () => {
  const training = Array.from({ length: 300 }, (_, index) => ({ title: `Day ${index}`, clockHours: 6 }))
  const { pages, text } = await read(await writePdf(aPortfolio({ training }), asOf, at))

  expect(pages).toBeGreaterThan(5)
  expect(text.split('Title Hours')).toHaveLength(pages + 1)
  expect(text).toContain('Day 299')
})
