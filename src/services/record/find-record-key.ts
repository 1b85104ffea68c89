import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { openKeyring } from '../keys/keyring.ts'
import { masterKeyFile } from '../keys/master-key-file.ts'
import { openRecordKey } from './record-key.ts'

/** The public key of the installation in a data folder; undefined where it has no keys yet. None are made. */
export async function findRecordKey(dataFolder: string): Promise<string | undefined> {
  const isThere = await access(join(dataFolder, 'keys', masterKeyFile)).then(
    () => true,
    () => false,
  )
  if (!isThere) return undefined
  return openRecordKey(await openKeyring(dataFolder, new Date(0))).publicKey
}
