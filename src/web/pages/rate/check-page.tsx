import type { Rating } from '../../../domain/references/rating.ts'
import { weighNotEnough } from '../../../domain/references/weigh-not-enough.ts'
import type { OpenReference } from '../../../services/references/open-reference.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { TellRating } from './tell-rating.tsx'

interface CheckPageProps {
  readonly frame: Frame
  readonly secret: string
  readonly open: OpenReference
  readonly rating: Rating
}

/** Everything once more before it is sent; an honest choice where the form would not count. */
export function CheckPage({ frame, secret, open, rating }: CheckPageProps) {
  const { text, format } = frame.language
  const words = text.rate
  const { notEnough, voidLimit, form } = open
  const weight = weighNotEnough(notEnough, voidLimit)
  const [count, limit] = [format.figure(notEnough), format.figure(voidLimit)]
  return (
    <Layout frame={frame} title={words.check.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{words.check.title}</h1>
          {weight === 'void' ? (
            <div class="at-note at-note--you" role="alert">
              <p>{words.void(count, limit)}</p>
            </div>
          ) : (
            <p class="at-lead">{words.check.lead}</p>
          )}
          {weight === 'near' ? <p>{words.near(count, limit)}</p> : null}
          <div class="at-card">
            <h2 class="govuk-heading-m">{words.check.answered}</h2>
            <TellRating {...{ frame, form, rating }} />
          </div>
          <Form frame={frame} action={paths.checkRating.href(secret)}>
            {weight === 'void' ? (
              <p class="at-actions">
                <a class="govuk-button" href={paths.rate.href(secret)}>
                  {words.check.change}
                </a>
                <button
                  type="submit"
                  name="act"
                  value="send-void"
                  class="govuk-button govuk-button--secondary"
                >
                  {words.check.sendVoid}
                </button>
                <button type="submit" name="act" value="decline" class="at-link-button">
                  {words.check.decline}
                </button>
              </p>
            ) : (
              <p class="at-actions">
                <button type="submit" name="act" value="send" class="govuk-button">
                  {words.check.send}
                </button>
                <a class="govuk-link" href={paths.rate.href(secret)}>
                  {words.check.change}
                </a>
              </p>
            )}
          </Form>
        </div>
      </main>
    </Layout>
  )
}
