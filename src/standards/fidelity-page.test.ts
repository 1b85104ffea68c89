import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadClauseLists } from './clause-list.ts'
import { fidelityPage } from './fidelity-page.ts'
import { loadStandards } from './load-standards.ts'
import { projectFolder } from './project-folder.ts'

test('the committed page says what the clause lists and the editions say', () => {
  const committed = readFileSync(join(projectFolder(), 'docs', 'fidelity.md'), 'utf8')
  expect(committed).toBe(fidelityPage(loadClauseLists(), loadStandards()))
})

test('a clause is shown with its requirement and figure, and with the person who judges it', () => {
  const page = fidelityPage(
    [
      {
        sheet: 'sample',
        title: 'Sample',
        publisher: 'Sample Association',
        columns: [{ id: 'clinical', label: 'Clinical', editions: ['vaimh/imhm-clinical@2024-01'] }],
        sections: [
          {
            heading: 'Reflective supervision',
            clauses: [
              {
                label: 'Fifty | hours',
                requirements: ['vaimh/imhm-clinical#rsc-hours'],
                how: 'Hours that count.',
                judgedBy: 'reviewer',
                why: 'Somebody reads them.',
              },
              { label: 'Regular meetings', judgedBy: 'coordinator', why: 'No rhythm is given.' },
            ],
          },
        ],
      },
    ],
    loadStandards(),
  )
  expect(page.split('\n').filter((line) => line.startsWith('|'))).toEqual([
    '| Sheet | Clauses | Checked by the system | Checked, and judged in part | Judged by a person |',
    '| --- | ---: | ---: | ---: | ---: |',
    '| Sample | 2 | 0 | 1 | 1 |',
    '| Clause | Checked by the system | Judged by a person |',
    '| --- | --- | --- |',
    '| Fifty \\| hours | `rsc-hours` (50 hours). Hours that count. | A reviewer. Somebody reads them. |',
    '| Regular meetings |  | The coordinator. No rhythm is given. |',
  ])
})

test('one hour is one hour', () => {
  const committed = readFileSync(join(projectFolder(), 'docs', 'fidelity.md'), 'utf8')
  expect(committed).toContain('`training-dei` (1 hour)')
  expect(committed).not.toMatch(/\b1 (hours|months)\b/)
})
