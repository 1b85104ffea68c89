import type { FindCredential, IssueBadge, SignAnswer } from '../endorsements/means.ts'
import { findCredential } from './find-credential.ts'
import { createIssueBadge } from './issue-badge.ts'
import type { CredentialMeans } from './means.ts'
import { createSignAnswer } from './sign-answer.ts'

/** What the award and the register have signed. */
export interface Signing {
  readonly issueBadge: IssueBadge
  readonly findCredential: FindCredential
  readonly signAnswer: SignAnswer
}

/** All of it with the keys of the associations. */
export function signWithKeys(means: CredentialMeans): Signing {
  return { issueBadge: createIssueBadge(means), findCredential, signAnswer: createSignAnswer(means) }
}
