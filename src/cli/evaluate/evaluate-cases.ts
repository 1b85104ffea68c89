import { evaluate } from '../../evaluation/evaluate.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { checkDeck } from '../deck/check-deck.ts'
import type { Case, ReadCase } from '../deck/read-case.ts'
import { readDeck } from '../deck/read-deck.ts'
import { exitCodes, type Io, refuse, remark, type Source, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { whyUnreadable } from '../read-document.ts'
import { reportFaults } from '../report-faults.ts'

/**
 * Many cases at once, answered in their order. The deck is read twice, checked and then evaluated,
 * so that nothing is written for a bad deck and a good one of any size fits in memory.
 */
export async function evaluateCases(path: string, library: StandardsLibrary, io: Io): Promise<number> {
  const opened = await openAndCheck(path, library, io)
  if ('problem' in opened) return refuse(io, opened.problem)

  const { source, faults, unknown, fieldsNotRead } = opened
  if (fieldsNotRead.length > 0) await remark(io, en.evaluate.caseFieldsNotRead(fieldsNotRead))
  if (unknown.length > 0) await remark(io, unknown)
  if (faults.length > 0) return reportFaults(io, faults, true)
  if (unknown.length > 0) return exitCodes.unknownStandard

  await writeAnswers(source, library, io)
  return exitCodes.done
}

async function openAndCheck(path: string, library: StandardsLibrary, io: Io) {
  try {
    const source = await io.readFile(path)
    return { source, ...(await checkDeck(source, library)) }
  } catch (error) {
    return { problem: whyUnreadable(path, error) }
  }
}

/** A list with a line for each case, so that `head`, `grep` and a reader in a stream can use it as it comes. */
async function writeAnswers(source: Source, library: StandardsLibrary, io: Io): Promise<void> {
  let separator = '[\n'
  for await (const read of readDeck(source)) {
    await write(io.out, separator + JSON.stringify(answer(checked(read), library)))
    separator = ',\n'
  }
  await write(io.out, separator === '[\n' ? '[]\n' : '\n]\n')
}

function answer({ standard, asOf, edition, period, portfolio }: Case, library: StandardsLibrary) {
  const found = library.getEdition(standard, asOf, edition)
  return evaluate(found, portfolio, { asOf, ...(period ? { period } : {}) })
}

function checked(read: ReadCase): Case {
  if ('case' in read) return read.case
  throw new Error('The deck changed while it was being read.')
}
