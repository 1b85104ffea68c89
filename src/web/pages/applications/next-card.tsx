import type { OwnApplication } from '../../../services/applications/load-own-application.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { findingsOf } from './findings-card.tsx'
import { mendLinkFor } from './mend-link.ts'
import { StepCard } from './step-card.tsx'

/** The one thing to do next, or who has the next step. */
export function NextCard({ frame, own }: { frame: Frame; own: OwnApplication }) {
  return (
    <StepCard frame={frame} next={own.next} missing={findingsOf(own, 'missing')} awaited={own.judged.awaited}>
      <Action {...{ frame, own }} />
    </StepCard>
  )
}

function Action({ frame, own }: { frame: Frame; own: OwnApplication }) {
  const { text } = frame.language
  const words = text.applications
  const { application, association, next } = own
  const { id, personId } = application
  switch (next.step) {
    case 'mend': {
      // Where one thing is missing the way to it needs no list.
      const [only, ...others] = findingsOf(own, 'missing')
      const way = only && others.length === 0 ? mendLinkFor(application, own.edition, only, text) : undefined
      return <Way {...(way ?? { href: '#missing', label: words.mendFirst })} />
    }
    case 'submit':
    case 'amend':
    case 'answer': {
      const isAgain = application.state !== 'draft'
      return <Way href={paths.submitApplication.href(id)} label={isAgain ? words.checkAgain : words.check} />
    }
    case 'held':
    case 'declined': {
      const subject = { kind: 'portfolio' } as const
      const href = paths.thread.href({ association: association.shortId, applicantId: personId, subject })
      return <Way href={href} label={words.write} />
    }
    case 'wait-raters':
      return <Way href={paths.references.href(id)} label={words.remindRaters} />
    case 'endorsed':
      return <Way href={paths.home.href()} label={words.toEndorsement} />
    case 'exam':
    case 'exam-begun':
    case 'exam-booked':
    case 'exam-handed-in':
    case 'exam-retake':
    case 'award':
      return <Way href={paths.exams.href()} label={text.exams.title} />
    case 'wait-acceptance':
    case 'wait-check':
    case 'wait-review':
    case 'wait-appeal':
    case 'none':
      return null
    default:
      return next satisfies never
  }
}

function Way({ href, label }: { href: string; label: string }) {
  return (
    <p class="at-actions">
      <a class="govuk-button" href={href}>
        {label}
      </a>
    </p>
  )
}
