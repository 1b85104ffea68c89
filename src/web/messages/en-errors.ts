/** What the pages say when something cannot be done: what happened, and what to do. */
export const enErrors = {
  fault: {
    pageTitle: (title: string) => `Please look again: ${title}`,
    heading: 'This needs another look',
    tooLarge:
      'This file is larger than 5 MB. Words and figures of many years are far below that: look whether it is the right file, take out scans or pictures that are embedded in it, or ask whoever made it.',
    tooMuch: (most: string) =>
      `This file has more than ${most} entries, far more than a working life has. Look whether it is the right file; the command line, npx attune evaluate, takes it whole.`,
    noFile: 'Choose your portfolio file first.',
    empty: (file: string) =>
      `The file ${file} is empty. Save it once more from where it came, then choose it again.`,
    notText: (file: string) =>
      `The file ${file} is not a text file. A portfolio is a JSON text, encoded as UTF-8: export it once more, then choose it again.`,
    unreadForm: 'The form did not arrive whole. Choose your file again and send it once more.',
    lostDocument: 'Your portfolio did not come back whole with this page. Choose your file again.',
    wrongFile: (file: string, faults: number) =>
      faults === 1
        ? `The file ${file} cannot be read yet. One thing to mend:`
        : `The file ${file} cannot be read yet. ${faults} things to mend:`,
    moreFaults: (others: number) => `and ${others} more`,
    format: {
      before: 'Where each field belongs, and what it may hold, stands in ',
      schema: 'the description of the format attune-portfolio/1',
      between: '; ',
      example: 'the example portfolio',
      after: ' shows every kind of entry.',
    },
    entry: (name: string) => `“${name}”`,
    day: (given: string) =>
      `“${given}” is no day of the calendar. Give a day as year, month and day, such as 2026-11-21.`,
    noStandardThen: (day: string) =>
      `No standard that Attune knows was in force on ${day}. Choose a later day.`,
    prefix: 'Error: ',
  },

  day: {
    title: 'Which day shall we look at?',
    stillHere: 'Your file has been read and is still with this page; only the day needs another look.',
  },

  lost: {
    page: {
      title: 'There is no page here',
      text: 'The address may be mistyped, or the page may have moved.',
    },
    sample: { title: 'We do not know this person', text: 'There is no sample person at this address.' },
    standard: {
      title: 'We do not know this standard',
      text: 'No standard of that name is among those published here.',
    },
    toStart: 'Back to the start',
    inForce: 'The standards in force on that day:',
  },

  broken: {
    conflict: {
      title: 'Somebody was faster',
      text: 'What you wanted to change has changed meanwhile, so nothing was saved. Go back, reload the page, and look again.',
    },
    notAllowed: {
      title: 'This is not yours to do',
      text: 'You may look at this, but not change it. Ask the coordinator of your association if you think that you should.',
    },
    title: 'Something went wrong on our side',
    text: 'It is not your doing, and nothing of yours was stored or lost. Try again in a moment.',
  },
}
