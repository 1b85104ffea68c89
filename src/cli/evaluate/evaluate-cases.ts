import { evaluate } from '../../evaluation/evaluate.ts'
import type { Evaluation } from '../../evaluation/finding.ts'
import type { Fault } from '../../evaluation/portfolio-faults.ts'
import { parseJson } from '../../evaluation/read-portfolio-text.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { exitCodes, type Io, refuse, remark, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { readText } from '../read-document.ts'
import { reportFaults } from '../report-faults.ts'
import { findStandard } from './find-standard.ts'
import { type Case, type ReadCase, readCase } from './read-case.ts'

/** Many cases at once, answered in their order; nothing is evaluated when one of them is bad (docs/meaning.md). */
export async function evaluateCases(path: string, library: StandardsLibrary, io: Io): Promise<number> {
  const document = await readText(io, path)
  if ('problem' in document) return refuse(io, document.problem)

  const deck = readDeck(document.text)
  const faults = deck.flatMap((read) => ('faults' in read ? read.faults : []))
  const cases = deck.flatMap((read) => ('case' in read ? [read.case] : []))
  const ignored = new Set(deck.flatMap((read) => ('case' in read ? read.fieldsNotRead : [])))
  const unknown = cases.flatMap((each) => unknownStandard(each, library))
  if (ignored.size > 0) await remark(io, en.evaluate.caseFieldsNotRead([...ignored]))
  if (unknown.length > 0) await remark(io, unknown)
  if (faults.length > 0) return reportFaults(io, faults, true)
  if (unknown.length > 0) return exitCodes.unknownStandard

  await writeAnswers(cases, library, io)
  return exitCodes.done
}

function readDeck(text: string): ReadCase[] {
  const parsed = parseJson(text)
  if ('message' in parsed) return [onlyFault({ path: '$', message: parsed.message })]
  if (!Array.isArray(parsed.value)) return [onlyFault({ path: '$', message: en.evaluate.casesNotAList })]
  return parsed.value.map((document: unknown, index) => readCase(document, index))
}

function onlyFault(fault: Fault): ReadCase {
  return { faults: [fault] }
}

function unknownStandard({ index, standard, asOf, edition }: Case, library: StandardsLibrary): string[] {
  const found = findStandard(library, standard, asOf, edition)
  return 'unknown' in found ? [en.documents.fault(`$[${index}].standard`, found.unknown)] : []
}

function answer(
  { standard, asOf, edition, period, share, portfolio }: Case,
  library: StandardsLibrary,
): Evaluation {
  return evaluate(library.getEdition(standard, asOf, edition), portfolio, { asOf, period, share })
}

/** A list with a line for each case, so that `head` and `grep` can use it; one answer at a time is held. */
async function writeAnswers(cases: readonly Case[], library: StandardsLibrary, io: Io): Promise<void> {
  if (cases.length === 0) return write(io.out, '[]\n')
  for (const [index, each] of cases.entries()) {
    await write(io.out, `${index === 0 ? '[' : ','}\n${JSON.stringify(answer(each, library))}`)
  }
  await write(io.out, '\n]\n')
}
