import { NotFound } from '../../../domain/errors.ts'
import { type Fields, numberOf, textOf } from '../../../domain/fields.ts'
import { checkTemplate, type TemplateFault } from '../../../domain/letters/check-template.ts'
import type { FilledLetter } from '../../../domain/letters/fill-template.ts'
import { isTemplateKind, type TemplateKind } from '../../../domain/letters/letter-kinds.ts'
import type { LetterTemplate } from '../../../domain/letters/template.ts'
import { loadTemplate, saveTemplate } from '../../../services/letters/edit-template.ts'
import { listTemplates } from '../../../store/letters/letter-templates.ts'
import { listForPreview } from '../../../store/letters/letters.ts'
import { together } from '../../../store/together.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem, FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import type { LetterParts } from './parts.ts'
import { previewTemplate } from './preview-template.ts'
import { TemplatePage, type TemplatePageProps } from './template-page.tsx'
import { TemplatesPage } from './templates-page.tsx'

const permit = { staff: 'change-policy' } as const

/** The pages on which administrators put letters into the association's own words. */
export function addLetterRoutes(areas: Areas, parts: LetterParts): void {
  const { site, frame, standards } = parts
  const words = frame.language.text.letters

  areas.get(paths.letterTemplates, permit, async (c) => {
    const association = associationOf(c)
    const own = await withScope(site.db, staffScope(c), (tx) => listTemplates(tx, association.id))
    return answerPage(c, <TemplatesPage frame={frameOf(c, frame)} {...{ association, own }} />)
  })

  areas.get(paths.letterTemplate, permit, async (c) => {
    const did = c.req.query('did') ?? ''
    return show(c, undefined, { note: isDone(did) ? words.done[did] : undefined })
  })

  areas.post(paths.letterTemplate, permit, async (c, { fields }) => {
    switch (textOf(fields, 'do')) {
      case 'preview':
        return tryOut(c, fields, async (preview) => show(c, viewOf(fields), { preview }))
      case 'test':
        return tryOut(c, fields, async ({ letter }) => {
          await mailTest(c, letter)
          return show(c, viewOf(fields), { note: words.done.tested })
        })
      case 'default':
        return save(c, fields, undefined)
      default:
        return save(c, fields, templateIn(fields))
    }
  })

  async function save(c: SiteContext, fields: Fields, template: LetterTemplate | undefined) {
    const { id: associationId, shortId } = associationOf(c)
    const kind = kindOf(c)
    const after = numberOf(fields, 'version')
    const at = c.get('visit').now
    const change = { personId: personOf(c).id, associationId, kind, template, after, at }
    const result = await saveTemplate(site.db, change)
    if (result.saved)
      return c.redirect(
        paths.letterTemplate.href(shortId, kind, { did: template ? 'saved' : 'default' }),
        303,
      )
    if ('faults' in result) return refuse(c, fields, result.faults)
    // Saving once more is then about the version that the page shows now.
    const current = await withScope(site.db, staffScope(c), (tx) => loadTemplate(tx, associationId, kind))
    const view = viewOf({ ...fields, version: [String(current.version)] })
    return show(c, view, { note: words.overtaken, isOvertaken: true }, 409)
  }

  /** The words as typed, filled as chosen, once they can be used. */
  async function tryOut(
    c: SiteContext,
    fields: Fields,
    use: (preview: { readonly letter: FilledLetter; readonly lead: string }) => Promise<Response>,
  ): Promise<Response> {
    const template = templateIn(fields)
    const faults = checkTemplate(kindOf(c), template)
    if (faults.length > 0) return refuse(c, fields, faults)
    return use(
      await previewTemplate(parts, c, {
        kind: kindOf(c),
        template,
        applicationId: textOf(fields, 'application'),
      }),
    )
  }

  async function mailTest(c: SiteContext, { subject, paragraphs }: FilledLetter): Promise<void> {
    const { id: personId, email } = personOf(c)
    const { id: associationId } = associationOf(c)
    await withScope(site.db, staffScope(c), (tx) =>
      site.sendMail(tx, {
        ...{ to: email, kind: 'letter', subject: words.testSubject(subject), paragraphs },
        ...{ associationId, personId },
      }),
    )
  }

  function refuse(c: SiteContext, fields: Fields, faults: readonly TemplateFault[]) {
    const problems = faults.map((fault): FieldProblem => ({ field: fault.part, message: words.fault(fault) }))
    return show(c, { values: fields, problems }, {}, 422)
  }

  async function show(
    c: SiteContext,
    view: FormView | undefined,
    more: Pick<TemplatePageProps, 'note' | 'preview' | 'isOvertaken'>,
    status: 200 | 409 | 422 = 200,
  ) {
    const association = associationOf(c)
    const kind = kindOf(c)
    const { inUse, applications } = await withScope(site.db, staffScope(c), (tx) =>
      together({
        inUse: loadTemplate(tx, association.id, kind),
        applications: listForPreview(tx, association.id, personOf(c).id),
      }),
    )
    const { subject, body } = inUse.template
    const first = { subject: [subject], body: [body], version: [String(inUse.version)] }
    const choices = applications.map(({ id, name, standard, edition }) => ({
      id,
      label: `${name}, ${standards.getEdition(standard, c.get('visit').today, edition).title}`,
    }))
    return answerPage(
      c,
      <TemplatePage
        frame={frameOf(c, frame)}
        {...{ association, inUse, applications: choices, ...more }}
        view={view ?? { values: first, problems: [] }}
      />,
      status,
    )
  }

  function isDone(did: string): did is keyof typeof words.done {
    return Object.hasOwn(words.done, did)
  }
}

function viewOf(values: Fields): FormView {
  return { values, problems: [] }
}

function kindOf(c: SiteContext): TemplateKind {
  const kind = c.req.param('kind') ?? ''
  if (!isTemplateKind(kind)) throw new NotFound()
  return kind
}

function templateIn(fields: Fields): LetterTemplate {
  return { subject: textOf(fields, 'subject'), body: textOf(fields, 'body').replace(/\r\n?/g, '\n') }
}
