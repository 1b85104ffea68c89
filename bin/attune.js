#!/usr/bin/env node
// The `attune` command. Plain JavaScript, so that an old Node can read it: it finds
// a Node of the right age, bundles the sources (well under a second) and hands over.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const neededMajor = 24
const project = new URL('..', import.meta.url)

if (Number.parseInt(process.versions.node, 10) < neededMajor) {
  restartWithBundledNode()
} else {
  const { bundleCli } = await import('./bundle.js')
  const { main } = await import(pathToFileURL(await bundleCli(fileURLToPath(project))).href)
  await main(process.argv.slice(2))
}

function restartWithBundledNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const bundled = [
    new URL(`node_modules/.bin/${name}`, project),
    new URL(
      `node_modules/node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}/bin/${name}`,
      project,
    ),
  ]
    .map((url) => fileURLToPath(url))
    .find((path) => existsSync(path))
  if (!bundled) {
    console.error(
      `Attune needs Node ${neededMajor}; this is ${process.versions.node}. Install it from nodejs.org, then run the same command again.`,
    )
    process.exit(1)
  }
  const { status, signal } = spawnSync(bundled, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  process.exit(status ?? (signal ? 130 : 1))
}
