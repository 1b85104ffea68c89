import { NotFound } from '../../../domain/errors.ts'
import { isKeptSection } from '../../../domain/portfolio/entry.ts'
import { confirmationStates } from '../../../services/providers/load-confirmation-states.ts'
import { listFiles } from '../../../store/files/find-files.ts'
import { findEntry } from '../../../store/portfolio/find-entry.ts'
import { listChanges } from '../../../store/portfolio/list-changes.ts'
import { listAskings } from '../../../store/providers/confirmation-requests.ts'
import type { Areas } from '../../areas.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf } from '../../visit.ts'
import { EntryFiles } from '../files/entry-files.tsx'
import { describeOwn } from './describe-own.ts'
import { EntryAroundCards, loadEntryAround } from './entry-around.tsx'
import { EntryPage } from './entry-page.tsx'
import { labelOf } from './label-of.ts'
import { countRequirements, listLines, viewList } from './list-view.ts'
import { loadOwn, nothingElse } from './load-own.ts'
import { OverviewPage, sumSections } from './overview-page.tsx'
import type { PortfolioParts } from './parts.ts'
import { readNote } from './saved-note.tsx'
import { SectionPage } from './section-page.tsx'

/** The pages that show one's own portfolio. */
export function addShowRoutes(areas: Areas, parts: PortfolioParts): void {
  areas.get(paths.portfolio, 'signed-in', async (c) => {
    const { frame, known } = await loadOwn(c, parts, nothingElse)
    const describe = describeOwn(known.portfolio, frame.language)
    const sums = sumSections((section) => listLines(known.portfolio, section, describe, new Map()))
    return answerPage(c, <OverviewPage frame={frame} sums={sums} saved={readNote(c.req.query())} />)
  })

  areas.get(paths.section, 'signed-in', async (c) => {
    const section = c.req.param('section') ?? ''
    if (!isKeptSection(section)) throw new NotFound()
    const { now } = c.get('visit')
    const { frame, known, extra } = await loadOwn(c, parts, async (tx, personId) => ({
      askings: section === 'rsc' ? await listAskings(tx, personId) : undefined,
    }))
    const describe = describeOwn(known.portfolio, frame.language)
    const confirmations = extra.askings && confirmationStates(known.portfolio.rsc, extra.askings, now)
    const lines = listLines(known.portfolio, section, describe, countRequirements(known.evaluated)).map(
      (line) => ({ ...line, confirmation: confirmations?.get(line.id) }),
    )
    const list = viewList(lines, {
      words: c.req.query('words')?.trim() ?? '',
      page: Number(c.req.query('page')) || 1,
    })
    return answerPage(c, <SectionPage {...{ frame, section, list }} saved={readNote(c.req.query())} />)
  })

  areas.get(paths.entry, 'signed-in', async (c) => {
    const section = c.req.param('section')
    const id = readId(c.req.param('id'))
    const [person, { now }] = [personOf(c), c.get('visit')]
    const { frame, names, extra } = await loadOwn(c, parts, async (tx, personId) => {
      const entry = await findEntry(tx, personId, id)
      return {
        entry,
        changes: await listChanges(tx, { personId, entryId: id }),
        files: await listFiles(tx, personId, id),
        around: await loadEntryAround(tx, person, entry, now),
      }
    })
    const { entry, changes, files, around } = extra
    if (!entry || entry.section !== section) throw new NotFound()
    return answerPage(
      c,
      <EntryPage
        {...{ frame, entry, names, changes }}
        label={labelOf(entry, names, frame.language)}
        saved={readNote(c.req.query())}
      >
        <EntryFiles {...{ frame, files }} section={entry.section} entryId={entry.id} />
        <EntryAroundCards {...{ frame, entry, now, ...around }} readerId={person.id} />
      </EntryPage>,
    )
  })
}
