import { textOf } from '../../../domain/fields.ts'
import { readPersonName } from '../../../domain/sign-in/person-name.ts'
import { renamePerson } from '../../../services/sign-in/rename-person.ts'
import type { Areas } from '../../areas.ts'
import type { Frame } from '../../components/layout.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { personOf } from '../../visit.ts'
import type { SignInParts } from '../sign-in/parts.ts'
import { PlainPage } from '../sign-in/plain-page.tsx'

/** Changing one's name. */
export function addNameRoutes(areas: Areas, { site, frame }: SignInParts): void {
  const { name: words } = frame.language.text.signIn

  areas.get(paths.accountName, 'signed-in', (c) => {
    const view = { values: { name: [personOf(c).name] }, problems: [] }
    return answerPage(c, <ChangeNamePage frame={frameOf(c, frame)} view={view} />)
  })

  areas.post(paths.accountName, 'signed-in', async (c, { fields }) => {
    const read = readPersonName(textOf(fields, 'name'))
    if ('problem' in read) {
      const message = read.problem === 'no-name' ? words.noName : words.longName
      const view = { values: fields, problems: [{ field: 'name', message }] }
      return answerPage(c, <ChangeNamePage frame={frameOf(c, frame)} view={view} />, 422)
    }
    await renamePerson(site.db, personOf(c).id, read.name)
    return c.redirect(paths.account.href('name-changed'), 303)
  })
}

function ChangeNamePage({ frame, view }: { frame: Frame; view: FormView }) {
  const { text } = frame.language
  return (
    <PlainPage frame={frame} title={text.account.name.title} problems={view.problems}>
      <Form frame={frame} action={paths.accountName.href()} class="at-form">
        <TextField
          name="name"
          label={text.signIn.name.name}
          hint={text.signIn.name.nameHint}
          value={valueIn(view, 'name')}
          problem={problemIn(view, 'name')}
          autocomplete="name"
          errorPrefix={text.fault.prefix}
        />
        <button type="submit" class="govuk-button">
          {text.account.name.submit}
        </button>
      </Form>
    </PlainPage>
  )
}
