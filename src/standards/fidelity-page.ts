import type { Clause, ClauseList, Judge } from './clause-list.ts'
import type { StandardsLibrary } from './load-standards.ts'
import type { Requirement } from './schema.ts'

type Library = Pick<StandardsLibrary, 'editions'>

const judgeNames: Record<Judge, string> = {
  coordinator: 'The coordinator',
  reviewer: 'A reviewer',
  'exam-office': 'The exam office',
}

/** The page docs/fidelity.md: each clause of each sheet, how it is checked, and by whom it is judged and why. */
export function fidelityPage(lists: readonly ClauseList[], library: Library): string {
  const lines = [
    '# How faithful Attune is to the requirement sheets',
    '',
    'Every clause of both sheets stands here, in the order of the sheet. The system checks what can be counted or compared, and names the requirement that does it. What only a person can tell is left to a person, and the reason is given. The labels are ours; the sheets belong to their publishers.',
    '',
    'This page is written by `npm run fidelity` from `standards/clauses/` and the published editions. Change those, not this page.',
    '',
    '| Sheet | Clauses | Checked by the system | Checked, and judged in part | Judged by a person |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...lists.map(summaryRow),
    '',
    ...lists.flatMap((list) => sheetLines(list, library)),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function summaryRow(list: ClauseList): string {
  const clauses = list.sections.flatMap((section) => section.clauses)
  const checked = clauses.filter(({ requirements, judgedBy }) => requirements && !judgedBy).length
  const shared = clauses.filter(({ requirements, judgedBy }) => requirements && judgedBy).length
  return row([list.title, clauses.length, checked, shared, clauses.length - checked - shared].map(String))
}

function sheetLines(list: ClauseList, library: Library): string[] {
  const editions = list.columns.flatMap((column) => column.editions)
  return [
    `## ${list.title}`,
    '',
    `A sheet of the ${list.publisher}, published here as ${editions.map((name) => `\`${name}\``).join(', ')}.`,
    '',
    ...list.sections.flatMap(({ heading, clauses }) => [
      `### ${heading}`,
      '',
      ...tableHead(list),
      ...clauses.map((clause) => clauseRow(clause, list, library)),
      '',
    ]),
  ]
}

function tableHead({ columns }: ClauseList): string[] {
  const names = [
    'Clause',
    ...(columns.length > 1 ? ['Column'] : []),
    'Checked by the system',
    'Judged by a person',
  ]
  return [row(names), row(names.map(() => '---'))]
}

function clauseRow(clause: Clause, list: ClauseList, library: Library): string {
  const judged = clause.judgedBy ? `${judgeNames[clause.judgedBy]}. ${clause.why ?? ''}` : ''
  const column = list.columns.length > 1 ? [columnName(clause, list)] : []
  return row([clause.label, ...column, checkedBy(clause, list, library), judged])
}

function columnName({ columns }: Clause, list: ClauseList): string {
  if (!columns) return 'All'
  return list.columns
    .filter(({ id }) => columns.includes(id))
    .map(({ label }) => label)
    .join(', ')
}

function checkedBy(clause: Clause, list: ClauseList, library: Library): string {
  const names = new Set((clause.requirements ?? []).map((name) => describe(name, list, library)))
  if (names.size === 0) return ''
  const how = clause.how ?? `Counts as the activity \`${clause.activity ?? ''}\`.`
  return `${[...names].join(', ')}. ${how}`
}

function describe(name: string, list: ClauseList, library: Library): string {
  const [standard, id] = name.split('#')
  const editions = list.columns.flatMap((column) => column.editions)
  const edition = library.editions.find(
    (candidate) =>
      candidate.standard === standard && editions.includes(`${candidate.standard}@${candidate.edition}`),
  )
  const requirement = edition?.requirements.find((candidate) => candidate.id === id)
  const figure = requirement ? figureOf(requirement) : ''
  return figure ? `\`${id}\` (${figure})` : `\`${id}\``
}

function figureOf(requirement: Requirement): string {
  switch (requirement.kind) {
    case 'experience':
      return counted(requirement.minimumMonths, 'month')
    case 'hours':
      return (
        counted(requirement.minimumHours, 'hour') + (requirement.counting === 'additive' ? ', added up' : '')
      )
    case 'supervision':
      return counted(requirement.minimumHours, 'hour')
    case 'references':
      return counted(
        requirement.minimumReferences,
        requirement.measure === 'ratings' ? 'rating' : 'endorsed rater',
      )
    case 'activity':
      return counted(requirement.minimumActivities, 'activity')
    case 'advice':
      return requirement.typicalHours ? `advice, ${counted(requirement.typicalHours, 'hour')}` : 'advice'
    case 'judgement':
      return 'a decision'
    default:
      return ''
  }
}

function counted(count: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`
  return `${count} ${count === 1 ? noun : plural}`
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
