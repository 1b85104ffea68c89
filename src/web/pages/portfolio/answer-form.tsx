import { type Fields, textOf } from '../../../domain/fields.ts'
import type { KeptSection } from '../../../domain/portfolio/entry.ts'
import { idIn } from '../../forms/id-in.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import { EffectCard } from './effect/effect-card.tsx'
import type { ShownEffect } from './effect/find-effect.ts'
import { EntryFormPage } from './entry-form-page.tsx'
import { formProblems } from './form-problems.ts'
import type { Own } from './load-own.ts'
import { type Namesakes, NamesakesField, namesakeProblems } from './namesakes.tsx'
import { namesWith, newProviderIn } from './new-provider.ts'

/** The field that says which unlikely figures were asked about. */
export const sureField = 'sure'

/** A form on its way to the page: what was typed, and what there is to say about it. */
export interface FormState {
  readonly section: KeptSection
  readonly fields: Fields
  /** Of the entry that is changed; a new one has none. */
  readonly id?: string
  readonly note?: string
  /** Whether what stands in the form was typed earlier. */
  readonly isDraft?: boolean
  readonly faults?: Parameters<typeof formProblems>[1]
  /** Names the unlikely figures that are asked about. */
  readonly sure?: string
  readonly effect?: ShownEffect
  readonly namesakes?: Namesakes | undefined
}

export function answerForm(c: SiteContext, own: Own<unknown>, state: FormState): Promise<Response> {
  const { section, fields, id, note, isDraft = false, faults = [], effect, namesakes } = state
  const { frame, names } = own
  const { form, sections } = frame.language.text.portfolio
  const problems = [
    ...namesakeProblems(namesakes, frame.language),
    ...formProblems(section, faults, frame.language),
  ]
  const newProviderId = idIn(fields, 'newProviderId')
  const sure = state.sure ?? textOf(fields, sureField)
  const page = (
    <EntryFormPage
      {...{ frame, section, names }}
      hidden={{
        ...(id === undefined ? { id: idIn(fields, 'id') } : { version: textOf(fields, 'version') }),
        newProviderId,
        ...(sure !== '' && { [sureField]: sure }),
      }}
      title={id === undefined ? form.addTitle(sections[section].one) : form.editTitle}
      address={id === undefined ? paths.newEntry.href(section) : paths.editEntry.href(section, id)}
      view={{ values: fields, problems }}
      isNew={id === undefined}
      note={note}
      isDraft={isDraft}
      namesakes={namesakes ? <NamesakesField namesakes={namesakes} language={frame.language} /> : undefined}
      effect={
        effect ? (
          <EffectCard
            shown={effect}
            evaluated={own.known.evaluated}
            names={namesWith(newProviderIn(section, fields, names), names)}
            language={frame.language}
          />
        ) : undefined
      }
    />
  )
  return answerPage(c, page, problems.length > 0 ? 422 : 200)
}
