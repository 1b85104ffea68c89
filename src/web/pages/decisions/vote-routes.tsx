import { listMyVotes } from '../../../services/decisions/list-my-votes.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf } from '../../visit.ts'
import type { LetterParts } from '../letters/parts.ts'
import { MyVotesPage } from './my-votes-page.tsx'

/** What a member of the committee is asked to vote on. */
export function addVoteRoutes(areas: Areas, { site, frame }: LetterParts): void {
  areas.get(paths.myVotes, { staff: 'vote' }, async (c) => {
    const association = associationOf(c)
    const mine = await listMyVotes(site.db, { actor: personOf(c), associationId: association.id })
    return answerPage(c, <MyVotesPage frame={frameOf(c, frame)} {...{ association, mine }} />)
  })
}
