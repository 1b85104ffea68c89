import { describe, expect, test } from 'vitest'
import { type Category, categories } from '../../standards/vocabulary.ts'
import { type Age, fitCategory, type Practice, readScope } from './fit-categories.ts'

function fitting(ages: Age[], practices: Practice[]): Partial<Record<Category, string>> {
  const fits = categories.map((category) => [category, fitCategory(category, { ages, practices }).fits])
  return Object.fromEntries(fits.filter(([, fit]) => fit !== 'no'))
}

describe('the category that is for some work', () => {
  test('with infants and toddlers is one for each kind of work', () => {
    expect(fitting(['infants'], ['promotion'])).toEqual({ ifa: 'yes' })
    expect(fitting(['infants'], ['early-intervention'])).toEqual({ ifs: 'yes' })
    expect(fitting(['infants'], ['treatment'])).toEqual({ imhs: 'yes' })
    expect(fitting(['infants'], ['policy'])).toEqual({ 'imhm-policy': 'yes' })
    expect(fitting(['infants'], ['teaching'])).toEqual({ 'imhm-research-faculty': 'yes' })
  })

  test('with children from three to six is the like of it on the other side', () => {
    expect(fitting(['preschool'], ['promotion', 'policy'])).toEqual({ ecfa: 'yes', 'ecmhm-policy': 'yes' })
  })

  test('of those who supervise and treat is Mentor-Clinical; who only supervises meets it in part', () => {
    expect(fitting(['infants'], ['treatment', 'supervision'])).toEqual({
      imhs: 'yes',
      'imhm-clinical': 'yes',
      ers: 'yes',
    })
    expect(fitting(['infants'], ['supervision'])).toEqual({ 'imhm-clinical': 'partly', ers: 'yes' })
    expect(fitCategory('imhm-clinical', { ages: ['infants'], practices: ['supervision'] })).toEqual({
      fits: 'partly',
      practice: 'supervision',
      also: 'treatment',
    })
  })

  test('of those who work with both ages is one of each side', () => {
    expect(fitting(['infants', 'preschool'], ['treatment'])).toEqual({ imhs: 'yes', ecmhs: 'yes' })
  })

  test('is none where nothing was said, and the answer names what is missing', () => {
    expect(fitting([], [])).toEqual({})
    expect(fitCategory('ecmhs', { ages: ['infants'], practices: ['treatment'] })).toEqual({
      fits: 'no',
      missing: 'age',
      age: 'preschool',
      practice: 'treatment',
    })
    expect(fitCategory('ifs', { ages: ['infants'], practices: ['treatment'] })).toEqual({
      fits: 'no',
      missing: 'practice',
      age: 'infants',
      practice: 'early-intervention',
    })
  })
})

test('words that are no answer of ours are not taken for one', () => {
  expect(readScope({ ages: ['infants', 'adults'], practices: ['__proto__', 'policy', 'promotion'] })).toEqual(
    {
      ages: ['infants'],
      practices: ['promotion', 'policy'],
    },
  )
})
