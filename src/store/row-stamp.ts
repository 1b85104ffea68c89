import { sql } from 'kysely'

/** Tells one state of a row from another: the server gives a new one with every change. */
export const rowStamp = sql<string>`xmin::text`.as('stamp')
