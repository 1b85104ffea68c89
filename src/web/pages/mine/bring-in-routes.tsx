import { randomUUID } from 'node:crypto'
import { numberOf, textOf } from '../../../domain/fields.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import type { Portfolio } from '../../../evaluation/portfolio.ts'
import { readPortfolio } from '../../../evaluation/read-portfolio.ts'
import { parseJson } from '../../../evaluation/read-portfolio-text.ts'
import { previewImport, saveImport } from '../../../services/mine/import-document.ts'
import { listFiles } from '../../../store/files/find-files.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { packDocument, unpackDocument } from '../../carried-document.ts'
import { frameOf } from '../../frame-of.ts'
import { largestDocument } from '../../limits.ts'
import { paths } from '../../paths.ts'
import type { PostedForm } from '../../read-form.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { askAboutNewProviders } from '../portfolio/ask-about-new-providers.ts'
import { loadOwn, nothingElse } from '../portfolio/load-own.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { noteQuery } from '../portfolio/saved-note.tsx'
import { FaultList } from '../start/fault-list.tsx'
import { MinePage } from './mine-page.tsx'
import { PreviewPage } from './preview-page.tsx'

type Reading =
  | { readonly kind: 'portfolio'; readonly text: string; readonly portfolio: Portfolio }
  | { readonly kind: 'missing' | 'tooLarge' | 'notText' | 'lost' }
  | {
      readonly kind: 'faulty'
      readonly document: unknown
      readonly faults: readonly { path: string; message: string }[]
    }

/** Bringing a document in: first what it would do, then doing it. */
export function addBringInRoutes(areas: Areas, parts: PortfolioParts): void {
  areas.get(paths.bringIn, 'signed-in', (c) => Promise.resolve(c.redirect(paths.mine.href(), 303)))

  areas.post(paths.bringIn, 'signed-in', async (c, form) => {
    const reading = readFile(form)
    return reading.kind === 'portfolio'
      ? showPreview(c, parts, reading, { batch: randomUUID() })
      : showProblem(c, parts, reading)
  })

  areas.post(paths.saveImport, 'signed-in', async (c, { fields }) => {
    const text = unpackDocument(textOf(fields, 'document'))
    const reading: Reading = text === undefined ? { kind: 'lost' } : readText(text)
    if (reading.kind !== 'portfolio') return showProblem(c, parts, reading)
    const given = textOf(fields, 'batch')
    const saved = await saveImport(parts.site.db, {
      personId: personOf(c).id,
      now: c.get('visit').now,
      batch: isUuid(given) ? given : randomUUID(),
      document: reading.portfolio,
      revision: numberOf(fields, 'revision'),
      takeChanges: textOf(fields, 'changes') === 'take',
      newId: randomUUID,
    })
    if (saved.kind === 'moved-on')
      return showPreview(c, parts, reading, { batch: randomUUID(), hasMovedOn: true })
    await askAboutNewProviders(c, parts.site)
    const note = noteQuery({ kind: 'saved', count: saved.entries, batch: saved.batch })
    return c.redirect(paths.portfolio.href() + (saved.entries > 0 ? note : ''), 303)
  })
}

function readFile({ files }: PostedForm): Reading {
  const file = files.find(({ field }) => field === 'file')
  if (!file) return { kind: 'missing' }
  if (file.bytes.length > largestDocument) return { kind: 'tooLarge' }
  const text = decodeText(file.bytes)
  return text === undefined ? { kind: 'notText' } : readText(text)
}

/** Undefined where the bytes are no UTF-8: to guess would spoil names without a word. */
function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function readText(text: string): Reading {
  const json = parseJson(text)
  if ('message' in json)
    return { kind: 'faulty', document: undefined, faults: [{ path: '$', message: json.message }] }
  const read = readPortfolio(json.value)
  if ('faults' in read) return { kind: 'faulty', document: json.value, faults: read.faults }
  return { kind: 'portfolio', text, portfolio: read.portfolio }
}

async function showPreview(
  c: SiteContext,
  parts: PortfolioParts,
  { text, portfolio }: Extract<Reading, { kind: 'portfolio' }>,
  { batch, hasMovedOn = false }: { batch: string; hasMovedOn?: boolean },
) {
  const { frame, names, personId } = await loadOwn(c, parts, nothingElse)
  const preview = await previewImport(parts.site.db, personId, portfolio, randomUUID)
  const arriving = preview.added.flatMap(({ id, entry }) =>
    entry.section === 'providers' ? [[id, entry.body.name ?? id] as const] : [],
  )
  const all = { ...names, providers: new Map([...names.providers, ...arriving]) }
  return answerPage(
    c,
    <PreviewPage {...{ frame, preview, batch, hasMovedOn }} names={all} carried={packDocument(text)} />,
    hasMovedOn ? 409 : 200,
  )
}

async function showProblem(
  c: SiteContext,
  parts: PortfolioParts,
  reading: Exclude<Reading, { kind: 'portfolio' }>,
) {
  const personId = personOf(c).id
  const frame = frameOf(c, parts.frame)
  const words = frame.language.text.mine.bring
  const files = await withScope(parts.site.db, { personId }, (tx) => listFiles(tx, personId))
  const detail =
    reading.kind === 'faulty' ? (
      <section class="at-card" aria-label={words.faultyText}>
        <p>{words.faultyText}</p>
        <FaultList faults={reading.faults} document={reading.document} text={frame.language.text} />
      </section>
    ) : undefined
  const problem = { field: 'file', message: words[reading.kind] }
  return answerPage(c, <MinePage {...{ frame, files, problem, detail }} />, 422)
}
