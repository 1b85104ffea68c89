import { choiceLetters, type ExamItem } from '../../../domain/exams/exam-item.ts'
import type { Frame } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'

/** All that an item says, its key and rubric among it: for staff who keep the bank. */
export function ItemBody({ frame, item }: { readonly frame: Frame; readonly item: ExamItem }) {
  const words = frame.language.text.examBank
  return (
    <div lang={item.language}>
      <Paragraphs text={item.prompt} />
      {item.kind === 'multiple-choice' ? (
        <ol class="at-choices" type="A">
          {item.choices.map((choice, index) => (
            <li>
              {choice}
              {choiceLetters[index] === item.key ? (
                <>
                  {' '}
                  <State kind="met">{words.item.key}</State>
                </>
              ) : null}
            </li>
          ))}
        </ol>
      ) : (
        <Essay frame={frame} item={item} />
      )}
    </div>
  )
}

function Essay({
  frame,
  item,
}: {
  readonly frame: Frame
  readonly item: ExamItem & { kind: 'extended-text' }
}) {
  const words = frame.language.text.examBank.item
  return (
    <>
      <p class="at-quiet">{words.words(String(item.words.from), String(item.words.to))}</p>
      {item.guidance === '' ? null : (
        <>
          <h3 class="govuk-heading-s">{words.guidance}</h3>
          <Paragraphs text={item.guidance} />
        </>
      )}
      <h3 class="govuk-heading-s">{words.rubric}</h3>
      <dl class="at-levels">
        {item.rubric.map(({ points, label, text }) => (
          <>
            <dt>{words.level(String(points), label)}</dt>
            <dd>
              <Paragraphs text={text} />
            </dd>
          </>
        ))}
      </dl>
    </>
  )
}

/** Text as the bank keeps it: blank lines part paragraphs. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('\n\n').map((paragraph) => (
        <p>
          {paragraph.split('\n').map((line, index) => (
            <>
              {index > 0 ? <br /> : null}
              {line}
            </>
          ))}
        </p>
      ))}
    </>
  )
}
