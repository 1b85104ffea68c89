import { expect, test } from 'vitest'
import { competentAssociation, listPlaces } from './competent-association.ts'

const known = [
  { id: 'alliance', name: 'The Alliance', place: 'Worldwide' },
  { id: 'vaimh', name: 'Virginia Association', place: 'Virginia' },
  { id: 'mi-aimh', name: 'Michigan Association', place: 'Michigan' },
  { id: 'coaimh', name: 'Colorado Association', place: 'Colorado' },
]
const installed = [
  { shortId: 'vaimh', name: 'Virginia', standardsOf: 'vaimh' },
  { shortId: 'great-lakes', name: 'Great Lakes', standardsOf: 'mi-aimh' },
]
const of = (place: string) => competentAssociation({ place, known, installed, mine: ['vaimh'] })

test('the association of the place where a person lives is the one to apply to', () => {
  expect(of('Virginia')).toEqual({ kind: 'yours', name: 'Virginia', id: 'vaimh' })
  expect(of('Michigan')).toEqual({ kind: 'not-yours', name: 'Great Lakes', id: 'great-lakes' })
  expect(of('Colorado')).toEqual({ kind: 'not-here', name: 'Colorado Association', id: 'coaimh' })
})

test('there is none for a place without an association, nor for the whole world', () => {
  expect([of('Guam'), of('Worldwide'), of('')]).toEqual([
    { kind: 'none' },
    { kind: 'none' },
    { kind: 'none' },
  ])
  expect(listPlaces(known)).toEqual(['Colorado', 'Michigan', 'Virginia'])
})
