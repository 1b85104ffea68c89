import { randomUUID } from 'node:crypto'
import { NotFound } from '../../../domain/errors.ts'
import { type Fields, numberOf, textOf } from '../../../domain/fields.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { isKeptSection, type KeptSection, type PortfolioEntry } from '../../../domain/portfolio/entry.ts'
import { readEntryForm } from '../../../domain/portfolio/read-entry-form.ts'
import type { Overtaken, Saved as SavedEntry, WithoutProvider } from '../../../domain/portfolio/saving.ts'
import { writeEntryForm } from '../../../domain/portfolio/write-entry-form.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import { editEntry } from '../../../services/portfolio/edit-entry.ts'
import { findEntry } from '../../../store/portfolio/find-entry.ts'
import { dropDraft, findDraft } from '../../../store/portfolio/form-drafts.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { ConflictPage } from './conflict-page.tsx'
import { EntryFormPage } from './entry-form-page.tsx'
import { formProblems } from './form-problems.ts'
import { labelOf } from './label-of.ts'
import { loadOwn, type Own } from './load-own.ts'
import type { PortfolioParts } from './parts.ts'
import { noteQuery } from './saved-note.tsx'
import { withNewProvider } from './with-new-provider.ts'

/** The forms that add an entry and change one. */
export function addWriteRoutes(areas: Areas, parts: PortfolioParts): void {
  areas.get(paths.newEntry, 'signed-in', async (c) => {
    const section = sectionIn(c)
    const own = await loadOwn(c, parts, async (tx, personId) => ({
      like: await findEntry(tx, personId, c.req.query('like') ?? ''),
      draft: await findDraft(tx, personId, new URL(c.req.url).pathname),
    }))
    const { like, draft } = own.extra
    const { text } = own.frame.language
    if (like && isKept(like) && like.section === section) {
      const what = labelOf(like, own.names, own.frame.language)
      return answerForm(c, own, {
        section,
        fields: asNew(like),
        note: text.portfolio.form.repeatLast(what),
      })
    }
    const note = draft && text.portfolio.form.draft
    return answerForm(c, own, { section, fields: draft?.fields ?? {}, ...(note && { note }) })
  })

  areas.post(paths.newEntry, 'signed-in', async (c, { fields: typed }) => {
    const section = sectionIn(c)
    const now = c.get('visit').now
    const personId = personOf(c).id
    const id = idIn(typed)
    const fields = await withNewProvider(parts.site.db, { personId, now }, section, typed)
    const own = await loadOwn(c, parts, async () => undefined)
    const reading = readEntryForm(section, fields, { providers: [...own.names.providers.keys()] })
    if ('faults' in reading) return answerForm(c, own, { section, fields, faults: reading.faults })
    const result = await addEntry(parts.site.db, { personId, now, id, ...reading })
    if (textOf(fields, 'then') === 'next' && 'saved' in result) {
      await forget(c, parts, personId)
      return c.redirect(paths.newEntry.href(section) + noteQuery(noteOf(result)), 303)
    }
    return answerSaving(c, parts, own, { section, fields, result })
  })

  areas.get(paths.editEntry, 'signed-in', async (c) => {
    const section = sectionIn(c)
    const own = await loadOwn(c, parts, async (tx, personId) => ({
      entry: await findEntry(tx, personId, c.req.param('id') ?? ''),
      draft: await findDraft(tx, personId, new URL(c.req.url).pathname),
    }))
    const { entry, draft } = own.extra
    if (!entry || entry.removedAt || !isKept(entry) || entry.section !== section) throw new NotFound()
    const note = draft && own.frame.language.text.portfolio.form.draft
    const fields = draft?.fields ?? {
      ...writeEntryForm(entry, entry.basis),
      version: [String(entry.version)],
    }
    return answerForm(c, own, { section, fields, id: entry.id, ...(note && { note }) })
  })

  areas.post(paths.editEntry, 'signed-in', async (c, { fields: typed }) => {
    const section = sectionIn(c)
    const id = c.req.param('id') ?? ''
    const now = c.get('visit').now
    const personId = personOf(c).id
    const fields = await withNewProvider(parts.site.db, { personId, now }, section, typed)
    const own = await loadOwn(c, parts, async () => undefined)
    const reading = readEntryForm(section, fields, { providers: [...own.names.providers.keys()] })
    if ('faults' in reading) return answerForm(c, own, { section, fields, id, faults: reading.faults })
    const version = numberOf(fields, 'version')
    const result = await editEntry(parts.site.db, { personId, now, id, version, ...reading })
    return answerSaving(c, parts, own, { section, fields, id, result })
  })
}

