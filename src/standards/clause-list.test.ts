import { expect, test } from 'vitest'
import { checkClauseList } from './check-clause-list.ts'
import { type Clause, type ClauseList, ClauseListSchema, loadClauseLists } from './clause-list.ts'
import { loadLeadershipActivities } from './leadership-activities.ts'
import { loadStandards } from './load-standards.ts'

const library = loadStandards()
const lists = loadClauseLists()

test('both sheets have a clause list', () => {
  expect(lists.map(({ sheet }) => sheet)).toEqual(['mi-aimh-imhm', 'vaimh-imhm-clinical'])
})

test('every clause names what is there, and every requirement of the sheets is named by a clause', () => {
  expect(lists.flatMap((list) => checkClauseList(list, library))).toEqual([])
})

test('no clause goes missing: each section has as many as its sheet', () => {
  const sizes = lists.map(({ sections }) => sections.map(({ heading, clauses }) => [heading, clauses.length]))
  expect(sizes).toEqual([
    [
      ['Education', 6],
      ['Training', 7],
      ['Specialized Work Experience', 14],
      ['Examples of Leadership Activities', 26],
      ['Reflective Supervision/Consultation', 11],
      ['Three Professional Reference Ratings', 15],
      ['Code of Ethics & Endorsement Agreement', 2],
      ['Documentation of Competencies', 3],
      ['Professional Membership', 1],
      ['Annual renewal: Education and Training', 5],
      ['Annual renewal: Professional Membership', 2],
      ['Annual renewal: Reflective Supervision/Consultation', 3],
    ],
    [
      ['Leaders in infant mental health', 6],
      ['Education', 5],
      ['Work experience', 20],
      ['Leadership', 16],
      ['Trainings', 11],
      ['Reflective supervision', 15],
      ['References', 6],
      ['Exam', 1],
      ['Annual Endorsement renewal', 13],
    ],
  ])
})

test('every edition that follows a sheet alone is listed under a column of its sheet', () => {
  const listed = lists.flatMap(({ columns }) => columns.flatMap(({ editions }) => editions)).sort()
  const published = library.editions
    .filter(({ sources }) => sources.length === 1 && sources[0]?.startsWith('clauses/'))
    .map(({ standard, edition }) => `${standard}@${edition}`)
    .sort()
  expect(listed).toEqual(published)
})

test('a clause with neither a requirement nor a person who judges it is refused', () => {
  expect(messagesFor({ label: 'Culturally sensitive' })).toEqual([
    'Name a requirement, or who judges the clause.',
  ])
})

test('a clause that a person judges without a reason is refused', () => {
  const clause = { label: 'Culturally sensitive', judgedBy: 'reviewer' }
  expect(messagesFor(clause)).toEqual(['Say both who judges the clause and why a machine cannot.'])
})

test('a clause that names a requirement without a word on how is refused', () => {
  const clause = { label: 'Exam', requirements: ['vaimh/imhm-clinical#exam'] }
  expect(messagesFor(clause)).toEqual(['Say how the requirement checks the clause.'])
})

test('a requirement that the editions do not have is a fault', () => {
  const list = withClause('vaimh-imhm-clinical', {
    label: 'Transcripts',
    requirements: ['vaimh/imhm-clinical#transcripts'],
    how: 'Looked at.',
    judgedBy: 'coordinator',
    why: 'Seen when it comes in.',
  })
  expect(checkClauseList(list, library)).toEqual([
    'Transcripts: the editions of its columns have no requirement vaimh/imhm-clinical#transcripts.',
  ])
})

test('a requirement that no clause names is a fault', () => {
  const list = theList('vaimh-imhm-clinical')
  const sections = list.sections.filter(({ heading }) => heading !== 'Exam')
  expect(checkClauseList({ ...list, sections }, library)).toEqual([
    'No clause names the requirement vaimh/imhm-clinical#exam.',
  ])
})

test('a clause of three columns needs a check in each of them', () => {
  const list = withClause('mi-aimh-imhm', {
    label: 'Exam',
    requirements: ['mi-aimh/imhm-clinical#exam', 'mi-aimh/imhm-policy#exam'],
    how: 'A passed exam.',
  })
  expect(checkClauseList(list, library)).toEqual([
    'Exam: nothing checks it in the column "research-faculty".',
  ])
})

test('a requirement of another column does not check a clause', () => {
  const list = withClause('mi-aimh-imhm', {
    label: 'Exam',
    columns: ['policy'],
    requirements: ['mi-aimh/imhm-clinical#exam', 'mi-aimh/imhm-policy#exam'],
    how: 'A passed exam.',
  })
  expect(checkClauseList(list, library)).toEqual([
    'Exam: the editions of its columns have no requirement mi-aimh/imhm-clinical#exam.',
  ])
})

test('a column that the sheet does not have is a fault', () => {
  const list = withClause('mi-aimh-imhm', {
    label: 'Exam',
    columns: ['parents'],
    judgedBy: 'reviewer',
    why: 'Read by a person.',
  })
  expect(checkClauseList(list, library)).toEqual(['Exam: the sheet has no column "parents".'])
})

test('an edition that is not published is a fault', () => {
  const list = theList('vaimh-imhm-clinical')
  const columns = list.columns.map((column) => ({
    ...column,
    editions: [...column.editions, 'vaimh/ifa@2024-01'],
  }))
  expect(checkClauseList({ ...list, columns }, library)).toEqual(['There is no edition vaimh/ifa@2024-01.'])
})

test('the samples of leadership are the codes of the list: eleven in Virginia; nine, nine and six in Michigan', () => {
  const activities = loadLeadershipActivities()
  const standards = [
    'vaimh/imhm-clinical',
    'mi-aimh/imhm-clinical',
    'mi-aimh/imhm-policy',
    'mi-aimh/imhm-research-faculty',
  ]
  const samples = standards.map((standard) => sampleCodes(`${standard}#leadership`))
  expect(samples.map((codes) => codes.length)).toEqual([11, 9, 9, 6])
  expect(samples.map((codes) => codes.sort())).toEqual(
    standards.map((standard) =>
      activities
        .filter(({ sheets }) => sheets.includes(standard))
        .map(({ id }) => id)
        .sort(),
    ),
  )
})

function sampleCodes(requirement: string): string[] {
  return lists
    .flatMap(({ sections }) => sections.flatMap(({ clauses }) => clauses))
    .filter((clause) => clause.requirements?.includes(requirement))
    .flatMap(({ activity }) => activity ?? [])
}

function theList(sheet: string): ClauseList {
  const found = lists.find((list) => list.sheet === sheet)
  if (!found) throw new Error(`There is no clause list ${sheet}.`)
  return found
}

function withClause(sheet: string, clause: Clause): ClauseList {
  const list = theList(sheet)
  return { ...list, sections: [...list.sections, { heading: 'Added', clauses: [clause] }] }
}

function messagesFor(clause: object): string[] {
  const list = { ...theList('vaimh-imhm-clinical'), sections: [{ heading: 'Added', clauses: [clause] }] }
  return ClauseListSchema.safeParse(list).error?.issues.map(({ message }) => message) ?? []
}
