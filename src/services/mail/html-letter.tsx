import { raw } from 'hono/html'
import type { Letter } from './letter.ts'
import { en } from './messages/en.ts'

const typeface = "font-family: 'Atkinson Hyperlegible Next', system-ui, -apple-system, 'Segoe UI', sans-serif"
const styles = {
  body: `margin: 0; padding: 24px 12px; background: #fbf8f3; color: #1c2b2d; ${typeface}; font-size: 18px; line-height: 1.5`,
  card: 'max-width: 560px; margin: 0 auto; padding: 24px; background: #ffffff; border: 1px solid #dcd6ca; border-radius: 14px; overflow-wrap: anywhere',
  brand: 'margin: 0 0 20px; color: #0b5a5e; font-size: 20px; font-weight: 700',
  heading: 'margin: 0 0 16px; font-size: 22px; line-height: 1.3',
  paragraph: 'margin: 0 0 16px; white-space: pre-line',
  button:
    'display: inline-block; padding: 12px 20px; background: #0b5a5e; color: #ffffff; border-radius: 10px; font-weight: 700; text-decoration: none',
  quiet: 'margin: 0 0 16px; color: #4c5c5e; font-size: 15px',
  foot: 'max-width: 560px; margin: 16px auto 0; color: #4c5c5e; font-size: 15px',
}

/** Inline styles win over these, hence the marks; a program that knows no dark mode shows the light one. */
const darkMode = `@media (prefers-color-scheme: dark) {
  .ground { background: #16211f !important; color: #f3efe6 !important }
  .card { background: #1f2d2b !important; border-color: #3a4a48 !important }
  .brand, .plain-link { color: #8fd0c8 !important }
  .button { background: #8fd0c8 !important; color: #12201e !important }
  .quiet { color: #b9c5c2 !important }
}`

/** A letter as HTML: one layout for every mail, with nothing in it that is fetched from anywhere. */
export async function htmlLetter({ subject, paragraphs, link, unsubscribeUrl }: Letter): Promise<string> {
  const page = (
    <html lang={en.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
        <style>{raw(darkMode)}</style>
      </head>
      <body class="ground" style={styles.body}>
        <main class="card" style={styles.card}>
          <p class="brand" style={styles.brand}>
            {en.brand}
          </p>
          <h1 style={styles.heading}>{subject}</h1>
          {paragraphs.map((paragraph) => (
            <p style={styles.paragraph}>{paragraph.trim()}</p>
          ))}
          {link && <Button {...link} />}
        </main>
        <footer class="quiet" style={styles.foot}>
          <p style={styles.quiet} class="quiet">
            {en.reason}
          </p>
          {unsubscribeUrl && (
            <p style={styles.quiet} class="quiet">
              <a href={unsubscribeUrl} class="plain-link">
                {en.unsubscribe}
              </a>
            </p>
          )}
        </footer>
      </body>
    </html>
  )
  return `<!doctype html>${await page}`
}

/** The address is shown once more as text, so that it can be read before it is followed. */
function Button({ label, url }: { label: string; url: string }) {
  return (
    <>
      <p style={styles.paragraph}>
        <a href={url} class="button" style={styles.button}>
          {label}
        </a>
      </p>
      <p style={styles.quiet} class="quiet">
        {en.linkInFull}
        <br />
        {url}
      </p>
    </>
  )
}
