import type { Day } from '../../../standards/day.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { Frame } from '../../components/layout.tsx'
import { MessagePage } from '../trouble/message-page.tsx'
import { AskAgain, StandardLink } from './ask-again.tsx'
import type { Origin } from './origin.ts'

interface UnknownStandardPageProps {
  readonly frame: Frame
  readonly origin: Origin
  readonly on: Day
  readonly library: StandardsLibrary
}

/** A standard that nobody published: the ones that are, for the same portfolio. */
export function UnknownStandardPage({ frame, origin, on, library }: UnknownStandardPageProps) {
  const { lost } = frame.language.text
  const asked = { origin, on, standard: '' }
  return (
    <MessagePage frame={frame} title={lost.standard.title} message={lost.standard.text}>
      <p>{lost.inForce}</p>
      <AskAgain origin={origin}>
        <input type="hidden" name="on" value={on} />
        <ul class="at-list">
          {library.listInForce(on).map(({ standard, title }) => (
            <li>
              <StandardLink asked={asked} standard={standard} title={title} />
            </li>
          ))}
        </ul>
      </AskAgain>
    </MessagePage>
  )
}
