import type { LoggedSection } from '../../../domain/portfolio/entry.ts'
import type { PastedRow, PastedRows } from '../../../domain/portfolio/pasted/read-pasted-rows.ts'
import type { RowNote } from '../../../domain/portfolio/pasted/read-row.ts'
import type { Language } from '../../messages/messages.ts'
import { fieldWords } from './field-words.ts'
import { describeAlone } from './label-of.ts'
import type { NameLists } from './name-lists.ts'
import type { PastePreview } from './paste-page.tsx'

/** A row in words: what it reads as, whether it can be saved, and what the person should look at. */
export interface RowTold {
  readonly line: number
  /** `waiting`: nothing is wrong but that the provider is not in the portfolio yet. */
  readonly state: 'sound' | 'faulty' | 'repeated' | 'waiting'
  /** Whether it is to be saved as things stand. */
  readonly isTicked: boolean
  readonly label: string
  readonly when: string
  readonly remarks: readonly string[]
}

interface TellParts {
  readonly section: LoggedSection
  readonly names: NameLists
  readonly language: Language
  /** The lines that are ticked. */
  readonly ticked: ReadonlySet<string>
}

/** The whole preview in words. */
export function tellRows(read: PastedRows, parts: TellParts): PastePreview {
  const { paste } = parts.language.text.many
  const rows = read.rows.map((row) => tellRow(row, parts))
  const count = (state: RowTold['state']) => rows.filter((row) => row.state === state).length
  const { because, proof } = read.dayOrder
  const isOpen = read.rows.some(({ notes }) => notes.some(({ code }) => code === 'day-may-be-other'))
  return {
    rows,
    sound: count('sound'),
    faulty: count('faulty'),
    waiting: count('waiting'),
    repeated: count('repeated'),
    dayOrder:
      because === 'usual'
        ? isOpen
          ? paste.dayOrder.usual
          : undefined
        : paste.dayOrder[because](proof ?? ''),
    unknownProviders: read.unknownProviders,
  }
}

function tellRow(row: PastedRow, parts: TellParts): RowTold {
  const { entry, line, cells } = row
  const described = entry ? describeAlone(entry, parts.names, parts.language) : undefined
  const figure =
    entry?.section === 'rsc' ? entry.body.hours : entry?.section === 'training' ? entry.body.clockHours : 0
  const hours = parts.language.format.figure(figure)
  return {
    line,
    state: stateOf(row),
    isTicked: parts.ticked.has(String(line)),
    label: described?.label ?? cells.filter((cell) => cell.trim() !== '').join(' | '),
    when: described ? `${described.when}, ${hours} ${parts.language.text.unit('hours', hours)}` : '',
    remarks: remarksOf(row, parts),
  }
}

function stateOf({ entry, faults, repeats }: PastedRow): RowTold['state'] {
  if (entry === null) return faults.every(isUnknownProvider) ? 'waiting' : 'faulty'
  return repeats === null ? 'sound' : 'repeated'
}

function isUnknownProvider({ code }: { readonly code: string }): boolean {
  return code === 'unknown-provider'
}

function remarksOf({ faults, notes, repeats }: PastedRow, { section, language }: TellParts): string[] {
  const { text, format } = language
  const { paste } = text.many
  // Who is unknown is said once, above all rows.
  const told = faults
    .filter((fault) => !isUnknownProvider(fault))
    .map(({ field, code, limit, written }) => {
      const { label } = fieldWords(section, field, text)
      const fault = text.portfolio.faults[code](label, limit === undefined ? '' : format.figure(limit))
      return written === '' ? fault : `${fault} ${paste.written(written)}`
    })
  const repeated =
    repeats === null ? [] : ['line' in repeats ? paste.repeatsLine(String(repeats.line)) : paste.repeatsEntry]
  return [...told, ...notes.map((note) => tellNote(note, language)), ...repeated]
}

function tellNote(note: RowNote, { text, format }: Language): string {
  const words = text.many.paste.notes
  switch (note.code) {
    case 'day-may-be-other':
      return words[note.code](format.day(note.day), format.day(note.other))
    case 'day-is-ahead':
      return words[note.code](format.day(note.day))
    case 'provider-read-as':
      return words[note.code](note.name)
    case 'topic-not-known':
      return words[note.code](note.written)
    default:
      return note satisfies never
  }
}
