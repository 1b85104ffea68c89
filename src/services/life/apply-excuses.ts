import { dayIn } from '../../domain/day-in.ts'
import { excuseOf } from '../../domain/life/excused-months.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import { monthsOfYear } from '../../domain/renewals/share-of-renewal.ts'
import type { Day } from '../../standards/day.ts'
import { listCasesIn } from '../../store/life/cases.ts'
import { listExcusableRenewals, setExcusedMonths } from '../../store/life/excused-renewals.ts'
import { getAssociation } from '../../store/people/associations.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { takeRenewalStep } from '../renewals/take-renewal-step.ts'

interface Holder {
  readonly associationId: string
  readonly personId: string
}

/**
 * Writes into the renewals of a person that nobody handed in what granted cases take out of their periods. Ends those of
 * which nothing is left, and asks anew for those of which something is, because the person came back early. Called
 * whenever a case or a renewal begins or ends; the scope must be that of a job.
 */
export async function applyExcuses(tx: Tx, { associationId, personId }: Holder, at: Date): Promise<void> {
  const cases = await listCasesIn(tx, associationId, personId)
  const { life } = await loadPolicy(tx, associationId)
  const today = dayIn(at, (await getAssociation(tx, associationId)).timeZone)
  for (const renewal of await listExcusableRenewals(tx, associationId, personId)) {
    const period = { from: renewal.periodFrom, until: renewal.periodUntil }
    const { months, outOf, isWhole } = excuseOf(cases, period, life.monthFromDays)
    const isNothingLeft = isWhole || months >= renewal.shareOf * monthsOfYear
    const isExcepted = renewal.state === 'excepted'
    if (isExcepted && !isNothingLeft && !isStillTaken(renewal, today)) continue
    const changed = months === renewal.excusedMonths ? renewal : await setExcusedMonths(tx, renewal, months)
    if (!changed || isExcepted === isNothingLeft) continue
    await takeRenewalStep(tx, changed, {
      ...(isExcepted ? { step: 'ask-again', looksOn: today } : { step: 'except' }),
      ...{ by: 'system', at, facts: { excusedMonths: String(months), months: String(outOf) } },
    })
  }
}

function isStillTaken({ lapsesOn }: Renewal, today: Day): boolean {
  return lapsesOn === null || today < lapsesOn
}
