import { mayBeAsked } from '../../../domain/providers/confirmation.ts'
import { mostSessionsAsked } from '../../../domain/providers/confirmation-request.ts'
import type { OwnProvider, OwnSession } from '../../../services/providers/load-own-providers.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Checkboxes } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { daysOf } from '../confirm/tell-session.ts'

interface AskPageProps {
  readonly frame: Frame
  readonly provider: OwnProvider
  readonly view: FormView
}

/** Whether a link can ask about a session now: it was held, and has no good answer yet. */
export function isAskable({ state, isAhead }: OwnSession): boolean {
  return mayBeAsked(state) && !isAhead
}

/** The sessions that a link can ask about now, oldest first. */
export function askable({ sessions }: OwnProvider): readonly OwnSession[] {
  return sessions.filter(isAskable).slice(0, mostSessionsAsked)
}

/** Chooses the sessions of one provider, and where the link goes. */
export function AskPage({ frame, provider, view }: AskPageProps) {
  const { text, format } = frame.language
  const words = text.providers.request
  const name = provider.counts.name ?? text.providers.nameless
  const sessions = askable(provider)
  const later = provider.sessions.filter(isAskable).length - sessions.length
  const ahead = provider.sessions.filter(({ state, isAhead }) => isAhead && mayBeAsked(state)).length
  const errorPrefix = text.fault.prefix
  return (
    <Layout frame={frame} title={words.title(name)}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.provider.href(provider.id)}>
              <bdi>{name}</bdi>
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{words.title(name)}</bdi>
          </h1>
          <p class="at-lead">{words.lead}</p>
          <Form frame={frame} action={paths.askToConfirm.href(provider.id)}>
            <input type="hidden" name="request" value={valueIn(view, 'request')} />
            <TextField
              name="email"
              kind="email"
              label={words.email}
              hint={words.emailHint}
              value={valueIn(view, 'email')}
              problem={problemIn(view, 'email')}
              autocomplete="off"
              errorPrefix={errorPrefix}
            />
            <Checkboxes
              name="sessions"
              label={words.sessions}
              hint={words.sessionsHint}
              values={view.values.sessions ?? []}
              choices={sessions.map((each) => choiceOf(frame, each))}
              problem={problemIn(view, 'sessions')}
              errorPrefix={errorPrefix}
            />
            {ahead > 0 ? <p>{words.ahead(format.figure(ahead))}</p> : null}
            {later > 0 ? <p>{words.more(format.figure(later))}</p> : null}
            <button type="submit" class="govuk-button">
              {words.submit}
            </button>
          </Form>
        </div>
      </main>
    </Layout>
  )
}

function choiceOf({ language: { text, format } }: Frame, { id, session, state }: OwnSession) {
  const words = text.providers.request
  const day = daysOf(session, format, text.entry.period)
  const about = session.hoursAboutSupervisionGiven ?? 0
  const hints = [
    ...(about > 0 ? [words.about(format.figure(about))] : []),
    ...(state === 'unasked' ? [] : [text.providers.state[state]]),
  ]
  return {
    value: id,
    label: words.session(day, format.figure(session.hours), text.confirm.settings[session.setting]),
    hint: hints.length > 0 ? hints.join(' · ') : undefined,
  }
}
