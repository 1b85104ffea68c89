import type { RestForm } from '../../domain/calendar/read-rest-form.ts'
import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { endHoliday, hasHoliday, insertHoliday } from '../../store/calendar/holidays.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

interface Setter {
  readonly personId: string
  readonly associationId: string
  readonly now: Date
}

/** Sets a time of rest of the association, or of the coordinator who asks; sent twice, it is set once. */
export async function setRest(db: Db, by: Setter, id: string, rest: RestForm): Promise<void> {
  if (!isUuid(id)) throw new NotFound()
  const { personId, associationId, now: at } = by
  const { from, to, note, isForAll } = rest
  await withScope(db, { personId, associationId }, async (tx) => {
    const coordinatorId = isForAll ? null : personId
    const holiday = { id, associationId, coordinatorId, from, to, note, byPersonId: personId, at }
    if (!(await insertHoliday(tx, holiday))) return
    await appendRecord(tx, {
      at,
      kind: 'holiday-set',
      isOpen: false,
      facts: { holiday: id, from, to, isForAll },
    })
  })
}

/** Takes a time of rest back, once however often it is asked; deadlines are where they were. */
export async function endRest(db: Db, by: Setter, id: string): Promise<void> {
  if (!isUuid(id)) throw new NotFound()
  const { personId, associationId, now: at } = by
  await withScope(db, { personId, associationId }, async (tx) => {
    if (!(await hasHoliday(tx, { id, associationId }))) throw new NotFound()
    if (!(await endHoliday(tx, { id, associationId }, { personId, at }))) return
    await appendRecord(tx, { at, kind: 'holiday-ended', isOpen: false, facts: { holiday: id } })
  })
}
