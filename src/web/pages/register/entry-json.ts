import { isEndorsed, isEndorsementState } from '../../../domain/endorsements/states.ts'
import type { RegisterEntry, RegisterPage } from '../../../store/endorsements/register.ts'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { type EntryAssociation, titleOf } from './parts.ts'

const context = 'https://credreg.net/ctdl/schema/context/json'

interface Around {
  readonly association: EntryAssociation
  readonly baseUrl: string
  readonly language: Language
}

/**
 * An entry in the terms of Credential Engine (CTDL): an association acts by endorsing a person, and the action stands
 * as active for as long as the Endorsement does.
 */
export function entryAsJson(entry: RegisterEntry, around: Around): Readonly<Record<string, unknown>> {
  return { '@context': context, ...describe(entry, around) }
}

/** A page of the register. The next one, where there is one, is named by its address. */
export function registerAsJson({ entries, next }: RegisterPage, around: Around) {
  const { association, baseUrl } = around
  const more = next && `${baseUrl}${paths.registerJson.href(association.shortId, { after: next })}`
  return {
    '@context': context,
    '@graph': entries.map((entry) => describe(entry, around)),
    ...(more && { next: more }),
  }
}

function describe(entry: RegisterEntry, { association, baseUrl, language }: Around) {
  const { shortId } = association
  const { number, name, place, state, awardedOn, validUntil } = entry
  const isHeld = isEndorsementState(state) && isEndorsed(state)
  const said = (text: string) => ({ [language.text.lang]: text })
  return {
    '@id': `${baseUrl}${paths.registerEntry.href(shortId, number)}`,
    '@type': 'ceterms:CredentialingAction',
    'ceterms:name': said(`${titleOf(entry, language)}, ${number}`),
    'ceterms:description': said(language.text.register.state[state]),
    'ceterms:identifier': [{ '@type': 'ceterms:IdentifierValue', 'ceterms:identifierValueCode': number }],
    'ceterms:actingAgent': {
      '@type': 'ceterms:CredentialOrganization',
      'ceterms:name': said(association.name),
      'ceterms:subjectWebpage': `${baseUrl}${paths.registerOf.href(shortId)}`,
    },
    'ceterms:participant': {
      '@type': 'ceterms:CredentialPerson',
      'ceterms:name': said(name),
      ...(place !== '' && {
        'ceterms:address': { '@type': 'ceterms:Place', 'ceterms:addressLocality': said(place) },
      }),
    },
    'ceterms:object': { '@type': 'ceterms:Certification', 'ceterms:name': said(titleOf(entry, language)) },
    'ceterms:startDate': awardedOn,
    ...(validUntil && { 'ceterms:endDate': validUntil }),
    'ceterms:actionStatusType': {
      '@type': 'ceterms:CredentialAlignmentObject',
      'ceterms:targetNode': isHeld ? 'actionStat:ActiveActionStatus' : 'actionStat:CompletedActionStatus',
    },
  }
}
