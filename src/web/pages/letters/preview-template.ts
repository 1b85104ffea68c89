import { NotFound } from '../../../domain/errors.ts'
import type { FilledLetter } from '../../../domain/letters/fill-template.ts'
import type { TemplateKind } from '../../../domain/letters/letter-kinds.ts'
import type { LetterTemplate } from '../../../domain/letters/template.ts'
import { setLetter } from '../../../services/letters/compose-letter.ts'
import { loadTemplate } from '../../../services/letters/edit-template.ts'
import { type ExampleValues, exampleValues } from '../../../services/letters/example-values.ts'
import { realValues } from '../../../services/letters/real-values.ts'
import { withScope } from '../../../store/with-scope.ts'
import { readId } from '../../read-id.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import type { LetterParts } from './parts.ts'

interface Tried {
  readonly kind: TemplateKind
  readonly template: LetterTemplate
  /** Empty for the fictional applicant. */
  readonly applicationId: string
}

/** A letter in the words given, with the fictional applicant or with an application of the association. */
export async function previewTemplate(
  { site, standards, frame }: LetterParts,
  c: SiteContext,
  { kind, template, applicationId }: Tried,
): Promise<{ readonly letter: FilledLetter; readonly lead: string }> {
  const words = frame.language.text.letters
  const association = associationOf(c)
  const { today } = c.get('visit')
  const signature = await withScope(site.db, staffScope(c), (tx) =>
    loadTemplate(tx, association.id, 'signature'),
  )
  const values = applicationId === '' ? exampleValues(today, association.name) : await real()
  const lead = applicationId === '' ? words.previewFictional : words.previewOf(String(values.applicant))
  // Our own words for how to sign stand alone, as the last lines of a letter do.
  return kind === 'signature'
    ? { letter: { ...setLetter(template, template, values), subject: words.kinds.signature }, lead }
    : { letter: setLetter(template, signature.template, values), lead }

  async function real(): Promise<ExampleValues> {
    const found = await realValues(site.db, standards, {
      actor: personOf(c),
      association,
      applicationId: readId(applicationId),
      today,
      dayOf: (instant) => site.dayOf(instant, association.timeZone),
    })
    if ('access' in found) throw new NotFound()
    return found
  }
}
