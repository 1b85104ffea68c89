import { isNamesake, plainWords } from '../../domain/providers/provider-name.ts'
import type { ListedProvider } from '../../domain/providers/registered-provider.ts'
import { searchRegister } from '../../store/providers/search-register.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

/** So many are looked at, and so many are offered: whoever has a name that more people have searches the register. */
const mostLookedAt = 100
const mostOffered = 5

/** Those in the registers who have the name that somebody typed for a provider, or nearly that name. */
export async function findNamesakes(
  db: Db,
  { personId, name }: { readonly personId: string; readonly name: string },
): Promise<readonly ListedProvider[]> {
  const words = plainWords(name)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const search = { name: `${first.charAt(0)} ${last}`, limit: mostLookedAt }
  const listed = await withScope(db, { personId }, (tx) => searchRegister(tx, search))
  return listed
    .filter((provider) => [provider.name, ...provider.knownNames].some((known) => isNamesake(name, known)))
    .slice(0, mostOffered)
}
