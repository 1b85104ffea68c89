import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachmentNamed } from './content-disposition.ts'

test('a plain name is given twice alike', () => {
  expect(attachmentNamed('Transcript 2010.pdf')).toBe(
    `attachment; filename="Transcript 2010.pdf"; filename*=UTF-8''Transcript%202010.pdf`,
  )
})

test('letters beyond ASCII are whole in the second name, and as near as can be in the first', () => {
  expect(attachmentNamed('Zoë Łabędź 山.pdf')).toBe(
    `attachment; filename="Zoe _abedz _.pdf"; filename*=UTF-8''Zo%C3%AB%20%C5%81ab%C4%99d%C5%BA%20%E5%B1%B1.pdf`,
  )
})

test('quotes, line breaks and percent signs end nothing and begin nothing', () => {
  expect(attachmentNamed('a"\r\nSet-Cookie: b=1;%22*\'.pdf')).toBe(
    `attachment; filename="a___Set-Cookie_ b=1;_22_'.pdf"; filename*=UTF-8''a%22%0D%0ASet-Cookie%3A%20b%3D1%3B%2522%2A%27.pdf`,
  )
})

test('whatever the name, the header can be sent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(
        new Headers({ 'Content-Disposition': attachmentNamed(name) }).get('Content-Disposition'),
      ).toMatch(/^attachment; filename="[^"\\%]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/)
    }),
  )
})
