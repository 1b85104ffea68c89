import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { toDayNumber } from './day.ts'
import { loadStandards } from './load-standards.ts'
import { projectFolder } from './project-folder.ts'
import type { Edition, Requirement } from './schema.ts'
import { categories } from './vocabulary.ts'

const folder = join(projectFolder(), 'standards')
const library = loadStandards()
const beyondTheSheets = library.editions.filter(({ standard }) => !/^(vaimh|mi-aimh)\//.test(standard))
const kindsWithFigures = ['experience', 'activity', 'hours', 'supervision', 'references']

test('the network has every category, each with a renewal', () => {
  const missing = categories
    .flatMap((category) => [`alliance/${category}`, `alliance/${category}-renewal`])
    .filter((standard) => !library.standardIds.includes(standard))
  expect(missing).toEqual([])
})

test('the association and category of an edition are those that its name says', () => {
  const named = library.editions.map(({ standard }) => standard.replace(/-renewal$/, ''))
  expect(named).toEqual(library.editions.map(({ association, category }) => `${association}/${category}`))
})

test('every association named by a standard is on the list, each once', () => {
  const ids = listedAssociations()
  expect(ids).toEqual([...new Set(ids)])
  const named = library.editions.flatMap((edition) => [
    edition.association,
    ...(edition.rsc?.providers.flatMap(({ vettedBy }) => vettedBy ?? []) ?? []),
    ...edition.requirements.flatMap((requirement) =>
      requirement.kind === 'membership' && requirement.associations !== 'any' ? requirement.associations : [],
    ),
  ])
  expect([...new Set(named)].filter((id) => !ids.includes(id))).toEqual([])
})

test('every figure beyond the sheets says where it comes from', () => {
  const unsourced = beyondTheSheets.flatMap(({ standard, requirements }) =>
    requirements
      .filter(({ kind, source }) => kindsWithFigures.includes(kind) && source === undefined)
      .map(({ id }) => `${standard}#${id}`),
  )
  expect(unsourced).toEqual([])
})

test('a source is a public address or a clause list beside the standards', () => {
  const named = library.editions.flatMap(({ sources, requirements }) => [
    ...sources,
    ...requirements.flatMap(({ source }) => source?.split(', ') ?? []),
  ])
  const dead = named.filter(
    (source) => !/^https:\/\/[a-z0-9.-]+\.[a-z]+\//.test(source) && !existsSync(join(folder, source)),
  )
  expect(dead).toEqual([])
})

test('every edition says which sources and defaults it follows', () => {
  expect(library.editions.filter(({ follows }) => follows.length === 0)).toEqual([])
})

test('provider rules that change on a day leave no day out and cover none twice', () => {
  const gaps = library.editions.flatMap((edition) =>
    providerSteps(edition)
      .filter(({ until, from }) => from - until !== 1)
      .map(() => edition.standard),
  )
  expect(gaps).toEqual([])
  expect(providerSteps(library.getEdition('first3years/imhm-clinical', '2024-01-01'))).toEqual([
    { until: toDayNumber('2025-12-31'), from: toDayNumber('2026-01-01') },
  ])
})

test('Mentors of the network need 48 hours of training in Clinical and 33 in the other two', () => {
  const added = (standard: string): number =>
    requirementsOf(standard, '2024-06-01')
      .flatMap((requirement) =>
        requirement.kind === 'hours' && requirement.counting === 'additive' ? [requirement.minimumHours] : [],
      )
      .reduce((sum, hours) => sum + hours, 0)
  expect(added('alliance/imhm-clinical')).toBe(48)
  expect(added('alliance/imhm-policy')).toBe(33)
  expect(added('alliance/imhm-research-faculty')).toBe(33)
  expect(added('alliance/ecmhm-clinical')).toBe(48)
})

test('Mental Health Specialists sit an exam until 2024 and none from 2025', () => {
  const asksExam = (asOf: string): boolean =>
    requirementsOf('alliance/imhs', asOf).some(({ kind }) => kind === 'exam')
  expect(asksExam('2024-12-31')).toBe(true)
  expect(asksExam('2025-01-01')).toBe(false)
})

test('every renewal of the network ends with 2027 and asks 45 hours; 36 of supervision from those who practice it', () => {
  const renewals = library.editions.filter(({ standard }) => /^alliance\/.*-renewal$/.test(standard))
  expect(renewals.map(({ renewal }) => renewal)).toEqual(
    renewals.map(() => ({ years: 3, endsOn: '12-31', endsIn: 2027 })),
  )
  expect(renewals.map((edition) => hoursOf(edition.requirements, 'training'))).toEqual(renewals.map(() => 45))
  const supervised = renewals.filter((edition) => hoursOf(edition.requirements, 'rsc-hours') === 36)
  expect(supervised.map(({ category }) => category).sort()).toEqual(
    ['ecfs', 'ecmhm-clinical', 'ecmhs', 'ers', 'ifs', 'imhm-clinical', 'imhs'].sort(),
  )
})

test('an overlay keeps what it does not name', () => {
  const rhodeIsland = requirementsOf('riaimh/imhm-clinical-renewal', '2026-06-01')
  expect(
    ['training', 'rsc-hours', 'training-dei', 'training-rsc'].map((id) => hoursOf(rhodeIsland, id)),
  ).toEqual([45, 36, 3, 15])
  expect(requirementsOf('ct-aimh/ifs', '2024-06-01').map(({ kind }) => kind)).not.toContain('degree')
})

function providerSteps({ rsc }: Edition): { until: number; from: number }[] {
  const rules = rsc?.providers ?? []
  return rules.slice(1).map((rule, index) => ({
    until: toDayNumber(rules[index]?.to ?? '9999-12-31'),
    from: toDayNumber(rule.from ?? '0001-01-01'),
  }))
}

function requirementsOf(standard: string, asOf: string): readonly Requirement[] {
  return library.getEdition(standard, asOf).requirements
}

function hoursOf(requirements: readonly Requirement[], id: string): number | undefined {
  const found = requirements.find((requirement) => requirement.id === id)
  return found && 'minimumHours' in found ? found.minimumHours : undefined
}

function listedAssociations(): string[] {
  const list = parse(readFileSync(join(folder, 'associations.yaml'), 'utf8'), { schema: 'core' })
  return z
    .array(z.strictObject({ id: z.string(), name: z.string(), place: z.string() }))
    .parse(list)
    .map(({ id }) => id)
}
