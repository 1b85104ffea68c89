import { textOf } from '../../../domain/fields.ts'
import { networkPrefix } from '../../../domain/sign-in/network-prefix.ts'
import { openByCode } from '../../../services/references/pass-on-code.ts'
import type { Areas } from '../../areas.ts'
import { clientAddress } from '../../client-address.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { emptyForm, type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { RateParts } from './parts.ts'

/** Where a code is typed that was passed on by phone. */
export function addCodeRoutes(areas: Areas, { site, frame, randomBytes }: RateParts): void {
  const { signIn } = site
  if (!signIn) return
  const { keyring } = signIn.means

  areas.get(paths.typeCode, 'anyone', (c) =>
    answerPage(c, <CodePage frame={frameOf(c, frame)} view={emptyForm} />),
  )

  areas.post(paths.typeCode, 'anyone', async (c, { fields }) => {
    const network = networkPrefix(clientAddress(c, signIn.trustsProxy))
    const typed = { text: textOf(fields, 'code'), network, now: c.get('visit').now }
    const opened = await openByCode(site.db, { keyring, randomBytes }, typed)
    if ('secret' in opened) return c.redirect(paths.reference.href(opened.secret), 303)
    const { text, format } = frame.language
    const message =
      opened.refused === 'too-often'
        ? text.rate.code.tooOften(format.instant(opened.until))
        : text.rate.code.unknown
    const view = { values: fields, problems: [{ field: 'code', message }] }
    const status = opened.refused === 'too-often' ? 429 : 422
    return answerPage(c, <CodePage frame={frameOf(c, frame)} view={view} />, status)
  })
}

function CodePage({ frame, view }: { frame: Frame; view: FormView }) {
  const { text } = frame.language
  const words = text.rate.code
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <Form frame={frame} action={paths.typeCode.href()} class="at-form">
            <TextField
              name="code"
              label={words.label}
              hint={words.hint}
              value={valueIn(view, 'code')}
              problem={problemIn(view, 'code')}
              autocomplete="off"
              errorPrefix={text.fault.prefix}
            />
            <button type="submit" class="govuk-button">
              {words.submit}
            </button>
          </Form>
        </div>
      </main>
    </Layout>
  )
}
