import { findJsonBreak } from '../../evaluation/find-json-break.ts'
import type { Source } from '../io.ts'
import { en } from '../messages/en.ts'
import { decode } from '../read-document.ts'
import { type ReadCase, readCase } from './read-case.ts'
import { type Place, splitJsonList } from './split-json-list.ts'

/** The cases of a deck one after the other. Where it stops being JSON is a fault, and the last thing read. */
export async function* readDeck(source: Source): AsyncGenerator<ReadCase> {
  let index = 0
  for await (const part of splitJsonList(decode(source))) {
    if (part.kind === 'not-a-list') return yield fault('$', en.evaluate.casesNotAList)
    if (part.kind === 'broken') return yield fault('$', en.documents.noJson(part.place))

    const parsed = parse(part.text)
    if ('breaksAt' in parsed) {
      const place = placeOf(part.text.slice(0, parsed.breaksAt), part.place)
      return yield fault(`$[${index}]`, en.documents.noJson(place))
    }
    yield readCase(parsed.value, index)
    index += 1
  }
}

function fault(path: string, message: string): ReadCase {
  return { faults: [{ path, message }] }
}

function parse(text: string): { readonly value: unknown } | { readonly breaksAt: number | undefined } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return { breaksAt: findJsonBreak(text) }
    throw error
  }
}

/** The place behind `text`, which starts at `start`. */
function placeOf(text: string, start: Place): Place {
  const lines = text.split('\n')
  const last = lines.at(-1) ?? ''
  return lines.length === 1
    ? { line: start.line, column: start.column + last.length }
    : { line: start.line + lines.length - 1, column: last.length + 1 }
}
