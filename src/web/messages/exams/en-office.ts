/** The words of the exam office. */
export const enExamOffice = {
  title: 'Exam office',
}
