import { expect, test } from 'vitest'
import { showFigure } from './enough-data.ts'

test('below the smallest number a figure is not shown, and it is said what it takes', () => {
  expect(showFigure('kappa', 0.9, 9)).toEqual({ shown: false, reason: 'too-few', count: 9, needed: 10 })
})

test('between the two numbers it is shown with the warning that it is not sure', () => {
  expect(showFigure('severity', -0.1, 5)).toEqual({ shown: true, value: -0.1, count: 5, isSure: false })
  expect(showFigure('severity', -0.1, 15)).toEqual({ shown: true, value: -0.1, count: 15, isSure: true })
})

test('a figure that is not defined is not shown as a number, however many data there are', () => {
  expect(showFigure('discrimination', null, 40)).toEqual({ shown: false, reason: 'not-defined', count: 40 })
})
