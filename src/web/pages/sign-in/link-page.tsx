import type { PeekedLink } from '../../../services/sign-in/peek-sign-in-link.ts'
import type { Frame } from '../../components/layout.tsx'
import { Form } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { PlainPage } from './plain-page.tsx'

interface LinkPageProps {
  readonly frame: Frame
  readonly secret: string
  readonly link: PeekedLink
}

/** What a mailed link opens: a button where it is good, and the way on where it is not. */
export function LinkPage({ frame, secret, link }: LinkPageProps) {
  const words = frame.language.text.signIn.link
  switch (link.kind) {
    case 'ready':
      return (
        <PlainPage frame={frame} title={words.title} lead={words.ready(link.email)}>
          <Form frame={frame} action={paths.signInLink.href(secret)}>
            <button type="submit" class="govuk-button">
              {words.submit}
            </button>
          </Form>
          <p>{words.why}</p>
        </PlainPage>
      )
    case 'other-browser':
      return (
        <PlainPage frame={frame} title={words.otherTitle} lead={words.other}>
          <a class="govuk-button govuk-button--secondary" href={paths.signIn.href()}>
            {words.startHere}
          </a>
        </PlainPage>
      )
    case 'gone':
      return (
        <PlainPage frame={frame} title={words.goneTitle} lead={words.gone}>
          <a class="govuk-button" href={paths.signIn.href()}>
            {words.startAgain}
          </a>
        </PlainPage>
      )
    default:
      return link satisfies never
  }
}
