#!/usr/bin/env node
// The `attune` command. Plain JavaScript, so that an old Node can read it: it finds
// a Node of the right age, bundles the sources (well under a second) and hands over.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { findNode, neededMajor } from './find-node.js'
import { makeRoom } from './make-room.js'

const project = fileURLToPath(new URL('..', import.meta.url))
const node = findNode(project)

if (node === process.execPath) {
  makeRoom(process.argv[2])
  await run()
} else if (node) {
  handOverTo(node)
} else {
  refuse(
    `Attune needs Node ${neededMajor}; this is ${process.versions.node}. Install it from nodejs.org, then run the same command again.`,
  )
}

async function run() {
  try {
    const { importCli } = await import('./bundle.js')
    const { main } = await importCli(project)
    await main(process.argv.slice(2))
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    refuse(`A package of Attune is missing. Run npm ci in ${project}, then the same command again.`)
  }
}

function refuse(sentence) {
  console.error(sentence)
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
