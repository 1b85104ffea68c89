import { NotFound } from '../../../domain/errors.ts'
import type { Fields } from '../../../domain/fields.ts'
import { isKeptSection, type KeptSection, type PortfolioEntry } from '../../../domain/portfolio/entry.ts'
import { writeEntryForm } from '../../../domain/portfolio/write-entry-form.ts'
import { findEntry } from '../../../store/portfolio/find-entry.ts'
import { findDraft } from '../../../store/portfolio/form-drafts.ts'
import { together } from '../../../store/together.ts'
import type { Areas } from '../../areas.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import type { SiteContext } from '../../visit.ts'
import { answerForm } from './answer-form.tsx'
import { answerPosted } from './answer-posted.tsx'
import { labelOf } from './label-of.ts'
import { loadOwn } from './load-own.ts'
import type { PortfolioParts } from './parts.ts'

/** The forms that add an entry and change one. */
export function addWriteRoutes(areas: Areas, parts: PortfolioParts): void {
  areas.get(paths.newEntry, 'signed-in', async (c) => {
    const section = sectionIn(c)
    const own = await loadOwn(c, parts, (tx, personId) =>
      together({
        like: findEntry(tx, personId, c.req.query('like') ?? ''),
        draft: findDraft(tx, personId, new URL(c.req.url).pathname),
      }),
    )
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
    return answerForm(c, own, { section, fields: draft?.fields ?? {}, isDraft: draft !== undefined })
  })

  areas.get(paths.editEntry, 'signed-in', async (c) => {
    const section = sectionIn(c)
    const own = await loadOwn(c, parts, (tx, personId) =>
      together({
        entry: findEntry(tx, personId, c.req.param('id') ?? ''),
        draft: findDraft(tx, personId, new URL(c.req.url).pathname),
      }),
    )
    const { entry, draft } = own.extra
    if (!entry || entry.removedAt || !isKept(entry) || entry.section !== section) throw new NotFound()
    const fields = draft?.fields ?? {
      ...writeEntryForm(entry, entry.basis),
      version: [String(entry.version)],
    }
    return answerForm(c, own, { section, fields, id: entry.id, isDraft: draft !== undefined })
  })

  areas.post(paths.newEntry, 'signed-in', (c, { fields }) =>
    answerPosted(c, parts, { section: sectionIn(c), fields }),
  )
  areas.post(paths.editEntry, 'signed-in', (c, { fields }) =>
    answerPosted(c, parts, { section: sectionIn(c), fields, id: readId(c.req.param('id')) }),
  )
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
