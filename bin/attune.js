#!/usr/bin/env node
// The `attune` command. Plain JavaScript, so that an old Node can read it: it finds
// a Node of the right age, bundles the sources (well under a second) and hands over.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findNode, neededMajor } from './find-node.js'

const project = fileURLToPath(new URL('..', import.meta.url))
const node = findNode(project)

if (node === process.execPath) {
  const { bundleCli } = await import('./bundle.js')
  const { main } = await import(pathToFileURL(await bundleCli(project)).href)
  await main(process.argv.slice(2))
} else if (node) {
  handOverTo(node)
} else {
  console.error(
    `Attune needs Node ${neededMajor}; this is ${process.versions.node}. Install it from nodejs.org, then run the same command again.`,
  )
  process.exitCode = 1
}

/** Runs the same command under another Node, passes signals on and ends as it ends. */
function handOverTo(otherNode) {
  const child = spawn(otherNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (status, signal) => {
    process.exitCode = status ?? 128 + constants.signals[signal]
    process.exit()
  })
}
