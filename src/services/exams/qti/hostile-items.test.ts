import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceItem, essayItem, itemRules } from '../../../../test/builders/exam-item.ts'
import { zipStored } from '../../portfolio/table/zip-stored.ts'
import { readItems } from '../bank/read-items.ts'
import { writeItem } from './write-item.ts'
import { writePackage } from './write-package.ts'

const read = (bytes: Uint8Array | string) =>
  readItems({ bytes: Buffer.from(bytes), name: 'given', nameLine: String }, itemRules)

async function faultOf(xml: string | Uint8Array) {
  const found = await read(xml)
  return 'faulty' in found
    ? found.faulty.flatMap(({ faults }) => faults.map(({ code }) => code))
    : found.refusal
}

const sound = writeItem(choiceItem(), '2.1')
const withPrompt = (text: string) => sound.replace('Baby Noor', text)

describe('a hostile document', () => {
  test.each([
    [
      'a document type',
      sound.replace('<assessmentItem', '<!DOCTYPE assessmentItem>\n<assessmentItem'),
      'doctype',
    ],
    [
      'an entity that reads a file',
      `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><assessmentItem>&x;</assessmentItem>`,
      'doctype',
    ],
    [
      'a thousand million laughs',
      `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><assessmentItem>&b;</assessmentItem>`,
      'doctype',
    ],
    ['an entity that nobody defined', withPrompt('&passwd;'), 'entity'],
    ['half an entity', withPrompt('&amp'), 'not-xml'],
    ['a character that is none', withPrompt('&#xD800;'), 'entity'],
    ['a character that the database refuses', withPrompt('&#0;'), 'prompt'],
    [
      'text that is no UTF-8',
      Buffer.concat([Buffer.from('<a>'), Buffer.from([0xff, 0xfe, 0xff])]),
      'encoding',
    ],
    ['an end without a start', '<assessmentItem></itemBody></assessmentItem>', 'not-xml'],
    ['elements a hundred deep', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`, 'too-deep'],
    ['elements fifteen thousand deep', '<a>'.repeat(15_000), 'too-deep'],
    ['thirty thousand elements', `<a>${'<b/>'.repeat(30_000)}</a>`, 'too-large'],
    ['more than half a megabyte', `<a>${'x'.repeat(600_000)}</a>`, 'too-large'],
    ['a name of the language itself', '<__proto__><constructor/></__proto__>', 'not-xml'],
  ])('is refused, and nothing of it is followed: %s', async (_, xml, code) => {
    expect([await faultOf(xml)].flat()).toContain(code)
  })

  test('keeps markup in an answer as the text that it is', async () => {
    const given = choiceItem({ choices: ['<script>alert(1)</script>', '<b>', ']]>'], key: 'A' })
    const found = await read(writeItem(given, '3.0'))
    expect('items' in found && found.items.map(({ item }) => item)).toEqual([given])
  })

  test('that is damaged anywhere is read or refused, and never breaks', async () => {
    const whole = Buffer.from(writeItem(essayItem(), '3.0'))
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (place, byte) => {
        const damaged = Buffer.from(whole)
        damaged[place] = byte
        const found = await read(damaged)
        expect('items' in found || 'refusal' in found).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

const manifest = (...hrefs: string[]) => ({
  name: 'imsmanifest.xml',
  bytes: Buffer.from(
    `<manifest><resources>${hrefs
      .map((href) => `<resource type="imsqti_item_xmlv2p1" href="${href}"/>`)
      .join('')}</resources></manifest>`,
  ),
})
const item = (name: string) => ({ name, bytes: Buffer.from(sound) })

describe('a hostile package', () => {
  test.each([
    ['a file above it', [manifest('a.xml'), item('../a.xml')]],
    ['a file above it in the middle', [manifest('a.xml'), item('items/../../a.xml')]],
    ['a file of the system', [manifest('a.xml'), item('/etc/a.xml')]],
    ['a file on a drive', [manifest('a.xml'), item('C:a.xml')]],
    ['a file behind a backslash', [manifest('a.xml'), item('..\\a.xml')]],
    ['one name twice', [manifest('a.xml'), item('a.xml'), item('a.xml')]],
    ['a manifest that points above it', [manifest('../a.xml'), item('a.xml')]],
    ['a manifest that hides where it points', [manifest('%2e%2e/a.xml'), item('a.xml')]],
  ])('is not opened: %s', async (_, files) => {
    expect(await read(zipStored(files))).toEqual({ refusal: 'unsafe-path' })
  })

  test('that unpacks to more than its size tells is refused before memory is used up', async () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, ' '))
    const archive = markAsDeflated(zipStored([{ name: 'a.xml', bytes: bomb }]))
    expect(archive.length).toBeLessThan(100_000)
    expect(await read(archive)).toEqual({ refusal: 'too-large', most: 24 * 1024 * 1024 })
  })

  test('without a manifest that can be read is refused', async () => {
    expect(await read(zipStored([item('a.xml')]))).toEqual({ refusal: 'bad-manifest' })
    const other = { name: 'imsmanifest.xml', bytes: Buffer.from('<!DOCTYPE manifest><manifest/>') }
    expect(await read(zipStored([other]))).toEqual({ refusal: 'bad-manifest' })
  })

  test('that names more items than are read at once is refused', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => `${index}.xml`)
    expect(await read(zipStored([manifest(...many)]))).toEqual({ refusal: 'too-many', most: 1000 })
  })

  test('names every faulty item with its place, what is missing, and what is not kept', async () => {
    const test = { name: 'test.xml', bytes: Buffer.from('<assessmentTest/>') }
    const faulty = { name: 'b.xml', bytes: Buffer.from('<assessmentItem') }
    const found = await read(zipStored([manifest('a.xml', 'b.xml', 'c.xml'), item('a.xml'), faulty, test]))
    expect(found).toMatchObject({
      items: [{ place: 'a.xml', item: choiceItem() }],
      faulty: [
        { place: 'b.xml', faults: [{ code: 'not-xml' }] },
        { place: 'c.xml', faults: [{ code: 'missing-file', detail: 'c.xml' }] },
      ],
      leftOut: ['test.xml'],
    })
  })

  test('that is damaged anywhere is read or refused, and never breaks', async () => {
    const whole = writePackage([choiceItem(), essayItem()], '2.1')
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (place, byte) => {
        const damaged = Buffer.from(whole)
        damaged[place] = byte
        const found = await read(damaged)
        expect('items' in found || 'refusal' in found).toBe(true)
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
