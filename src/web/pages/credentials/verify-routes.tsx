import { type Fields, textOf } from '../../../domain/fields.ts'
import { lookUpHidden, lookUpNumber } from '../../../services/credentials/look-up-number.ts'
import { largestUpload, readUpload } from '../../../services/credentials/read-upload.ts'
import { refuseUpload, verifyCredential } from '../../../services/credentials/verify-credential.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { largestForm } from '../../limits.ts'
import { paths } from '../../paths.ts'
import type { PostedForm } from '../../read-form.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import { NumberPage } from './number-page.tsx'
import type { CredentialParts } from './parts.ts'
import { VerifyPage } from './verify-page.tsx'

/** Checking badges, certificates and numbers. Nothing of what is asked is kept or logged. */
export function addVerifyRoutes(areas: Areas, parts: CredentialParts): void {
  const { frame } = parts
  const words = frame.language.text.credentials

  areas.get(paths.verify, 'anyone', async (c) => {
    const number = (c.req.query('number') ?? '').trim()
    if (number !== '') return c.redirect(paths.verifyNumber.href(number), 303)
    if (c.req.query('number') === undefined)
      return answerPage(c, <VerifyPage frame={frameOf(c, frame)} form={emptyForm} />)
    const problems = [{ field: 'number', message: words.verify.noNumber }]
    return answerPage(c, <VerifyPage frame={frameOf(c, frame)} form={{ values: {}, problems }} />, 422)
  })

  areas.post(
    paths.verify,
    'anyone',
    async (c, form) => {
      const verification = await check(c, form)
      if (verification)
        return answerPage(
          c,
          <VerifyPage frame={frameOf(c, frame)} form={emptyForm} verification={verification} />,
        )
      const problems = [{ field: 'file', message: words.verify.nothing }]
      return answerPage(c, <VerifyPage frame={frameOf(c, frame)} form={{ values: {}, problems }} />, 422)
    },
    Math.max(largestForm, largestUpload),
  )

  areas.get(paths.verifyNumber, 'anyone', async (c) => {
    const { now } = c.get('visit')
    const number = c.req.param('number') ?? ''
    return answerNumber(c, await lookUpNumber(parts, number, now), {})
  })

  areas.post(paths.verifyNumber, 'anyone', async (c, { fields }) => {
    const name = textOf(fields, 'name').trim()
    if (name === '') return answerNumber(c, [], fields, words.register.nameMissing)
    const { now } = c.get('visit')
    const found = await lookUpHidden(parts, { number: c.req.param('number') ?? '', name }, now)
    return answerNumber(c, found, fields, found.length === 0 ? words.register.notFound : undefined)
  })

  async function check(c: SiteContext, { files, fields }: PostedForm) {
    const { now } = c.get('visit')
    const file = files.find(({ field, bytes }) => field === 'file' && bytes.length > 0)
    const text = textOf(fields, 'text')
    if (!file) return text.trim() === '' ? undefined : verifyCredential(parts, text, now)
    const read = await readUpload(file.bytes)
    return 'code' in read ? refuseUpload(read) : verifyCredential(parts, read.text, now)
  }

  function answerNumber(
    c: SiteContext,
    entries: Awaited<ReturnType<typeof lookUpNumber>>,
    values: Fields,
    problem?: string,
  ) {
    const number = c.req.param('number') ?? ''
    const { now } = c.get('visit')
    const problems = problem === undefined ? [] : [{ field: 'name', message: problem }]
    return answerPage(
      c,
      <NumberPage frame={frameOf(c, frame)} {...{ number, entries, now }} form={{ values, problems }} />,
      problem === undefined ? 200 : 422,
    )
  }
}
