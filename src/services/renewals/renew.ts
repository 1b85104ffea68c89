import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { isOwnName } from '../../domain/providers/provider-name.ts'
import { momentOfReceipt } from '../../domain/renewals/moment-of-receipt.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import { strictestFindings } from '../../domain/renewals/strictest-findings.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Finding } from '../../evaluation/finding.ts'
import type { Day } from '../../standards/day.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { isAsShown } from '../../store/portfolio/load-portfolio-document.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import { freezeLine } from '../../store/renewals/change-renewal.ts'
import { insertRenewalSignature } from '../../store/renewals/renewal-signatures.ts'
import { findRenewal } from '../../store/renewals/renewals.ts'
import type { Tx } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import type { JudgedLine } from './judge-lines.ts'
import { type JudgedRenewal, judgeRenewal } from './judge-renewal.ts'
import type { RenewalMeans } from './means.ts'
import { passRenewal } from './pass-renewal.ts'
import { takeRenewalStep } from './take-renewal-step.ts'
import { type TextToSign, textsToSign } from './texts-to-sign.ts'

interface RenewalForm {
  readonly renewalId: string
  /** The state of the portfolio that the page showed. */
  readonly revision: number
  readonly typedName: string
  /** The fingerprints of the texts that were shown and agreed to. */
  readonly hashes: readonly string[]
  /** The Endorsements that are kept; the others are let go. */
  readonly kept: readonly string[]
}

type Renewed =
  | { readonly kind: 'passed' | 'waits' }
  /** Another click was faster: handed in once all the same. */
  | { readonly kind: 'again' }
  | { readonly kind: 'not-open' | 'over' | 'portfolio-changed' }
  /** All that the form lacks, in the order of its fields. */
  | { readonly kind: 'form'; readonly faults: readonly RenewalFault[] }
  /** Hours are looked at with the renewal, and some are missing. */
  | { readonly kind: 'gaps'; readonly findings: readonly Finding[] }

export type RenewalFault = 'nothing-kept' | 'text-changed' | 'agree' | 'name' | 'long-name' | 'other-name'

interface Renewing {
  readonly actor: SignedIn
  readonly form: RenewalForm
  readonly now: Date
}

/**
 * Hands a renewal in: signs the texts, freezes what each Endorsement came to, and takes the step, in one transaction.
 * What needs nobody to look at it is renewed right after, by the system; a clock does so where that was cut short.
 */
export async function renew(means: RenewalMeans, { actor, form, now }: Renewing): Promise<Renewed> {
  if (!isUuid(form.renewalId)) throw new NotFound()
  const handed = await withScope(means.db, { personId: actor.id }, async (tx) => {
    const seen = await findRenewal(tx, form.renewalId)
    if (seen?.personId !== actor.id) throw new NotFound()
    await setScope(tx, { associationId: seen.associationId })
    await lockPortfolio(tx, actor.id)
    const renewal = await findRenewal(tx, seen.id)
    if (!renewal) throw new NotFound()
    return { renewal, result: await handIn(tx, means, renewal, form, { actor, now }) }
  })
  if (handed.result.kind !== 'attested') return handed.result
  const { associationId, id: renewalId } = handed.renewal
  const passed = await passRenewal(means.db, means, { associationId, renewalId, now })
  return { kind: passed === 'nothing' ? 'again' : passed }
}

const longestName = 200

