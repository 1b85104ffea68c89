import type { SeenTexts, TextToSign } from '../../../services/ways/see-texts.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { TextBody } from './text-body.tsx'
import { documentName } from './text-words.ts'

interface TextsPageProps {
  readonly frame: Frame
  readonly seen: SeenTexts
  readonly note?: string | undefined
}

/** The texts that an application asks to be signed, and how far that is. */
export function TextsPage({ frame, seen, note }: TextsPageProps) {
  const { language } = frame
  const words = language.text.ways.texts
  const { application, association, texts } = seen
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.application.href(application.id)}>
              {words.toApplication}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <StatusNote note={note} />
          <p class="at-lead">{texts.length === 0 ? words.none : words.lead(association)}</p>
          <ul class="at-lines at-card">
            {texts.map((each) => (
              <li>
                <span class="at-lines__name">
                  {each.text ? (
                    <a class="govuk-link" href={paths.textToSign.href(application.id, each.kind)}>
                      {each.text.title}
                    </a>
                  ) : (
                    documentName(each.kind, language)
                  )}
                </span>
                <span class="at-lines__state">
                  <SignedState each={each} language={language} />
                </span>
                <span class="at-lines__when">{tellSignature(each, language)}</span>
              </li>
            ))}
          </ul>
        </div>
      </main>
    </Layout>
  )
}

function SignedState({ each, language }: { each: TextToSign; language: Language }) {
  const words = language.text.ways.texts
  if (each.counts) return <State kind="met">{words.signed}</State>
  return <State kind="none">{each.signature ? words.signAgain : words.toSign}</State>
}

function tellSignature({ text, signature, counts }: TextToSign, { text: all, format }: Language): string {
  const words = all.ways.texts
  if (!signature) return text ? '' : words.missing
  const who = words.by(signature.typedName, format.day(signature.signedOn))
  const isOlder = counts && text !== undefined && signature.version !== text.version
  return isOlder ? `${who} ${words.olderVersion(signature.version)}` : who
}

interface TextPageProps {
  readonly frame: Frame
  readonly seen: SeenTexts
  readonly each: TextToSign & { readonly text: NonNullable<TextToSign['text']> }
  /** Made with the page, so that a double click signs once. */
  readonly id: string
  readonly view: FormView
}

/** One text with its version and fingerprint, to be read and signed. */
export function TextPage({ frame, seen, each, id, view }: TextPageProps) {
  const { text: all, format } = frame.language
  const words = all.ways.texts
  const { text, signature } = each
  const { application, isClosed } = seen
  const isSigned = signature?.version === text.version
  return (
    <Layout frame={frame} title={text.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.textsToSign.href(application.id)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{text.title}</h1>
          <p class="at-quiet" id="version">
            {words.version(text.version, format.day(text.validFrom))}
          </p>
          <div class="at-card">
            <TextBody body={text.body} />
          </div>
          <details class="at-fold">
            <summary>{words.hash}</summary>
            <p class="at-hash">{text.hash}</p>
            <p class="at-quiet">{words.hashHint}</p>
          </details>
          {signature && isSigned ? (
            <p class="at-note">
              <State kind="met">{words.signed}</State>{' '}
              {words.by(signature.typedName, format.day(signature.signedOn))}
            </p>
          ) : isClosed ? (
            <p class="at-note">{words.closed}</p>
          ) : (
            <Form frame={frame} action={paths.textToSign.href(application.id, each.kind)}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="hash" value={text.hash} />
              <TextField
                name="name"
                label={words.name}
                hint={words.nameHint}
                value={valueIn(view, 'name')}
                problem={problemIn(view, 'name')}
                autocomplete="name"
                errorPrefix={all.fault.prefix}
              />
              <button type="submit" class="govuk-button">
                {words.sign}
              </button>
            </Form>
          )}
        </div>
      </main>
    </Layout>
  )
}
