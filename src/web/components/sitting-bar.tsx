import type { Sitting } from '../../store/workbench/sittings.ts'
import { ActionButton } from '../forms/form.tsx'
import { paths } from '../paths.ts'
import type { Frame } from './layout.tsx'

/** A sitting that is under way, and the association whose pages show it. */
export interface OpenSitting {
  readonly association: string
  readonly sitting: Sitting
}

/** At the head of every page of the association while a sitting is open: where in it one is, onward, and out. */
export function SittingBar({ frame, open }: { frame: Frame; open: OpenSitting }) {
  const { text, format } = frame.language
  const words = text.workbench.sitting
  const { association, sitting } = open
  const ahead = sitting.pieces.find(({ state }) => state === 'ahead')
  if (!ahead) return null
  const [position, total] = [format.figure(ahead.position), format.figure(sitting.pieces.length)]
  return (
    <section class="at-sitting" aria-label={words.label}>
      <div class="govuk-width-container at-sitting__in">
        <a class="govuk-link" href={paths.sitting.href(association, sitting.id)}>
          {words.position(position, total)}
        </a>
        <span class="at-sitting__kind">{text.workbench.kinds[sitting.kind].many}</span>
        <ActionButton
          frame={frame}
          action={paths.nextInSitting.href(association, sitting.id)}
          label={words.next}
          fields={{ position: String(ahead.position) }}
        />
        <ActionButton
          frame={frame}
          action={paths.endSitting.href(association, sitting.id)}
          label={words.leave}
          look="link"
        />
      </div>
    </section>
  )
}
