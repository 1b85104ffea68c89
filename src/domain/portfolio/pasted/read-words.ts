import type { rscSettings } from '../../../standards/vocabulary.ts'

type Setting = (typeof rscSettings)[number]

const settings: readonly (readonly [Setting, RegExp])[] = [
  ['peer', /\bpeers?\b/],
  ['group', /\b(group|grp|gp|team|g)\b/],
  ['individual', /\b(individual|indiv|ind|one on one|one to one|1 on 1|1 to 1|1 1|alone|dyad|i)\b/],
]

/** `individual`, `group` or `peer` in the words of a spreadsheet. */
export function readSetting(written: string): Setting | undefined {
  const words = wordsOf(written)
  return words.length > 40 ? undefined : settings.find(([, pattern]) => pattern.test(words))?.[0]
}

const topics: readonly (readonly [string, RegExp])[] = [
  ['relationship-based', /\b(relationship|relational|imh|iecmh|infant mental health|social emotional)\b/],
  ['rsc-provision', /\b(rsc|rs c|reflective|supervision|supervising)\b/],
  ['dei', /\b(dei|deib|diversity|equity|inclusion|cultural|culture|racism|bias)\b/],
]

interface TopicReading {
  readonly topics: readonly string[]
  /** Words that name no topic that requirements ask for. */
  readonly unknown: readonly string[]
}

/** The topics that requirements ask for, in the words of a spreadsheet, several parted by comma, semicolon or slash. */
export function readTopics(written: string): TopicReading {
  const parts = written.split(/[;,|&+\n]|\s\/\s|\sand\s/).map((part) => part.trim())
  const readings = parts
    .filter((part) => part !== '')
    .map((part) => ({
      part,
      found: topics.filter(([, pattern]) => pattern.test(wordsOf(part))).map(([topic]) => topic),
    }))
  return {
    topics: [...new Set(readings.flatMap(({ found }) => found))],
    unknown: readings.filter(({ found }) => found.length === 0).map(({ part }) => part),
  }
}

/** A tick, in the ways in which people set one; undefined for anything that is neither a tick nor its absence. */
export function readTick(written: string): boolean | undefined {
  const text = written.trim().toLowerCase()
  if (['x', 'y', 'yes', 'true', '1', '✓', '✔', '☑', '☒'].includes(text)) return true
  return ['', 'n', 'no', 'false', '0', '-', '–', '☐'].includes(text) ? false : undefined
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
