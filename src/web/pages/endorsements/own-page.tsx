import { isEndorsed } from '../../../domain/endorsements/states.ts'
import type { SeenEndorsement } from '../../../services/endorsements/see-endorsement.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import { LifeLinks } from '../life/life-links.tsx'
import { FactsPart } from './facts-part.tsx'
import { HistoryPart } from './history-part.tsx'

interface OwnPageProps {
  readonly frame: Frame
  readonly seen: SeenEndorsement
  readonly view: FormView
  readonly note?: string | undefined
  readonly badgeId?: string | undefined
}

/** An Endorsement for its holder: the certificate, letters, and what the public sees. */
export function OwnEndorsementPage(props: OwnPageProps) {
  const { frame, seen, view, note } = props
  const { text } = frame.language
  const words = text.endorsements.own
  const { standard, applicationId } = seen.endorsement
  const title = nameStandard(standard, text)
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main at-main--aside" id="main">
        <div>
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">{words.page.eyebrow}</p>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{seen.association.name}</p>
          <StatusNote note={note} />
          <Papers {...props} />
          <FactsPart seen={seen} language={frame.language} />
          <ShownPart {...props} />
          <LifeLinks frame={frame} endorsement={seen.endorsement} />
        </div>
        <div>
          <HistoryPart seen={seen} language={frame.language} />
          {applicationId === null ? null : (
            <p>
              <a class="govuk-link" href={paths.application.href(applicationId)}>
                {words.page.application}
              </a>
            </p>
          )}
        </div>
      </main>
    </Layout>
  )
}

function Papers({ frame, seen, badgeId }: OwnPageProps) {
  const { text } = frame.language
  const words = text.endorsements.own.page
  const { id, state } = seen.endorsement
  return (
    <section class="at-card at-card--next" aria-labelledby="papers">
      <h2 class="govuk-heading-m" id="papers">
        {words.papers}
      </h2>
      {state === 'revoked' ? (
        <p>{words.noCertificate}</p>
      ) : (
        <>
          <p>{words.papersText}</p>
          <p>
            <a class="govuk-button" href={paths.certificate.href(id)}>
              {words.certificate}
            </a>
          </p>
          {isEndorsed(state) ? (
            <p>
              <a class="govuk-link" href={paths.endorsedLetter.href(id)}>
                {words.letter}
              </a>
            </p>
          ) : (
            <p>{words.notNow}</p>
          )}
        </>
      )}
      {badgeId === undefined ? null : (
        <p>
          <a class="govuk-link" href={paths.badge.href(badgeId)}>
            {text.credentials.badge.see}
          </a>
        </p>
      )}
    </section>
  )
}

function ShownPart({ frame, seen, view }: OwnPageProps) {
  const { text } = frame.language
  const words = text.endorsements.own.shown
  const { endorsement, shown, policy, association } = seen
  const field = fieldIn(view, text.fault.prefix)
  const choices = [
    { value: 'no', label: words.showIt },
    { value: 'yes', label: words.hideIt },
  ]
  return (
    <section class="at-card" aria-labelledby="shown">
      <h2 class="govuk-heading-m" id="shown">
        {words.title}
      </h2>
      {shown ? (
        <p>
          <bdi>{[shown.name, shown.place].filter((each) => each !== '').join(', ')}</bdi>:{' '}
          {nameStandard(shown.standard, text)}, {text.register.state[shown.state]}.{' '}
          <a class="govuk-link" href={paths.registerEntry.href(association.shortId, shown.number)}>
            {words.see}
          </a>
        </p>
      ) : (
        <p>{words.nothing}</p>
      )}
      <p class="at-quiet">{words.hint}</p>
      <Form frame={frame} action={paths.endorsementShown.href(endorsement.id)}>
        {policy.showsPlaces ? (
          <>
            <TextField {...field('place')} label={words.place} hint={words.placeHint} />
            <Radios {...field('hidesPlace')} label={words.hidesPlace} choices={choices} />
          </>
        ) : (
          <p>{words.noPlaces}</p>
        )}
        {policy.mayHideEntry ? (
          <Radios {...field('hidesEntry')} label={words.hidesEntry} choices={choices} />
        ) : (
          <p>{words.alwaysListed}</p>
        )}
        {policy.showsPlaces || policy.mayHideEntry ? (
          <button type="submit" class="govuk-button govuk-button--secondary">
            {words.submit}
          </button>
        ) : null}
      </Form>
    </section>
  )
}
