import { finding } from '../compiled.ts'

/** What staff call an application by: its number, and whose it is. */
export interface ApplicationHead {
  readonly number: number
  readonly name: string
  readonly email: string
  readonly answeredAt: Date | null
}

export const findApplicationHead = finding<[id: string], ApplicationHead>((tx, id) =>
  tx
    .selectFrom('application')
    .innerJoin('person', 'person.id', 'application.person_id')
    .select(['number', 'person.name', 'person.email', 'answered_at as answeredAt'])
    .where('application.id', '=', id),
)
