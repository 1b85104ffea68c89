import type { KeptHoliday } from '../../../store/calendar/holidays.ts'
import type { Language } from '../../messages/messages.ts'
import { withoutBidiControls } from '../../without-bidi-controls.ts'

interface RestNoticeProps {
  readonly language: Language
  readonly association: string
  readonly rests: readonly KeptHoliday[]
}

/** Answers before anything is written: who rests, until when, and what they want known. */
export function RestNotice({ language, association, rests }: RestNoticeProps) {
  const { text, format } = language
  if (rests.length === 0) return null
  return (
    <div class="at-note">
      {rests.map(({ coordinatorId, coordinatorName, to, note }) => {
        const who = coordinatorId === null ? association : (coordinatorName ?? text.calendar.someone)
        return (
          <p>
            <bdi>{withoutBidiControls(text.calendar.resting(who, format.day(to)))}</bdi>
            {note === '' ? null : <span class="at-quiet"> {withoutBidiControls(note)}</span>}
          </p>
        )
      })}
    </div>
  )
}
