/**
 * Does the work for each in a transaction of its own; one that fails keeps none of the others from being done.
 * What failed within is told one by one, however deep.
 */
export async function forEach<Due>(
  due: readonly Due[],
  work: (each: Due) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[][] = []
  for (const each of due) await work(each).catch((error: unknown) => failures.push(causesOf(error)))
  if (failures.length > 0)
    throw new AggregateError(failures.flat(), `${failures.length} of ${due.length} failed.`)
}

function causesOf(error: unknown): unknown[] {
  return error instanceof AggregateError ? error.errors : [error]
}
