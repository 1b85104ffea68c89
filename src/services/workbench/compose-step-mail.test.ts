import { expect, test } from 'vitest'
import { composeStepMail } from './compose-step-mail.ts'

const about = {
  name: 'Rosa Delgado',
  category: 'Mentor-Clinical',
  association: 'Virginia',
  missing: [],
  words: '',
}

test('a return lists what is missing with its remedy, then the words, paragraph by paragraph', () => {
  const mail = composeStepMail('return', {
    ...about,
    missing: [
      { requirement: 'rsc-hours', title: 'Reflective supervision', remedy: '8 more hours.' },
      { requirement: 'degree', title: 'Degree', remedy: '' },
    ],
    words: 'Thank you.\n\n\nCall me.\nAny time.',
  })

  expect(mail).toEqual({
    subject: 'Your application needs a little more: Mentor-Clinical',
    paragraphs: [
      'Hello Rosa Delgado,',
      'Virginia looked through your application for Mentor-Clinical. Before the review can begin, something is to be added.',
      'This is still missing:',
      '– Reflective supervision: 8 more hours.',
      '– Degree',
      'Thank you.',
      'Call me.\nAny time.',
      'Everything you entered is where you left it. Add what is missing, and submit it again.',
    ],
  })
})

test('a step without words says what happens and what comes next', () => {
  expect(composeStepMail('hold', about).paragraphs).toEqual([
    'Hello Rosa Delgado,',
    'Virginia put your application for Mentor-Clinical on hold. Nothing in it is lost.',
    'You can go on writing in your portfolio. The application goes on where it stopped.',
  ])
})
