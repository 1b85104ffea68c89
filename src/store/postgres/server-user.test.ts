import { expect, test } from 'vitest'
import { chooseServerUser } from './server-user.ts'

const root = { name: 'root', uid: 0, gid: 0 }
const passwd = ['root:x:0:0:root:/root:/bin/bash', 'nobody:x:65534:65534::/:/usr/sbin/nologin', '']
const postgres = 'postgres:x:101:104:PostgreSQL:/var/lib/postgresql:/bin/bash'
const attune = 'attune:x:990:991::/:/usr/sbin/nologin'

test('an ordinary user runs the server alone', () => {
  const rosa = { name: 'rosa', uid: 1000, gid: 1000 }

  expect(chooseServerUser(rosa, [...passwd, attune].join('\n'), 990)).toEqual(rosa)
})

test.each([
  ['attune first', [postgres, attune], undefined, { name: 'attune', uid: 990, gid: 991 }],
  ['then postgres', [postgres], undefined, { name: 'postgres', uid: 101, gid: 104 }],
  ['then nobody', [], undefined, { name: 'nobody', uid: 65_534, gid: 65_534 }],
  [
    'the one that the database belongs to before all',
    [postgres, attune],
    65_534,
    { name: 'nobody', uid: 65_534, gid: 65_534 },
  ],
  [
    'not just anybody that the database belongs to',
    [postgres],
    4_711,
    { name: 'postgres', uid: 101, gid: 104 },
  ],
])('root takes %s', (_, more, owner, chosen) => {
  expect(chooseServerUser(root, [...more, ...passwd].join('\n'), owner)).toEqual(chosen)
})

test('root is told what to do where no such user exists', () => {
  expect(() => chooseServerUser(root, 'root:x:0:0:root:/root:/bin/bash\n', undefined)).toThrow(
    'PostgreSQL does not run as root, and this machine has no user attune, postgres or nobody.',
  )
})
