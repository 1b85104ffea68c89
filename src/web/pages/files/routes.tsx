import { NotFound } from '../../../domain/errors.ts'
import { textOf } from '../../../domain/fields.ts'
import { filePurposes } from '../../../domain/files/stored-file.ts'
import { type FileOpener, openFile } from '../../../services/files/open-file.ts'
import { removeFile } from '../../../services/files/remove-file.ts'
import { type Upload, type UploadOutcome, uploadFile } from '../../../services/files/upload-file.ts'
import { isAskedInAudit } from '../../../store/audits/lines.ts'
import { findFile, listFiles } from '../../../store/files/find-files.ts'
import { findEntry } from '../../../store/portfolio/find-entry.ts'
import { together } from '../../../store/together.ts'
import { withScope } from '../../../store/with-scope.ts'
import { answerDownload } from '../../answer-download.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FieldProblem, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { largestUpload } from '../../limits.ts'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { PostedForm } from '../../read-form.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { labelOf } from '../portfolio/label-of.ts'
import { loadOwn } from '../portfolio/load-own.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { MessagePage } from '../trouble/message-page.tsx'
import { type UploadNote, UploadPage } from './upload-page.tsx'

/** Files of evidence: adding them to an entry, opening and removing them. */
export function addFileRoutes(areas: Areas, parts: PortfolioParts): void {
  const { files } = parts.site

  areas.get(paths.entryFiles, 'signed-in', (c) =>
    showUploadPage(
      c,
      parts,
      emptyForm,
      notes.find((note) => note === c.req.query('done')),
    ),
  )

  areas.post(
    paths.entryFiles,
    'signed-in',
    async (c, form) => {
      const { text } = parts.frame.language
      const given = readUpload(form, text)
      if ('problems' in given) return showUploadPage(c, parts, given)
      const { section = '', id: entryId = '' } = c.req.param()
      const owner = { personId: personOf(c).id, now: c.get('visit').now }
      const outcome = await uploadFile(files, { ...owner, entryId, ...given })
      if (outcome.accepted)
        return c.redirect(`${paths.entryFiles.href(section, entryId)}?done=${noteOf(outcome)}`, 303)
      if (outcome.reason === 'no-entry') throw new NotFound()
      const message = text.files.refusals[outcome.reason]
      return showUploadPage(c, parts, { values: form.fields, problems: [{ field: 'file', message }] })
    },
    largestUpload,
  )

  areas.get(paths.file, 'signed-in', (c) => answerFile(c, parts, { actor: personOf(c) }))

  areas.get(paths.staffFile, { staff: 'open-evidence' }, (c) =>
    answerFile(c, parts, { actor: personOf(c), associationId: associationOf(c).id }),
  )

  areas.post(paths.removeFile, 'signed-in', async (c) => {
    const [personId, id] = [personOf(c).id, c.req.param('id') ?? '']
    const { file, entry } = await withScope(parts.site.db, { personId }, async (tx) => {
      const found = await findFile(tx, id)
      const isOwn = found?.personId === personId
      return {
        file: isOwn ? found : undefined,
        entry: found?.entryId ? await findEntry(tx, personId, found.entryId) : undefined,
      }
    })
    if (!file) throw new NotFound()
    await removeFile(files, personId, id)
    const target = entry ? paths.entryFiles.href(entry.section, entry.id) : paths.mine.href()
    return c.redirect(`${target}?done=removed`, 303)
  })
}

const notes: readonly UploadNote[] = ['uploaded', 'waits', 'infected', 'removed']

function noteOf({ file }: Extract<UploadOutcome, { accepted: true }>): UploadNote {
  if (file.state === 'refused') return 'infected'
  return file.state === 'quarantined' ? 'waits' : 'uploaded'
}

type Given = Pick<Upload, 'name' | 'bytes' | 'purpose'>

function readUpload({ fields, files }: PostedForm, { files: words }: Messages): Given | FormView {
  const file = files.find(({ field }) => field === 'file')
  const purpose = filePurposes.find((each) => each === textOf(fields, 'purpose'))
  if (file && purpose) return { name: file.name, bytes: file.bytes, purpose }
  const problems: FieldProblem[] = [
    ...(file ? [] : [{ field: 'file', message: words.missing }]),
    ...(purpose ? [] : [{ field: 'purpose', message: words.purposeMissing }]),
  ]
  return { values: fields, problems }
}

async function showUploadPage(c: SiteContext, parts: PortfolioParts, form: FormView, note?: UploadNote) {
  const { section = '', id = '' } = c.req.param()
  const { frame, names, extra } = await loadOwn(c, parts, (tx, personId) =>
    together({
      entry: findEntry(tx, personId, id),
      files: listFiles(tx, personId, id),
      isAsked: isAskedInAudit(tx, personId, id),
    }),
  )
  const { entry, files, isAsked } = extra
  if (!entry || entry.section !== section || entry.removedAt) throw new NotFound()
  const label = labelOf(entry, names, frame.language)
  const page = <UploadPage {...{ frame, section, label, files, form, note, isAsked }} entryId={id} />
  return answerPage(c, page, form.problems.length > 0 ? 422 : 200)
}

async function answerFile(c: SiteContext, parts: PortfolioParts, opener: FileOpener): Promise<Response> {
  const opened = await openFile(parts.site.files, opener, c.req.param('id') ?? '')
  if (opened.kind === 'open') {
    const { name, mediaType } = opened.file
    return answerDownload(c, { name, mediaType, bytes: opened.bytes })
  }
  const frame = frameOf(c, parts.frame)
  const { title, text } = frame.language.text.files.closed[opened.kind]
  return answerPage(c, <MessagePage frame={frame} title={title} message={text} />, 409)
}
