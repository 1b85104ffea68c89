import { createHash } from 'node:crypto'
import { textInForce } from '../../domain/ways/association-text.ts'
import { tidyText } from '../../domain/ways/read-text.ts'
import type { Day } from '../../standards/day.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db } from '../../store/tables.ts'
import { insertText, listTextVersions } from '../../store/ways/texts.ts'
import { withScope } from '../../store/with-scope.ts'

export interface NewAssociationText {
  readonly associationId: string
  readonly personId: string
  readonly kind: string
  /** The version that the page showed as the last one; 0 for none. */
  readonly after: number
  readonly title: string
  readonly body: string
  readonly validFrom: Day
  readonly at: Date
  readonly today: Day
}

/**
 * `same`: word for word what was loaded last. `moved-on`: a colleague loaded a version meanwhile. `never`: the version
 * named came into force on a later day, so this one would never hold.
 */
export type Loaded =
  | { readonly kind: 'loaded' | 'same' | 'moved-on' }
  | { readonly kind: 'never'; readonly version: number; readonly since: Day }

/** Loads a version of a text, which applicants are shown and sign from its first day on. */
export async function loadText(db: Db, given: NewAssociationText): Promise<Loaded> {
  const { associationId, personId, kind, title, validFrom, at } = given
  const body = tidyText(given.body)
  const hash = hashText(body)
  return withScope(db, { personId, associationId }, async (tx) => {
    const versions = await listTextVersions(tx, associationId)
    const last = versions.findLast((each) => each.kind === kind)
    if (last?.hash === hash && last.title === title && last.validFrom === validFrom) return { kind: 'same' }
    if ((last?.version ?? 0) !== given.after) return { kind: 'moved-on' }
    const now = textInForce(versions, kind, given.today)
    if (now && now.validFrom > validFrom) return { kind: 'never', version: now.version, since: now.validFrom }
    const version = given.after + 1
    const text = { associationId, kind, version, title, body, hash, validFrom, byPersonId: personId, at }
    if (!(await insertText(tx, text))) return { kind: 'moved-on' }
    const facts = { text: kind, version, hash, validFrom }
    await appendRecord(tx, { at, kind: 'text-loaded', isOpen: false, facts })
    return { kind: 'loaded' }
  })
}

/** SHA-256 of the text exactly as it is kept, in hex. */
export function hashText(body: string): string {
  return createHash('sha256').update(body).digest('hex')
}
