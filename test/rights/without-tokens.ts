import { namesIn, type Objects } from './objects.ts'
import type { Answer } from './visits.ts'

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** What is left of an answer when everything is taken out that is new in every answer, and the names that were asked for. */
export function withoutTokens({ status, to, body }: Answer, objects: Objects): string {
  const text = `${status} ${to}\n${body}`
    .replaceAll(/name="(?:form|button)Token" value="[^"]*"/g, 'name="formToken"')
    .replaceAll(/"challenge":"[^"]*"/g, '"challenge"')
  return namesIn(objects)
    .reduce((left, name) => left.replaceAll(name, 'name'), text)
    .replaceAll(uuid, 'name')
}
