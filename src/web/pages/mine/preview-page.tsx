import type { Child } from 'hono/jsx'
import type { SectionBody } from '../../../domain/portfolio/entry.ts'
import type { PreviewedImport } from '../../../services/mine/import-document.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { EntryFacts } from '../portfolio/entry-facts.tsx'
import { labelOf } from '../portfolio/label-of.ts'
import type { NameLists } from '../portfolio/name-lists.ts'

interface PreviewPageProps {
  readonly frame: Frame
  readonly preview: PreviewedImport
  /** Of the portfolio and of the document together. */
  readonly names: NameLists
  /** The document, packed, so that nothing is stored before it is saved. */
  readonly carried: string
  readonly batch: string
  readonly hasMovedOn?: boolean
}

const mostShown = 50

/** What a document would add and change, before anything is saved. */
export function PreviewPage({ frame, preview, names, carried, batch, hasMovedOn }: PreviewPageProps) {
  const { text, format } = frame.language
  const words = text.mine.preview
  const { added, changed, same, recordedByAssociations: recorded } = preview
  const hasAny = added.length + changed.length > 0
  const problems = hasMovedOn ? [{ field: 'preview', message: words.movedOn }] : []
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-mine" id="preview">
          <FormProblems frame={frame} problems={problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.mine.href()}>
              {text.mine.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          {hasAny ? null : <p class="at-lead">{words.nothing}</p>}
          <Part title={words.added(format.figure(added.length))} count={added.length} id="added">
            <Labels frame={frame} names={names} entries={added.map(({ entry }) => entry)} />
          </Part>
          <Part title={words.changed(format.figure(changed.length))} count={changed.length} id="changed">
            <Changes {...{ frame, preview, names }} />
          </Part>
          <Part title={words.same(format.figure(same.length))} count={same.length} id="same">
            <p>{words.sameText}</p>
          </Part>
          {recorded > 0 ? (
            <div class="at-note">
              <p>{words.recorded(format.figure(recorded))}</p>
            </div>
          ) : null}
          {hasAny ? <SaveForm {...{ frame, preview, carried, batch }} /> : null}
        </div>
      </main>
    </Layout>
  )
}

function Part(props: { title: string; count: number; id: string; children: Child }) {
  if (props.count === 0) return null
  return (
    <section class="at-card" aria-labelledby={`${props.id}-title`}>
      <h2 class="govuk-heading-m" id={`${props.id}-title`}>
        {props.title}
      </h2>
      {props.children}
    </section>
  )
}

function Labels(props: { frame: Frame; names: NameLists; entries: readonly SectionBody[] }) {
  const { language } = props.frame
  const rest = props.entries.length - mostShown
  return (
    <ul class="govuk-list govuk-list--bullet">
      {props.entries.slice(0, mostShown).map((entry) => (
        <li>
          <bdi>{labelOf(entry, props.names, language)}</bdi>
        </li>
      ))}
      {rest > 0 ? <li>{language.text.mine.preview.more(language.format.figure(rest))}</li> : null}
    </ul>
  )
}

function Changes({ frame, preview, names }: Pick<PreviewPageProps, 'frame' | 'preview' | 'names'>) {
  const { language } = frame
  const words = language.text.mine.preview
  const rest = preview.changed.length - mostShown
  return (
    <>
      {preview.changed.slice(0, mostShown).map(({ present, entry }) => (
        <details class="at-change">
          <summary>
            <bdi>{labelOf(present, names, language)}</bdi>
          </summary>
          <h3 class="govuk-heading-s">{words.here}</h3>
          <EntryFacts entry={present} names={names} language={language} />
          <h3 class="govuk-heading-s">{words.inFile}</h3>
          <EntryFacts entry={entry} names={names} language={language} />
        </details>
      ))}
      {rest > 0 ? <p>{words.more(language.format.figure(rest))}</p> : null}
    </>
  )
}

function SaveForm({
  frame,
  preview,
  carried,
  batch,
}: Pick<PreviewPageProps, 'frame' | 'preview' | 'carried' | 'batch'>) {
  const { mine, fault } = frame.language.text
  const words = mine.preview
  const choices = [
    { value: 'leave', label: words.leave },
    { value: 'take', label: words.takeThem },
  ]
  return (
    <Form frame={frame} action={paths.saveImport.href()} hasFiles>
      <input type="hidden" name="document" value={carried} />
      <input type="hidden" name="revision" value={String(preview.revision)} />
      <input type="hidden" name="batch" value={batch} />
      {preview.changed.length > 0 ? (
        <Radios
          name="changes"
          label={words.choice}
          value="leave"
          choices={choices}
          errorPrefix={fault.prefix}
        />
      ) : null}
      <p>{words.undo}</p>
      <p class="at-actions">
        <button class="govuk-button" type="submit">
          {words.save}
        </button>
        <a class="govuk-link" href={paths.mine.href()}>
          {words.cancel}
        </a>
      </p>
    </Form>
  )
}
