import { describe, expect, test } from 'vitest'
import { anEditionFile, aStandardsFolder } from '../../test/builders/standards-folder.ts'
import { checkStandards, loadStandards } from './load-standards.ts'

describe('which edition holds on a day', () => {
  const library = loadStandards(
    aStandardsFolder({
      'vaimh/ifs/2022-01.yaml': anEditionFile('vaimh/ifs', '2022-01-01', withEnd('2023-12-31')),
      'vaimh/ifs/2024-01.yaml': anEditionFile('vaimh/ifs', '2024-01-01'),
      'vaimh/ifs/2026-07.yaml': anEditionFile('vaimh/ifs', '2026-07-15'),
      'vaimh/ers/2020-01.yaml': anEditionFile('vaimh/ers', '2020-01-01', withEnd('2021-12-31')),
    }),
  )
  const editionOf = (asOf: string, edition?: string) =>
    library.findEdition('vaimh/ifs', asOf, edition)?.edition

  test('is the latest that is in force on it, from its first day on', () => {
    expect(editionOf('2023-12-31')).toBe('2022-01')
    expect(editionOf('2024-01-01')).toBe('2024-01')
    expect(editionOf('2026-07-14')).toBe('2024-01')
    expect(editionOf('2026-07-15')).toBe('2026-07')
  })

  test('is the first one on a day before all of them', () => {
    expect(editionOf('2019-05-01')).toBe('2022-01')
  })

  test('is the one that is named, whatever the day', () => {
    expect(editionOf('2024-06-01', '2022-01')).toBe('2022-01')
    expect(editionOf('2024-06-01', '2021-01')).toBeUndefined()
  })

  test('is none for a standard that does not exist', () => {
    expect(library.findEdition('vaimh/unknown', '2024-06-01')).toBeUndefined()
    expect(() => library.getEdition('vaimh/unknown', '2024-06-01')).toThrow(
      'There is no standard vaimh/unknown.',
    )
    expect(() => library.getEdition('vaimh/ifs', '2024-06-01', '2021-01')).toThrow(
      'There is no standard vaimh/ifs@2021-01.',
    )
  })

  test('is got where the standard is known to exist', () => {
    expect(library.getEdition('vaimh/ifs', '2024-06-01').edition).toBe('2024-01')
  })

  test('of all standards, those in force are listed once each by name', () => {
    const inForce = (asOf: string) =>
      library.listInForce(asOf).map(({ standard, edition }) => `${standard}@${edition}`)

    expect(inForce('2019-12-31')).toEqual([])
    expect(inForce('2020-01-01')).toEqual(['vaimh/ers@2020-01'])
    expect(inForce('2021-12-31')).toEqual(['vaimh/ers@2020-01'])
    expect(inForce('2022-01-01')).toEqual(['vaimh/ifs@2022-01'])
    expect(inForce('2026-12-31')).toEqual(['vaimh/ifs@2026-07'])
  })

  test('standards are named once and in order, editions in order of standard and month', () => {
    expect(library.standardIds).toEqual(['vaimh/ers', 'vaimh/ifs'])
    expect(library.editions.map(({ standard, edition }) => `${standard}@${edition}`)).toEqual([
      'vaimh/ers@2020-01',
      'vaimh/ifs@2022-01',
      'vaimh/ifs@2024-01',
      'vaimh/ifs@2026-07',
    ])
  })
})

