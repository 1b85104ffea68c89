import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../standards/project-folder.ts'
import { withoutControls, withQuestionMarks } from '../mine/printable.ts'
import { runInThread, type ThreadAnswer } from '../run-in-thread.ts'
import { en } from './messages/en.ts'
import { partParagraphs } from './part-paragraphs.ts'

const limits = { seconds: 60, megabytes: 512 }

export interface PrintedLetter {
  readonly association: string
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly sentAt: Date
  /** The day on which it was sent, where the association is. */
  readonly sentOn: string
}

/**
 * A letter as it was sent, to print or to read with a screen reader (PDF/UA-1); the same letter gives the same
 * bytes. Characters that no typeface at hand has become question marks, and the letter says so.
 */
export async function writeLetterPdf(letter: PrintedLetter): Promise<Uint8Array> {
  const whole = await setPage(letter, withoutControls)
  if (whole.kind === 'answer') return bytesOf(whole)
  if (whole.kind === 'too-slow') throw new Error('The letter took too long to print.')
  return bytesOf(await setPage(letter, (text) => withQuestionMarks(withoutControls(text)), en.unprintable))
}

function setPage(
  letter: PrintedLetter,
  clean: (text: string) => string,
  note?: string,
): Promise<ThreadAnswer> {
  const parts = partParagraphs([...letter.paragraphs, ...(note ? [note] : [])], en.dash)
  const data = {
    lang: en.lang,
    region: en.region,
    title: clean(letter.subject),
    association: clean(letter.association),
    sent: en.day(letter.sentOn),
    page: en.page('{page}', '{pages}'),
    parts: parts.map(({ kind, lines }) => ({ kind, lines: lines.map(clean) })),
  }
  const template = readFileSync(join(projectFolder(), 'src/services/letters/letter.typ'), 'utf8')
  return runInThread('services/mine/typeset-thread.ts', { template, data, at: letter.sentAt }, limits)
}

function bytesOf(answer: ThreadAnswer): Uint8Array {
  if (answer.kind === 'answer' && answer.value instanceof Uint8Array) return answer.value
  throw new Error('The letter could not be printed.', { cause: answer })
}
