import type { Script } from '../../../store/exams/scripts.ts'
import type { Language } from '../../messages/messages.ts'
import { nameCategory } from './parts.ts'

/** A script to be read on paper: what the page shows, and nothing besides. */
export function writeScriptText({ code, category, body }: Script, { text, format }: Language): string {
  const words = text.marking.mark
  const answers = body.answers.map(({ prompt, text: written, guidance, rubric }, index) =>
    [
      words.answer(String(index + 1)).toUpperCase(),
      `${words.prompt}\n${prompt}`,
      `${words.text}\n${written === '' ? words.empty : written}`,
      guidance === '' ? '' : `${words.guidance}\n${guidance}`,
      ...rubric.lines.map(({ title, levels }) =>
        [
          title === '' ? words.level : words.levelOf(title),
          ...levels.map(
            (level) => `- ${words.choice(format.figure(level.points), level.label)}: ${level.text}`,
          ),
        ].join('\n'),
      ),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  )
  return `${[text.marking.home.script(code), nameCategory(category, text), ...answers].join('\n\n')}\n`
}
