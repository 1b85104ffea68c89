import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addSampleAssociations } from '../../../../test/store/sample-associations.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { aBrowser, aPerson, type Browser } from '../../../../test/web/browser.ts'
import { type KeptSection, keptSections } from '../../../domain/portfolio/entry.ts'
import { type Field, mostCharacters, sectionFields } from '../../../domain/portfolio/section-fields.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let rosa: Browser

beforeAll(async () => {
  database = await createTestDatabase()
  const { rosa: id } = await addSampleAssociations(database)
  rosa = aBrowser(database, aPerson(id, 'Rosa Delgado', []), new Date('2026-11-21T12:00:00Z'))
})

afterAll(() => database.drop())

/** Text that breaks what is written carelessly: marks, quotes, names of objects, other scripts, half characters. */
const hostile = fc.oneof(
  fc.constantFrom(
    ...[
      '<script>alert(1)</script>',
      `"'><b>`,
      '&amp;lt;',
      '</textarea></select>',
      '{{7*7}}',
      '#{7*7}',
      '%00',
    ],
    ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', '1e999', '-0', '١٢', '½', '0x10'],
    ...[
      '\u202Etxt.exe',
      'e\u0301',
      '👩‍👩‍👧',
      'مرحبا',
      '\u200B',
      'a\u0008b',
      '=1+1',
      "'; drop table person; --",
    ],
    ...['2025-02-29', '9999-12-31', '0000-00-00', '3/4/2025', '24:60', '1,5', 'x'.repeat(mostCharacters + 1)],
  ),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\0', '').toWellFormed()),
)

/** What a browser makes of it on the way: line ends are written in one way only. */
const asSent = (text: string) => text.replaceAll(/\r\n?|\n/g, '\r\n')

function namesOf(fields: readonly Field[]): string[] {
  return fields.flatMap((field) =>
    field.kind === 'rows' ? namesOf(field.fields).map((name) => `${field.name}.0.${name}`) : [field.name],
  )
}

/** Fields that people type into; of the others a browser sends only what the page offered. */
function typedInto(section: KeptSection): string[] {
  const kinds: readonly Field['kind'][] = ['text', 'day', 'open-day', 'hours']
  return sectionFields[section].filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)
}

const saved: Readonly<Record<KeptSection, Record<string, string[]>>> = {
  education: { kind: ['degree'], institution: ['State'] },
  work: { employer: ['Harbor House'], title: ['Clinician'], from: ['2020-01-01'] },
  leadership: { activity: ['training'], from: ['2020-01-01'] },
  training: { title: ['Course'], clockHours: ['2'] },
  rsc: { from: ['2025-03-04'], hours: ['1'], setting: ['group'], newProvider: ['Cy'] },
  providers: { name: ['Cy'] },
  memberships: { association: ['vaimh'], from: ['2020-01-01'] },
}

describe.each(keptSections)('whatever is typed into a form of %s', (section) => {
  const place = paths.newEntry.href(section)

  test('comes back to be mended or is saved and shown, and breaks nothing', async () => {
    const form = fc.record(
      Object.fromEntries(namesOf(sectionFields[section]).map((name) => [name, hostile])),
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(form, fc.boolean(), async (typed, isSoundOtherwise) => {
        const fields = Object.fromEntries(
          Object.entries(typed).map(([name, text]) => [name, [asSent(text ?? '')]]),
        )
        const answer = await rosa.post(place, { ...(isSoundOtherwise ? saved[section] : {}), ...fields })
        expect([303, 422]).toContain(answer.status)
        if (answer.status === 422)
          for (const name of typedInto(section))
            if (fields[name]) expect([name, answer.fields[name]]).toEqual([name, fields[name]])
        if (answer.to) expect((await rosa.get(answer.to)).status).toBe(200)
      }),
      { numRuns: 15 },
    )
  })

  test('in one field of a sound form is shown on its page where it is saved', async () => {
    const texts = sectionFields[section].filter(({ kind }) => kind === 'text').map(({ name }) => name)
    if (texts.length === 0) return
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), hostile, async (name, text) => {
        const { fields } = await rosa.get(place)
        const answer = await rosa.post(place, { ...fields, ...saved[section], [name]: [asSent(text)] })
        if (answer.status === 422) return
        const page = await rosa.get(`/portfolio/${section}/${fields.id?.[0]}`)
        const words = asSent(text).trim().replaceAll(/\s+/g, ' ')

        expect([answer.status, page.status]).toEqual([303, 200])
        expect(page.text).toContain(words)
        expect(page.html).not.toContain('<script>alert')
      }),
      { numRuns: 15 },
    )
  })
})
