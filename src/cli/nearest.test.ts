import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const names = [
  'mi-aimh/imhm-clinical',
  'vaimh/imhm-clinical',
  'vaimh/imhm-clinical-renewal',
  'mi-aimh/imhm-policy',
]

test('the name with the fewest wrong letters comes first', () => {
  expect(nearest('vaimh/imhm-clincal', names, 1)).toEqual(['vaimh/imhm-clinical'])
})

test('a name may be given without the association', () => {
  expect(nearest('imhm-polcy', names, 1)).toEqual(['mi-aimh/imhm-policy'])
})

test('capitals do not matter, and of equals the order is by name', () => {
  expect(nearest('IMHM-Clinical', names, 2)).toEqual(['mi-aimh/imhm-clinical', 'vaimh/imhm-clinical'])
})
