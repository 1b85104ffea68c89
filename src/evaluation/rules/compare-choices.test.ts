import { expect, test } from 'vitest'
import { compareChoices } from './compare-choices.ts'

const needs = { units: 50, aboutUnits: 25 }
const choice = (units: number, aboutUnits: number, first = 100) => ({ units, aboutUnits, first })

test('a choice that meets more of the two figures is better, even with fewer hours', () => {
  expect(compareChoices(choice(50, 25), choice(80, 24), needs)).toBeGreaterThan(0)
  expect(compareChoices(choice(80, 24), choice(50, 25), needs)).toBeLessThan(0)
  expect(compareChoices(choice(40, 25), choice(49, 24), needs)).toBeGreaterThan(0)
})

test('it does not matter which of the two figures is met', () => {
  expect(compareChoices(choice(50, 0), choice(49, 25), needs)).toBeGreaterThan(0)
})

test('of choices that meet as many, the one with more hours is better', () => {
  expect(compareChoices(choice(61, 30), choice(60, 40), needs)).toBeGreaterThan(0)
  expect(compareChoices(choice(60, 40), choice(61, 30), needs)).toBeLessThan(0)
})

test('then the one with more hours about supervision given', () => {
  expect(compareChoices(choice(60, 31, 200), choice(60, 30), needs)).toBeGreaterThan(0)
})

test('then the one that begins earlier', () => {
  expect(compareChoices(choice(60, 30, 99), choice(60, 30, 100), needs)).toBeGreaterThan(0)
  expect(compareChoices(choice(60, 30, 100), choice(60, 30, 100), needs)).toBe(0)
})
