import type { AskedSession } from '../../../domain/providers/confirmation-request.ts'
import { doubtField, reasonField } from '../../../domain/providers/read-verdicts.ts'
import type { Frame } from '../../components/layout.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { daysOf } from './tell-session.ts'

interface SessionRowProps {
  readonly frame: Frame
  readonly asked: AskedSession
  readonly view: FormView
}

/** One session, with the way to doubt it. */
export function SessionRow({ frame, asked: { entryId, session }, view }: SessionRowProps) {
  const { text, format } = frame.language
  const words = text.confirm
  const day = daysOf(session, format, text.entry.period)
  const about = session.hoursAboutSupervisionGiven ?? 0
  const doubtId = `doubt-${entryId}`
  return (
    <li class="at-asked">
      <p>
        {words.session(day, format.figure(session.hours), words.settings[session.setting])}
        {about > 0 ? <span class="at-quiet"> {words.about(format.figure(about))}</span> : null}
      </p>
      <div class="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            type="checkbox"
            class="govuk-checkboxes__input"
            id={doubtId}
            name={doubtField}
            value={entryId}
            checked={view.values[doubtField]?.includes(entryId) ?? false}
          />
          <label class="govuk-label govuk-checkboxes__label" for={doubtId}>
            {words.doubt} <span class="govuk-visually-hidden">{words.aboutSession(day)}</span>
          </label>
        </div>
      </div>
      <TextArea
        name={reasonField(entryId)}
        label={words.reason}
        value={valueIn(view, reasonField(entryId))}
        problem={problemIn(view, reasonField(entryId))}
        errorPrefix={text.fault.prefix}
        rows={2}
      />
    </li>
  )
}
