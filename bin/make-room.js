// What a page needs is gone when it is answered. With room for the objects of a hundred pages the collector comes half
// as often as with Node's own, and it looks through everything else only once that has grown, not every other second.
const room = ['--min-semi-space-size=64', '--max-semi-space-size=128', '--initial-old-space-size=512']

// V8 watches which objects last while the program starts, and makes their like among the old ones from then on. Those
// of a page do not last, and each that lies among the old keeps alive what it points to: whole pages were (record 0048).
const allYoung = '--no-allocation-site-pretenuring'

/** Starts the program anew with that room, in the same process, where it is going to answer pages. */
export function makeRoom(verb) {
  const answersPages = verb === 'serve' || verb === 'demo'
  const isMade = process.execArgv.includes(allYoung)
  // Windows cannot run another program in the same process; there it goes on with the usual room.
  if (!answersPages || isMade || process.platform === 'win32') return
  const given = [...process.execArgv, process.env.NODE_OPTIONS ?? '']
  const isGiven = given.some((options) => options.includes('space-size'))
  process.execve(process.execPath, [
    ...[process.execPath, allYoung, ...(isGiven ? [] : room), ...process.execArgv],
    ...process.argv.slice(1),
  ])
}