interface FormState {
  readonly section: KeptSection
  readonly fields: Fields
  /** Of the entry that is changed; a new one has none. */
  readonly id?: string
  readonly note?: string
  readonly faults?: Parameters<typeof formProblems>[1]
}

function answerForm(c: SiteContext, own: Own<unknown>, state: FormState): Promise<Response> {
  const { section, fields, id, note, faults = [] } = state
  const { frame, names } = own
  const { form, sections } = frame.language.text.portfolio
  const problems = formProblems(section, faults, frame.language)
  const hidden =
    id === undefined
      ? { id: idIn(fields), newProviderId: textOf(fields, 'newProviderId') || randomUUID() }
      : { version: textOf(fields, 'version'), newProviderId: textOf(fields, 'newProviderId') || randomUUID() }
  const page = (
    <EntryFormPage
      {...{ frame, section, names, hidden }}
      title={id === undefined ? form.addTitle(sections[section].one) : form.editTitle}
      address={id === undefined ? paths.newEntry.href(section) : paths.editEntry.href(section, id)}
      view={{ values: fields, problems }}
      isNew={id === undefined}
      note={note}
    />
  )
  return answerPage(c, page, problems.length > 0 ? 422 : 200)
}

async function answerSaving(
  c: SiteContext,
  parts: PortfolioParts,
  own: Own<unknown>,
  saving: FormState & { readonly result: SavedEntry | Overtaken | WithoutProvider },
): Promise<Response> {
  const { section, fields, id, result } = saving
  if ('refused' in result)
    return answerForm(c, own, { ...saving, faults: [{ field: 'provider', code: 'unknown-provider' }] })
  if ('conflict' in result) {
    const { frame, names } = own
    const reading = readEntryForm(section, fields, { providers: [...names.providers.keys()] })
    if ('faults' in reading) throw new Error('A form that was read once was refused the second time.')
    return answerPage(
      c,
      <ConflictPage
        {...{ frame, names, fields, section }}
        address={paths.editEntry.href(section, id ?? result.conflict.id)}
        yours={reading.entry}
        theirs={result.conflict}
      />,
      409,
    )
  }
  await forget(c, parts, own.personId)
  const target = id === undefined ? paths.section.href(section) : paths.entry.href(section, id)
  return c.redirect(target + noteQuery(noteOf(result)), 303)
}

function noteOf({ batch }: SavedEntry) {
  return { kind: 'saved', count: 1, batch } as const
}

/** What was kept while typing is no longer needed once it is saved. */
function forget(c: SiteContext, { site }: PortfolioParts, personId: string): Promise<void> {
  return withScope(site.db, { personId }, (tx) => dropDraft(tx, personId, new URL(c.req.url).pathname))
}

function sectionIn(c: SiteContext): KeptSection {
  const section = c.req.param('section') ?? ''
  if (!isKeptSection(section)) throw new NotFound()
  return section
}

function isKept(entry: PortfolioEntry): entry is PortfolioEntry<KeptSection> {
  return isKeptSection(entry.section)
}

/** An entry once more; its day is left for the person to give. */
function asNew(entry: PortfolioEntry<KeptSection>): Fields {
  const fields = writeEntryForm(entry, entry.basis)
  return entry.section === 'rsc' || entry.section === 'training'
    ? { ...fields, from: [''], to: [''], completedOn: [''] }
    : fields
}

/** The id that a form carries, so that sending it twice saves once; anything else is replaced. */
function idIn(fields: Fields): string {
  const id = textOf(fields, 'id')
  return isUuid(id) ? id : randomUUID()
}
