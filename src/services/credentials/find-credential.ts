import { findBadgeOf } from '../../store/credentials/badges.ts'
import type { FindCredential } from '../endorsements/means.ts'

/** The signed badge in use of an Endorsement, as the text that a certificate carries. */
export const findCredential: FindCredential = async (tx, endorsementId) =>
  (await findBadgeOf(tx, endorsementId))?.credential ?? null