describe('an overlay', () => {
  const overlay = `
extends: vaimh/imhm-clinical@2024-01
change: { exam: { title: Oral exam } }
`

  test('is laid over the edition it extends', () => {
    const library = loadStandards(
      aStandardsFolder({
        'vaimh/imhm-clinical/2024-01.yaml': anEditionFile('vaimh/imhm-clinical', '2024-01-01'),
        'mi-aimh/imhm-clinical/2024-01.yaml': anEditionFile('mi-aimh/imhm-clinical', '2024-01-01', overlay),
      }),
    )
    const edition = library.getEdition('mi-aimh/imhm-clinical', '2024-06-01')

    expect(edition.requirements.map(({ id, title }) => `${id}: ${title}`)).toEqual([
      'exam: Oral exam',
      'member: Membership',
    ])
    expect(edition.recognizedAssociations).toEqual(['vaimh', 'mi-aimh'])
  })

  test('may extend another overlay, whichever file is read first', () => {
    const library = loadStandards(
      aStandardsFolder({
        'vaimh/imhm-clinical/2024-01.yaml': anEditionFile('vaimh/imhm-clinical', '2024-01-01'),
        'mi-aimh/imhm-clinical/2024-01.yaml': anEditionFile('mi-aimh/imhm-clinical', '2024-01-01', overlay),
        'aaimh/imhm-clinical/2024-01.yaml': anEditionFile(
          'aaimh/imhm-clinical',
          '2024-01-01',
          'extends: mi-aimh/imhm-clinical@2024-01\nleaveOut: [member]',
        ),
      }),
    )
    const { requirements } = library.getEdition('aaimh/imhm-clinical', '2024-06-01')

    expect(requirements.map(({ id, title }) => `${id}: ${title}`)).toEqual(['exam: Oral exam'])
  })

  test('of an edition that does not exist is a fault', () => {
    const folder = aStandardsFolder({
      'mi-aimh/imhm-clinical/2024-01.yaml': anEditionFile('mi-aimh/imhm-clinical', '2024-01-01', overlay),
    })

    expect(checkStandards(folder)).toEqual([
      {
        file: 'mi-aimh/imhm-clinical/2024-01.yaml',
        path: '$.extends',
        message: 'There is no edition vaimh/imhm-clinical@2024-01 to extend.',
      },
    ])
  })

  test('that changes a requirement which is not there is a fault', () => {
    const folder = aStandardsFolder({
      'vaimh/imhm-clinical/2024-01.yaml': anEditionFile('vaimh/imhm-clinical', '2024-01-01'),
      'mi-aimh/imhm-clinical/2024-01.yaml': anEditionFile(
        'mi-aimh/imhm-clinical',
        '2024-01-01',
        'extends: vaimh/imhm-clinical@2024-01\nleaveOut: [essay]',
      ),
    })

    expect(checkStandards(folder)).toEqual([
      {
        file: 'mi-aimh/imhm-clinical/2024-01.yaml',
        path: '$',
        message: 'There is no requirement "essay" in vaimh/imhm-clinical@2024-01.',
      },
    ])
  })

  test('with a field that no overlay has is a fault', () => {
    const folder = aStandardsFolder({
      'vaimh/imhm-clinical/2024-01.yaml': anEditionFile('vaimh/imhm-clinical', '2024-01-01'),
      'mi-aimh/imhm-clinical/2024-01.yaml': anEditionFile(
        'mi-aimh/imhm-clinical',
        '2024-01-01',
        'extends: vaimh/imhm-clinical@2024-01\nremove: [exam]',
      ),
    })

    expect(checkStandards(folder).map(({ file, path }) => ({ file, path }))).toEqual([
      { file: 'mi-aimh/imhm-clinical/2024-01.yaml', path: '$' },
    ])
  })

  test('that changes a requirement to something wrong is a fault of the overlay', () => {
    const folder = aStandardsFolder({
      'vaimh/imhm-clinical/2024-01.yaml': anEditionFile('vaimh/imhm-clinical', '2024-01-01'),
      'mi-aimh/imhm-clinical/2024-01.yaml': anEditionFile(
        'mi-aimh/imhm-clinical',
        '2024-01-01',
        'extends: vaimh/imhm-clinical@2024-01\nchange: { member: { associations: [nowhere] } }',
      ),
    })

    expect(checkStandards(folder)).toEqual([
      {
        file: 'mi-aimh/imhm-clinical/2024-01.yaml',
        path: '$.requirements[1].associations',
        message: '"nowhere" is not in associations.yaml.',
      },
    ])
  })
})

