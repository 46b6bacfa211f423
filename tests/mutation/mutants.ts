import { type ESTree, parseSync, Visitor } from 'vite'

/** One operator of a source file exchanged for another. */
export interface Mutant {
  /** Path from the project's folder, with forward slashes. */
  readonly file: string
  /** Where the operator stands in the text of the file, and what stands there instead. */
  readonly start: number
  readonly end: number
  readonly operator: string
  readonly replacement: string
  /** The expression around the operator. */
  readonly expression: Readonly<{ start: number; end: number }>
}

/** What each operator is exchanged for; a comparison is both moved by its bound and turned round. */
const infix: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '<<': ['>>'],
  '>>': ['<<'],
  '>>>': ['<<'],
  '&': ['|'],
  '|': ['&'],
  '^': ['&'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '/=': ['*='],
  '|=': ['&='],
  '&=': ['|='],
  '??=': ['='],
}
const prefix: Readonly<Record<string, string>> = { '-': '+', '!': '', '~': '' }
const steps: Readonly<Record<string, string>> = { '++': '--', '--': '++' }
/** Functions that stand for an operator. */
const functions: Readonly<Record<string, string>> = {
  'Math.min': 'max',
  'Math.max': 'min',
  'Math.floor': 'ceil',
  'Math.ceil': 'floor',
  some: 'every',
  every: 'some',
}

/** Every mutant of a file, in the order of its text. @throws Error when the text is not TypeScript */
export function findMutants(file: string, text: string): readonly Mutant[] {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`)
  const mutants: Mutant[] = []
  const add = (expression: ESTree.Span, from: number, operator: string, replacements: readonly string[]): void => {
    const start = text.indexOf(operator, from)
    for (const replacement of replacements) {
      const { start: first, end: last } = expression
      mutants.push({
        file,
        start,
        end: start + operator.length,
        operator,
        replacement,
        expression: { start: first, end: last },
      })
    }
  }
  const between = (node: ESTree.BinaryExpression | ESTree.LogicalExpression | ESTree.AssignmentExpression): void =>
    add(node, node.left.end, node.operator, infix[node.operator] ?? [])
  new Visitor({
    BinaryExpression: between,
    LogicalExpression: between,
    AssignmentExpression: between,
    UnaryExpression(node) {
      const replacement = prefix[node.operator]
      if (replacement !== undefined) add(node, node.start, node.operator, [replacement])
    },
    UpdateExpression(node) {
      add(node, node.prefix ? node.start : node.argument.end, node.operator, [steps[node.operator] ?? ''])
    },
    CallExpression(node) {
      if (node.callee.type !== 'MemberExpression' || node.callee.computed) return
      const { object, property } = node.callee
      const name = text.slice(property.start, property.end)
      const replacement = functions[text.slice(object.start, object.end) === 'Math' ? `Math.${name}` : name]
      if (replacement !== undefined) add(node, property.start, name, [replacement])
    },
  }).visit(program)
  return mutants.sort((one, other) => one.start - other.start)
}

/** The text of the file with the mutant in it. */
export function applyMutant(text: string, { start, end, replacement }: Mutant): string {
  return text.slice(0, start) + replacement + text.slice(end)
}

/** How a mutant is told: its place, and its line before and after. */
export interface MutantLine {
  /** Counted from 1. */
  readonly line: number
  readonly before: string
  readonly after: string
}

export function mutantLine(text: string, mutant: Mutant): MutantLine {
  const line = text.slice(0, mutant.start).split('\n').length
  const lineOf = (whole: string): string => (whole.split('\n')[line - 1] ?? '').trim()
  return { line, before: lineOf(text), after: lineOf(applyMutant(text, mutant)) }
}
