import { describe, expect, test } from 'vitest'
import { stretch } from '../../../test/builders/about.ts'
import { toDayNumber } from '../../standards/day.ts'
import { categories, referenceRoles, services, workKinds } from '../../standards/vocabulary.ts'
import { units } from '../finding.ts'
import {
  allRoles,
  amountInWords,
  anyAssociation,
  anyCategory,
  categoryNames,
  dayInWords,
  dayToCover,
  figure,
  inOneText,
  listOf,
  missingFigure,
  roleNames,
  serviceNames,
  stretchesInWords,
  topicName,
  workNames,
} from './english-words.ts'

const on = toDayNumber

describe('a day', () => {
  test('is written as month, day and year', () => {
    const days = Array.from({ length: 12 }, (_, index) => `2027-${String(index + 1).padStart(2, '0')}-30`)

    expect(dayInWords(on('2027-04-30'))).toBe('April 30, 2027')
    expect(days.filter((day) => day !== '2027-02-30').map((day) => dayInWords(on(day)))).toEqual([
      'January 30, 2027',
      'March 30, 2027',
      'April 30, 2027',
      'May 30, 2027',
      'June 30, 2027',
      'July 30, 2027',
      'August 30, 2027',
      'September 30, 2027',
      'October 30, 2027',
      'November 30, 2027',
      'December 30, 2027',
    ])
    expect(dayInWords(on('2024-02-09'))).toBe('February 9, 2024')
  })

  test('may lie beyond the year 9999', () => {
    expect(dayInWords(on('9999-12-31') + 1)).toBe('January 1, 10000')
  })

  test('may be one of several', () => {
    const days = [stretch('2023-01-10', '2023-01-20'), stretch('2023-01-25', '2023-01-25')]

    expect(stretchesInWords(days)).toBe('January 10, 2023 to January 20, 2023 and January 25, 2023')
  })

  test('of many, the first five are named', () => {
    const days = Array.from({ length: 6 }, (_, index) => stretch(`2023-01-1${index}`, `2023-01-1${index}`))

    expect(stretchesInWords(days.slice(0, 5))).toMatch(/ and January 14, 2023$/)
    expect(stretchesInWords(days)).toMatch(/, January 14, 2023 and further days$/)
  })

  test('to cover is that of the evaluation, or the last of a period that is over', () => {
    const asOf = on('2026-03-01')

    expect(dayToCover({ asOf, period: null })).toBe(asOf)
    expect(dayToCover({ asOf, period: stretch('2026-01-01', '2026-12-31') })).toBe(asOf)
    expect(dayToCover({ asOf, period: stretch('2025-01-01', '2025-12-31') })).toBe(on('2025-12-31'))
  })
})

describe('an amount', () => {
  test('of one is singular', () => {
    expect(units.map((unit) => amountInWords(1, unit))).toEqual([
      '1 hour',
      '1 month',
      '1 degree or certificate',
      '1 transcript',
      '1 activity',
      '1 reference',
      '1 signature',
      '1 membership',
      '1 exam',
      '1 Endorsement',
      '1 decision',
      '1 part',
    ])
  })

  test('of any other figure is plural', () => {
    expect(amountInWords(0, 'hours')).toBe('0 hours')
    expect(units.map((unit) => amountInWords(8.5, unit))).toEqual([
      '8.5 hours',
      '8.5 months',
      '8.5 degrees or certificates',
      '8.5 transcripts',
      '8.5 activities',
      '8.5 references',
      '8.5 signatures',
      '8.5 memberships',
      '8.5 exams',
      '8.5 Endorsements',
      '8.5 decisions',
      '8.5 parts',
    ])
  })

  test('that is there never looks like more than it is', () => {
    expect(figure(29.999)).toBe('29.99')
    expect(figure(0.29)).toBe('0.29')
    expect(figure(30)).toBe('30')
  })

  test('that is missing never looks like less than it is', () => {
    expect(missingFigure(0.001)).toBe(0.01)
    expect(missingFigure(0.29)).toBe(0.29)
    expect(missingFigure(8)).toBe(8)
  })
})

describe('names', () => {
  test('of categories', () => {
    expect(categories.map((category) => categoryNames[category])).toEqual([
      'Infant Family Associate',
      'Infant Family Specialist',
      'Infant Mental Health Specialist',
      'Mentor-Clinical',
      'Mentor-Policy',
      'Mentor-Research/Faculty',
      'Early Childhood Family Associate',
      'Early Childhood Family Specialist',
      'Early Childhood Mental Health Specialist',
      'Early Childhood Mentor-Clinical',
      'Early Childhood Mentor-Policy',
      'Early Childhood Mentor-Research/Faculty',
      'Endorsed Reflective Supervisor',
    ])
    expect(anyCategory(['imhm-clinical', 'ecmhm-clinical'])).toBe(
      'Mentor-Clinical or Early Childhood Mentor-Clinical',
    )
  })

  test('of roles', () => {
    expect(referenceRoles.map((role) => roleNames[role])).toEqual([
      'your current program supervisor',
      'your department supervisor or chair',
      'a person who gives you reflective supervision',
      'a person who receives reflective supervision from you',
      'a colleague',
      'a student whom you taught or supervised',
    ])
    expect(allRoles(['program-supervisor', 'colleague'])).toBe(
      'your current program supervisor and a colleague',
    )
  })

  test('of work and services', () => {
    expect(workKinds.map((kind) => workNames[kind])).toEqual([
      'infant mental health work',
      'providing reflective supervision',
      'leadership in policy or program administration',
      'leadership in university teaching or published research',
    ])
    expect(services.map((service) => serviceNames[service])).toEqual([
      'relationship-based therapy',
      'early relationship assessment',
      'concrete assistance',
      'advocacy',
      'emotional support',
      'developmental guidance',
    ])
  })

  test('of topics; one that is not known goes by its id', () => {
    expect(['relationship-based', 'rsc-provision', 'dei', 'trauma-and-loss'].map(topicName)).toEqual([
      'relationship-based training',
      'training about giving reflective supervision',
      'training about diversity, equity and inclusion',
      'training about trauma and loss',
    ])
  })

  test('of associations are their ids in capitals', () => {
    expect(anyAssociation(['vaimh', 'mi-aimh'])).toBe('VAIMH or MI-AIMH')
  })
})

test('a list has its last word before the last entry', () => {
  expect(listOf([], 'or')).toBe('')
  expect(listOf(['a'], 'or')).toBe('a')
  expect(listOf(['a', 'b'], 'and')).toBe('a and b')
  expect(listOf(['a', 'b', 'c'], 'or')).toBe('a, b or c')
})

test('sentences stand one after the other, and an empty one leaves no blank', () => {
  expect([
    inOneText('One.', 'Two.'),
    inOneText('One.', ''),
    inOneText('', 'Two.'),
    inOneText('', ''),
  ]).toEqual(['One. Two.', 'One.', 'Two.', ''])
})

test.each([
  [0.01, '0.01'],
  [7.1, '7.1'],
  [12.99, '12.99'],
  [3, '3'],
  [1_000_000_000.25, '1000000000.25'],
])('%f is written %s', (amount, written) => {
  expect(figure(amount)).toBe(written)
})
