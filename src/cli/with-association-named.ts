import { openForReading } from '../store/open-for-reading.ts'
import { type Association, findAssociation, listAssociations } from '../store/people/associations.ts'
import type { StoreSettings } from '../store/settings.ts'
import type { Db } from '../store/tables.ts'
import { exitCodes, type Io, refuse } from './io.ts'
import { en } from './messages/en.ts'
import { nearest } from './nearest.ts'

/** Does work for an association of the database; 3, with the nearest name, where there is none of that name. */
export async function withAssociationNamed(
  store: StoreSettings,
  io: Io,
  name: string,
  work: (db: Db, association: Association) => Promise<number>,
): Promise<number> {
  const { db, close } = await openForReading(store)
  try {
    const association = await findAssociation(db, name)
    if (association) return await work(db, association)
    const names = (await listAssociations(db)).map(({ shortId }) => shortId)
    const problem = en.audit.unknownAssociation(name, nearest(name, names, 1)[0])
    return refuse(io, problem, exitCodes.unknownStandard)
  } finally {
    await close()
  }
}
