import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fillText } from '../../shared/i18n/fillText.ts'
import { problemSentence } from '../../shared/i18n/problemSentence.ts'
import { refusalSentence } from '../../shared/i18n/refusalSentence.ts'
import { Refusal } from '../../shared/model/refusal.ts'
import { type Language, languages } from '../../shared/model/vocabulary.ts'
import { createFaultLog } from '../backend/faultLog.ts'
import type { Command, Invocation } from './base/Command.ts'
import { cliTexts } from './base/cliTexts.ts'
import { ProblemFound, RefusedHere, WrongUse } from './base/failures.ts'
import { choiceOption } from './base/readOptions.ts'
import type { Terminal } from './base/Terminal.ts'
import { commands } from './commands.ts'

/** 0 done, 1 refused with the reason in one sentence, 2 wrong use with a one-line usage. */
export type ExitCode = 0 | 1 | 2

const anyCommand = 'shoresh COMMAND … (shoresh --help lists the commands)'

/** What every command takes. */
const commonOptions = { language: { type: 'string' } } as const
const languageUsage = '[--language he|en]'

/** Runs one command line; whatever happens ends in an exit code and at most a few lines, never in a stack. */
export async function runCli(commandLine: readonly string[], given: Terminal): Promise<ExitCode> {
  const terminal = speaking(languageIn(commandLine), given)
  const [name, ...rest] = commandLine
  if (isHelp(name) || name === 'help') return tellHelp(terminal)
  const load = commands.get(name ?? '')
  if (load === undefined) {
    const wrong = name === undefined ? new WrongUse('noCommand') : new WrongUse('unknownCommand', { name })
    return tellWrongUse(wrong, anyCommand, terminal)
  }
  const command = await load()
  if (rest.some(isHelp)) {
    terminal.print(fillText(cliTexts(terminal.language).usage, { usage: usageOf(command) }, terminal.language))
    return 0
  }
  try {
    await command.run(readInvocation(command, rest), terminal)
    return 0
  } catch (failure) {
    if (failure instanceof WrongUse) return tellWrongUse(failure, usageOf(command), terminal)
    terminal.tell(sentenceOf(failure, terminal))
    return 1
  }
}

/** The language that a command line asks for, before anything else in it is understood: what is wrong is told in it, too. */
function languageIn(words: readonly string[]): Language | undefined {
  const values = words.flatMap((word, index) => {
    if (word === '--language') return words[index + 1] ?? []
    return word.startsWith('--language=') ? word.slice('--language='.length) : []
  })
  return languages.find((language) => language === values.at(-1))
}

function speaking(asked: Language | undefined, terminal: Terminal): Terminal {
  return asked === undefined ? terminal : { ...terminal, language: asked, asked }
}

function usageOf({ usage }: Command): string {
  return `${usage} ${languageUsage}`
}

function isHelp(word: string | undefined): boolean {
  return word === '--help' || word === '-h'
}

function readInvocation(command: Command, rest: readonly string[]): Invocation {
  const { values, positionals } = parsed(command, rest)
  choiceOption(values, 'language', languages)
  const [least, most] = command.files
  if (positionals.length < least || positionals.length > most) throw new WrongUse('wrongArguments')
  return { values, files: positionals }
}

function parsed(command: Command, rest: readonly string[]): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({
      args: withNegatives(rest),
      options: { ...command.options, ...commonOptions },
      allowPositionals: true,
      strict: true,
    })
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
  if (failure instanceof ProblemFound) return problemSentence(failure.refused, language)
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
  for (const load of commands.values()) print(`  ${usageOf(await load())}`)
  return 0
}
