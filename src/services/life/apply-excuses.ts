import { excuseOf } from '../../domain/life/excused-months.ts'
import { listCasesIn } from '../../store/life/cases.ts'
import { listOpenRenewalsOf, setExcusedMonths } from '../../store/life/excused-renewals.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { takeRenewalStep } from '../renewals/take-renewal-step.ts'

interface Holder {
  readonly associationId: string
  readonly personId: string
}

/**
 * Writes into the open renewals of a person what granted cases take out of their periods, and ends those of which
 * nothing is left. Called whenever a case or a renewal begins or ends; the scope must be that of a job.
 */
export async function applyExcuses(tx: Tx, { associationId, personId }: Holder, at: Date): Promise<void> {
  const cases = await listCasesIn(tx, associationId, personId)
  const { life } = await loadPolicy(tx, associationId)
  for (const renewal of await listOpenRenewalsOf(tx, associationId, personId)) {
    const period = { from: renewal.periodFrom, until: renewal.periodUntil }
    const { months, outOf, isWhole } = excuseOf(cases, period, life.monthFromDays)
    const changed = months === renewal.excusedMonths ? renewal : await setExcusedMonths(tx, renewal, months)
    if (isWhole && changed)
      await takeRenewalStep(tx, changed, {
        ...{ step: 'except', by: 'system', at },
        facts: { excusedMonths: String(months), months: String(outOf) },
      })
  }
}
