import type { Requirement, RequirementOf } from '../../standards/schema.ts'
import type { Doubt, Note } from '../tally.ts'
import { doubtAsQuestion, doubtsNamed } from './english-notes.ts'
import { judgeNames } from './english-reason.ts'
import type { AboutFinding } from './messages.ts'

/** What a person has to answer so that a finding stops waiting. */
export function whatThePersonAnswers({ requirement, tally }: AboutFinding): string {
  const doubts = new Set(tally.notes.flatMap((note) => (note.kind === 'in-doubt' ? note.doubts : [])))
  const has = (asked: Note['kind']) => tally.notes.some(({ kind }) => kind === asked)
  const steps = [
    ...(doubts.size > 0 ? [`A person has to answer: ${doubtsAsQuestion([...doubts])}?`] : []),
    ...judgementsIn(requirement, tally.notes).map(
      ({ judgedBy, question }) => `${judgeNames[judgedBy]} will answer: ${question}`,
    ),
    ...(has('services-apart')
      ? [
          'A person has to answer: did this work, taken together, include both relationship-based therapy and early relationship assessment?',
        ]
      : []),
    ...(has('within-fewer-months')
      ? [
          'A person has to answer: do these hours, received in less than a year, meet the one to two years of the sheet?',
        ]
      : []),
  ]
  return steps.length > 0 ? steps.join(' ') : 'A person has to look at this and decide.'
}

function doubtsAsQuestion(doubts: readonly Doubt[]): string {
  const named = doubts.slice(0, doubtsNamed).map(doubtAsQuestion)
  const more = doubts.length - named.length
  return [...new Set(named), ...(more > 0 ? [`and the same about ${more} more`] : [])].join('; ')
}

/** A judgement itself; of a choice those of its judgements that wait. */
function judgementsIn(requirement: Requirement, notes: readonly Note[]): RequirementOf<'judgement'>[] {
  if (requirement.kind === 'judgement') return [requirement]
  if (!('of' in requirement)) return []
  const waiting = notes.flatMap((note) => (note.kind === 'parts' ? note.waiting : []))
  return requirement.of.flatMap((part) =>
    part.kind === 'judgement' && waiting.includes(part.title) ? [part] : [],
  )
}
