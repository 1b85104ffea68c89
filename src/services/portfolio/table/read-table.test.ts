import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readTable } from './read-table.ts'
import { unzip } from './unzip.ts'
import { zipStored } from './zip-stored.ts'

const lines = [
  ['Date', 'Title', 'Hours'],
  ['3/4/2025', 'Attachment, in practice', '1.5'],
]

describe('text', () => {
  test.each([
    [
      'from the clipboard of a spreadsheet',
      'Date\tTitle\tHours\r\n3/4/2025\tAttachment, in practice\t1.5\r\n',
    ],
    ['with commas and quotes', 'Date,Title,Hours\n3/4/2025,"Attachment, in practice",1.5\n'],
    ['with semicolons, as in Europe', 'Date;Title;Hours\n3/4/2025;Attachment, in practice;1.5'],
    ['with bars and a byte order mark', '\ufeffDate|Title|Hours\n3/4/2025|Attachment, in practice|1.5\n\n\n'],
  ])('%s', async (_, text) => {
    expect(await readTable(text)).toEqual({ table: lines })
  })

  test('with a quote in the middle of a cell, which is no quoting', async () => {
    expect(await readTable('Title\tHours\nThe "good enough" parent\t2\n"Begun and not ended\t3')).toEqual({
      table: [
        ['Title', 'Hours'],
        ['The "good enough" parent', '2'],
        ['"Begun and not ended', '3'],
      ],
    })
  })

  test.each([
    ['UTF-8', Buffer.from('Zoë\tBjörn')],
    ['UTF-16, as Excel saves Unicode text', Buffer.from('\ufeffZoë\tBjörn', 'utf16le')],
    ['the encoding of Windows', Buffer.from('Zoë\tBjörn', 'latin1')],
  ])('in %s', async (_, bytes) => {
    expect(await readTable(bytes)).toEqual({ table: [['Zoë', 'Björn']] })
  })

  test.each([
    ['nothing', '', { fault: 'empty' }],
    ['blank lines', '\n \n\t\t\n', { fault: 'empty' }],
    ['too many lines', 'a,b\n'.repeat(2001), { fault: 'too-many-lines', most: 2000 }],
    ['too many columns', 'a,'.repeat(60), { fault: 'too-many-columns', most: 60 }],
    ['too many bytes', 'a'.repeat(2 * 1024 * 1024 + 1), { fault: 'too-large', most: 2 * 1024 * 1024 }],
    ['a PDF', Buffer.from('%PDF-1.7\n1,2\n'), { fault: 'not-a-table' }],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]), { fault: 'not-a-table' }],
    ['a workbook of before 2007', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), { fault: 'old-excel' }],
    ['half an archive', Buffer.from('PK\u0003\u0004 and no more'), { fault: 'not-a-table' }],
  ])('%s is refused', async (_, given, fault) => {
    expect(await readTable(given)).toEqual(fault)
  })

  test('any table written with quotes comes back', async () => {
    const cell = fc
      .string({ minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() !== '' && !/[\r\n\ufeff]/.test(text))
    const tables = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 12 }),
      )
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const text = table
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')

        expect(await readTable(text)).toEqual({ table })
      }),
    )
  })
})

const sheetNames = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelation = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook whose one sheet has these rows, as XML. */
function workbook(rows: string): Buffer {
  const relations = (target: string, type: string) =>
    `<Relationships xmlns="${packageRelation}"><Relationship Id="rId1" Type="${relation}/${type}" Target="${target}"/></Relationships>`
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': relations('xl/workbook.xml', 'officeDocument'),
    'xl/workbook.xml': `<workbook xmlns="${sheetNames}" xmlns:r="${relation}"><sheets><sheet name="Log" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheets/sheet1.xml', 'worksheet'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${sheetNames}"><sheetData>${rows}</sheetData></worksheet>`,
  }
  return zipStored(Object.entries(parts).map(([name, xml]) => ({ name, bytes: Buffer.from(xml) })))
}

describe('a workbook', () => {
  test('comes as text: days, times, figures and ticks as they are seen', async () => {
    const file = await writeExcelFile([
      ['Date', 'Title', 'Hours', 'DEI', 'Length'],
      [
        { value: new Date('2025-03-04T00:00:00Z'), type: Date, format: 'm/d/yyyy' },
        '=1+1',
        1.5,
        true,
        { value: new Date('1899-12-30T01:30:00Z'), type: Date, format: 'h:mm' },
      ],
    ]).toBuffer()

    expect(await readTable(file)).toEqual({
      table: [
        ['Date', 'Title', 'Hours', 'DEI', 'Length'],
        ['2025-03-04', '=1+1', '1.5', 'yes', '1:30'],
      ],
    })
  })

  test('gives the value of a formula, not the formula', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><f>B1</f><v>Attachment</v></c><c r="C1"><f>1+1</f><v>2</v></c></row>'

    expect(await readTable(workbook(rows))).toEqual({ table: [['Attachment', '', '2']] })
  })

  test('has an empty cell where a formula was never worked out or went wrong', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><f>B1</f></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><v>2</v></c></row>'

    expect(await readTable(workbook(rows))).toEqual({ table: [['', '', '2']] })
  })

  test('with a cell a thousand million lines down is refused before anything is filled in', async () => {
    const far = (row: string) =>
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="${row}"><c r="A${row}"><v>1</v></c></row>`

    expect(await readTable(workbook(far('999999999')))).toEqual({ fault: 'too-many-lines', most: 2000 })
    expect(await readTable(workbook(far('&#57;99999999')))).toEqual({ fault: 'too-many-lines', most: 2000 })
    expect(await readTable(workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toEqual({
      fault: 'too-many-columns',
      most: 60,
    })
    expect(await readTable(workbook('<row/>'.repeat(20_001)))).toEqual({
      fault: 'too-many-lines',
      most: 2000,
    })
  })

  test('that unpacks to more than its size tells is refused before memory is used up', async () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, ' '))
    const honest = zipStored([{ name: 'xl/workbook.xml', bytes: bomb }])
    const deflated = markAsDeflated(honest)

    expect(bomb.length).toBeLessThan(100_000)
    expect(await readTable(deflated)).toEqual({ fault: 'too-large', most: 8 * 1024 * 1024 })
  })

  test.each([
    ['no workbook', zipStored([{ name: 'letter.txt', bytes: Buffer.from('Dear June') }])],
    ['a sheet that is no XML', workbook('<row><c')],
  ])('that is none is refused: %s', async (_, bytes) => {
    expect(await readTable(bytes)).toEqual({ fault: 'not-a-table' })
  })

  test('that is damaged anywhere is refused or read, and never breaks', async () => {
    const whole = workbook('<row r="1"><c r="A1"><v>1</v></c></row>')
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (place, byte) => {
        const damaged = Buffer.from(whole)
        damaged[place] = byte
        const reading = await readTable(damaged)

        expect('table' in reading || 'fault' in reading).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

/** The same archive with the method of its one file set to deflated, in both places that name it. */
function markAsDeflated(archive: Buffer): Buffer {
  const marked = Buffer.from(archive)
  marked.writeUInt16LE(8, 8)
  marked.writeUInt16LE(8, marked.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 10)
  return marked
}

test('files that are zipped come out as they went in', () => {
  const files = fc.uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[a-z/]{1,20}$/),
      bytes: fc.uint8Array().map((each) => Buffer.from(each)),
    }),
    { selector: ({ name }) => name, maxLength: 5 },
  )
  fc.assert(
    fc.property(files, (some) => {
      expect(unzip(zipStored(some), () => true, 1_000_000)).toEqual(some)
    }),
  )
})
