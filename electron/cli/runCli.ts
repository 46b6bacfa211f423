import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fillText } from '../../shared/i18n/fillText.ts'
import { problemSentence } from '../../shared/i18n/problemSentence.ts'
import { refusalSentence } from '../../shared/i18n/refusalSentence.ts'
import { Refusal } from '../../shared/model/refusal.ts'
import { createFaultLog } from '../backend/faultLog.ts'
import type { Command, Invocation } from './base/Command.ts'
import { cliTexts } from './base/cliTexts.ts'
import { ProblemFound, RefusedHere, WrongUse } from './base/failures.ts'
import type { Terminal } from './base/Terminal.ts'
import { commands } from './commands.ts'

/** 0 done, 1 refused with the reason in one sentence, 2 wrong use with a one-line usage. */
export type ExitCode = 0 | 1 | 2

const anyCommand = 'shoresh COMMAND … (shoresh --help lists the commands)'

/** Runs one command line; whatever happens ends in an exit code and at most a few lines, never in a stack. */
export async function runCli(commandLine: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = commandLine
  if (isHelp(name) || name === 'help') return tellHelp(terminal)
  const load = commands.get(name ?? '')
  if (load === undefined) {
    const wrong = name === undefined ? new WrongUse('noCommand') : new WrongUse('unknownCommand', { name })
    return tellWrongUse(wrong, anyCommand, terminal)
  }
  const command = await load()
  if (rest.some(isHelp)) {
    terminal.print(fillText(cliTexts(terminal.language).usage, { usage: command.usage }, terminal.language))
    return 0
  }
  try {
    await command.run(readInvocation(command, rest), terminal)
    return 0
  } catch (failure) {
    if (failure instanceof WrongUse) return tellWrongUse(failure, command.usage, terminal)
    terminal.tell(sentenceOf(failure, terminal))
    return 1
  }
}

function isHelp(word: string | undefined): boolean {
  return word === '--help' || word === '-h'
}

function readInvocation(command: Command, rest: readonly string[]): Invocation {
  const { values, positionals } = parsed(command, rest)
  const [least, most] = command.files
  if (positionals.length < least || positionals.length > most) throw new WrongUse('wrongArguments')
  return { values, files: positionals }
}

function parsed(command: Command, rest: readonly string[]): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: withNegatives(rest), options: command.options, allowPositionals: true, strict: true })
  } catch (failure) {
    const option = failure instanceof Error ? /'(-[^\s']*)/.exec(failure.message)?.[1] : undefined
    throw new WrongUse('badOption', { option: option ?? '' })
  }
}

/** Ties a negative number to its option, so that it is told as a wrong number and not as an unknown option. */
function withNegatives(words: readonly string[]): string[] {
  const tied: string[] = []
  for (const word of words) {
    const before = tied.at(-1)
    if (/^-\d/.test(word) && before !== undefined && /^--[a-z]+$/.test(before)) tied[tied.length - 1] = `${before}=${word}`
    else tied.push(word)
  }
  return tied
}

function sentenceOf(failure: unknown, { language, userDataFolder }: Terminal): string {
  if (failure instanceof Refusal) return refusalSentence(failure, language)
  if (failure instanceof ProblemFound) return problemSentence(failure.problem, failure.more, language)
  if (failure instanceof RefusedHere) return fillText(cliTexts(language)[failure.key], failure.params, language)
  createFaultLog(userDataFolder)(failure)
  return fillText(cliTexts(language).fault, { file: join(userDataFolder, 'faults.log') }, language)
}

function tellWrongUse({ key, params }: WrongUse, usage: string, { language, tell }: Terminal): ExitCode {
  const texts = cliTexts(language)
  tell(fillText(texts[key], params, language))
  tell(fillText(texts.usage, { usage }, language))
  return 2
}

async function tellHelp({ language, print }: Terminal): Promise<ExitCode> {
  print(cliTexts(language).help)
  for (const load of commands.values()) print(`  ${(await load()).usage}`)
  return 0
}
