import { randomUUID } from 'node:crypto'
import type { SectionBody } from '../../src/domain/portfolio/entry.ts'
import { addEntry } from '../../src/services/portfolio/add-entry.ts'
import { setAim } from '../../src/services/portfolio/set-aim.ts'
import { providerEntry, sessionEntry } from '../builders/portfolio-entry.ts'
import type { TestDatabase } from '../store/test-database.ts'

export interface SupervisedPortfolio {
  readonly june: string
  readonly ann: string
  /** Endorsed, and without a session yet. */
  readonly omar: string
  /** The session with Ann Lee. */
  readonly annsSession: string
}

/**
 * Somebody on the way to Mentor-Clinical in Virginia, with all fifty hours of supervision: thirty with June Park,
 * twenty with Ann Lee.
 */
export async function keepSupervisedPortfolio(
  database: TestDatabase,
  personId: string,
  now: Date,
): Promise<SupervisedPortfolio> {
  const add = async (entry: SectionBody) => {
    const id = randomUUID()
    await addEntry(database.db, { personId, now, id, entry })
    return id
  }
  await setAim(database.db, personId, 'vaimh/imhm-clinical')
  await add({ section: 'education', body: { kind: 'degree', degree: 'MSW', awardedOn: '2010-05-15' } })
  await add({ section: 'work', body: { kinds: ['providing-rsc'], from: '2015-01-01' } })
  const june = await add(providerEntry())
  const ann = await add(providerEntry({ name: 'Ann Lee' }))
  const omar = await add(providerEntry({ name: 'Omar Haddad' }))
  await add(sessionEntry(june, { on: '2023-01-10', hours: 10 }))
  await add(sessionEntry(june, { on: '2023-01-24', hours: 20 }))
  const annsSession = await add(sessionEntry(ann, { on: '2023-03-10', hours: 20 }))
  return { june, ann, omar, annsSession }
}
