import type { Frame, Page } from '../../components/layout.tsx'
import { draw } from '../../draw.ts'
import { ActionButton, Form } from '../../forms/form.tsx'
import { keepBy } from '../../keep-by.ts'
import { paths } from '../../paths.ts'
import type { ChoiceGroup } from '../start/list-choices.ts'
import { StandardField } from '../start/standard-field.tsx'

interface AimCardProps {
  readonly frame: Frame
  /** The standard that the page shows. */
  readonly shown: string
  readonly aim: string | undefined
  readonly choices: readonly ChoiceGroup[]
}

const keepField = keepBy<readonly ChoiceGroup[], Page>()

/** Chooses the standard that comes first on every page: the one that is shown, any other, or none. */
export function AimCard({ frame, shown, aim, choices }: AimCardProps) {
  const { text } = frame.language
  const { home } = text
  return (
    <section class="at-card at-noprint" id="aim" aria-labelledby="aim-title">
      <h2 class="govuk-heading-s" id="aim-title">
        {home.aim}
      </h2>
      {shown === aim ? (
        <p>{home.aimIs}</p>
      ) : (
        <ActionButton
          frame={frame}
          action={paths.aim.href()}
          label={home.aimSave}
          fields={{ standard: shown }}
        />
      )}
      <details class="at-fold">
        <summary>{home.aimOther}</summary>
        <Form frame={frame} action={paths.aim.href()}>
          {keepField(choices, aim ?? '', () =>
            draw(<StandardField groups={choices} value={aim ?? ''} text={text} />),
          )}
          <button class="govuk-button govuk-button--secondary" type="submit">
            {home.aimChoose}
          </button>
        </Form>
      </details>
      <p class="at-quiet">{home.aimHint}</p>
    </section>
  )
}
