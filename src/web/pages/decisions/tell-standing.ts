import type { CommitteeStanding } from '../../../domain/decisions/stand-committee.ts'
import type { Language } from '../../messages/messages.ts'

/**
 * How far a committee is, in a sentence or two: how many have voted, and whom it waits for. Names are for staff: who is
 * not among them has a conflict of interest, and may be the one who reviewed.
 */
export function tellStanding(
  { stands, mayVote, yetToVote }: Pick<CommitteeStanding, 'stands' | 'mayVote' | 'yetToVote'>,
  names: readonly string[],
  { text, format }: Language,
): string {
  const words = text.decisions.votes.standing
  if (mayVote.length === 0) return words.nobody
  const figures = [format.figure(mayVote.length - yetToVote.length), format.figure(mayVote.length)] as const
  const count = words.count(...figures)
  switch (stands) {
    case 'tie':
      return `${count} ${words.tie}`
    case 'apart':
      return `${count} ${words.apart}`
    case 'too-few':
      return `${count} ${words.tooFew}`
    case 'agreed':
    case 'waits':
      return names.length === 0 ? count : `${count} ${words.yet(names.join(', '))}`
    default:
      return stands satisfies never
  }
}
