import { checkTemplate, type TemplateFault } from '../../domain/letters/check-template.ts'
import type { TemplateKind } from '../../domain/letters/letter-kinds.ts'
import type { LetterTemplate } from '../../domain/letters/template.ts'
import { insertTemplate, listTemplates, type OwnTemplate } from '../../store/letters/letter-templates.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { en } from './messages/en.ts'

/** A text as an association uses it now. */
export interface TemplateInUse {
  readonly kind: TemplateKind
  readonly template: LetterTemplate
  /** 0 where the association never had words of its own. */
  readonly version: number
  /** The association's own version; undefined where our default is in use. */
  readonly own: OwnTemplate | undefined
}

export function defaultTemplate(kind: TemplateKind): LetterTemplate {
  return kind === 'signature' ? en.signature : en.letters[kind]
}

export async function loadTemplate(
  tx: Tx,
  associationId: string,
  kind: TemplateKind,
): Promise<TemplateInUse> {
  const [latest] = await listTemplates(tx, associationId, [kind])
  const own = latest?.template ? latest : undefined
  return { kind, template: own?.template ?? defaultTemplate(kind), version: latest?.version ?? 0, own }
}

export interface TemplateChange {
  readonly personId: string
  readonly associationId: string
  readonly kind: TemplateKind
  /** Undefined to go back to our default. */
  readonly template: LetterTemplate | undefined
  /** The version that was changed. */
  readonly after: number
  readonly at: Date
}

export type TemplateSaved =
  | { readonly saved: true }
  | { readonly saved: false; readonly faults: readonly TemplateFault[] }
  /** A colleague changed it meanwhile. */
  | { readonly saved: false; readonly overtaken: true }

/** Keeps new words for a letter as the next version; what was used before stays readable. */
export async function saveTemplate(db: Db, change: TemplateChange): Promise<TemplateSaved> {
  const { personId, associationId, kind, template, after, at } = change
  const faults = template ? checkTemplate(kind, template) : []
  if (faults.length > 0) return { saved: false, faults }
  return withScope(db, { personId, associationId }, async (tx) => {
    const current = await loadTemplate(tx, associationId, kind)
    if (current.version !== after) return { saved: false, overtaken: true }
    const isNew = await insertTemplate(tx, { associationId, kind, after, template, byPersonId: personId, at })
    if (!isNew) return { saved: false, overtaken: true }
    await appendRecord(tx, {
      at,
      kind: 'letter-changed',
      isOpen: false,
      facts: { letter: kind, version: after + 1, isDefault: template === undefined },
    })
    return { saved: true }
  })
}
