import { type Rubric, rubric } from './rubric.ts'

/** What is wrong in which line of the text; line 0 for the whole. */
export interface RubricFault {
  readonly line: number
  readonly problem:
    | 'no-title'
    | 'not-a-level'
    | 'points-not-rising'
    | 'too-few-levels'
    | 'same-title'
    | 'empty'
    | 'too-long'
}

export type RubricReading =
  | { readonly rubric: Rubric; readonly faults: readonly [] }
  | { readonly rubric: null; readonly faults: readonly RubricFault[] }

interface Part {
  readonly at: number
  readonly title: string
  readonly levels: { readonly points: number; readonly text: string }[]
}

/**
 * A rubric as staff write it: a title with `#`, below it a level a line, `points: what an answer does`.
 * Every fault is told with its line, so that nothing is guessed.
 */
export function readRubricText(text: string): RubricReading {
  const faults: RubricFault[] = []
  const parts: Part[] = []
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const fault = readLine(raw.trim(), index + 1, parts)
    if (fault) faults.push({ line: index + 1, problem: fault })
  })
  faults.push(...faultsOf(parts))
  if (faults.length > 0)
    return { rubric: null, faults: faults.toSorted((one, other) => one.line - other.line) }
  const read = rubric.safeParse({
    lines: parts.map(({ title, levels }) => ({ id: idOf(title), title, levels })),
  })
  return read.success
    ? { rubric: read.data, faults: [] }
    : { rubric: null, faults: [{ line: 0, problem: 'too-long' }] }
}

function readLine(line: string, at: number, parts: Part[]): RubricFault['problem'] | null {
  if (line === '') return null
  if (line.startsWith('#')) {
    const title = line.replace(/^#+\s*/, '')
    if (idOf(title) === '') return 'no-title'
    parts.push({ at, title, levels: [] })
    return null
  }
  const [, points, words] = /^(\d{1,3})\s*[:.]\s*(\S.*)$/.exec(line) ?? []
  if (points === undefined || words === undefined) return 'not-a-level'
  const part = parts.at(-1)
  if (!part) return 'no-title'
  const before = part.levels.at(-1)
  if (before && Number(points) <= before.points) return 'points-not-rising'
  part.levels.push({ points: Number(points), text: words })
  return null
}

function faultsOf(parts: readonly Part[]): RubricFault[] {
  if (parts.length === 0) return [{ line: 0, problem: 'empty' }]
  return parts.flatMap(({ at, title, levels }, index): RubricFault[] => [
    ...(levels.length < 2 ? [{ line: at, problem: 'too-few-levels' } as const] : []),
    ...(parts.findIndex((other) => idOf(other.title) === idOf(title)) < index
      ? [{ line: at, problem: 'same-title' } as const]
      : []),
  ])
}

/** The same rubric as text again. */
export function writeRubricText({ lines }: Rubric): string {
  return lines
    .map(({ title, levels }) =>
      [`# ${title}`, ...levels.map(({ points, text }) => `${points}: ${text}`)].join('\n'),
    )
    .join('\n\n')
}

function idOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
