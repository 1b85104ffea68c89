import { rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { anEditionFile, aStandardsFolder } from '../../test/builders/standards-folder.ts'
import { checkStandards, FaultyStandards, loadStandards, loadStandardsBeside } from './load-standards.ts'

const faultsIn = (path: string) => checkStandards(path).faults

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
      'mi-aimh/imhm-clinical/2024-01.yaml': anEditionFile(
        'mi-aimh/imhm-clinical',
        '2024-01-01',
        'extends: vaimh/imhm-clinical@1999-01',
      ),
    })

    expect(faultsIn(folder)).toEqual([
      {
        file: 'mi-aimh/imhm-clinical/2024-01.yaml',
        path: '$.extends',
        message: 'There is no edition vaimh/imhm-clinical@1999-01 to extend.',
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

    expect(faultsIn(folder)).toEqual([
      {
        file: 'mi-aimh/imhm-clinical/2024-01.yaml',
        path: '$.leaveOut[0]',
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

    expect(faultsIn(folder)).toEqual([
      {
        file: 'mi-aimh/imhm-clinical/2024-01.yaml',
        path: '$.remove',
        message: 'There is no such field here. Remove it, or check its spelling.',
      },
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

    expect(faultsIn(folder)).toEqual([
      {
        file: 'mi-aimh/imhm-clinical/2024-01.yaml',
        path: '$.change.member.associations',
        message: '"nowhere" is not in associations.yaml.',
      },
    ])
  })

  test('that extends itself, by way of another one, has a fault in one place', () => {
    const folder = aStandardsFolder({
      'vaimh/ers/2024-01.yaml': anEditionFile('vaimh/ers', '2024-01-01', 'extends: vaimh/ifs@2024-01'),
      'vaimh/ifs/2024-01.yaml': anEditionFile('vaimh/ifs', '2024-01-01', 'extends: vaimh/ers@2024-01'),
    })

    expect(faultsIn(folder)).toEqual([
      {
        file: 'vaimh/ifs/2024-01.yaml',
        path: '$.extends',
        message: 'This edition extends itself, by way of what it extends.',
      },
    ])
  })

  test('of an edition that has faults has none by itself', () => {
    const folder = aStandardsFolder({
      'vaimh/imhm-clinical/2024-01.yaml': '',
      'mi-aimh/imhm-clinical/2024-01.yaml': anEditionFile('mi-aimh/imhm-clinical', '2024-01-01', overlay),
    })

    expect(faultsIn(folder).map(({ file }) => file)).toEqual(['vaimh/imhm-clinical/2024-01.yaml'])
  })

  test('that is looked at by itself names the edition beneath it that has faults', () => {
    const folder = aStandardsFolder({
      'vaimh/imhm-clinical/2024-01.yaml': '',
      'mi-aimh/imhm-clinical/2024-01.yaml': anEditionFile('mi-aimh/imhm-clinical', '2024-01-01', overlay),
    })

    expect(faultsIn(`${folder}/mi-aimh`)).toEqual([
      {
        file: 'mi-aimh/imhm-clinical/2024-01.yaml',
        path: '$.extends',
        message: 'vaimh/imhm-clinical@2024-01 has faults of its own. Mend those first.',
      },
    ])
  })
})

describe('a folder of overlays alone', () => {
  const overlays = {
    'vaimh/ifs/2026-01.yaml': anEditionFile(
      'vaimh/ifs',
      '2026-01-01',
      'extends: alliance/ifs@2024-01\nchange: { rsc-hours: { minimumHours: 30 } }',
    ),
  }

  test('extends what Attune brings along, and recognizes its associations', () => {
    const folder = aStandardsFolder(overlays)
    rmSync(`${folder}/associations.yaml`)
    const { editions, faults } = checkStandards(folder)

    expect(faults).toEqual([])
    expect(editions.map(({ standard, edition }) => `${standard}@${edition}`)).toEqual(['vaimh/ifs@2026-01'])
    expect(editions[0]?.recognizedAssociations).toContain('wvitmha')
  })

  test('is laid beside what Attune brings along', () => {
    const library = loadStandardsBeside(aStandardsFolder(overlays))
    const { editions } = loadStandards()

    expect(library.editions.length).toBe(editions.length + 1)
    expect(library.getEdition('vaimh/ifs', '2026-06-01').edition).toBe('2026-01')
    expect(library.getEdition('vaimh/imhm-clinical', '2026-06-01').edition).toBe('2024-01')
    expect(library.nameAssociation('mi-aimh')).toBe('Michigan Association')
    expect(library.nameAssociation('nowhere')).toBe('nowhere')
  })

  test('may replace an edition that Attune brings along', () => {
    const folder = aStandardsFolder({
      'vaimh/imhm-clinical/2024-01.yaml': anEditionFile('vaimh/imhm-clinical', '2024-01-01'),
    })
    const library = loadStandardsBeside(folder)

    expect(library.editions.length).toBe(loadStandards().editions.length)
    expect(library.getEdition('vaimh/imhm-clinical', '2026-06-01').requirements.map(({ id }) => id)).toEqual([
      'exam',
      'member',
    ])
  })
})

describe('a part of a folder', () => {
  const folder = aStandardsFolder({
    'vaimh/ifs/2024-01.yaml': anEditionFile('vaimh/ifs', '2024-01-01'),
    'vaimh/ers/2024-01.yaml': anEditionFile('vaimh/ers', '2024-02-30'),
    'mi-aimh/ifs/2024-01.yaml': anEditionFile('mi-aimh/ifs', '2024-01-01', 'extends: vaimh/ifs@2024-01'),
  })
  const namesIn = (path: string) => checkStandards(path).editions.map(({ standard }) => standard)

  test('may be an association, a category or a file', () => {
    expect(namesIn(`${folder}/mi-aimh`)).toEqual(['mi-aimh/ifs'])
    expect(namesIn(`${folder}/mi-aimh/ifs`)).toEqual(['mi-aimh/ifs'])
    expect(namesIn(`${folder}/mi-aimh/ifs/2024-01.yaml`)).toEqual(['mi-aimh/ifs'])
    expect(faultsIn(`${folder}/mi-aimh`)).toEqual([])
  })

  test('has the faults of its own files only', () => {
    expect(faultsIn(`${folder}/vaimh`).map(({ file }) => file)).toEqual(['vaimh/ers/2024-01.yaml'])
    expect(faultsIn(`${folder}/vaimh/ifs/2024-01.yaml`)).toEqual([])
  })

  test('a folder with other YAML in it holds no standards', () => {
    const other = aStandardsFolder({ 'notes.yaml': 'a: 1', 'deep/notes.yaml': 'a: 1' })
    rmSync(`${other}/associations.yaml`)

    expect(checkStandards(other)).toMatchObject({ editions: [], faults: [] })
  })
})

describe('a faulty file', () => {
  test('lies in another place than its content says', () => {
    const folder = aStandardsFolder({ 'vaimh/ifs/2023-01.yaml': anEditionFile('vaimh/ifs', '2024-01-01') })

    expect(faultsIn(folder)).toEqual([
      {
        file: 'vaimh/ifs/2023-01.yaml',
        path: '$.standard',
        message: 'Its content belongs in vaimh/ifs/2024-01.yaml.',
      },
    ])
  })

  test('is empty', () => {
    const folder = aStandardsFolder({ 'vaimh/ifs/2024-01.yaml': '' })

    expect(faultsIn(folder)).toEqual([
      { file: 'vaimh/ifs/2024-01.yaml', path: '$', message: 'The file is empty.' },
    ])
  })

  test.each([
    ['standard: [vaimh', 'This is not YAML: '],
    ['standard:\n\t- vaimh', 'This is not YAML: Tabs are not allowed as indentation at line 2, column 1.'],
    ['standard: *vaimh', 'An alias has no anchor before it: vaimh.'],
    [aliasBomb(), 'Its aliases unfold to more than a standard can hold. Write the values out.'],
    ['['.repeat(20_000), ''],
    ['- vaimh', 'Give an object with fields here.'],
  ])('has one fault where it cannot be read as fields: %#', (text, message) => {
    const faults = faultsIn(aStandardsFolder({ 'vaimh/ifs/2024-01.yaml': text }))

    expect(faults).toEqual([
      { file: 'vaimh/ifs/2024-01.yaml', path: '$', message: expect.stringContaining(message) },
    ])
    expect(faults[0]?.message).not.toContain('\n')
  })

  test('names a day that does not exist', () => {
    const folder = aStandardsFolder({ 'vaimh/ifs/2024-02.yaml': anEditionFile('vaimh/ifs', '2024-02-30') })

    expect(faultsIn(folder)).toEqual([
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
      new FaultyStandards([
        {
          file: 'vaimh/ers/2024-02.yaml',
          path: '$.effectiveFrom',
          message: 'Give a day that exists, as YYYY-MM-DD.',
        },
        {
          file: 'vaimh/ifs/2023-01.yaml',
          path: '$.standard',
          message: 'Its content belongs in vaimh/ifs/2024-01.yaml.',
        },
      ]),
    )
  })

  test('may be the list of associations, and then that of Attune serves', () => {
    const folder = aStandardsFolder({
      'associations.yaml': '- { id: vaimh, name: Virginia }',
      'vaimh/ifs/2024-01.yaml': anEditionFile('vaimh/ifs', '2024-01-01'),
    })

    expect(faultsIn(folder).map(({ file, path }) => `${file} ${path}`)).toEqual([
      'associations.yaml $[0].place',
    ])
  })
})

test('worked examples and clause lists beside the standards are not read as editions', () => {
  const folder = aStandardsFolder({
    'examples/vaimh/one.yaml': 'no: edition',
    'clauses/vaimh/one.yaml': 'no: edition',
    'vaimh/ifs/2024-01.yaml': anEditionFile('vaimh/ifs', '2024-01-01'),
  })

  expect(faultsIn(folder)).toEqual([])
})

test('the published standards have no faults, and both sheets are among them', () => {
  expect(checkStandards().faults).toEqual([])
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

/** A few lines that unfold to three billion values. */
function aliasBomb(): string {
  const levels = Array.from({ length: 10 }, (_, level) => {
    const former = level === 0 ? 'lol' : `*a${level - 1}`
    return `a${level}: &a${level} [${Array.from({ length: 9 }, () => former).join(', ')}]`
  })
  return levels.join('\n')
}

function withEnd(effectiveTo: string): string {
  return `effectiveTo: ${effectiveTo}
requirements:
  - { id: exam, kind: exam, clause: Exam, title: Exam, hint: Sit it., category: imhm-clinical }
`
}
