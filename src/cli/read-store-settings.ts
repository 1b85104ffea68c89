import { resolve } from 'node:path'
import { z } from 'zod'
import { projectFolder } from '../standards/project-folder.ts'
import { defaultFolders } from '../store/default-folders.ts'
import type { StoreSettings } from '../store/settings.ts'
import { en } from './messages/en.ts'

/** Variables of the environment, or whatever a test puts in their place. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A variable that is set to nothing counts as not set. */
const text = z
  .string()
  .transform((value) => (value === '' ? undefined : value))
  .optional()
const address = text.refine((value) => value === undefined || /^postgres(ql)?:\/\//.test(value))

const EnvironmentSchema = z.object({
  ATTUNE_DATA: text,
  DATABASE_URL: address,
  DATABASE_OWNER_URL: address,
  DATABASE_JOBS_URL: address,
})

type ReadSettings = { readonly settings: StoreSettings } | { readonly problems: readonly string[] }

/** The only reader of the environment for the store; names everything that is wrong at once. */
export function readStoreSettings(environment: Environment, isRoot = process.getuid?.() === 0): ReadSettings {
  const read = EnvironmentSchema.safeParse(environment)
  if (!read.success) {
    return { problems: read.error.issues.map(({ path }) => en.settings.badAddress(String(path[0]))) }
  }
  const {
    ATTUNE_DATA: data,
    DATABASE_URL: app,
    DATABASE_OWNER_URL: owner,
    DATABASE_JOBS_URL: jobs,
  } = read.data
  const folders = defaultFolders(isRoot, projectFolder(), data === undefined ? undefined : resolve(data))
  if (app !== undefined) {
    return { settings: { ...folders, managed: { app, ...(owner && { owner }), ...(jobs && { jobs }) } } }
  }
  return owner || jobs ? { problems: [en.settings.appAddressMissing] } : { settings: folders }
}
