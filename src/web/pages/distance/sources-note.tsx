import type { Edition } from '../../../standards/schema.ts'
import type { Messages } from '../../messages/messages.ts'

/** Where the figures of an edition come from, and how we read what the sources leave open. */
export function SourcesNote({ edition, text }: { edition: Edition; text: Messages }) {
  return (
    <details class="at-fold at-sources">
      <summary>{text.distance.sources}</summary>
      <div class="at-fold__body">
        <ul>
          {edition.sources.map((source) => (
            <li>
              <Source source={source} text={text} />
            </li>
          ))}
        </ul>
        {edition.follows.length > 0 ? (
          <>
            <h3>{text.distance.follows}</h3>
            <ul>
              {edition.follows.map((sentence) => (
                <li>{sentence}</li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </details>
  )
}

/** An address, or the clause list of a sheet, which is kept beside the standards. */
function Source({ source, text }: { source: string; text: Messages }) {
  if (!/^https?:\/\//.test(source)) return <>{text.distance.sheet}</>
  return (
    <a class="govuk-link" href={source} rel="noreferrer nofollow external">
      {source.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
    </a>
  )
}
