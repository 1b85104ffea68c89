import { type AssociationPolicy, associationPolicy } from '../../domain/policy/association-policy.ts'
import { comparePolicies, type PolicyChange } from '../../domain/policy/compare-policies.ts'
import type { PolicyPart } from '../../domain/policy/setting.ts'
import { insertPolicy } from '../../store/applications/policies.ts'
import { listCommitteeIds } from '../../store/decisions/committee.ts'
import { lockRegister } from '../../store/endorsements/refresh-register.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { listPolicyVersions, type PolicyVersion } from '../../store/ways/policy-history.ts'
import { withScope } from '../../store/with-scope.ts'
import { showInRegister } from '../endorsements/show-in-register.ts'

export interface PolicyWish {
  readonly associationId: string
  readonly personId: string
  /** The version that the form showed; 0 where nothing was set yet. */
  readonly seen: number
  /** The whole part as it shall be, checked by its schema. */
  readonly part: PolicyPart
  readonly values: Readonly<Record<string, unknown>>
  readonly at: Date
}

export type PolicySaved =
  | { readonly kind: 'saved' | 'same' }
  /** Colleagues changed this part since the form was shown; what they changed, and the version that holds now. */
  | { readonly kind: 'moved-on'; readonly changes: readonly PolicyChange[] }
  /** A committee cannot decide that has fewer members than have to agree. */
  | { readonly kind: 'small-committee'; readonly members: number; readonly needed: number }

/** More than that many colleagues do not save in the same moment. */
const mostTries = 5

/** Saves a part of how an association works as a new version; changes of other parts meanwhile are no trouble. */
export async function changePolicy(db: Db, wish: PolicyWish): Promise<PolicySaved> {
  const { associationId, personId } = wish
  return withScope(db, { personId, associationId }, async (tx) => {
    if (wish.part === 'register') await lockRegister(tx, associationId)
    for (let tries = 0; tries < mostTries; tries += 1) {
      const saved = await tryOnce(tx, wish)
      if (saved) return saved
    }
    throw new Error('Versions of how an association works follow each other faster than one can be saved.')
  })
}

/** Undefined where a colleague saved in the same moment: what is there now is looked at again. */
async function tryOnce(tx: Tx, wish: PolicyWish): Promise<PolicySaved | undefined> {
  const { associationId, personId, seen, part, values, at } = wish
  const versions = await listPolicyVersions(tx, associationId)
  const [present, shown] = [readVersion(versions[0]), readVersion(versionOf(versions, seen))]
  const changes = comparePolicies(shown, present).filter((change) => change.part === part)
  if (changes.length > 0) return { kind: 'moved-on', changes }
  const next = associationPolicy.parse({ ...present, [part]: values })
  const changed = comparePolicies(present, next)
  if (changed.length === 0) return { kind: 'same' }
  const isOther = changed.some(({ field }) => field === 'by' || field === 'committeeVotes')
  const isChosen = part === 'decision' && isOther
  const small = isChosen ? await findSmallCommittee(tx, associationId, next.decision) : undefined
  if (small) return { kind: 'small-committee', ...small }
  const after = versions[0]?.version ?? 0
  if (!(await insertPolicy(tx, { associationId, after, body: next, byPersonId: personId, at })))
    return undefined
  if (part === 'register') await showInRegister(tx, associationId)
  const facts = { version: after + 1, part, fields: changed.map(({ field }) => field) }
  await appendRecord(tx, { at, kind: 'policy-changed', isOpen: false, facts })
  return { kind: 'saved' }
}

/** How many sit on the committee, and how many have to agree, where it decides and they are too few; undefined otherwise. */
export async function findSmallCommittee(
  tx: Tx,
  associationId: string,
  { by, committeeVotes: needed }: AssociationPolicy['decision'],
): Promise<{ readonly members: number; readonly needed: number } | undefined> {
  if (by !== 'committee') return undefined
  const { length: members } = await listCommitteeIds(tx, associationId)
  return members < needed ? { members, needed } : undefined
}

function versionOf(versions: readonly PolicyVersion[], version: number): PolicyVersion | undefined {
  return versions.find((each) => each.version === version)
}

/** What a version says, with the defaults for what it leaves open. */
export function readVersion(version: Pick<PolicyVersion, 'body'> | undefined): AssociationPolicy {
  return associationPolicy.parse(version?.body ?? {})
}
