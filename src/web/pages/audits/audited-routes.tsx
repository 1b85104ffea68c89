import { readLineDecisions, withoutOvertaken } from '../../../domain/audits/read-audit-forms.ts'
import { NotFound } from '../../../domain/errors.ts'
import { type Fields, numberOf, textOf } from '../../../domain/fields.ts'
import { concludeAudit } from '../../../services/audits/conclude-audit.ts'
import { acceptHeld, decideLines } from '../../../services/audits/decide-lines.ts'
import { seeAudited } from '../../../services/audits/see-audited.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { emptyForm, type FieldProblem, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { AuditedPage } from './audited-page.tsx'
import { type AuditParts, auditMeansOf, problemsOf } from './parts.ts'

const staff = { staff: 'audit-renewals' } as const
const longestMessage = 2000

/** One renewal under audit, line by line. */
export function addAuditedRoutes(areas: Areas, parts: AuditParts): void {
  const { site, frame } = parts
  const { text } = frame.language
  const words = text.audits.audited
  const { db } = site

  areas.get(paths.auditedRenewal, staff, (c) => show(c))

  areas.post(paths.auditLine, staff, async (c, { fields }) => {
    const seen = await seeAudited(db, whoIn(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    const read = readLineDecisions(fields, seen.lines)
    if ('faults' in read) {
      // The page that is shown next knows what a colleague decided, so the asker has to be told before.
      if (numberOf(fields, 'version') !== seen.entry.version)
        return refuse(c, fields, words.refusal['moved-on'])
      return show(c, { values: fields, problems: problemsOf(read.faults, text) }, 422)
    }
    const result = await decideLines(db, whoIn(c), read.given)
    if ('access' in result) return answerStopped(c, result.access)
    if (result.decided) return goBack(c, 'line', '#lines')
    return refuse(c, fields, words.refusal[result.reason])
  })

  areas.post(paths.auditHeld, staff, async (c, { fields }) => {
    const result = await acceptHeld(db, whoIn(c), numberOf(fields, 'version'))
    if ('access' in result) return answerStopped(c, result.access)
    return result.decided ? goBack(c, 'held') : refuse(c, fields, words.refusal[result.reason])
  })

  areas.post(paths.auditConclusion, staff, async (c, { fields }) => {
    const wanted = textOf(fields, 'wanted') === 'pass' ? 'pass' : 'find-gaps'
    const message = textOf(fields, 'message')
    if (message.length > longestMessage) {
      const problem = { field: 'message', message: text.audits.fault['too-long'] }
      return show(c, { values: fields, problems: [problem] }, 422)
    }
    const result = await concludeAudit(auditMeansOf(parts), {
      ...{ ...whoIn(c), wanted, message, version: numberOf(fields, 'version') },
      today: c.get('visit').today,
    })
    if ('access' in result) return answerStopped(c, result.access)
    return result.concluded ? goBack(c, wanted) : refuse(c, fields, words.refusal[result.reason])
  })

  function goBack(c: SiteContext, did: keyof typeof words.did, anchor = '') {
    const { renewalId } = whoIn(c)
    const to = paths.auditedRenewal.href(associationOf(c).shortId, readId(c.req.param('audit')), renewalId, {
      did,
    })
    return c.redirect(`${to}${anchor}`, 303)
  }

  function refuse(c: SiteContext, fields: Fields, message: string) {
    const problems: FieldProblem[] = [{ field: 'main', message }]
    return show(c, { values: fields, problems }, 409)
  }

  async function show(c: SiteContext, view: FormView = emptyForm, status: 200 | 409 | 422 = 200) {
    const seen = await seeAudited(db, whoIn(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    if (seen.audit.id !== readId(c.req.param('audit'))) throw new NotFound()
    const notes: Readonly<Record<string, string | undefined>> = words.did
    const note = status === 200 ? notes[c.req.query('did') ?? ''] : undefined
    // What a colleague found meanwhile is shown in place of what was typed for the same line.
    const values = status === 409 ? withoutOvertaken(view.values, seen.decisions) : view.values
    const props = { association: associationOf(c), seen, note, today: c.get('visit').today }
    return answerPage(
      c,
      <AuditedPage frame={frameOf(c, frame)} {...props} view={{ ...view, values }} />,
      status,
    )
  }
}

function whoIn(c: SiteContext) {
  return {
    ...{ actor: personOf(c), associationId: associationOf(c).id },
    ...{ renewalId: readId(c.req.param('renewal')), now: c.get('visit').now },
  }
}
