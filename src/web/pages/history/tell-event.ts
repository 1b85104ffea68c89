import type { StaffEvent, VoteInHistory } from '../../../services/history/see-history.ts'
import type { OpenEvent, RecordedEvent } from '../../../store/record/list-history.ts'
import type { Messages } from '../../messages/messages.ts'
import { say } from '../../messages/record/sentences.ts'

/** What an entry says to staff. */
export function tellStaff(
  text: Messages,
  { kind, facts, voted }: OpenEvent & Pick<StaffEvent, 'voted'>,
): string {
  const { record } = text
  if (voted) return tellVoted(text, voted)
  const sentence = Object.hasOwn(record.sentences, kind) ? record.sentences[kind] : undefined
  return sentence ? say(sentence.staff, facts) : record.general.staff(kind)
}

function tellVoted({ record, decisions }: Messages, { vote, before }: VoteInHistory): string {
  const tell = (given: VoteInHistory['vote']) =>
    given === 'conflict' ? decisions.votes.declared : decisions.outcome[given]
  if (before === null) return record.voted.first(tell(vote))
  return before === vote ? record.voted.same(tell(vote)) : record.voted.changed(tell(before), tell(vote))
}

/** What it says to the applicant: in words of their own, never by the name of a kind that has none. */
export function tellApplicant({ record }: Messages, { kind, facts }: OpenEvent): string {
  const sentence = Object.hasOwn(record.sentences, kind) ? record.sentences[kind]?.applicant : undefined
  return sentence ? say(sentence, facts) : record.general.applicant
}

/** Whose doing it was, for staff. */
export function tellActor({ record: words }: Messages, { actorId, actorName, facts }: RecordedEvent): string {
  if (actorName !== null) return words.by(actorName)
  if (actorId !== null) return words.byNobodyHere
  return facts.by === 'system' ? words.bySystem : words.byLink
}
