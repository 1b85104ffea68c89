/** Does the work for each in a transaction of its own; one that fails keeps none of the others from being done. */
export async function forEach<Due>(
  due: readonly Due[],
  work: (each: Due) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = []
  for (const each of due) await work(each).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${due.length} failed.`)
}
