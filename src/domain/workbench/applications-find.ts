import { z } from 'zod'
import { applicationStates } from '../applications/states.ts'

/** What the list of applications is narrowed to. What an address or a saved search says otherwise is left out. */
export const applicationsFind = z.object({
  /** Beginnings of words of the name or address, or a number. */
  words: z.string().trim().max(100).optional().catch(undefined),
  state: z
    .enum([...applicationStates, 'registering'])
    .optional()
    .catch(undefined),
  standard: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    .optional()
    .catch(undefined),
  /** Reviewed by this person now. */
  reviewer: z.uuid().optional().catch(undefined),
  /** So many days at least since the last step. */
  days: z.coerce.number().int().min(1).max(3650).optional().catch(undefined),
})
export type ApplicationsFind = z.infer<typeof applicationsFind>

/** Without what says nothing, so that the same search is the same address. */
export function readApplicationsFind(given: Readonly<Record<string, unknown>>): ApplicationsFind {
  const entries = Object.entries(applicationsFind.parse(given)).filter(([, value]) => value && value !== '')
  return Object.fromEntries(entries)
}

export function isNarrowed(find: ApplicationsFind): boolean {
  return Object.keys(find).length > 0
}
