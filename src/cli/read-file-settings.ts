import { z } from 'zod'
import type { FileSettings } from '../services/files/file-settings.ts'
import { en } from './messages/en.ts'
import type { Environment } from './read-store-settings.ts'

/** A variable that is set to nothing counts as not set. */
const text = z
  .string()
  .transform((value) => (value === '' ? undefined : value))
  .optional()

const EnvironmentSchema = z.object({
  ATTUNE_S3_URL: text.refine((value) => value === undefined || isAddress(value)),
  ATTUNE_S3_BUCKET: text,
  ATTUNE_S3_REGION: text,
  ATTUNE_S3_KEY_ID: text,
  ATTUNE_S3_SECRET: text,
  ATTUNE_CLAMD: text.refine((value) => value === undefined || clamdAt(value) !== undefined),
})

type ReadFileSettings = { readonly settings: FileSettings } | { readonly problems: readonly string[] }

/** The only reader of the environment for evidence files; names everything that is wrong at once. */
export function readFileSettings(environment: Environment): ReadFileSettings {
  const read = EnvironmentSchema.safeParse(environment)
  if (!read.success) {
    return {
      problems: read.error.issues.map(
        ({ path }) => en.files.bad[path[0] === 'ATTUNE_CLAMD' ? 'clamd' : 's3'],
      ),
    }
  }
  const { ATTUNE_S3_URL: url, ATTUNE_S3_REGION: region = 'us-east-1' } = read.data
  const {
    ATTUNE_S3_BUCKET: bucket,
    ATTUNE_S3_KEY_ID: accessKeyId,
    ATTUNE_S3_SECRET: secretAccessKey,
  } = read.data
  const clamd = read.data.ATTUNE_CLAMD === undefined ? undefined : clamdAt(read.data.ATTUNE_CLAMD)
  const settings = clamd ? { clamd } : {}
  if (url && bucket && accessKeyId && secretAccessKey) {
    return { settings: { ...settings, s3: { url, bucket, region, accessKeyId, secretAccessKey } } }
  }
  const parts = {
    ATTUNE_S3_URL: url,
    ATTUNE_S3_BUCKET: bucket,
    ATTUNE_S3_KEY_ID: accessKeyId,
    ATTUNE_S3_SECRET: secretAccessKey,
  }
  const missing = Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [name] : []))
  return missing.length === Object.keys(parts).length
    ? { settings }
    : { problems: [en.files.missing(missing)] }
}

function isAddress(value: string): boolean {
  const address = URL.parse(value)
  return address !== null && /^https?:$/.test(address.protocol) && !address.username && !address.search
}

/** A socket by its path, or host:port. */
function clamdAt(value: string): FileSettings['clamd'] {
  if (value.startsWith('/')) return { path: value }
  const [, host, digits] = /^(?:tcp:\/\/)?(\[[0-9a-f:]+\]|[^:/\s]+):(\d{1,5})$/i.exec(value) ?? []
  const port = Number(digits)
  if (host === undefined || port < 1 || port > 65_535) return undefined
  return { host: host.replace(/^\[|\]$/g, ''), port }
}
