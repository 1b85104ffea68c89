import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { providerEntry, sessionEntry, trainingEntry } from '../../../../test/builders/portfolio-entry.ts'
import { toDay } from '../../../standards/day.ts'
import type { PortfolioEntry, SectionBody } from '../entry.ts'
import { type PastedTable, readPastedRows } from './read-pasted-rows.ts'

const at = new Date('2026-11-21T12:00:00Z')
const kept = (id: string, entry: SectionBody): PortfolioEntry => ({
  ...entry,
  id,
  basis: null,
  version: 1,
  createdAt: at,
  updatedAt: at,
  removedAt: null,
})
const providers = [kept('june', providerEntry()), kept('omar', providerEntry({ name: 'Omar Haddad, PhD' }))]

/** A table as lines of cells parted by a bar. */
function read(section: 'training' | 'rsc', lines: readonly string[], around: Partial<PastedTable> = {}) {
  const table = lines.map((line) => line.split('|').map((cell) => cell.trim()))
  return readPastedRows({ section, table, existing: providers, today: '2026-11-21', ...around })
}

const bodies = ({ rows }: ReturnType<typeof read>) => rows.map(({ entry }) => entry?.body ?? null)
const faults = ({ rows }: ReturnType<typeof read>) => rows.map(({ faults }) => faults)
const notes = ({ rows }: ReturnType<typeof read>) => rows.flatMap(({ notes }) => notes)

describe('columns', () => {
  const body = { title: 'Attachment', provider: 'The Center', completedOn: '2025-03-04', clockHours: 6 }

  test.each([
    ['in our own words', ['Title|Provider|Date|Hours', 'Attachment|The Center|2025-03-04|6']],
    [
      'in others, in another order',
      ['# Clock Hours|Name of training|Date completed|Presented by', '6|Attachment|2025-03-04|The Center'],
    ],
    [
      'below a title and a blank line, with columns that nobody knows',
      [
        'My log',
        '',
        'Training Date|Color|Course Title|Trainer(s)|Training hours',
        '2025-03-04|blue|Attachment|The Center|6',
      ],
    ],
    ['without any headings', ['2025-03-04|Attachment|The Center|6']],
  ])('%s', (_, lines) => {
    expect(bodies(read('training', lines))).toEqual([body])
  })

  test('of a log of sessions, and without headings', () => {
    const session = { from: '2025-03-04', to: '2025-03-04', hours: 1.5, setting: 'group', provider: 'june' }
    const about = { ...session, hoursAboutSupervisionGiven: 0.5 }

    expect(
      bodies(
        read('rsc', ['Supervisor|Session date|Length|About RSC|Format', 'June Park|3/14/2025|1:30|0.5|Grp']),
      ),
    ).toMatchObject([{ ...about, from: '2025-03-14', to: '2025-03-14' }])
    expect(bodies(read('rsc', ['2025-03-04|June Park|Group|1.5']))).toEqual([session])
  })

  test('may be told by the person', () => {
    const reading = read('training', ['Attachment|Seminar|2025-03-04|6'], {
      columns: ['provider', 'title', 'completedOn', 'clockHours'],
    })

    expect(bodies(reading)).toMatchObject([{ title: 'Seminar', provider: 'Attachment' }])
  })

  test('that are missing may be filled for all rows', () => {
    const defaults = { provider: ['june'], setting: ['individual'] }

    expect(bodies(read('rsc', ['Date|Hours', '2025-03-04|1', '2025-03-18|1'], { defaults }))).toMatchObject([
      { from: '2025-03-04', provider: 'june', setting: 'individual' },
      { from: '2025-03-18', provider: 'june', setting: 'individual' },
    ])
  })

  test('of college credits come to hours', () => {
    const { rows } = read('training', ['Course|Date|Credits', 'Infant studies|2025-05-01|3'])

    expect(rows.map(({ entry, basis }) => [entry?.body, basis])).toEqual([
      [
        { title: 'Infant studies', completedOn: '2025-05-01', clockHours: 45 },
        { credits: 3, hoursPerCredit: 15, figureOf: null },
      ],
    ])
  })
})

