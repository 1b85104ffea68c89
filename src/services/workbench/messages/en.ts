/** What letters about steps of staff say of each thing that is missing, in American English. */
export const en = {
  item: (title: string, remedy: string) => (remedy === '' ? title : `${title}: ${remedy}`),
} as const