async function handIn(
  tx: Tx,
  means: RenewalMeans,
  renewal: Renewal,
  form: RenewalForm,
  { actor, now }: Pick<Renewing, 'actor' | 'now'>,
): Promise<Renewed | { readonly kind: 'attested' }> {
  const { timeZone } = await getAssociation(tx, renewal.associationId)
  const dayThere = (instant: Date) => means.dayOf(instant, timeZone)
  if (renewal.state !== 'open') return { kind: 'again' }
  if (renewal.opensOn === null || dayThere(now) < renewal.opensOn) return { kind: 'not-open' }
  const receivedAt = momentOfReceipt(now, dayThere)
  const today = dayThere(receivedAt)
  if (isOver(renewal, today)) return { kind: 'over' }
  const texts = await textsToSign(tx, renewal.associationId, today)
  const judged = await judgeRenewal(tx, means.standards, renewal, today)
  const kept = judged.lines.filter(({ line, isHeld }) => isHeld && form.kept.includes(line.endorsementId))
  const faults = faultsOf(form, { texts, kept, ownName: actor.name })
  if (faults.length > 0) return { kind: 'form', faults }
  const revisions = { shown: form.revision, now: judged.revision }
  if (!(await isAsShown(tx, renewal.personId, revisions))) return { kind: 'portfolio-changed' }
  const missing = missingOf(judged, kept)
  if (missing.length > 0) return { kind: 'gaps', findings: missing }
  return attest(tx, renewal, { judged, kept, texts, typedName: form.typedName, today, receivedAt })
}

function isOver({ lapsedOn, lapsesOn }: Renewal, today: Day): boolean {
  return lapsedOn !== null || (lapsesOn !== null && today >= lapsesOn)
}

function faultsOf(
  { typedName, hashes }: RenewalForm,
  { texts, kept, ownName }: Pick<Attesting, 'texts' | 'kept'> & { readonly ownName: string },
): RenewalFault[] {
  const isOtherText = hashes.some((given) => texts.every(({ hash }) => hash !== given))
  const isAgreed = texts.every(({ hash }) => hashes.includes(hash))
  const isLong = typedName.length > longestName
  const isOther = typedName !== '' && !isLong && !isOwnName(typedName, ownName)
  return [
    ...(kept.length === 0 ? ['nothing-kept' as const] : []),
    ...(isOtherText ? ['text-changed' as const] : isAgreed ? [] : ['agree' as const]),
    ...(typedName === '' ? ['name' as const] : []),
    ...(isLong ? ['long-name' as const] : []),
    ...(isOther ? ['other-name' as const] : []),
  ]
}

interface Attesting {
  readonly judged: JudgedRenewal
  readonly kept: readonly JudgedLine[]
  readonly texts: readonly TextToSign[]
  readonly typedName: string
  readonly today: Day
  readonly receivedAt: Date
}

/** Signs, freezes what each line came to, and takes the step. */
async function attest(
  tx: Tx,
  renewal: Renewal,
  { judged, kept, texts, typedName, today, receivedAt: at }: Attesting,
): Promise<{ readonly kind: 'attested' | 'again' }> {
  const { id: renewalId, associationId, personId } = renewal
  const signed = { renewalId, associationId, personId, typedName, signedOn: today, at }
  await Promise.all([
    ...texts.map(({ kind, version, hash }) => insertRenewalSignature(tx, { ...signed, kind, version, hash })),
    ...judged.lines.map((each) => freezeLine(tx, frozenLine(each, kept.includes(each)))),
  ])
  const facts = {
    ...{ revision: judged.revision, share: `${judged.share.of}/${judged.share.from}` },
    kept: kept.map(({ line }) => line.endorsementId),
    texts: texts.map(({ kind, version, hash }) => `${kind} ${version} ${hash}`),
  }
  // Where the second half is cut short, the clock takes it up.
  const step = { step: 'attest', by: 'person', at, facts, looksOn: today } as const
  const taken = await takeRenewalStep(tx, renewal, step)
  return { kind: taken.taken ? 'attested' : 'again' }
}

/** What keeps a renewal from being handed in: nothing where hours are attested. */
function missingOf({ policy }: JudgedRenewal, kept: readonly JudgedLine[]): Finding[] {
  if (policy.renewals.check === 'attestation') return []
  const findings = kept.flatMap(({ evaluation }) => (evaluation ? [evaluation.findings] : []))
  return strictestFindings(findings).filter(({ outcome }) => outcome === 'not-met')
}

function frozenLine({ line, edition, evaluation }: JudgedLine, isKept: boolean) {
  return {
    ...{ ...line, isKept, findings: evaluation?.findings ?? null },
    ...{ standard: edition?.standard ?? null, edition: edition?.edition ?? null },
  }
}
