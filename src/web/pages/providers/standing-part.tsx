import { isOfUnknownStanding } from '../../../domain/providers/standing.ts'
import type { OwnProvider } from '../../../services/providers/load-own-providers.ts'
import type { Frame } from '../../components/layout.tsx'
import { standingWords } from './standing-words.ts'

interface StandingPartProps {
  readonly frame: Frame
  readonly provider: OwnProvider
}

/** What a provider is endorsed as, who says so, and what is still in question. */
export function StandingPart({ frame, provider }: StandingPartProps) {
  const { text, format } = frame.language
  const words = text.providers.standing
  const { counts, links, questions } = provider
  const lines = standingWords(counts, frame.language, (shortId) => nameOf(provider, shortId))
  return (
    <>
      {lines.length > 0 ? (
        <ul class="at-statements">
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      ) : (
        <p>{isOfUnknownStanding(counts) ? words.unknown : words.none}</p>
      )}
      {!provider.isRegistered && lines.length > 0 ? <p class="at-quiet">{words.entered}</p> : null}
      {links.map(({ association, name }) => (
        <p class="at-quiet">
          <bdi>{words.registered(association.name, name)}</bdi>
        </p>
      ))}
      {questions.map(({ association, askedAt, answer }) =>
        answer ? (
          <div class="at-quiet">
            <p>{words.answered(association.name, format.instant(answer.answeredAt))}</p>
            {answer.note === '' ? null : (
              <blockquote>
                <bdi>{answer.note}</bdi>
              </blockquote>
            )}
          </div>
        ) : links.some((link) => link.association.shortId === association.shortId) ? null : (
          <p class="at-quiet">{words.waits(association.name, format.instant(askedAt))}</p>
        ),
      )}
    </>
  )
}

/** The name of an association that had to do with this provider. */
function nameOf({ links, questions }: OwnProvider, shortId: string): string {
  const known = [...links, ...questions].find(({ association }) => association.shortId === shortId)
  return known?.association.name ?? shortId
}
