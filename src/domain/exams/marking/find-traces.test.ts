import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KnownTraces, traceFinder } from './find-traces.ts'
import { findTyped, joinSpans, maskMark, maskText } from './mask-text.ts'

const known: KnownTraces = {
  names: ['Rosa María Delgado'],
  employers: ['Blue Ridge Family Center'],
  providers: ['June Okafor'],
  places: ['Virginia'],
}

const found = (text: string) =>
  traceFinder(known)(text).map(({ from, to, kind }) => [text.slice(from, to), kind])

describe('traces', () => {
  test('a name is found whole and in parts, whatever its case and accents', () => {
    expect(found('I, rosa maria delgado, said. ROSA listened; María wrote.')).toEqual([
      ['rosa maria delgado', 'name'],
      ['ROSA', 'name'],
      ['María', 'name'],
    ])
  })

  test('a name inside another word is none', () => {
    expect(found('The rosary of the Delgados')).toEqual([])
  })

  test('addresses, telephone numbers and pages are found without knowing them', () => {
    expect(found('Write to r.delgado@example.org or (804) 555-0142, see www.example.org/rosa')).toEqual([
      ['r.delgado@example.org', 'email'],
      ['(804) 555-0142', 'phone'],
      ['www.example.org/rosa', 'web-address'],
    ])
  })

  test('an employer is found whole or by its telling words, never by common ones', () => {
    expect(found('At the Blue Ridge Family Center; at Ridge; a family in the center')).toEqual([
      ['Blue Ridge Family Center', 'employer'],
      ['Ridge', 'employer'],
    ])
  })

  test('supervisors and places are found too', () => {
    expect(found('Okafor asked me when I came to Virginia.')).toEqual([
      ['Okafor', 'provider'],
      ['Virginia', 'place'],
    ])
  })

  test('a name with a hyphen, a dot or a bracket is found as it is and by its halves', () => {
    const text = 'Ana Ortiz-Vega; Vega; St. Ann (East)'
    const traces = traceFinder({ ...known, names: ['Ana Ortiz-Vega'], employers: ['St. Ann (East)'] })(text)

    expect(traces.map(({ from, to }) => text.slice(from, to))).toEqual([
      'Ana Ortiz-Vega',
      'Vega',
      'St. Ann (East)',
    ])
  })

  test('a name over two lines is one', () => {
    expect(found('Rosa María\n  Delgado')).toEqual([['Rosa María\n  Delgado', 'name']])
  })

  test('letters of two units before a name do not move it', () => {
    expect(found('👶 Rosa')).toEqual([['Rosa', 'name']])
  })
})

describe('masking', () => {
  test('puts one neutral mark in the place of each, whatever stood there', () => {
    const text = 'Rosa told June Okafor.'

    expect(maskText(text, traceFinder(known)(text))).toBe(`${maskMark} told ${maskMark}.`)
  })

  test('what staff type is found whatever its case, and joined where it overlaps', () => {
    const text = 'Our Tuesday Circle and the circle'
    const spans = joinSpans([...findTyped(text, ['circle']), ...findTyped(text, ['Tuesday Circle'])])

    expect(maskText(text, spans)).toBe(`Our ${maskMark} and the ${maskMark}`)
  })
})

const words = fc.constantFrom(
  'Rosa',
  'Delgado',
  'rosa@example.org',
  'the',
  'baby',
  '👶',
  'É',
  '\n',
  ',',
  'Virginia',
)

test('any name at all can be looked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, text) => {
      for (const { from, to } of traceFinder({ ...known, names: [name], employers: [name] })(
        `${text} ${name}`,
      ))
        expect(to).toBeGreaterThan(from)
    }),
  )
})

test('after masking all that was found nothing known is left, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join(' ')
      const traces = traceFinder(known)(text)
      traces.forEach(({ from, to }, index) => {
        expect(to).toBeGreaterThan(from)
        expect(from).toBeGreaterThanOrEqual(traces[index - 1]?.to ?? 0)
      })
      expect(maskText(text, traces)).not.toMatch(/rosa|delgado|virginia|example/i)
    }),
  )
})