describe('a faulty file', () => {
  test('lies in another place than its content says', () => {
    const folder = aStandardsFolder({ 'vaimh/ifs/2023-01.yaml': anEditionFile('vaimh/ifs', '2024-01-01') })

    expect(checkStandards(folder)).toEqual([
      {
        file: 'vaimh/ifs/2023-01.yaml',
        path: '$.standard',
        message: 'Its content belongs in vaimh/ifs/2024-01.yaml.',
      },
    ])
  })

  test('is empty', () => {
    const folder = aStandardsFolder({ 'vaimh/ifs/2024-01.yaml': '' })

    expect(checkStandards(folder)[0]).toEqual({
      file: 'vaimh/ifs/2024-01.yaml',
      path: '$',
      message: 'The file is empty.',
    })
  })

  test('is no YAML', () => {
    const folder = aStandardsFolder({ 'vaimh/ifs/2024-01.yaml': 'standard: [vaimh' })

    expect(checkStandards(folder)[0]).toMatchObject({ file: 'vaimh/ifs/2024-01.yaml', path: '$' })
    expect(checkStandards(folder)[0]?.message).toContain('at line 1, column 17')
  })

  test('names a day that does not exist', () => {
    const folder = aStandardsFolder({ 'vaimh/ifs/2024-02.yaml': anEditionFile('vaimh/ifs', '2024-02-30') })

    expect(checkStandards(folder)).toEqual([
      {
        file: 'vaimh/ifs/2024-02.yaml',
        path: '$.effectiveFrom',
        message: 'Give a day that exists, as YYYY-MM-DD.',
      },
    ])
  })

  test('stops the program with every fault of every file', () => {
    const folder = aStandardsFolder({
      'vaimh/ifs/2023-01.yaml': anEditionFile('vaimh/ifs', '2024-01-01'),
      'vaimh/ers/2024-02.yaml': anEditionFile('vaimh/ers', '2024-02-30'),
    })

    expect(() => loadStandards(folder)).toThrow(
      new Error(
        [
          'vaimh/ers/2024-02.yaml $.effectiveFrom: Give a day that exists, as YYYY-MM-DD.',
          'vaimh/ifs/2023-01.yaml $.standard: Its content belongs in vaimh/ifs/2024-01.yaml.',
        ].join('\n'),
      ),
    )
  })

  test('is missing', () => {
    expect(checkStandards('/there/is/no/such/folder')).toEqual([
      { file: 'associations.yaml', path: '$', message: 'The file is missing.' },
    ])
  })

  test('may be the list of associations, and then no association is recognized', () => {
    const folder = aStandardsFolder({
      'associations.yaml': '- { id: vaimh, name: Virginia }',
      'vaimh/ifs/2024-01.yaml': anEditionFile('vaimh/ifs', '2024-01-01'),
    })

    expect(checkStandards(folder).map(({ file, path }) => `${file} ${path}`)).toEqual([
      'associations.yaml $[0].place',
      'vaimh/ifs/2024-01.yaml $.requirements[1].associations',
    ])
  })
})

test('worked examples and clause lists beside the standards are not read as editions', () => {
  const folder = aStandardsFolder({
    'examples/vaimh/one.yaml': 'no: edition',
    'clauses/vaimh/one.yaml': 'no: edition',
    'vaimh/ifs/2024-01.yaml': anEditionFile('vaimh/ifs', '2024-01-01'),
  })

  expect(checkStandards(folder)).toEqual([])
})

test('the published standards have no faults, and both sheets are among them', () => {
  expect(checkStandards()).toEqual([])
  expect(loadStandards().standardIds).toEqual(
    expect.arrayContaining([
      'vaimh/imhm-clinical',
      'vaimh/imhm-clinical-renewal',
      'mi-aimh/imhm-clinical',
      'mi-aimh/imhm-clinical-renewal',
      'mi-aimh/imhm-policy',
      'mi-aimh/imhm-policy-renewal',
      'mi-aimh/imhm-research-faculty',
      'mi-aimh/imhm-research-faculty-renewal',
    ]),
  )
})

function withEnd(effectiveTo: string): string {
  return `effectiveTo: ${effectiveTo}
requirements:
  - { id: exam, kind: exam, clause: Exam, title: Exam, hint: Sit it., category: imhm-clinical }
`
}
