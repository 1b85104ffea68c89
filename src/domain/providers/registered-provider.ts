import type { ProviderEntry } from '../../evaluation/portfolio.ts'
import { nameWords } from './provider-name.ts'
import type { ProviderStanding, Statement } from './standing.ts'

/** What everybody who signed in sees of a provider in a register. */
export interface ListedProvider {
  readonly id: string
  readonly association: { readonly id: string; readonly shortId: string; readonly name: string }
  readonly name: string
  /** Former names and other spellings. */
  readonly knownNames: readonly string[]
  readonly endorsements: readonly Statement[]
}

/** What the association's staff keep of a provider. */
export interface ProviderDetails extends ProviderStanding {
  readonly name: string
  readonly knownNames: readonly string[]
}

export interface RegisteredProvider extends ProviderDetails {
  readonly id: string
  readonly version: number
}

/** One state of a provider in the register. */
export interface RegisterChange extends ProviderDetails {
  readonly version: number
  readonly changedBy: string
  readonly changedAt: Date
  /** Whether an answer to a question brought it about. */
  readonly isAnswer: boolean
}

type Told = NonNullable<ProviderEntry['endorsements']>[number]

/** Whether what a document says of a provider is what a register says: the same name, and every day of an Endorsement there. */
export function isAsRegistered(
  { name, endorsements }: { readonly name: string; readonly endorsements: readonly Told[] },
  registered: Pick<ListedProvider, 'name' | 'knownNames' | 'endorsements'>,
): boolean {
  const words = nameWords(name).join(' ')
  const isNamed = [registered.name, ...registered.knownNames].some(
    (known) => nameWords(known).join(' ') === words,
  )
  const told = new Set(endorsements.map(keyOf))
  return (
    isNamed &&
    registered.endorsements.length > 0 &&
    registered.endorsements.every((each) => told.has(keyOf(each)))
  )
}

function keyOf({ category, from, to }: Told): string {
  return `${category} ${from} ${to ?? ''}`
}
