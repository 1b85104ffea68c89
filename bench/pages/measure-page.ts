import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Answer } from './transfer.ts'
import { textOf, type Visitor } from './visitor.ts'

/** How one page fared under several clients at once. */
export interface PageTimes {
  readonly milliseconds: readonly number[]
  /** Processor time of the program, all its threads together, for a request. */
  readonly processor: number
}

export const clients = 4

/** Several clients ask for the page, one request after the other. The answers are looked at when all are there. */
export async function measurePage(
  { visitor, pid }: { readonly visitor: Visitor; readonly pid: number },
  path: string,
  requestsEach: number,
): Promise<PageTimes> {
  const before = processorMilliseconds(pid)
  const answers = (await Promise.all(Array.from({ length: clients }, client))).flat()
  const processor = (processorMilliseconds(pid) - before) / answers.length
  assertAllAlike(answers, path)
  return { milliseconds: answers.map(({ milliseconds }) => milliseconds), processor }

  async function client(): Promise<Answer[]> {
    const own: Answer[] = []
    for (let request = 0; request < requestsEach; request += 1) own.push(await visitor.get(path))
    return own
  }
}

function assertAllAlike(answers: readonly Answer[], path: string): void {
  const [first] = answers
  assert.ok(first)
  const text = textOf(first)
  for (const answer of answers) {
    assert.equal(answer.status, 200, path)
    assert.equal(textOf(answer), text, path)
  }
}

/** Linux counts it in hundredths of a second; elsewhere it is not known. */
function processorMilliseconds(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const fields = rest.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
