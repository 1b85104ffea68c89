import { describe, expect, test } from 'vitest'
import { someAnswers } from '../../../test/references/answers.ts'
import { defaultRatingForm } from './default-rating-form.ts'
import { RatingFormSchema } from './rating-form.ts'
import { readFormText, writeFormText } from './read-form-text.ts'
import { countNotEnoughIn, keptRatingFields, readRating } from './read-rating.ts'
import { weighNotEnough } from './weigh-not-enough.ts'

describe('a rating', () => {
  test('is read whole, with the own Endorsement where there is one', () => {
    const fields = someAnswers(2, { endorsed: 'yes', category: 'imhs', since: '2020-05-01' })
    const read = readRating(fields, defaultRatingForm)

    expect(read).toMatchObject({
      rating: {
        answers: { 'own-feelings': 'not-enough', pauses: 'not-enough', parallel: 3, limits: 3 },
        comments: { reflection: 'Thinks before acting.' },
        recommendation: 'recommend',
        endorsed: { category: 'imhs', since: '2020-05-01' },
      },
    })
    expect(countNotEnoughIn(fields, defaultRatingForm)).toBe(2)
  })

  test('names every fault: a step that is not on the scale, words that are too long, a category left out', () => {
    const fields = someAnswers(0, {
      'item-trust': '5',
      comment: 'a'.repeat(5_001),
      known: 'for ever',
      endorsed: 'yes',
      since: '2020-02-30',
    })

    expect(readRating(fields, defaultRatingForm)).toEqual({
      faults: [
        { code: 'answer-missing', item: 'trust' },
        { code: 'too-long', field: 'comment' },
        { code: 'known-missing' },
        { code: 'category-missing' },
        { code: 'since-unread' },
      ],
    })
  })

  test('keeps nothing in a draft that is not of the form', () => {
    const kept = keptRatingFields({ act: ['keep'], formToken: ['x'], 'item-trust': ['2'] }, defaultRatingForm)

    expect(kept).toEqual({ 'item-trust': ['2'] })
  })

  test.each([
    [0, 'fine'],
    [4, 'fine'],
    [5, 'near'],
    [6, 'void'],
    [18, 'void'],
  ] as const)('with %i gaps of six is %s', (count, weight) => {
    expect(weighNotEnough(count, 6)).toBe(weight)
  })
})

describe('a form', () => {
  test('of ours is a form, of eighteen items in three sections', () => {
    expect(RatingFormSchema.safeParse(defaultRatingForm).success).toBe(true)
    expect(defaultRatingForm.sections.map(({ items }) => items.length)).toEqual([6, 6, 6])
  })

  test('is typed as lines and comes back as it was typed', () => {
    const text = '# Being with babies\nWatches\n\n# With others\nListens\nAsks'
    const read = readFormText(text, 'Ours', 'Never\r\nAlways')

    expect(read).toEqual({
      form: {
        title: 'Ours',
        scale: ['Never', 'Always'],
        sections: [
          { id: 'section-1', title: 'Being with babies', items: [{ id: '1-1', label: 'Watches' }] },
          {
            id: 'section-2',
            title: 'With others',
            items: [
              { id: '2-1', label: 'Listens' },
              { id: '2-2', label: 'Asks' },
            ],
          },
        ],
      },
    })
    expect('form' in read && writeFormText(read.form)).toBe(text.replace('\n\n', '\n\n'))
  })

  test('is taken as JSON too, and refused with the reason', () => {
    const twice = {
      ...defaultRatingForm,
      sections: [...defaultRatingForm.sections, ...defaultRatingForm.sections],
    }

    expect(readFormText(JSON.stringify(defaultRatingForm), '', '')).toEqual({ form: defaultRatingForm })
    expect(readFormText('{', '', '')).toEqual({ fault: 'not-json' })
    expect(readFormText(JSON.stringify(twice), '', '')).toEqual({ fault: 'not-a-form' })
    expect(readFormText('# Empty section', 'Title', 'a\nb')).toEqual({ fault: 'not-a-form' })
    expect(readFormText('An item', 'Title', 'a\nb')).toEqual({ fault: 'item-before-section' })
    expect(readFormText('# A\nb', 'Title', 'one')).toEqual({ fault: 'scale' })
    expect(readFormText(' ', 'Title', 'a\nb')).toEqual({ fault: 'empty' })
  })
})
