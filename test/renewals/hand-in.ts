import type { SignedIn } from '../../src/domain/rights.ts'
import { renew } from '../../src/services/renewals/renew.ts'
import { seeOwnRenewals } from '../../src/services/renewals/see-own-renewals.ts'
import type { TestDatabase } from '../store/test-database.ts'
import { renewalMeans } from './endorsed-people.ts'

interface HandIn {
  readonly now: Date
  readonly kept: readonly string[]
}

/** Hands the renewal of a person in with the form as the page would send it. */
export async function handIn(database: TestDatabase, person: SignedIn, { now, kept }: HandIn) {
  const means = renewalMeans(database.db)
  const { shown: own } = await seeOwnRenewals(means, { actor: person, now, of: '' })
  if (!own) throw new Error(`${person.name} has no renewal.`)
  const form = {
    ...{ renewalId: own.renewal.id, revision: own.judged.revision, typedName: person.name, kept },
    hashes: own.texts.map(({ hash }) => hash),
  }
  return { means, form, result: await renew(means, { actor: person, form, now }) }
}
