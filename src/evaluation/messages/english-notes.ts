import { isEducation, isReference, type Line } from '../ledger.ts'
import type { Doubt, Note } from '../tally.ts'
import { allRoles, amountInWords, dayInWords, listOf } from './english-words.ts'
import type { AboutFinding } from './messages.ts'

/** A fact behind the figures, as a sentence; empty for a fact that only the remedy speaks of. */
export function noteInWords(note: Note, about: AboutFinding): string {
  const isWaiting = about.tally.outcome === 'needs-judgement'
  const toDecide = isWaiting ? ': a person decides' : ''
  switch (note.kind) {
    case 'in-doubt':
      return `${isWaiting ? 'This waits for a person, because it depends' : 'This depended'} on ${doubtsInWords(note.doubts)}.`
    case 'judged':
      return `Decided on ${dayInWords(note.decidedOn)}: ${note.outcome === 'met' ? 'met' : 'not met'}.`
    case 'judgements-differ':
      return `Two decisions of ${dayInWords(note.decidedOn)} contradict each other, so this still waits.`
    case 'no-degree-yet':
      return 'Only what follows a qualifying degree counts, and there is none yet.'
    case 'after-credential-without-degree':
      return 'There is no qualifying degree, so the day of the qualifying certificate stands in for it.'
    case 'services-apart':
      return `No entry has both relationship-based therapy and early relationship assessment, but together your entries do, over ${amountInWords(note.months, 'months')}${toDecide}.`
    case 'sources':
      return sourcesInWords(note)
    case 'window':
      return `The best window runs from ${dayInWords(note.from)} to ${dayInWords(note.to)}.`
    case 'within-fewer-months':
      return `All of it lies within less than ${note.months} months, and the sheet says one to two years${toDecide}.`
    case 'maintained':
      return `You have held this Endorsement since ${dayInWords(note.since)}, for ${note.years} years or more.`
    case 'share':
      return `The ${amountInWords(about.tally.need, 'hours')} are ${note.share.of}/${note.share.from} of the ${amountInWords(note.whole, 'hours')} of a whole period.`
    case 'colleague-in-place-of':
      return `A colleague's rating stands in for ${allRoles(note.roles)}; the sheet asks colleagues only where that person is not available.`
    case 'parts':
      return note.met.length > 0 ? `Met: ${note.met.join('; ')}.` : ''
    // The remedy says these.
    case 'open-window':
    case 'reached-on':
    case 'empty-slots':
    case 'split':
      return ''
    default:
      return note satisfies never
  }
}

/** "MSW (May 15, 2010)". */
export function credential(line: Line): string {
  if (!isEducation(line)) return line.name
  const { degree, field, kind } = line.entry
  const named = degree ?? field ?? kind.replaceAll('-', ' ')
  return line.awardedOn === null ? named : `${named} (${dayInWords(line.awardedOn)})`
}

/** The main provider gave more than half, and the other something: in whole percents 51 to 99. */
function sourcesInWords({ main, other, share }: Extract<Note, { kind: 'sources' }>): string {
  if (!other) return `All of it comes from ${main.name}.`
  return `${main.name} gave ${Math.min(99, Math.max(51, Math.round(share * 100)))}%, ${other.name} the rest.`
}

/** So many doubts are named; a person has a handful, a hostile file thousands. */
export const doubtsNamed = 5

function doubtsInWords(doubts: readonly Doubt[]): string {
  const shown = doubts.slice(0, doubtsNamed)
  // Two colleagues who rate are told apart nowhere, so they are spoken of once.
  const raters = new Set(shown.filter(isReference).map(doubtInWords))
  const named = [...shown.filter((doubt) => !isReference(doubt)).map(doubtInWords), ...raters]
  const more = doubts.length - shown.length
  return listOf(more > 0 ? [...named, `${more} more like these`] : named, 'and')
}

function doubtInWords(doubt: Doubt): string {
  if ('isKnown' in doubt) return `whether ${doubt.name} was qualified to provide it`
  if ('association' in doubt)
    return `your membership from ${dayInWords(doubt.from)} on, which your association has not confirmed yet`
  if (isReference(doubt))
    return `whether ${allRoles([doubt.entry.role])} is endorsed (nobody has looked it up yet)`
  return `the level of ${credential(doubt)}`
}

/** The question that a person has to answer about a doubt. */
export function doubtAsQuestion(doubt: Doubt): string {
  if ('association' in doubt) return `does the membership from ${dayInWords(doubt.from)} on hold`
  if ('isKnown' in doubt) return `on which days was ${doubt.name} endorsed, and in which category`
  if (isReference(doubt)) return `in which category is ${allRoles([doubt.entry.role])} endorsed, if in any`
  return `which level has ${credential(doubt)}`
}
