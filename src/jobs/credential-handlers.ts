import type { CredentialMeans } from '../services/credentials/means.ts'
import { signWithKeyInUse } from '../services/credentials/rotate-keys.ts'
import { getAssociation } from '../store/people/associations.ts'
import type { Db } from '../store/tables.ts'
import { withAssociation } from '../store/with-association.ts'
import type { JobHandlers } from './job-handlers.ts'

/** Signs an association's badges with its new key, as many at a time as one transaction may take. */
export function credentialHandlers(db: Db, means: CredentialMeans): JobHandlers {
  return {
    'sign-badges': async ({ associationId }, ending) => {
      const issuer = await withAssociation(db, associationId, (tx) => getAssociation(tx, associationId))
      await signWithKeyInUse(db, means, issuer, ending)
    },
  }
}
