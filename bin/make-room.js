// What a page needs is gone when it is answered. With room for the objects of a hundred pages the collector comes half
// as often as with Node's own, and it looks through everything else only once that has grown, not every other second.
const room = ['--min-semi-space-size=64', '--max-semi-space-size=128', '--initial-old-space-size=512']

/** Starts the program anew with that room, in the same process, where it is going to answer pages. */
export function makeRoom(verb) {
  const answersPages = verb === 'serve' || verb === 'demo'
  const given = [...process.execArgv, process.env.NODE_OPTIONS ?? '']
  const isGiven = given.some((options) => options.includes('space-size'))
  // Windows cannot run another program in the same process; there it goes on with the usual room.
  if (!answersPages || isGiven || process.platform === 'win32') return
  process.execve(process.execPath, [
    ...[process.execPath, ...room, ...process.execArgv],
    ...process.argv.slice(1),
  ])
}
