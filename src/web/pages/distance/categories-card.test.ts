import { expect, test } from 'vitest'
import { evaluateAll } from '../../../evaluation/evaluate.ts'
import { groupEvaluations } from '../../../evaluation/group-evaluations.ts'
import { rankEvaluations } from '../../../evaluation/rank-evaluations.ts'
import { loadStandards } from '../../../standards/load-standards.ts'
import { anApp } from '../../an-app.ts'
import { loadSamples } from '../../load-samples.ts'

const app = await anApp()
const asOf = '2026-11-21'
const inForce = loadStandards().listInForce(asOf)

async function listedOn(id: string, standard: string) {
  const page = await (await app.request(`/samples/${id}?standard=${standard}&on=${asOf}`)).text()
  return [
    ...page.matchAll(/class="govuk-link" href="\/samples\/[^"]*standard=([^"&]+)"( aria-current="true")?/g),
  ]
}

for (const { id, portfolio } of loadSamples()) {
  const groups = groupEvaluations(rankEvaluations(evaluateAll(inForce, portfolio, { asOf })), portfolio, asOf)
  const inOrder = [groups.renewals, groups.applications, groups.held, groups.otherRenewals]
    .flat()
    .map(({ edition }) => edition.standard)

  test(`for ${id} every standard stands in the order of its distance, whichever is shown`, async () => {
    for (const shown of inOrder) {
      const listed = await listedOn(id, shown)
      expect(listed.map(([, standard]) => standard)).toEqual(inOrder)
      expect(listed.filter(([, , current]) => current).map(([, standard]) => standard)).toEqual([shown])
    }
  })
}

test('the one that is shown is in view, between those before and after it', async () => {
  const page = await (await app.request('/samples/rosa-delgado?standard=alliance/imhm-clinical')).text()
  const list = page.slice(page.indexOf('id="categories"'), page.indexOf('id="day-title"'))

  expect(list).toMatch(
    /<summary>\d+ in between<\/summary>[\s\S]*<\/details><ul class="at-list"><li class="at-list__current">/,
  )
  expect(list).toMatch(/shown here<\/span><\/span><span class="at-num"><b>7<\/b> to go/)
})

test('an add-on to an Endorsement that is not held says so', async () => {
  const page = await (await app.request('/samples/rosa-delgado')).text()

  expect(page).toMatch(
    /<b>2<\/b> to go<\/span><span class="at-after">adds to an Endorsement that is not there yet/,
  )
})
