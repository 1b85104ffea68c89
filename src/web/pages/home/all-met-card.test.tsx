import { expect, test } from 'vitest'
import { loadStandards } from '../../../standards/load-standards.ts'
import type { Frame } from '../../components/layout.tsx'
import { createFormat } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { paths } from '../../paths.ts'
import { AllMetCard } from './all-met-card.tsx'

const standard = 'vaimh/imhm-clinical'
const edition = loadStandards().getEdition(standard, '2026-11-21')
const renewal = loadStandards().getEdition('vaimh/imhm-clinical-renewal', '2026-11-21')
const frame: Frame = {
  language: { text: en, format: createFormat(en.lang) },
  stylesheet: 'a.css',
  icon: 'a.svg',
}
const nothing = { frame, edition, hasRenewals: false, held: [] }

test('whoever has everything is led to an application', () => {
  const html = String(<AllMetCard {...nothing} />)

  expect(html).toContain(en.distance.applyText)
  expect(html).toContain(`href="${paths.chooseCategory.href()}"`)
})

test('whoever holds it, or has a page for the renewal, is told nothing to do', () => {
  const held = [{ standard, state: 'active' as const }]

  expect(AllMetCard({ ...nothing, held })).toBeNull()
  expect(AllMetCard({ ...nothing, edition: renewal, hasRenewals: true })).toBeNull()
  expect(String(<AllMetCard {...nothing} edition={renewal} />)).toContain(en.distance.renewText)
})
