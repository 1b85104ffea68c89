// What a page needs is gone when it is answered. With room for the objects of more than a hundred pages, the collector
// comes rarely and finds little that is still in use; with Node's own room it holds up every tenth answer.
const room = '--max-semi-space-size=64'

/** Starts the program anew with that room, in the same process, where it is going to answer pages. */
export function makeRoom(verb) {
  const answersPages = verb === 'serve' || verb === 'demo'
  const isMade = process.execArgv.some((argument) => argument.startsWith('--max-semi-space-size'))
  // Windows cannot run another program in the same process; there it goes on with the usual room.
  if (!answersPages || isMade || process.platform === 'win32') return
  process.execve(process.execPath, [process.execPath, room, ...process.execArgv, ...process.argv.slice(1)])
}
