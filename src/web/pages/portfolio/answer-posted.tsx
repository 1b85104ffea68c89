import { numberOf, textOf } from '../../../domain/fields.ts'
import { nameOfUnlikely, unlikelyIn } from '../../../domain/portfolio/look-again.ts'
import type { Overtaken, Saved as SavedEntry, WithoutProvider } from '../../../domain/portfolio/saving.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import { editEntry } from '../../../services/portfolio/edit-entry.ts'
import { dropDraft } from '../../../store/portfolio/form-drafts.ts'
import { withScope } from '../../../store/with-scope.ts'
import { idIn } from '../../forms/id-in.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import { answerForm, type FormState, sureField } from './answer-form.tsx'
import { askAboutNewProviders } from './ask-about-new-providers.ts'
import { ConflictPage } from './conflict-page.tsx'
import { effectBeforeSaving } from './effect/find-effect.ts'
import { loadOwn, nothingElse, type Own } from './load-own.ts'
import { asChosen, askOfNamesakes, linkChosen, takenFromList } from './namesakes.tsx'
import { saveNewProvider } from './new-provider.ts'
import type { PortfolioParts } from './parts.ts'
import { changesOf, type PlannedForm, planForm } from './plan-form.ts'
import { noteQuery } from './saved-note.tsx'

/** Reads a form that was sent, shows what saving would change where that is worth a question, and saves it. */
export async function answerPosted(
  c: SiteContext,
  parts: PortfolioParts,
  { section, fields, id }: Pick<FormState, 'section' | 'fields' | 'id'>,
): Promise<Response> {
  const own = await loadOwn(c, parts, nothingElse)
  const state = { section, fields, ...(id !== undefined && { id }) }
  const planned = planForm(section, fields, own.names)
  if ('faults' in planned) return answerForm(c, own, { ...state, faults: planned.faults })
  const sure = nameOfUnlikely(planned.entry)
  if (sure !== textOf(fields, sureField) && sure !== '')
    return answerForm(c, own, { ...state, faults: unlikelyIn(planned.entry), sure })
  const entryId = id ?? idIn(fields, 'id')
  const typed = { ...typedIn(planned, id === undefined), entryId }
  const namesakes = await askOfNamesakes(parts.site.db, own, typed, fields)
  if (namesakes?.answer === '') return answerForm(c, own, { ...state, namesakes })
  const ownEntryId = namesakes?.ownEntryId
  if (ownEntryId !== undefined)
    return planned.newProvider
      ? answerPosted(c, parts, { ...state, fields: takenFromList(fields, ownEntryId) })
      : answerForm(c, own, { ...state, namesakes })
  const changes = asChosen(changesOf(planned, entryId, own.names), namesakes)
  const effect = await effectBeforeSaving(parts, own, { changes, fields })
  if (effect) return answerForm(c, own, { ...state, effect, namesakes })
  const result = await save(c, parts, own.personId, { ...state, planned, entryId, namesakes })
  return answerSaved(c, parts, own, { ...state, planned, result })
}

/** A session names somebody new; the form of a new provider is about one. */
function typedIn({ entry, newProvider }: PlannedForm, isNew: boolean) {
  return { newProvider, ownName: isNew && entry.section === 'providers' ? entry.body.name : undefined }
}

interface Saving extends FormState {
  readonly planned: PlannedForm
  readonly entryId: string
}

async function save(
  c: SiteContext,
  { site }: PortfolioParts,
  personId: string,
  { planned, entryId, id, fields, namesakes }: Saving,
): Promise<SavedEntry | Overtaken | WithoutProvider> {
  const owner = { personId, now: c.get('visit').now }
  const { entry, basis, newProvider } = planned
  await saveNewProvider(site.db, { ...owner, ...(id === undefined && { batch: entryId }) }, newProvider)
  if (newProvider) await linkChosen(site.db, { ...owner, entryId: newProvider.id }, namesakes)
  if (id === undefined) {
    const added = await addEntry(site.db, { ...owner, id: entryId, entry, basis })
    if (entry.section === 'providers') await linkChosen(site.db, { ...owner, entryId }, namesakes)
    return added
  }
  const version = numberOf(fields, 'version')
  return editEntry(site.db, { ...owner, id, version, entry, basis })
}

interface Result extends FormState {
  readonly planned: PlannedForm
  readonly result: SavedEntry | Overtaken | WithoutProvider
}

async function answerSaved(
  c: SiteContext,
  parts: PortfolioParts,
  own: Own<unknown>,
  { planned, result, ...state }: Result,
): Promise<Response> {
  const { section, id } = state
  if ('refused' in result)
    return answerForm(c, own, { ...state, faults: [{ field: 'provider', code: 'unknown-provider' }] })
  if ('conflict' in result) return answerConflict(c, own, { ...state, planned, theirs: result.conflict })
  await forget(c, parts, own.personId)
  if (section === 'providers' || planned.newProvider) await askAboutNewProviders(c, parts.site)
  const note = noteQuery({ kind: 'saved', count: 1, batch: result.batch })
  if (id !== undefined) return c.redirect(paths.entry.href(section, id) + note, 303)
  const goesOn = textOf(state.fields, 'then') === 'next'
  return c.redirect((goesOn ? paths.newEntry : paths.section).href(section) + note, 303)
}

function answerConflict(
  c: SiteContext,
  { frame }: Own<unknown>,
  conflict: FormState & { readonly planned: PlannedForm; readonly theirs: Overtaken['conflict'] },
): Promise<Response> {
  const { section, id, planned, theirs } = conflict
  const { fields, names, entry } = planned
  const address = paths.editEntry.href(section, id ?? theirs.id)
  return answerPage(
    c,
    <ConflictPage {...{ frame, names, fields, section, address, theirs }} yours={entry} />,
    409,
  )
}

/** What was kept while typing is no longer needed once it is saved. */
function forget(c: SiteContext, { site }: PortfolioParts, personId: string): Promise<void> {
  return withScope(site.db, { personId }, (tx) => dropDraft(tx, personId, new URL(c.req.url).pathname))
}
