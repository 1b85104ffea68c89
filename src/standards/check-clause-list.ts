import type { Clause, ClauseList } from './clause-list.ts'
import type { StandardsLibrary } from './load-standards.ts'

type Library = Pick<StandardsLibrary, 'editions'>

/** Faults between a clause list and the editions of its sheet: nothing named that is not there, nothing there unnamed. */
export function checkClauseList(list: ClauseList, library: Library): string[] {
  const byColumn = new Map(list.columns.map(({ id, editions }) => [id, requirementNames(editions, library)]))
  const clauses = list.sections.flatMap((section) => section.clauses)
  return [
    ...unknownEditions(list, library),
    ...clauses.flatMap((clause) => clauseFaults(clause, byColumn)),
    ...unnamedRequirements(clauses, byColumn),
  ]
}

function unknownEditions({ columns }: ClauseList, library: Library): string[] {
  const known = new Set(library.editions.map(({ standard, edition }) => `${standard}@${edition}`))
  return columns
    .flatMap(({ editions }) => editions)
    .filter((name) => !known.has(name))
    .map((name) => `There is no edition ${name}.`)
}

function clauseFaults(clause: Clause, byColumn: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const columns = clause.columns ?? [...byColumn.keys()]
  const named = clause.requirements ?? []
  const unknownColumns = columns.filter((column) => !byColumn.has(column))
  const strangers = named.filter((name) => !columns.some((column) => byColumn.get(column)?.has(name)))
  const unchecked = clause.judgedBy
    ? []
    : columns.filter(
        (column) => byColumn.has(column) && !named.some((name) => byColumn.get(column)?.has(name)),
      )
  return [
    ...unknownColumns.map((column) => `${clause.label}: the sheet has no column "${column}".`),
    ...strangers.map((name) => `${clause.label}: the editions of its columns have no requirement ${name}.`),
    ...unchecked.map((column) => `${clause.label}: nothing checks it in the column "${column}".`),
  ]
}

function unnamedRequirements(
  clauses: readonly Clause[],
  byColumn: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const named = new Set(clauses.flatMap(({ requirements }) => requirements ?? []))
  return [...byColumn.values()]
    .flatMap((names) => [...names])
    .filter((name) => !named.has(name))
    .map((name) => `No clause names the requirement ${name}.`)
}

function requirementNames(editions: readonly string[], library: Library): Set<string> {
  const asked = library.editions.filter(({ standard, edition }) =>
    editions.includes(`${standard}@${edition}`),
  )
  return new Set(
    asked.flatMap(({ standard, requirements }) => requirements.map(({ id }) => `${standard}#${id}`)),
  )
}
