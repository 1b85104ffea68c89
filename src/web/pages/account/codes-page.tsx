import type { Frame } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { PlainPage } from '../sign-in/plain-page.tsx'

interface MakeCodesProps {
  readonly frame: Frame
  /** What was just set up, where this comes right after it. */
  readonly done?: string | undefined
  readonly next: string | undefined
}

/** Offers to make recovery codes. */
export function MakeCodesPage({ frame, done, next }: MakeCodesProps) {
  const words = frame.language.text.account.codes
  return (
    <PlainPage frame={frame} title={words.title} lead={words.lead}>
      {done ? (
        <div class="at-note" role="status">
          <p>{done}</p>
        </div>
      ) : null}
      <ActionButton
        frame={frame}
        action={paths.recoveryCodes.href()}
        fields={next ? { next } : {}}
        label={words.make}
        look="primary"
      />
      {done ? (
        <p>
          <a class="govuk-link" href={next ?? paths.account.href()}>
            {words.later}
          </a>
        </p>
      ) : null}
    </PlainPage>
  )
}

interface ShownCodesProps {
  readonly frame: Frame
  readonly codes: readonly string[]
  readonly next: string | undefined
}

/** Shows the codes, this once: only their hashes are kept. */
export function ShownCodesPage({ frame, codes, next }: ShownCodesProps) {
  const words = frame.language.text.account.codes
  return (
    <PlainPage frame={frame} title={words.shownTitle} lead={words.shown}>
      <ul class="at-codes">
        {codes.map((code) => (
          <li class="at-key">{code}</li>
        ))}
      </ul>
      <a class="govuk-button" href={next ?? paths.account.href()}>
        {words.done}
      </a>
    </PlainPage>
  )
}
