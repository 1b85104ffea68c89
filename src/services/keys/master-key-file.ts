import { randomUUID } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

export const masterKeyFile = 'master.json'

const MasterKeySchema = z.object({
  name: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  key: z.string().regex(/^[\w-]{43}$/),
  madeAt: z.iso.datetime(),
})

const MasterKeyFileSchema = z.object({
  format: z.literal('attune-keys/1'),
  /** The last one seals; the ones before still open what they sealed. */
  keys: z.array(MasterKeySchema).min(1),
})

export type MasterKey = z.infer<typeof MasterKeySchema>

/**
 * The master keys in the folder, made on first use. Two processes that start at once end up with the
 * same key, because the file appears complete or not at all and is never replaced.
 */
export async function readMasterKeys(
  keysFolder: string,
  makeKey: () => Uint8Array,
  now: Date,
): Promise<readonly MasterKey[]> {
  const path = join(keysFolder, masterKeyFile)
  const text = (await readIfThere(path)) ?? (await makeFile(keysFolder, path, makeKey(), now))
  await closeToOthers(path)
  return MasterKeyFileSchema.parse(JSON.parse(text)).keys
}

async function makeFile(folder: string, path: string, key: Uint8Array, now: Date): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const master = {
    name: 'master',
    version: 1,
    key: Buffer.from(key).toString('base64url'),
    madeAt: now.toISOString(),
  }
  const text = `${JSON.stringify({ format: 'attune-keys/1', keys: [master] }, null, 2)}\n`
  const draft = join(folder, `${masterKeyFile}.${randomUUID()}`)
  try {
    await writeDurably(draft, text)
    await link(draft, path).catch(ignoreIfThere)
  } finally {
    await rm(draft, { force: true })
  }
  await syncFolder(folder)
  return readFile(path, 'utf8')
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A restored or copied file may have come with wider rights. */
async function closeToOthers(path: string): Promise<void> {
  const { mode } = await stat(path)
  if ((mode & 0o077) !== 0) await chmod(path, 0o600)
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

function ignoreIfThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
