/** The two parts of the exam; each is booked, sat, passed and taken again alone. */
export const examParts = ['multiple-choice', 'essay'] as const
export type ExamPart = (typeof examParts)[number]

export function isExamPart(text: string): text is ExamPart {
  return examParts.some((part) => part === text)
}