describe('days', () => {
  const days = (...written: string[]) =>
    read('training', ['Title|Date|Hours', ...written.map((day) => `Attachment ${day}|${day}|6`)])
  const completed = (reading: ReturnType<typeof read>) =>
    reading.rows.map(({ entry }) => (entry?.section === 'training' ? entry.body.completedOn : null))

  test('that may be either are read as in the United States, and the preview says so', () => {
    const reading = days('3/4/2025')

    expect([completed(reading), reading.dayOrder]).toEqual([
      ['2025-03-04'],
      { order: 'month-first', because: 'usual', proof: null },
    ])
    expect(notes(reading)).toEqual([
      { code: 'day-may-be-other', written: '3/4/2025', day: '2025-03-04', other: '2025-04-03' },
    ])
  })

  test('of one line prove how all are meant', () => {
    const [us, other] = [days('3/4/2025', '3/14/2025'), days('3/4/2025', '14/3/2025')]

    expect([completed(us), notes(us)]).toEqual([['2025-03-04', '2025-03-14'], []])
    expect([completed(other), notes(other)]).toEqual([['2025-04-03', '2025-03-14'], []])
    expect(other.dayOrder).toEqual({ order: 'day-first', because: 'proved', proof: '14/3/2025' })
  })

  test('that prove both leave no guess for the others', () => {
    const reading = days('3/14/2025', '14/3/2025', '3/4/2025')

    expect(completed(reading)).toEqual(['2025-03-14', '2025-03-14', null])
    expect(faults(reading)).toEqual([
      [],
      [],
      [{ field: 'completedOn', code: 'day-could-be-two', written: '3/4/2025' }],
    ])
  })

  test('ahead of today are pointed out', () => {
    expect(notes(days('2052-03-04'))).toEqual([
      { code: 'day-is-ahead', written: '2052-03-04', day: '2052-03-04' },
    ])
  })

  test('that are missing are a fault, because what is not completed does not count', () => {
    expect(faults(read('training', ['Title|Date|Hours', 'Attachment||6']))).toEqual([
      [{ field: 'completedOn', code: 'required', written: '' }],
    ])
  })
})

describe('providers', () => {
  const session = (name: string) => read('rsc', ['Date|Hours|Format|Provider', `2025-03-04|1|group|${name}`])

  test.each(['June Park', 'june park', 'Park, June', 'Dr. June Park', 'June Park, LCSW, IMH-E', 'Júne Park'])(
    '"%s" is June Park',
    (name) => {
      expect([bodies(session(name)), notes(session(name))]).toMatchObject([[{ provider: 'june' }], []])
    },
  )

  test.each(['June Prak', 'Jun Park', 'Park', 'J. Omar Haddad'])(
    '"%s" is read as the nearest, which is said',
    (name) => {
      const [note] = notes(session(name))

      expect(note).toMatchObject({ code: 'provider-read-as', written: name })
    },
  )

  test('nobody near is a fault, and the name is listed once', () => {
    const reading = read('rsc', [
      'Date|Hours|Format|Provider',
      '2025-03-04|1|group|Priya Raman',
      '2025-03-11|1|group|Priya Raman',
    ])

    expect(faults(reading)[0]).toEqual([
      { field: 'provider', code: 'unknown-provider', written: 'Priya Raman' },
    ])
    expect(reading.unknownProviders).toEqual(['Priya Raman'])
  })

  test('two of the same name are a question', () => {
    const existing = [...providers, kept('june-2', providerEntry({ name: 'June Park, LCSW' }))]

    expect(
      faults(read('rsc', ['Date|Hours|Format|Provider', '2025-03-04|1|group|June Park'], { existing })),
    ).toEqual([[{ field: 'provider', code: 'unclear-provider', written: 'June Park' }]])
  })
})

describe('topics', () => {
  const topics = (cell: string) => {
    const reading = read('training', ['Title|Date|Hours|Topic', `Attachment|2025-03-04|6|${cell}`])
    const [row] = reading.rows
    return [row?.entry?.section === 'training' ? row.entry.body.topics : null, notes(reading)]
  }

  test.each([
    ['Relationship-based', ['relationship-based']],
    ['DEI, reflective supervision', ['rsc-provision', 'dei']],
    ['IMH; Diversity & equity', ['relationship-based', 'dei']],
    ['', undefined],
  ])('%s', (cell, found) => {
    const [read, noted] = topics(cell)

    expect([Array.isArray(read) ? read.toSorted() : read, noted]).toEqual([found?.toSorted(), []])
  })

  test('that nobody asks for are left out, and that is said', () => {
    expect(topics('Sleep')).toEqual([undefined, [{ code: 'topic-not-known', written: 'Sleep' }]])
  })

  test('may be columns of ticks', () => {
    const lines = [
      'Title|Date|Hours|DEI|RSC|Relationship-based',
      'A|2025-03-04|6|x||yes',
      'B|2025-03-05|6|no|2|-',
    ]

    expect(bodies(read('training', lines))).toMatchObject([
      { title: 'A', topics: ['dei', 'relationship-based'] },
      { title: 'B', topics: ['rsc-provision'] },
    ])
  })
})

