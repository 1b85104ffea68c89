import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findChromium } from '../scripts/find-chromium.js'

// A system for which no usual places are listed.
const nowhere = 'aix'
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attune-chromium-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function program(name: string): string {
  const path = join(folder, name)
  writeFileSync(path, '')
  chmodSync(path, 0o755)
  return path
}

test('the browser that CHROMIUM names comes first', () => {
  program('chromium')
  const mine = program('mine')
  expect(findChromium({ CHROMIUM: mine, PATH: folder }, nowhere)).toBe(mine)
})

test('a CHROMIUM that is not there is not replaced by another one', () => {
  program('chromium')
  expect(findChromium({ CHROMIUM: join(folder, 'gone'), PATH: folder }, nowhere)).toBe(undefined)
})

test('a browser in the search path is found', () => {
  const chrome = program('google-chrome')
  expect(findChromium({ PATH: folder }, nowhere)).toBe(chrome)
})

test('the shell without windows comes before the whole browser', () => {
  program('chromium')
  const shell = program('chromium-headless-shell')
  expect(findChromium({ PATH: folder }, nowhere)).toBe(shell)
})

test('a file that cannot be run is no browser', () => {
  chmodSync(program('chromium'), 0o644)
  expect(findChromium({ PATH: folder }, nowhere)).toBe(undefined)
})
