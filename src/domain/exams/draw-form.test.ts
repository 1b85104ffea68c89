import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someAreas, someItem } from '../../../test/arbitraries/exam-item.ts'
import { type BankItem, type DrawnForm, drawForm, type FormWish, isFitting } from './draw-form.ts'

const someBank = fc.uniqueArray(
  fc.record({
    itemId: fc.uuid(),
    version: fc.integer({ min: 1, max: 9 }),
    isRetired: fc.boolean(),
    item: someItem,
  }),
  { maxLength: 60, selector: ({ itemId }) => itemId },
)

const someWish: fc.Arbitrary<FormWish> = fc.record({
  part: fc.constantFrom('multiple-choice', 'essay'),
  side: fc.constantFrom('infant', 'early-childhood'),
  language: fc.constantFrom('en-US', 'es'),
  blueprint: fc.array(
    fc.record({ area: fc.constantFrom(...someAreas), count: fc.integer({ min: 1, max: 2 }) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
  seed: fc.string({ minLength: 1 }),
})

/** A bank with a wish that it can fill. */
const fillable = fc.tuple(someBank, someWish).map(([bank, wish]) => {
  const fitting = bank.filter((each) => isFitting(each, wish))
  const blueprint = [...Map.groupBy(fitting, ({ item }) => item.area)].map(([area, items]) => ({
    area,
    count: Math.ceil(items.length / 2),
  }))
  return { bank, wish: { ...wish, blueprint } }
})

function drawn(bank: readonly BankItem[], wish: FormWish): DrawnForm {
  const drawing = drawForm(bank, wish)
  if ('short' in drawing) throw new Error('This bank has enough.')
  return drawing.form
}

describe('a form', () => {
  test('is the same for the same seed, however the bank is sorted', () => {
    fc.assert(
      fc.property(fillable, ({ bank, wish }) => {
        expect(drawn(bank.toReversed(), wish)).toEqual(drawn(bank, wish))
      }),
    )
  })

  test('has as many items of each area as the blueprint asks', () => {
    fc.assert(
      fc.property(fillable, ({ bank, wish }) => {
        const counts = Object.groupBy(drawn(bank, wish).items, ({ area }) => area)
        const found = wish.blueprint.map(({ area }) => ({ area, count: counts[area]?.length ?? 0 }))
        expect(found).toEqual(wish.blueprint)
      }),
    )
  })

  test('has no item twice, none that is retired, and none of another kind, side or language', () => {
    fc.assert(
      fc.property(fillable, ({ bank, wish }) => {
        const ids = drawn(bank, wish).items.map(({ itemId }) => itemId)
        expect(new Set(ids).size).toBe(ids.length)
        const used = bank.filter(({ itemId }) => ids.includes(itemId))
        expect(used.filter((each) => !isFitting(each, wish))).toEqual([])
        expect(used.filter(({ isRetired }) => isRetired)).toEqual([])
      }),
    )
  })

  test('has its choices in an order of its own, and the key goes with its choice', () => {
    fc.assert(
      fc.property(fillable, ({ bank, wish }) => {
        const { items, keys } = drawn(bank, wish)
        for (const { itemId, key, choices } of keys) {
          const shown = items.find((each) => each.itemId === itemId)
          const asked = bank.find((each) => each.itemId === itemId)?.item
          if (shown?.kind !== 'multiple-choice' || asked?.kind !== 'multiple-choice')
            throw new Error('It is one.')
          const textOf = (letter: string) => asked.choices['ABCDEF'.indexOf(letter)]
          expect(shown.choices.find(({ letter }) => letter === key)?.text).toBe(textOf(asked.key))
          expect(shown.choices.map(({ text }) => text)).toEqual(choices.map(textOf))
          expect(choices.toSorted()).toEqual([...'ABCDEF'].slice(0, asked.choices.length))
        }
      }),
    )
  })

  test('says nowhere among what is asked which choice is right, or what a marker goes by', () => {
    fc.assert(
      fc.property(fillable, ({ bank, wish }) => {
        const { items, keys, rubrics } = drawn(bank, wish)
        const shown = items.map((item) => Object.keys(item).toSorted())
        const allowed = [
          ['area', 'choices', 'itemId', 'kind', 'prompt', 'version'],
          ['area', 'itemId', 'kind', 'prompt', 'version', 'words'],
        ]
        for (const fields of shown) expect(allowed).toContainEqual(fields)
        expect(keys.length + rubrics.length).toBe(items.length)
      }),
    )
  })

  test('that the bank cannot fill says of every area how many are there', () => {
    fc.assert(
      fc.property(someBank, someWish, (bank, wish) => {
        const drawing = drawForm(bank, wish)
        const need = (area: string) =>
          wish.blueprint.filter((each) => each.area === area).reduce((sum, { count }) => sum + count, 0)
        const have = (area: string) =>
          bank.filter((each) => each.item.area === area && isFitting(each, wish)).length
        const areas = [...new Set(wish.blueprint.map(({ area }) => area))]
        const short = areas
          .filter((area) => have(area) < need(area))
          .map((area) => ({ area, need: need(area), have: have(area) }))
        expect('short' in drawing ? drawing.short : []).toEqual(short)
      }),
    )
  })

  test('by another seed is another one, and right answers lie on every letter', () => {
    const bank = Array.from(
      { length: 200 },
      (_, index): BankItem => ({
        itemId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
        version: 1,
        isRetired: false,
        item: {
          kind: 'multiple-choice',
          code: `MC-${index}`,
          area: 'attachment',
          side: 'both',
          language: 'en-US',
          prompt: `Question ${index}`,
          choices: ['one', 'two', 'three', 'four'],
          key: 'A',
        },
      }),
    )
    const wish = { part: 'multiple-choice', side: 'infant', language: 'en-US' } as const
    const blueprint = [{ area: 'attachment', count: 60 }]
    const forms = ['first', 'second', 'third'].map((seed) => drawn(bank, { ...wish, blueprint, seed }))
    const orders = forms.map(({ items }) => items.map(({ itemId }) => itemId).join())
    expect(new Set(orders).size).toBe(3)
    for (const { keys } of forms) {
      const right = Map.groupBy(keys, ({ key }) => key)
      expect([...right.keys()].toSorted()).toEqual(['A', 'B', 'C', 'D'])
      // A fair draw of 60 leaves a letter with fewer than four in one form of forty thousand.
      for (const [, same] of right) expect(same.length).toBeGreaterThan(3)
    }
  })
})
