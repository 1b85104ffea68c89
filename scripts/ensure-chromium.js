// Makes sure of a browser before the browser tests; installs Debian's where this machine lets us.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './find-chromium.js'

/** The path of a browser, or undefined after one line that says what to install. */
export function ensureChromium() {
  const found = findChromium()
  if (found || process.env.CHROMIUM)
    return found ?? complain(`CHROMIUM names no program: ${process.env.CHROMIUM}`)
  if (mayInstall()) {
    console.log('No Chromium here: installing it with apt-get.')
    install()
  }
  return (
    findChromium() ??
    complain('Install Chromium (Debian: apt-get install chromium), or name one with CHROMIUM=/path.')
  )
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function install() {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  // Older releases of Debian and its relatives know the whole browser only.
  for (const packages of [['chromium-headless-shell', 'fonts-liberation'], ['chromium']])
    if (spawnSync('apt-get', ['install', '-y', '-qq', ...packages], options).status === 0) return
}

function complain(line) {
  console.error(line)
  return undefined
}
