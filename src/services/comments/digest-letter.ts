import type { Subject } from '../../domain/comments/subject.ts'
import type { ThreadNews } from '../../store/comments/digest.ts'
import { en } from './messages/en.ts'

interface DigestLetter {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly link: { readonly label: string; readonly url: string }
}

/** More than fit a letter that is read at a glance. */
const mostLines = 12

const joined = new Intl.ListFormat('en-US', { type: 'conjunction' })

/** How much is new, from whom and about what; never what was written. */
export function digestLetter(news: readonly ThreadNews[], messagesUrl: string): DigestLetter {
  const { digest } = en
  const count = news.reduce((sum, { comments }) => sum + comments, 0)
  const others = news.length - mostLines
  return {
    subject: digest.subject(count),
    paragraphs: [
      digest.lead(count),
      ...news.slice(0, mostLines).map(tellThread),
      ...(others > 0 ? [digest.more(others)] : []),
      digest.once,
    ],
    link: { label: digest.open, url: messagesUrl },
  }
}

function tellThread({
  subject,
  isOwn,
  applicantName,
  associationName,
  comments,
  authors,
}: ThreadNews): string {
  const { digest } = en
  const about = tellSubject(subject)
  return digest.line(
    isOwn ? digest.aboutYours(about) : digest.aboutOthers(about, applicantName),
    comments,
    joined.format(authors),
    associationName,
  )
}

function tellSubject(subject: Subject): string {
  const { digest, sections } = en
  switch (subject.kind) {
    case 'portfolio':
      return digest.whole
    case 'section':
      return digest.section(sections[subject.section])
    case 'entry':
      return digest.entry(sections[subject.section])
    default:
      return subject satisfies never
  }
}
