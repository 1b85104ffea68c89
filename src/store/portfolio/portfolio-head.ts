import { askOnce } from '../ask-once.ts'

/** What stands over a portfolio: its revision, and the aim. As it was when the transaction first asked. */
export const seePortfolioHead = askOnce((tx, personId) =>
  tx.selectFrom('portfolio').select(['revision', 'aim']).where('person_id', '=', personId).executeTakeFirst(),
)
