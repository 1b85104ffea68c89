import { encode } from 'uqr'
import type { Frame } from '../../components/layout.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { PlainPage } from '../sign-in/plain-page.tsx'

interface AppPageProps {
  readonly frame: Frame
  readonly waiting: { readonly secret: string; readonly address: string }
  readonly view: FormView
  readonly next: string | undefined
}

/** Sets up an authenticator app: a picture to scan, the same key to type, and the first code. */
export function AppPage({ frame, waiting, view, next }: AppPageProps) {
  const { text } = frame.language
  const words = text.account.app
  return (
    <PlainPage frame={frame} title={words.title} lead={words.lead} problems={view.problems}>
      <h2 class="govuk-heading-s">{words.scan}</h2>
      <p>
        <a class="govuk-link" href={waiting.address}>
          {words.open}
        </a>
      </p>
      <QrCode text={waiting.address} label={words.picture} />
      <h2 class="govuk-heading-s">{words.orType}</h2>
      <p class="at-key">{waiting.secret.match(/.{1,4}/g)?.join(' ')}</p>
      <Form frame={frame} action={paths.app.href()} class="at-form">
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <TextField
          name="code"
          kind="code"
          label={words.code}
          hint={words.codeHint}
          value={valueIn(view, 'code')}
          problem={problemIn(view, 'code')}
          autocomplete="one-time-code"
          errorPrefix={text.fault.prefix}
        />
        <button type="submit" class="govuk-button">
          {words.submit}
        </button>
      </Form>
    </PlainPage>
  )
}

/** Squares as one path, so that no style is needed inside. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: 2 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      class="at-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path d={squares.join('')} />
    </svg>
  )
}
