/** What Attune was about to do, by the call that the system refused. */
export const actions: Readonly<Record<string, string>> = {
  open: 'open',
  read: 'read',
  scandir: 'look into',
  stat: 'look at',
  mkdir: 'make the folder',
  rename: 'rename',
  unlink: 'remove',
  write: 'write its answer',
  listen: 'listen at this port',
}

/** Why the system refuses, by its code. */
export const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file',
  EACCES: 'you are not allowed to',
  EPERM: 'you are not allowed to',
  EROFS: 'it can only be read',
  ENOSPC: 'no space is left',
  EFBIG: 'it would grow too large',
  EIO: 'the device failed',
  EADDRNOTAVAIL: 'this machine has no such address',
}
