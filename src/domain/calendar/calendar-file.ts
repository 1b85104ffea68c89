import { type Day, toDay, toDayNumber } from '../../standards/day.ts'

interface CalendarEntry {
  readonly id: string
  readonly on: Day
  readonly at: Date
  readonly summary: string
  readonly description: string
}

const longestLine = 75

/** Days in a calendar, as every calendar program takes them (RFC 5545). They change the entries of before, by their ids. */
export function calendarFile(entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Attune//Attune//EN',
    'METHOD:PUBLISH',
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

function eventLines({ id, on, at, summary, description }: CalendarEntry): string[] {
  const day = (text: Day) => text.replaceAll('-', '')
  return [
    'BEGIN:VEVENT',
    `UID:${id}@attune`,
    `DTSTAMP:${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${day(on)}`,
    `DTEND;VALUE=DATE:${day(toDay(toDayNumber(on) + 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'END:VEVENT',
  ]
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, (letter) => `\\${letter}`).replaceAll('\n', '\\n')
}

/** A long line goes on in the next one after a blank; lengths are counted in bytes, and no letter is broken. */
function fold(line: string): string {
  const folded: string[] = []
  let current = ''
  for (const letter of line) {
    const limit = folded.length === 0 ? longestLine : longestLine - 1
    if (new TextEncoder().encode(current + letter).length > limit) {
      folded.push(current)
      current = ''
    }
    current += letter
  }
  return [...folded, current].join('\r\n ')
}
