import type { Frame } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { PlainPage } from '../sign-in/plain-page.tsx'

/** Offers to make recovery codes. */
export function MakeCodesPage({ frame }: { frame: Frame }) {
  const words = frame.language.text.account.codes
  return (
    <PlainPage frame={frame} title={words.title} lead={words.lead}>
      <ActionButton frame={frame} action={paths.recoveryCodes.href()} label={words.make} look="primary" />
    </PlainPage>
  )
}

/** Shows the codes, this once: only their hashes are kept. */
export function ShownCodesPage({ frame, codes }: { frame: Frame; codes: readonly string[] }) {
  const words = frame.language.text.account.codes
  return (
    <PlainPage frame={frame} title={words.shownTitle} lead={words.shown}>
      <ul class="at-codes">
        {codes.map((code) => (
          <li class="at-key">{code}</li>
        ))}
      </ul>
      <a class="govuk-button" href={paths.account.href()}>
        {words.done}
      </a>
    </PlainPage>
  )
}
