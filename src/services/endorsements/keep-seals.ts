import sharp from 'sharp'
import { deleteSeal, type Seal, saveSeal } from '../../store/endorsements/seals.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

interface Keeper {
  readonly personId: string
  readonly associationId: string
  readonly now: Date
}

/** Keeps the logo or a signature of an association's certificates. */
export function keepSeal(db: Db, { personId, associationId, now: at }: Keeper, seal: Seal): Promise<void> {
  return withScope(db, { personId, associationId }, async (tx) => {
    await saveSeal(tx, { associationId, byPersonId: personId, at }, seal)
    await appendRecord(tx, { at, kind: 'seal-kept', isOpen: false, facts: { place: seal.place } })
  })
}

export function removeSeal(
  db: Db,
  { personId, associationId, now: at }: Keeper,
  place: number,
): Promise<void> {
  return withScope(db, { personId, associationId }, async (tx) => {
    await deleteSeal(tx, associationId, place)
    await appendRecord(tx, { at, kind: 'seal-removed', isOpen: false, facts: { place } })
  })
}

const mostPixels = 40_000_000
const largest = { width: 900, height: 450 }
const mostBytes = 400_000

/** A picture drawn anew as PNG, so that nothing else that was in the file goes on paper; undefined where it is none. */
export async function cleanPicture(bytes: Uint8Array): Promise<Buffer | undefined> {
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    const { format } = await image.metadata()
    if (format !== 'png' && format !== 'jpeg') return undefined
    const fitted = image.rotate().resize({ ...largest, fit: 'inside', withoutEnlargement: true })
    const png = await fitted.png({ compressionLevel: 9, palette: true }).toBuffer()
    return png.length > mostBytes ? undefined : png
  } catch {
    // Whatever cannot be read as a picture is none.
    return undefined
  }
}
