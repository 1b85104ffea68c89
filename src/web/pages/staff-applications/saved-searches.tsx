import { isNarrowed } from '../../../domain/workbench/applications-find.ts'
import { mostOfSearch } from '../../../services/workbench/find-applications.ts'
import { ActionButton, Form } from '../../forms/form.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { ListPageProps } from './list-page.tsx'
import { queryOf } from './list-query.ts'

/** The searches that somebody saved, each with how much it finds; and a name for the one at hand. */
export function SavedSearches({ frame, association, found, find, searchId }: ListPageProps) {
  const { text, format } = frame.language
  const words = text.staffApplications.saved
  const { shortId } = association
  const here = JSON.stringify(queryOf(find))
  const isSaved = found.saved.some((search) => JSON.stringify(queryOf(search.find)) === here)
  return (
    <>
      {found.saved.length === 0 ? null : (
        <nav aria-label={words.title}>
          <ul class="at-chips">
            {found.saved.map((search) => (
              <li>
                <a
                  href={paths.staffApplications.href(shortId, queryOf(search.find))}
                  aria-current={JSON.stringify(queryOf(search.find)) === here ? 'true' : undefined}
                >
                  {search.name}{' '}
                  <b>
                    {search.count > mostOfSearch
                      ? words.more(format.figure(mostOfSearch))
                      : format.figure(search.count)}
                  </b>
                </a>
                <ActionButton
                  frame={frame}
                  action={paths.deleteSavedSearch.href(shortId)}
                  label={words.remove}
                  about={words.about(search.name)}
                  look="link"
                  fields={{ id: search.id }}
                />
              </li>
            ))}
          </ul>
        </nav>
      )}
      {isNarrowed(find) && !isSaved ? (
        <Form frame={frame} action={paths.savedSearches.href(shortId)} class="at-search">
          <input type="hidden" name="id" value={searchId} />
          {Object.entries(queryOf(find)).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <TextField
            name="name"
            label={words.name}
            value=""
            errorPrefix={text.fault.prefix}
            autocomplete="off"
          />
          <button type="submit" class="govuk-button govuk-button--secondary">
            {words.save}
          </button>
        </Form>
      ) : null}
    </>
  )
}
