import { expect, test } from 'vitest'
import { aFileForm, anApp } from '../../an-app.ts'

const specialist = {
  format: 'attune-portfolio/1',
  endorsements: [{ association: 'alliance', category: 'ifs', earnedOn: '2022-05-01', endedOn: null }],
}

async function pageFor(portfolio: object): Promise<string> {
  const form = aFileForm(JSON.stringify(portfolio), { standard: 'alliance/ers' })
  const response = await (await anApp()).request('/portfolios', form)
  expect(response.status).toBe(200)
  return response.text()
}

test('a Specialist reads that the add-on can begin as emerging, and for how long', async () => {
  const page = await pageFor(specialist)

  expect(page).toContain('You can begin as emerging')
  expect(page).toContain('For the 4 requirements still open there are 24 months.')
})

test('somebody without the Endorsement it rests on does not', async () => {
  expect(await pageFor({ ...specialist, endorsements: [] })).not.toContain('You can begin as emerging')
})
