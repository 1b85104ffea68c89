import type { ThreadView } from '../../../services/comments/load-threads.ts'
import type { Frame } from '../../components/layout.tsx'
import { Form } from '../../forms/form.tsx'
import { describedBy, FormGroup } from '../../forms/form-group.tsx'
import { paths } from '../../paths.ts'
import { backTo, domIdOf, keyOf, lastNumber } from './thread.tsx'

/** What was typed, and what is to mend. */
export interface RefusedComment {
  readonly text: string
  readonly problem: string
}

interface CommentFormProps {
  readonly frame: Frame
  readonly view: ThreadView
  readonly isOwn: boolean
  readonly refused?: RefusedComment | undefined
}

/** The id of the field, to which a summary of what is to mend leads. */
export function commentFieldId(view: ThreadView): string {
  return `comment-${domIdOf(view)}`
}

/** A new comment. Its id comes with the form, so that it is posted once however often the form is sent. */
export function CommentForm({ frame, view, isOwn, refused }: CommentFormProps) {
  const { text } = frame.language
  const words = text.comments
  const field = {
    name: commentFieldId(view),
    label: words.label,
    hint: `${isOwn ? words.who(view.association.name) : words.whoOfOther} ${words.hint}`,
    problem: refused?.problem,
    errorPrefix: text.fault.prefix,
  }
  return (
    <Form frame={frame} action={paths.thread.href(keyOf(view))} keepsTyping recallsItself>
      <input type="hidden" name="id" value={crypto.randomUUID()} />
      <input type="hidden" name="seenUpTo" value={String(lastNumber(view))} />
      <input type="hidden" name="backTo" value={backTo(frame).backTo} />
      {view.draft !== null && !refused ? <p class="at-quiet">{words.draft}</p> : null}
      <FormGroup {...field}>
        <textarea
          class={field.problem ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
          id={field.name}
          name="text"
          rows={4}
          aria-describedby={describedBy(field)}
        >
          {refused?.text ?? view.draft ?? ''}
        </textarea>
      </FormGroup>
      <button type="submit" class="govuk-button">
        {words.post}
      </button>
    </Form>
  )
}
