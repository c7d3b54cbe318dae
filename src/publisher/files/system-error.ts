/** Failures of the machine rather than of this program, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not use it',
  EPERM: 'this user may not use it',
  EDQUOT: 'this user has no more room on the disk; what was in place still works',
  EEXIST: 'a file is in the way of a folder',
  EFBIG: 'it is larger than a file may be there',
  EIO: 'the disk failed; what was in place still works',
  EISDIR: 'a folder is in the way of a file',
  EMFILE: 'more files are open than this user may have open (ulimit -n)',
  ENAMETOOLONG: 'its name is too long',
  ENFILE: 'more files are open than this machine takes',
  ENOENT: 'it is not there',
  ELOOP: 'links lead in a circle there',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOSPC: 'the disk is full; what was in place still works',
  EROFS: 'the disk is read-only',
}

/** What codes mean for some calls: for a folder that is to be made "not there" is no reason, but what /proc says. */
const REASONS_OF_CALLS: Readonly<Record<string, string>> = {
  'ENOENT mkdir': 'no folder can be made there',
  'ENOSPC watch': 'no more folders can be watched (sysctl fs.inotify.max_user_watches)',
  'EMFILE watch': 'no more folders can be watched (sysctl fs.inotify.max_user_instances)',
}

function reasonOf(code: string, call: unknown): string | null {
  return REASONS_OF_CALLS[`${code} ${call}`] ?? REASONS[code] ?? null
}

/** Why the machine refused, in half a sentence; null for errors that are this program's own. */
export function systemReason(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return reasonOf(String(error.code), 'syscall' in error ? error.syscall : undefined)
}

/** What the machine refused, in a sentence; null for errors that are this program's own. */
export function describeSystemError(error: unknown): string | null {
  const reason = systemReason(error)
  if (reason === null || !(error instanceof Error)) return null
  if ('port' in error) return `Port ${error.port} cannot be opened: ${reason}. Name another with --port.`
  const what = 'path' in error ? String(error.path) : 'A file'
  return `${what} cannot be used: ${reason}.`
}
