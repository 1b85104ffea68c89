import { runInThread, type ThreadAnswer } from '../run-in-thread.ts'
import { withoutControls, withQuestionMarks } from './printable.ts'

const limits = { seconds: 60, megabytes: 512 }

export type Clean = (text: string) => string

interface Printable {
  /** The text of a template of Typst. */
  readonly template: string
  /** What it shows; every text that people typed goes through `clean`. */
  readonly dataWith: (clean: Clean) => Readonly<Record<string, unknown>>
  readonly at: Date
  readonly form?: 'pdf' | 'svg'
}

/**
 * Sets a page in our typeface; where that lacks a letter of somebody's name, with the fonts of this machine beside
 * it; and where no font has it, with question marks. The same data and instant give the same bytes on one machine.
 */
export async function setPrintable({ template, dataWith, at, form = 'pdf' }: Printable): Promise<Uint8Array> {
  const questioned = (text: string) => withQuestionMarks(withoutControls(text))
  const ways = [
    { clean: withoutControls, withSystemFonts: false },
    { clean: withoutControls, withSystemFonts: true },
    { clean: questioned, withSystemFonts: false },
  ]
  let answer: ThreadAnswer = { kind: 'broken' }
  for (const { clean, withSystemFonts } of ways) {
    const page = { template, data: dataWith(clean), at, withSystemFonts, form }
    answer = await runInThread('services/mine/typeset-thread.ts', page, limits)
    if (answer.kind === 'too-slow') throw new Error('The page took too long to print.')
    if (answer.kind === 'answer' && answer.value instanceof Uint8Array) return answer.value
  }
  throw new Error('The page could not be printed.', { cause: answer })
}
