import { createHash } from 'node:crypto'
import { NotFound } from '../../domain/errors.ts'
import type { StoredFile } from '../../domain/files/stored-file.ts'
import { decideAccess, type SignedIn } from '../../domain/rights.ts'
import { findFile } from '../../store/files/find-files.ts'
import { loadPortfolioObject } from '../../store/people/load-portfolio-object.ts'
import { withScope } from '../../store/with-scope.ts'
import type { FileParts } from './file-parts.ts'

type OpenedFile =
  | { readonly kind: 'open'; readonly file: StoredFile; readonly bytes: Uint8Array }
  | { readonly kind: 'quarantined' | 'refused'; readonly file: StoredFile }
  /** The bytes are gone, or are not those that were uploaded. */
  | { readonly kind: 'lost'; readonly file: StoredFile }

export interface FileOpener {
  readonly actor: SignedIn
  /** Where staff look at an applicant's file; absent where somebody opens an own one. */
  readonly associationId?: string
}

/** A file with its bytes for whoever may see the portfolio that it belongs to; quarantine binds its owner too. */
export async function openFile(
  { db, store }: Pick<FileParts, 'db' | 'store'>,
  { actor, associationId }: FileOpener,
  id: string,
): Promise<OpenedFile> {
  const scope = { personId: actor.id, ...(associationId !== undefined && { associationId }) }
  const file = await withScope(db, scope, async (tx) => {
    const found = await findFile(tx, id)
    if (!found) return undefined
    const portfolio = await loadPortfolioObject(tx, found.personId)
    return decideAccess(actor, { action: 'see-portfolio', portfolio }) === 'allowed' ? found : undefined
  })
  if (!file) throw new NotFound()
  if (file.state !== 'available') return { kind: file.state, file }
  const bytes = await store.get(id)
  const isWhole = bytes && createHash('sha256').update(bytes).digest('hex') === file.sha256
  return isWhole ? { kind: 'open', file, bytes } : { kind: 'lost', file }
}
