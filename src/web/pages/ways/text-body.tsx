import { readText, type TextBlock } from '../../../domain/ways/read-text.ts'

/** A text of an association as people read it; nothing in it is ever taken for markup. */
export function TextBody({ body }: { body: string }) {
  return (
    <div class="at-read-text">
      {readText(body).map((block) => (
        <Block block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { block: TextBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h2 class="govuk-heading-m">{block.text}</h2>
    case 'list':
      return (
        <ul class="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )
    case 'paragraph':
      return (
        <p>
          {block.lines.map((line, index) => (
            <>
              {index > 0 ? <br /> : null}
              {line}
            </>
          ))}
        </p>
      )
    default:
      return block satisfies never
  }
}
