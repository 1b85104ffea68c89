import { type Fields, textOf } from '../../../domain/fields.ts'
import type { EntryChange } from '../../../domain/portfolio/apply-changes.ts'
import { nameWords } from '../../../domain/providers/provider-name.ts'
import type { ListedProvider } from '../../../domain/providers/registered-provider.ts'
import { findNamesakes } from '../../../services/providers/find-namesakes.ts'
import { linkProvider } from '../../../services/providers/link-provider.ts'
import { listProviderLinks } from '../../../store/providers/provider-links.ts'
import type { Db } from '../../../store/tables.ts'
import { withScope } from '../../../store/with-scope.ts'
import { Radios } from '../../forms/choice-fields.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'
import type { Language } from '../../messages/messages.ts'
import { standingWords } from '../providers/standing-words.ts'
import type { NameLists } from './name-lists.ts'
import { choosing, type NewProvider } from './new-provider.ts'

/** The question whether a provider who was typed by name is one of those in a register. */
export interface Namesakes {
  readonly name: string
  readonly found: readonly ListedProvider[]
  /** The id of the one who was chosen, or that it is somebody else; empty until it was said. */
  readonly answer: string
  /** Where the one who was chosen is in the list of providers already. */
  readonly ownEntryId?: string | undefined
}

export const namesakeField = 'registered'

/** That it is somebody else holds for the name as it was typed then. */
function elseOf(name: string): string {
  return `else:${nameWords(name).join(' ')}`
}

interface TypedProvider {
  /** Who is named in the form of a session. */
  readonly newProvider: NewProvider | undefined
  /** Of somebody new in the form of a provider. */
  readonly ownName?: string | undefined
  /** What the form would save: there already when it arrives twice. */
  readonly entryId?: string
}

/** Looks for the name in the registers; undefined where nobody new is named, or no register holds such a name. */
export async function askOfNamesakes(
  db: Db,
  { personId, names }: { readonly personId: string; readonly names: NameLists },
  { newProvider, ownName, entryId }: TypedProvider,
  fields: Fields,
): Promise<Namesakes | undefined> {
  const isNew = newProvider !== undefined && !names.providers.has(newProvider.id)
  const name = isNew ? newProvider.entry.body.name : ownName
  if (name === undefined) return undefined
  const found = await findNamesakes(db, { personId, name })
  if (found.length === 0) return undefined
  const given = textOf(fields, namesakeField)
  if (given === elseOf(name)) return { name, found, answer: given }
  if (!found.some(({ id }) => id === given)) return { name, found, answer: '' }
  const links = await withScope(db, { personId }, (tx) => listProviderLinks(tx, personId))
  const others = links.filter((link) => link.entryId !== entryId && names.providers.has(link.entryId))
  const own = others.find(({ registeredProviderId }) => registeredProviderId === given)
  return { name, found, answer: given, ownEntryId: own?.entryId }
}

/** The form of a session as if the one who was chosen had been taken from the list, and not typed once more. */
export function takenFromList(fields: Fields, ownEntryId: string): Fields {
  return { ...choosing({ id: ownEntryId }, fields), [namesakeField]: [''] }
}

/** The changes with what the register tells everybody of the one who was chosen, so that their effect is known. */
export function asChosen(changes: readonly EntryChange[], namesakes: Namesakes | undefined): EntryChange[] {
  const chosen = namesakes?.found.find(({ id }) => id === namesakes.answer)
  return changes.map(({ id, entry }) => {
    if (entry?.section !== 'providers' || !chosen?.endorsements.length) return { id, entry }
    return { id, entry: { ...entry, body: { ...entry.body, endorsements: [...chosen.endorsements] } } }
  })
}

/** What keeps the form from being saved: that it was not said, or that the one who was chosen is there already. */
export function namesakeProblems(namesakes: Namesakes | undefined, { text }: Language): FieldProblem[] {
  const words = text.providers.namesakes
  if (namesakes?.ownEntryId !== undefined) return [{ field: namesakeField, message: words.already }]
  return namesakes?.answer === '' ? [{ field: namesakeField, message: words.problem }] : []
}

/** After the provider is saved: the one of a register who was chosen tells the standing from then on. */
export async function linkChosen(
  db: Db,
  { personId, now, entryId }: { readonly personId: string; readonly now: Date; readonly entryId: string },
  namesakes: Namesakes | undefined,
): Promise<void> {
  const chosen = namesakes?.found.find(({ id }) => id === namesakes.answer)
  if (chosen) await linkProvider(db, { personId, now, entryId, registeredProviderId: chosen.id })
}

/** Each of them with the register and the standing there, and somebody else. */
export function NamesakesField({ namesakes, language }: { namesakes: Namesakes; language: Language }) {
  const words = language.text.providers.namesakes
  const { name, found, answer } = namesakes
  return (
    <Radios
      name={namesakeField}
      label={words.legend(name)}
      hint={words.hint}
      problem={namesakeProblems(namesakes, language)[0]?.message}
      errorPrefix={language.text.fault.prefix}
      value={answer}
      choices={[
        ...found.map((provider) => ({
          value: provider.id,
          label: words.listed(provider.name, provider.association.name),
          hint: standingOf(provider, language),
        })),
        { value: elseOf(name), label: words.else },
      ]}
    />
  )
}

function standingOf(provider: ListedProvider, language: Language): string {
  const lines = standingWords(provider, language, (shortId) => shortId)
  return lines.join('; ') || language.text.providers.register.noEndorsement
}
