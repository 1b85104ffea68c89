import { askOnce } from '../ask-once.ts'
import { finding } from '../compiled.ts'

/** What stands over a portfolio: its revision, and the aim. As it was when the transaction first asked. */
export const seePortfolioHead = askOnce(
  finding((tx, personId: string) =>
    tx.selectFrom('portfolio').select(['revision', 'aim']).where('person_id', '=', personId),
  ),
)
