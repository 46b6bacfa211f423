import type { CheckId } from './checks.ts'

/** A change to the project that one of its checks must notice. */
export interface PlantedFault {
  readonly check: CheckId
  /** What the project would do wrong with it. */
  readonly what: string
  readonly file: string
  /** Stands exactly once in the file. */
  readonly find: string
  readonly replace: string
  /** Where the check's tests run: without a window unless said. */
  readonly suite?: 'e2e'
}

const engagement = 'electron/backend/engagement'
const serve = 'electron/cli/serve'

/** For every check a fault that makes it fail, so that none of them holds whatever happens. */
export const plantedFaults: readonly PlantedFault[] = [
  {
    check: 'S2',
    what: 'the lock beside a file stays when it is closed',
    file: `${engagement}/locks.ts`,
    find: "if (beside !== null && process.platform !== 'win32') rmSync(besidePath, { force: true })",
    replace: '',
  },
  {
    check: 'S3',
    what: 'what was written stays in a log beside the file',
    file: `${engagement}/base/connection.ts`,
    find: "if (!connection.readonly) connection.pragma('journal_mode = DELETE')",
    replace: "if (!connection.readonly) connection.pragma('journal_mode = WAL')\n  if (1 + 1 === 2) return",
  },
  {
    check: 'S5',
    what: 'references that lead nowhere are let through',
    file: `${engagement}/checkFile.ts`,
    find: 'if (!Array.isArray(dangling) || dangling.length > 0)',
    replace: 'if (!Array.isArray(dangling))',
  },
  {
    check: 'S6',
    what: 'the whole file is read before its schema is compared',
    file: `${engagement}/checkFile.ts`,
    find: '    applyPragmas(connection)\n    assertTrusted(connection, options)\n  })\n  trusted()',
    replace:
      '    applyPragmas(connection)\n    assertWhole(connection, options)\n    assertTrusted(connection, options)\n  })\n  trusted()',
  },
  {
    check: 'S8',
    what: 'the lock of a file is shared',
    file: `${engagement}/locks.ts`,
    find: "connection.exec('BEGIN EXCLUSIVE')",
    replace: "connection.exec('BEGIN')",
  },
  {
    check: 'S10',
    what: 'nobody looks whether another program has written',
    file: `${engagement}/EngagementFile.ts`,
    find: "return this.#connection.pragma('data_version', { simple: true })",
    replace: "return this.#connection.pragma('user_version', { simple: true })",
  },
  {
    check: 'S11',
    what: 'a journal is taken for its own whatever file it belongs to',
    file: `${engagement}/recovery/chooseVersion.ts`,
    find: "if (isForeign(versions)) return { version: 'lying'",
    replace: "if (isForeign(versions)) return { version: 'settled'",
  },
  {
    check: 'S14',
    what: 'a newer version is not looked at',
    file: `${engagement}/inspectHeader.ts`,
    find: "if (schemaVersion > supported) throw new Refusal('newer', { name, found: schemaVersion, supported })",
    replace: '',
  },
  {
    check: 'S16',
    what: 'what a file was sealed with is not held against what it says',
    file: `${engagement}/seal/contentSeal.ts`,
    find: 'stored === hashContent(connection).toString()',
    replace: 'stored.length === hashContent(connection).toString().length',
  },
  {
    check: 'K1',
    what: 'one commit in four is acknowledged and taken back',
    file: `${engagement}/runTransaction.ts`,
    find: "isEmpty && !isMend ? 'ROLLBACK'",
    replace: "(isEmpty && !isMend) || Math.random() < 0.25 ? 'ROLLBACK'",
  },
  {
    check: 'K2',
    what: 'every row of an import is written for itself',
    file: `${engagement}/runTransaction.ts`,
    find: "connection.exec('BEGIN IMMEDIATE')",
    replace: '',
  },
  {
    check: 'S15',
    what: 'the mode of a file is not looked at',
    file: `${engagement}/fileIdentity.ts`,
    find: 'if ((statSync(path).mode & 0o222) === 0) return false',
    replace: '',
  },
  {
    check: 'K6',
    what: 'the journal of a file is taken away before the file is brought back',
    file: `${engagement}/recovery/recover.ts`,
    find: "if (version === 'lying') {",
    replace: "if (version !== 'lying') {",
  },
  {
    check: 'K7',
    what: 'what did not fit on the disk is called an error of ours',
    file: `${engagement}/base/translateError.ts`,
    find: "if (code.startsWith('SQLITE_IOERR')) return 'disk-error'",
    replace: '',
  },
  {
    check: 'K9',
    what: 'what a process that was killed had still to make beside a file stays there',
    file: `${engagement}/fileIdentity.ts`,
    find: 'sweepTemporaryFiles(dirname(path))',
    replace: '',
  },
  {
    check: 'E8',
    what: 'what fits no schema is answered in the words of a library',
    file: 'electron/backend/services/createApi.ts',
    find: "error.code === 'BAD_REQUEST' && error.cause",
    replace: "error.code === '' && error.cause",
  },
  {
    check: 'H2',
    what: 'a mark that no XML holds is written as it is',
    file: 'electron/backend/reporting/ooxml/ooxml.ts',
    find: '[^\\P{Cc}\\n\\t]|[\\ufffe\\uffff]/gu',
    replace: '[\\ufffe\\uffff]/gu',
  },
  {
    check: 'H7',
    what: 'a text that looks like a formula is a common one',
    file: 'electron/backend/exporting/CellStyles.ts',
    find: 'const isQuoted = !isHeader && guarded(text) !== text',
    replace: "const isQuoted = !isHeader && guarded(text) === ''",
  },
  {
    check: 'H8',
    what: 'overrides are kept in names',
    file: 'shared/model/textRules.ts',
    find: '\\p{Surrogate}\\u202a-\\u202e\\u2066-\\u2069]*$/u',
    replace: '\\p{Surrogate}\\u202a-\\u202d\\u2066-\\u2069]*$/u',
  },
  {
    check: 'H9',
    suite: 'e2e',
    what: 'a text can open a tag in a page',
    file: 'electron/backend/reporting/html/htmlText.ts',
    find: "'<': '&lt;'",
    replace: "'<': '<'",
  },
  {
    check: 'H10',
    what: 'a name may be as long as a title',
    file: 'shared/model/files/fileStem.ts',
    find: 'const mostBytes = 120',
    replace: 'const mostBytes = 900',
  },
  {
    check: 'H11',
    what: 'fixes of a plan are kept as the properties of an object',
    file: 'electron/backend/services/analysis/planService.ts',
    find: 'new Map(fixes.map((fix) => [fix.id, labelOf(fix)]))',
    replace: 'new Map(Object.entries(fixes.reduce((all, fix) => { Reflect.set(all, fix.id, labelOf(fix)); return all }, {})))',
  },
  {
    check: 'H13',
    what: 'a NUL is kept',
    file: 'shared/model/textRules.ts',
    find: 'keptText = /^[^\\0\\p{Surrogate}]*$/u',
    replace: 'keptText = /^[^\\p{Surrogate}]*$/u',
  },
  {
    check: 'K8',
    what: 'an error of the disk is called one of ours',
    file: `${engagement}/base/translateError.ts`,
    find: "if (code.startsWith('SQLITE_IOERR')) return 'disk-error'",
    replace: '',
  },
  {
    check: 'L2',
    what: 'a code can be used again',
    file: `${serve}/Admission.ts`,
    find: 'other !== code && other.goodUntil',
    replace: 'other.goodUntil',
  },
  {
    check: 'L3',
    what: 'a call without a token is let in',
    file: `${serve}/createLoopbackServer.ts`,
    find: 'if (!admission.isToken(bearerToken(head.rawHeaders))) return 401',
    replace: '',
  },
  {
    check: 'L4',
    what: 'any host name of the right port will do',
    file: `${serve}/requestRules.ts`,
    find: 'function isOwnHost(host: string, port: number): boolean {',
    replace: 'function isOwnHost(host: string, port: number): boolean {\n  if (host.endsWith(String(port))) return true',
  },
  {
    check: 'L5',
    what: 'the origin is not looked at',
    file: `${serve}/requestRules.ts`,
    find: "if (headerValues(rawHeaders, 'origin').some(",
    replace: "if ([''].slice(1).some(",
  },
  {
    check: 'L6',
    what: 'a body of any type is read',
    file: `${serve}/createLoopbackServer.ts`,
    find: 'if (!isJson(head.rawHeaders)) return 415',
    replace: '',
  },
  {
    check: 'L7',
    what: 'what cannot be read is answered without headers',
    file: `${serve}/createLoopbackServer.ts`,
    find: "[status, ...lines, 'Connection: close'",
    replace: "[status, ...lines.slice(1), 'Connection: close'",
  },
  {
    check: 'L9',
    what: 'when there are too many connections, the new one is ended',
    file: `${serve}/limitSockets.ts`,
    find: '[...open].find((candidate) => !admitted.has(candidate)) ?? socket',
    replace: 'socket',
  },
  {
    check: 'L10',
    what: 'an idle server goes on',
    file: `${serve}/stopWhenIdle.ts`,
    find: 'setTimeout(stop, milliseconds)',
    replace: 'setTimeout(() => undefined, milliseconds)',
  },
  {
    check: 'L8',
    what: 'the token is logged as the code of a fault',
    file: `${serve}/serve.ts`,
    find: '    const ended = untilEnded(server)',
    replace:
      '    logFault(Object.assign(new Error(), { code: admission.exchange(admission.newCode()) }))\n    const ended = untilEnded(server)',
    suite: 'e2e',
  },
  {
    check: 'L1',
    what: 'the server listens on every address',
    file: `${serve}/serve.ts`,
    find: "server.listen(port, '127.0.0.1'",
    replace: "server.listen(port, '0.0.0.0'",
    suite: 'e2e',
  },
  {
    check: 'E4',
    what: 'the app runs as Node when it is asked to',
    file: 'build/packaging/fuses.ts',
    find: '[FuseV1Options.RunAsNode]: false',
    replace: '[FuseV1Options.RunAsNode]: true',
    suite: 'e2e',
  },
  {
    check: 'E14',
    what: 'requests to anywhere are let through, and the policy allows them',
    file: 'electron/main/guardSession.ts',
    find: "answer({ cancel: !isLocalUrl(url) && !url.startsWith('devtools:') })",
    replace: 'answer({ cancel: url === "" })',
    suite: 'e2e',
  },
  {
    check: 'E14',
    what: 'peers in the page send datagrams',
    file: 'electron/main/guardContents.ts',
    find: "contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')",
    replace: '',
    suite: 'e2e',
  },
  {
    check: 'E14',
    what: 'names and addresses are looked up',
    file: 'electron/main/main.ts',
    find: "app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')",
    replace: '',
    suite: 'e2e',
  },
  {
    check: 'E15',
    what: 'an Electron is built with whose age nobody has recorded',
    file: 'package.json',
    find: '"electron": "45.4.1"',
    replace: '"electron": "44.0.0"',
  },
]
