import { type Frame, Layout } from '../../components/layout.tsx'

interface ToldPageProps {
  readonly frame: Frame
  readonly title: string
  readonly message: string
  readonly link: { readonly label: string; readonly href: string }
}

/** Says why something was not done, and where to go on. */
export function ToldPage({ frame, title, message, link }: ToldPageProps) {
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{message}</p>
          <p>
            <a class="govuk-button" href={link.href}>
              {link.label}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}
