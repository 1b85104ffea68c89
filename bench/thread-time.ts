/** Milliseconds of processor time that this thread has had: what other programs on the machine do is not counted. */
export function threadMilliseconds(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
