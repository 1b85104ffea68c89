import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanFileName } from './clean-file-name.ts'
import { mediaTypes } from './stored-file.ts'

test('an ordinary name stays as it is', () => {
  expect(cleanFileName('Transcript 2010 – VCU.pdf', 'application/pdf')).toBe('Transcript 2010 – VCU.pdf')
})

test('only the last part of a path is kept, with slashes of either kind', () => {
  expect(cleanFileName('../../etc/passwd', 'application/pdf')).toBe('passwd.pdf')
  expect(cleanFileName('C:\\Users\\rosa\\diploma.PDF', 'application/pdf')).toBe('diploma.pdf')
  expect(cleanFileName('..', 'application/pdf')).toBe('file.pdf')
})

test('the extension follows what the file is, however many it pretends to have', () => {
  expect(cleanFileName('diploma.pdf', 'image/png')).toBe('diploma.png')
  expect(cleanFileName('diploma.exe', 'image/jpeg')).toBe('diploma.exe.jpg')
  expect(cleanFileName('diploma.jpeg.pdf', 'image/jpeg')).toBe('diploma.jpg')
})

test('NUL, line breaks and marks that turn the direction of writing are taken out', () => {
  expect(cleanFileName('a\u0000b.pdf', 'application/pdf')).toBe('ab.pdf')
  expect(cleanFileName('a\r\nSet-Cookie: x=1.pdf', 'application/pdf')).toBe('a Set-Cookie x=1.pdf')
  expect(cleanFileName('diploma\u202Efdp.exe', 'application/pdf')).toBe('diplomafdp.exe.pdf')
})

test('a name of 300 characters is cut to 120, extension included', () => {
  expect(cleanFileName(`${'a'.repeat(300)}.pdf`, 'application/pdf')).toBe(`${'a'.repeat(116)}.pdf`)
})

test('a cut does not break a character in two', () => {
  const family = '👩‍👧'.replaceAll('\u200D', '')
  expect(cleanFileName(`${'a'.repeat(115)}${family}.pdf`, 'application/pdf')).toBe(`${'a'.repeat(115)}.pdf`)
})

test('spaces stay one where what stood between them may not be in a name', () => {
  expect(cleanFileName('a \u200B b.pdf', 'application/pdf')).toBe('a b.pdf')
})

test('a name of nothing but forbidden characters is called file', () => {
  expect(cleanFileName('...', 'application/pdf')).toBe('file.pdf')
  expect(cleanFileName('\u202E\u0000', 'image/png')).toBe('file.png')
  expect(cleanFileName('', 'image/png')).toBe('file.png')
})

test('whatever is given, the name is short, safe and stays the same when it is cleaned again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom(...mediaTypes),
      (given, type) => {
        const name = cleanFileName(given, type)

        expect(name.length).toBeLessThanOrEqual(120)
        expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}<>:"|?*]+\.(pdf|png|jpg)$/u)
        expect(name.isWellFormed()).toBe(true)
        expect(cleanFileName(name, type)).toBe(name)
      },
    ),
  )
})
