/** What a badge says in words, in American English: it is read far from our pages. */
export const en = {
  lang: 'en',
  region: 'US',
  picture: 'Infant Mental Health Endorsement',
  achievement: {
    name: (category: string, isEmerging: boolean) =>
      isEmerging
        ? `Infant Mental Health Endorsement, ${category}, emerging`
        : `Infant Mental Health Endorsement, ${category}`,
    description: (category: string, association: string) =>
      `${association} endorses the holder as ${category}: somebody whose education, work, training and reflective supervision meet what it asks for supporting babies, young children and their families.`,
    criteria: (standard: string, edition: string) =>
      `A documented portfolio of education, work with infants or young children and their families, training and reflective supervision; references; a review of the competencies; and an exam where the standard asks for one. Judged by the standard ${standard}, edition ${edition}.`,
  },
}
