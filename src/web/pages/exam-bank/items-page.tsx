import { itemKinds } from '../../../domain/exams/exam-item.ts'
import { itemFormats } from '../../../services/exams/bank/export-items.ts'
import type { StoredItem } from '../../../store/exams/items.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { type Choice, Select } from '../../forms/choice-fields.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { TextField } from '../../forms/text-field.tsx'
import type { ItemsFind } from '../../paths/exam-bank.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { areaName } from './parts.ts'

interface ItemsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly find: ItemsFind
  readonly items: readonly StoredItem[]
  readonly hasMore: boolean
  readonly areas: readonly Choice[]
}

/** The items of the bank by code, with the means to find, write, import and take away. */
export function ItemsPage(props: ItemsPageProps) {
  const { frame, association, find, items } = props
  const words = frame.language.text.examBank
  const { added, changed, left } = find
  const isNarrowed = Boolean(find.words || find.area || find.kind || find.retired)
  return (
    <Layout frame={frame} title={`${words.title}, ${association.name}`}>
      <main class="at-main" id="main">
        <div>
          <Head frame={frame} association={association} />
          {added ? (
            <div class="at-note" role="status">
              <p>{words.imported(added, changed || '0', left || '0')}</p>
            </div>
          ) : null}
          <Ways frame={frame} association={association} />
          <Find {...props} />
          {isNarrowed ? (
            <p>
              <a class="govuk-link" href={paths.examItems.href(association.shortId)}>
                {words.find.all}
              </a>
            </p>
          ) : null}
          {items.length === 0 ? <p>{isNarrowed ? words.noneFound : words.none}</p> : <List {...props} />}
          <Pages {...props} />
          {items.length > 0 ? <Files {...props} /> : null}
        </div>
      </main>
    </Layout>
  )
}

function Head({ frame, association }: Pick<ItemsPageProps, 'frame' | 'association'>) {
  const words = frame.language.text.examBank
  return (
    <>
      <p class="at-eyebrow">
        <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
          {association.name}
        </a>
      </p>
      <h1 class="govuk-heading-xl">{words.title}</h1>
      <p class="at-lead">{words.lead}</p>
    </>
  )
}

function Ways({ frame, association }: Pick<ItemsPageProps, 'frame' | 'association'>) {
  const words = frame.language.text.examBank
  const { shortId } = association
  return (
    <p class="at-actions">
      <a class="govuk-button" href={paths.newExamItem.href(shortId, 'multiple-choice')}>
        {words.write['multiple-choice']}
      </a>
      <a class="govuk-link" href={paths.newExamItem.href(shortId, 'extended-text')}>
        {words.write['extended-text']}
      </a>
      <a class="govuk-link" href={paths.importExamItems.href(shortId)}>
        {words.toImport}
      </a>
      <a class="govuk-link" href={paths.examForms.href(shortId)}>
        {words.toForms}
      </a>
    </p>
  )
}

function Find({ frame, association, find, areas }: ItemsPageProps) {
  const { text } = frame.language
  const words = text.examBank.find
  const kinds = itemKinds.map((value) => ({ value, label: text.examBank.kind[value] }))
  const errorPrefix = text.fault.prefix
  return (
    <search>
      <form method="get" action={paths.examItems.href(association.shortId)} class="at-search">
        <TextField name="words" label={words.words} value={find.words ?? ''} errorPrefix={errorPrefix} />
        <Select
          {...{ name: 'area', label: words.area, empty: words.anyArea, choices: areas, errorPrefix }}
          value={find.area ?? ''}
        />
        <Select
          {...{ name: 'kind', label: words.kind, empty: words.anyKind, choices: kinds, errorPrefix }}
          value={find.kind ?? ''}
        />
        <label class="at-find__more">
          <input type="checkbox" name="retired" value="yes" checked={find.retired === 'yes'} />{' '}
          {words.retired}
        </label>
        <button class="govuk-button govuk-button--secondary" type="submit">
          {words.button}
        </button>
      </form>
    </search>
  )
}

function List({ frame, association, items, areas }: ItemsPageProps) {
  const words = frame.language.text.examBank
  return (
    <ul class="at-lines at-card" aria-label={words.list}>
      {items.map(({ id, version, retiredAt, item }) => (
        <li>
          <a class="govuk-link at-lines__name" href={paths.examItem.href(association.shortId, id)}>
            {item.code}
          </a>
          <span class="at-lines__when">
            {words.kind[item.kind]}, {areaName(areas, item.area)}, {words.version(String(version))}
            {retiredAt ? `, ${words.retired}` : ''}
          </span>
          <span class="at-lines__state at-prompt-start" lang={item.language}>
            {item.prompt}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Pages({ frame, association, find, items, hasMore }: ItemsPageProps) {
  const words = frame.language.text.examBank
  const last = items.at(-1)
  if (!find.after && !hasMore) return null
  const kept = { words: find.words, area: find.area, kind: find.kind, retired: find.retired }
  const narrow = Object.fromEntries(Object.entries(kept).filter(([, value]) => value))
  return (
    <nav class="at-pages" aria-label={words.pages}>
      {find.after ? (
        <a class="govuk-link" href={paths.examItems.href(association.shortId, narrow)}>
          {words.first}
        </a>
      ) : null}
      {hasMore && last ? (
        <a
          class="govuk-link"
          href={paths.examItems.href(association.shortId, { ...narrow, after: last.item.code })}
        >
          {words.next}
        </a>
      ) : null}
    </nav>
  )
}

function Files({ frame, association, find }: ItemsPageProps) {
  const words = frame.language.text.examBank
  const { after: _, added, changed, left, ...narrow } = find
  return (
    <section class="at-part" aria-labelledby="files">
      <h2 class="govuk-heading-m" id="files">
        {words.toExport}
      </h2>
      <p>{words.exportNote}</p>
      <p class="at-actions">
        {itemFormats.map((format) => (
          <a class="govuk-link" href={paths.examItemFiles.href(association.shortId, format, narrow)}>
            {words.format[format]}
          </a>
        ))}
      </p>
    </section>
  )
}

interface NoOfficeProps extends Pick<ItemsPageProps, 'frame' | 'association'> {
  readonly mayOpen: boolean
}

/** Where the association runs no exam office, with the way to open one. */
export function NoOfficePage({ frame, association, mayOpen }: NoOfficeProps) {
  const words = frame.language.text.examBank
  return (
    <Layout frame={frame} title={`${words.title}, ${association.name}`}>
      <main class="at-main" id="main">
        <div class="at-column">
          <Head frame={frame} association={association} />
          <p>{words.noOffice.text}</p>
          {mayOpen ? (
            <ActionButton
              frame={frame}
              action={paths.openExamOffice.href(association.shortId)}
              label={words.noOffice.open}
              look="primary"
            />
          ) : (
            <p>{words.noOffice.administrator}</p>
          )}
        </div>
      </main>
    </Layout>
  )
}
