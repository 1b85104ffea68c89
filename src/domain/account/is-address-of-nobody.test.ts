import { expect, test } from 'vitest'
import { isAddressOfNobody } from './is-address-of-nobody.ts'

test('the address of an account that was deleted is nobody’s, and no other is', () => {
  const addresses = [
    'deleted-7@deleted.invalid',
    'Deleted-7@DELETED.invalid',
    'rosa@example.org',
    'a@undeleted.org',
  ]

  expect(addresses.map(isAddressOfNobody)).toEqual([true, true, false, false])
})
