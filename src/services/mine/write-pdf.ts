import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tabulatePortfolio } from '../../domain/portfolio-export/tabulate-portfolio.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Day } from '../../standards/day.ts'
import { projectFolder } from '../../standards/project-folder.ts'
import { runInThread, type ThreadAnswer } from '../run-in-thread.ts'
import { en } from './messages/en.ts'
import { printSections } from './print-sections.ts'
import { withoutControls, withQuestionMarks } from './printable.ts'

const limits = { seconds: 60, megabytes: 512 }

/**
 * A portfolio to print or to read with a screen reader (PDF/UA-1). Where a name is in a script that no typeface
 * at hand has, question marks take its place and the page says so: an unreadable page is never handed out.
 */
export async function writePdf(portfolio: Portfolio, asOf: Day, at: Date): Promise<Uint8Array> {
  const whole = await setPage(portfolio, asOf, at, withoutControls)
  if (whole.kind === 'answer') return bytesOf(whole)
  if (whole.kind === 'too-slow') throw new Error('The portfolio took too long to print.')
  return bytesOf(
    await setPage(portfolio, asOf, at, (text) => withQuestionMarks(withoutControls(text)), en.unprintable),
  )
}

function setPage(portfolio: Portfolio, asOf: Day, at: Date, clean: (text: string) => string, note?: string) {
  const sections = printSections(tabulatePortfolio(portfolio, en.words))
  const intro = [en.asOf(en.day(asOf)), ...(sections.length === 0 ? [en.empty] : []), ...(note ? [note] : [])]
  const data = {
    lang: en.lang,
    region: en.region,
    title: clean(en.title(portfolio.person?.name ?? '')),
    intro: intro.join(' '),
    page: en.page('{page}', '{pages}'),
    sections: sections.map((section) => ({ ...section, rows: section.rows.map((row) => row.map(clean)) })),
  }
  const template = readFileSync(join(projectFolder(), 'src/services/mine/portfolio.typ'), 'utf8')
  return runInThread('services/mine/typeset-thread.ts', { template, data, at }, limits)
}

function bytesOf(answer: ThreadAnswer): Uint8Array {
  if (answer.kind === 'answer' && answer.value instanceof Uint8Array) return answer.value
  throw new Error('The portfolio could not be printed.', { cause: answer })
}
