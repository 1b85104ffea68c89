import type { ApplicationState } from '../applications/states.ts'
import { decideStep } from '../applications/steps.ts'
import { isUuid } from '../is-uuid.ts'
import { longestWords } from './staff-steps.ts'

/** What can be done for many applications at once. */
export const bulkActions = ['begin-review', 'return', 'hold', 'message'] as const
export type BulkAction = (typeof bulkActions)[number]

export function isBulkAction(text: string): text is BulkAction {
  return bulkActions.some((action) => action === text)
}

/** Whether the applicants have to be told something in own words. */
export function needsWords(action: BulkAction): boolean {
  return action === 'return' || action === 'message'
}

export type BulkFault = 'words-missing' | 'words-too-long'

export function findBulkFault(action: BulkAction, words: string): BulkFault | undefined {
  if (words.length > longestWords) return 'words-too-long'
  return needsWords(action) && words === '' ? 'words-missing' : undefined
}

/** An application that was chosen, as it stood then. */
export interface ChosenApplication {
  readonly id: string
  readonly version: number
}

/** More than a page of the list. */
export const mostChosen = 50

/** Each once, in the order chosen; what is none is left out. */
export function readChosen(values: readonly string[]): readonly ChosenApplication[] {
  const chosen = new Map<string, ChosenApplication>()
  for (const value of values) {
    const [, id = '', version = ''] = /^([0-9a-f-]{36}):(\d{1,9})$/.exec(value) ?? []
    if (isUuid(id)) chosen.set(id, { id, version: Number(version) })
  }
  return [...chosen.values()].slice(0, mostChosen)
}

export function writeChosen({ id, version }: ChosenApplication): string {
  return `${id}:${version}`
}

/** `changed`: it is not as it was when it was chosen. `wrong-state`: the step is not open to it. */
export type BulkVerdict = 'will' | 'changed' | 'wrong-state' | 'own'

interface Standing {
  readonly state: ApplicationState
  readonly version: number
  readonly personId: string
}

/** Whether the action will happen to an application, and why not. */
export function judgeBulk(
  action: BulkAction,
  chosen: ChosenApplication,
  application: Standing,
  actorId: string,
): BulkVerdict {
  if (application.personId === actorId) return 'own'
  if (application.version !== chosen.version) return 'changed'
  if (action === 'message') return 'will'
  return decideStep({ state: application.state, heldFrom: null }, action, 'staff').allowed
    ? 'will'
    : 'wrong-state'
}