describe('what is wrong and what is there already', () => {
  test('every fault of every row is named with what stands in the cell', () => {
    const lines = ['Date|Hours|Format|Provider', 'soon|an hour|party|Nobody', '2025-03-04|25|peer|']

    expect(faults(read('rsc', lines))).toEqual([
      [
        { field: 'from', code: 'not-a-day', written: 'soon' },
        { field: 'setting', code: 'not-a-choice', written: 'party' },
        { field: 'provider', code: 'unknown-provider', written: 'Nobody' },
        { field: 'hours', code: 'not-hours', written: 'an hour' },
      ],
      [{ field: 'hours', code: 'too-many-hours', limit: 24, written: '25' }],
    ])
  })

  test('lines are counted as in the spreadsheet, blank ones too', () => {
    const reading = read('training', ['Title|Date|Hours', '||', 'Attachment|2025-03-04|6'])

    expect(reading.rows.map(({ line }) => line)).toEqual([3])
  })

  test('a row that the portfolio holds already, or an earlier line, is pointed out', () => {
    const existing = [
      ...providers,
      kept('s1', sessionEntry('june', { on: '2025-03-04' })),
      kept('t1', trainingEntry({ title: 'Attachment in practice' })),
    ]
    const rsc = read(
      'rsc',
      ['2025-03-04|1.5|June Park|group', '2025-03-11|1.5|June Park|group', '3/11/2025|90 min|Park, June|grp'],
      { existing },
    )
    const training = read('training', ['attachment in PRACTICE|2022-03-04|6'], { existing })

    expect(rsc.rows.map(({ repeats }) => repeats)).toEqual([{ entryId: 's1' }, null, { line: 2 }])
    expect(training.rows.map(({ repeats }) => repeats)).toEqual([{ entryId: 't1' }])
  })
})

const rows = fc.array(
  fc.record({
    day: fc.integer({ min: 735_000, max: 739_000 }).map(toDay),
    minutes: fc.integer({ min: 1, max: 32 }).map((quarters) => quarters * 15),
    setting: fc.constantFrom('individual', 'group'),
    provider: fc.constantFrom('june', 'omar'),
  }),
  { minLength: 1, maxLength: 30 },
)
const names: Readonly<Record<string, string>> = { june: 'June Park', omar: 'Haddad, Omar' }
const columnOrders = fc.shuffledSubarray(['Date', 'Hours', 'Type', 'Supervisor'], { minLength: 4 })
const dayWriters = [
  (day: string) => day,
  (day: string) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(0, 4)}`,
]
const hourWriters = [
  (minutes: number) => String(minutes / 60),
  (minutes: number) => String(minutes / 60).replace('.', ','),
  (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
  (minutes: number) => `${minutes} min`,
]

test('a table of sessions comes back whole, whatever the order of its columns and the way days and hours are written', () => {
  fc.assert(
    fc.property(
      rows,
      columnOrders,
      fc.constantFrom(...dayWriters),
      fc.constantFrom(...hourWriters),
      fc.boolean(),
      (sessions, order, writeDay, writeHours, hasHeader) => {
        const lines = sessions.map(({ day, minutes, setting, provider }) => {
          const cells: Readonly<Record<string, string>> = {
            Date: writeDay(day),
            Hours: writeHours(minutes),
            Type: setting,
            Supervisor: names[provider] ?? '',
          }
          return order.map((heading) => cells[heading] ?? '')
        })
        const table = hasHeader ? [order, ...lines] : lines
        const reading = readPastedRows({ section: 'rsc', table, existing: providers, today: '2026-11-21' })

        expect(bodies(reading)).toEqual(
          sessions.map(({ day, minutes, setting, provider }) => ({
            from: day,
            to: day,
            hours: minutes / 60,
            setting,
            provider,
          })),
        )
      },
    ),
  )
})

test('any table is answered, and a row has an entry or a fault', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 8 }), (table) => {
      const reading = readPastedRows({ section: 'training', table, existing: providers, today: '2026-11-21' })

      expect(reading.rows.filter(({ entry, faults }) => (entry === null) === (faults.length === 0))).toEqual(
        [],
      )
    }),
  )
})
