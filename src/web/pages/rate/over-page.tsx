import type { ReferenceView } from '../../../services/references/open-reference.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { frameOf } from '../../frame-of.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'

type Over = Exclude<ReferenceView, { kind: 'open' }>

/** What a link says that opens no form: what became of the reference, and nothing of what it was about. */
export function answerOver(
  c: SiteContext,
  frame: Frame,
  over: Over,
  posted?: readonly string[],
): Promise<Response> {
  const words = 'words' in over ? [...new Set([...(posted ?? []), ...over.words])] : (posted ?? [])
  const status = over.kind === 'closed' ? 404 : posted && over.kind !== 'received' ? 409 : 200
  return answerPage(c, <OverPage frame={frameOf(c, frame)} kind={over.kind} words={words} />, status)
}

interface OverPageProps {
  readonly frame: Frame
  readonly kind: Over['kind']
  /** The rater's own, where they came too late to be sent. */
  readonly words: readonly string[]
}

function OverPage({ frame, kind, words }: OverPageProps) {
  const { rate } = frame.language.text
  const { title, text } = rate[kind]
  const isKept = kind === 'replaced' && words.length > 0
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{text}</p>
          {isKept ? (
            <section class="at-card">
              <p>{rate.replaced.words}</p>
              {words.map((each) => (
                <blockquote class="at-said">{each}</blockquote>
              ))}
            </section>
          ) : null}
        </div>
      </main>
    </Layout>
  )
}
