/** Answers by name to questions that do not wait for each other, so that they go out in one letter. */
export async function together<Asked extends Readonly<Record<string, unknown>>>(
  asked: Asked,
): Promise<{ readonly [Name in keyof Asked]: Awaited<Asked[Name]> }> {
  const answered = await Promise.all(
    Object.entries(asked).map(async ([name, answer]) => [name, await answer] as const),
  )
  return Object.fromEntries(answered) as { readonly [Name in keyof Asked]: Awaited<Asked[Name]> }
}
