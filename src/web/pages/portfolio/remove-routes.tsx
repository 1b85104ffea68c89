import { NotFound } from '../../../domain/errors.ts'
import { numberOf, textOf } from '../../../domain/fields.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { isKeptSection } from '../../../domain/portfolio/entry.ts'
import { removeEntry } from '../../../services/portfolio/remove-entry.ts'
import { undoBatch } from '../../../services/portfolio/undo-batch.ts'
import { findEntry } from '../../../store/portfolio/find-entry.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { personOf } from '../../visit.ts'
import { MessagePage } from '../trouble/message-page.tsx'
import { labelOf } from './label-of.ts'
import { loadOwn } from './load-own.ts'
import type { PortfolioParts } from './parts.ts'
import { RemovePage } from './remove-page.tsx'
import { noteQuery } from './saved-note.tsx'

/** Removing an entry, and taking back whatever was done. */
export function addRemoveRoutes(areas: Areas, parts: PortfolioParts): void {
  areas.get(paths.removeEntry, 'signed-in', async (c) => {
    const { section, id } = c.req.param()
    const {
      frame,
      names,
      extra: entry,
    } = await loadOwn(c, parts, (tx, personId) => findEntry(tx, personId, id ?? ''))
    if (!entry || entry.section !== section || entry.removedAt || !isKeptSection(section))
      throw new NotFound()
    const label = labelOf(entry, names, frame.language)
    return answerPage(c, <RemovePage {...{ frame, section, label }} id={entry.id} version={entry.version} />)
  })

  areas.post(paths.removeEntry, 'signed-in', async (c, { fields }) => {
    const { section = '', id = '' } = c.req.param()
    if (!isKeptSection(section)) throw new NotFound()
    const personId = personOf(c).id
    const removal = { personId, now: c.get('visit').now, id, version: numberOf(fields, 'version') }
    const result = await removeEntry(parts.site.db, removal)
    if ('removed' in result) {
      const note = noteQuery({ kind: 'removed', count: 1, batch: result.batch })
      return c.redirect(paths.section.href(section) + note, 303)
    }
    if ('conflict' in result) return c.redirect(paths.entry.href(section, id), 303)
    const { frame, names } = await loadOwn(c, parts, async () => undefined)
    const words = frame.language.text.portfolio.remove
    return answerPage(
      c,
      <MessagePage frame={frame} title={words.inUse} message={words.inUseText}>
        <ul class="govuk-list govuk-list--bullet">
          {result.sessions.map((session) => (
            <li>
              <a class="govuk-link" href={paths.entry.href('rsc', session.id)}>
                {labelOf(session, names, frame.language)}, {frame.language.format.day(session.body.from)}
              </a>
            </li>
          ))}
        </ul>
      </MessagePage>,
      409,
    )
  })

  areas.post(paths.undo, 'signed-in', async (c, { fields }) => {
    const [batch, as] = [textOf(fields, 'batch'), textOf(fields, 'as')]
    if (!isUuid(batch) || !isUuid(as)) throw new NotFound()
    const personId = personOf(c).id
    const result = await undoBatch(parts.site.db, { personId, now: c.get('visit').now, batch, as })
    if ('refused' in result) {
      const frame = frameOf(c, parts.frame)
      const { saved } = frame.language.text.portfolio
      const page = (
        <MessagePage frame={frame} title={saved.refusedTitle} message={saved.refused[result.refused]} />
      )
      return answerPage(c, page, 409)
    }
    const note = noteQuery({ kind: 'undone', count: result.undone, batch: result.batch })
    const [section] = result.sections
    const target = section && isKeptSection(section) ? paths.section.href(section) : paths.portfolio.href()
    return c.redirect(target + note, 303)
  })
}
