import { z } from 'zod'
import { type Fields, listOf } from '../../../domain/fields.ts'
import type { MemberProposal } from '../../../domain/ways/match-members.ts'
import type { MembershipToConfirm } from '../../../services/ways/confirm-memberships.ts'
import { DaySchema } from '../../../standards/day.ts'

const TakenSchema = z.strictObject({
  personId: z.guid(),
  from: DaySchema,
  to: DaySchema,
  number: z.string().max(100),
})

/** A proposal as the value of its box: all that is confirmed when it is ticked. */
export function writeTaken({ member, person }: MemberProposal): string {
  const { from, to, number } = member
  return JSON.stringify({ personId: person.id, from, to, number: number.slice(0, 100) })
}

/** The boxes that were ticked; what is none of ours is left out. */
export function readTaken(fields: Fields, memberOf: string): MembershipToConfirm[] {
  return listOf(fields, 'take').flatMap((value) => {
    const taken = TakenSchema.safeParse(parse(value))
    if (!taken.success) return []
    const { number, ...given } = taken.data
    return [{ ...given, number: number === '' ? null : number, memberOf, source: 'list', entryId: null }]
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
