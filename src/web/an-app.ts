import { loadStandards } from '../standards/load-standards.ts'
import { createApp } from './app.tsx'
import { type Assets, buildAssets } from './build-assets.ts'
import { loadSamples } from './load-samples.ts'

const standards = loadStandards()
const samples = loadSamples()

/** For tests: the whole application in this process, on a day that stays the same. */
export async function anApp(today = '2026-11-21', people = samples) {
  const assets: Assets = await buildAssets()
  return createApp({ standards, samples: people, today: () => today, assets })
}

/** For tests: a form with a file, as a browser sends it. */
export function aFileForm(content: string | Uint8Array<ArrayBuffer>, fields: Record<string, string> = {}) {
  const form = new FormData()
  form.set('file', new File([content], 'portfolio.json', { type: 'application/json' }))
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return { method: 'POST', body: form }
}
