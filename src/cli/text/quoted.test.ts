import { expect, test } from 'vitest'
import { quoted } from './quoted.ts'

test.each([
  ['seed/portfolios/rosa-delgado.json', 'seed/portfolios/rosa-delgado.json'],
  ['vaimh/imhm-clinical@2024-01', 'vaimh/imhm-clinical@2024-01'],
  ['my file.json', "'my file.json'"],
  ["rosa's.json", "'rosa'\\''s.json'"],
  ['$HOME/p.json', "'$HOME/p.json'"],
  ['', "''"],
])('%s is written so that a shell reads it back', (argument, text) => {
  expect(quoted(argument)).toBe(text)
})
