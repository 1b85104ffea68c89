import type { Frame } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { dropDraftAct } from './draft-routes.ts'

interface DraftNoteProps {
  readonly frame: Frame
  /** Where the form stands. */
  readonly address: string
  /** Whether the form is empty without what was typed. */
  readonly isNew: boolean
}

/** Says that what stands in the form was typed earlier, and offers to do without it. */
export function DraftNote({ frame, address, isNew }: DraftNoteProps) {
  const { form } = frame.language.text.portfolio
  return (
    <div class="at-note">
      <p>{form.draft}</p>
      <ActionButton
        frame={frame}
        action={paths.drafts.href()}
        label={isNew ? form.dropDraft : form.dropChanges}
        fields={{ draftOf: address, act: dropDraftAct }}
        look="link"
      />
    </div>
  )
}
