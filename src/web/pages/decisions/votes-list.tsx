import { type MemberVotes, votesByMember } from '../../../domain/decisions/votes-by-member.ts'
import type { KeptVote } from '../../../store/decisions/committee.ts'
import type { Language } from '../../messages/messages.ts'

interface VotesListProps {
  readonly votes: readonly KeptVote[]
  readonly language: Language
  readonly timeZone: string
  /** Who is on the committee now; left out about what is decided, where that is no matter. */
  readonly members?: ReadonlySet<string>
}

/** Who voted what and why, one line a member; a vote that was changed says from what. */
export function VotesList({ votes, members, language, timeZone }: VotesListProps) {
  const { text, format } = language
  const words = text.decisions.votes
  return (
    <ul class="at-lines">
      {votesByMember(votes).map((given) => (
        <li>
          <span class="at-lines__name">
            <bdi>{given.latest.name ?? text.decisions.past.somebody}</bdi>: {tellVote(given.latest, language)}
          </span>
          <span class="at-lines__when">{format.instant(given.latest.at, timeZone)}</span>
          <Why vote={given.latest} />
          <Changes {...{ given, language, timeZone }} />
          {members?.has(given.latest.memberId) === false ? (
            <span class="at-lines__state at-quiet">{words.gone}</span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

export function tellVote({ vote }: Pick<KeptVote, 'vote'>, { text }: Language): string {
  return vote === 'conflict' ? text.decisions.votes.conflict : text.decisions.outcome[vote]
}

function Why({ vote }: { vote: KeptVote }) {
  if (vote.words === '') return null
  return (
    <span class="at-lines__state at-letter__paragraph">
      <bdi>{vote.words}</bdi>
    </span>
  )
}

interface ChangesProps extends Pick<VotesListProps, 'language' | 'timeZone'> {
  readonly given: MemberVotes<KeptVote>
}

/** What a member voted before, the latest change first. */
function Changes({ given: { latest, earlier }, language, timeZone }: ChangesProps) {
  const { text, format } = language
  const words = text.decisions.votes
  const all = [latest, ...earlier]
  return (
    <>
      {earlier.map((before, index) => {
        const after = all[index] ?? latest
        const [from, to] = [tellVote(before, language), tellVote(after, language)]
        const when = format.instant(after.at, timeZone)
        return (
          <span class="at-lines__state at-quiet">
            {after.vote === before.vote ? words.sameVote(when) : words.changedVote(when, from, to)}
            {before.words === '' ? null : (
              <>
                {' '}
                {words.saidBefore} <bdi>{before.words}</bdi>
              </>
            )}
          </span>
        )
      })}
    </>
  )
}
