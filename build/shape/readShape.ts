import { dirname, posix } from 'node:path'
import { parseSync } from '@swc/core'
import type { SourceFile } from './sourceFiles.ts'

interface FunctionShape {
  /** Line of its first word, from 1. */
  readonly line: number
  /** First to last line, both included. */
  readonly lines: number
  /** False for a function handed over where it is written: a callback. */
  readonly named: boolean
}

/** What the limits of the house look at in one file. */
export interface FileShape {
  readonly path: string
  readonly lines: number
  /** Lines of `x as T`, `<T>x` and `x!`. `as const` and `satisfies` claim nothing that the compiler does not know. */
  readonly casts: readonly number[]
  readonly functions: readonly FunctionShape[]
  /** Paths of the house that it imports, types included, whether or not there are such files. */
  readonly imports: readonly string[]
}

const functionTypes: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'Constructor',
  'MethodProperty',
  'GetterProperty',
  'SetterProperty',
])
const castTypes: ReadonlySet<string> = new Set(['TsAsExpression', 'TsTypeAssertion', 'TsNonNullExpression'])
const callbackTypes: ReadonlySet<string> = new Set(['FunctionExpression', 'ArrowFunctionExpression'])

/** Throws what the parser says when the text is no TypeScript. */
export function readShape({ path, text }: SourceFile): FileShape {
  // Positions count from wherever the parser's earlier work ended, in bytes of UTF-8; the semicolon put first marks the start.
  const module = parseSync(`;${text}`, { syntax: 'typescript', tsx: path.endsWith('x'), target: 'es2022' })
  const lineAt = lineFinder(text, module.span.start + 1)
  const casts: number[] = []
  const functions: FunctionShape[] = []
  const imports: string[] = []
  visitNodes(module, null, (node, parent) => {
    const { start, end } = spanOf(node)
    if (castTypes.has(node.type)) casts.push(lineAt(start))
    if (functionTypes.has(node.type)) {
      const named = !callbackTypes.has(node.type) || parent?.type === 'VariableDeclarator'
      functions.push({ line: lineAt(start), lines: lineAt(end - 1) - lineAt(start) + 1, named })
    }
    const imported = importedBy(node)
    if (imported?.startsWith('.')) imports.push(posix.join(dirname(path), imported.replace(/\?\w+$/, '')))
  })
  return { path, lines: lineCount(text), casts, functions, imports }
}

type Fields = Readonly<Record<string, unknown>>
type SyntaxNode = Fields & { readonly type: string }

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function isNode(value: unknown): value is SyntaxNode {
  return isFields(value) && typeof value['type'] === 'string'
}

function visitNodes(
  value: unknown,
  parent: SyntaxNode | null,
  visit: (node: SyntaxNode, parent: SyntaxNode | null) => void,
): void {
  if (!isFields(value)) return
  if (isNode(value)) visit(value, parent)
  const next = isNode(value) ? value : parent
  for (const child of Object.values(value)) visitNodes(child, next, visit)
}

function spanOf(node: SyntaxNode): { readonly start: number; readonly end: number } {
  const span = node['span']
  if (!isFields(span)) return { start: 0, end: 0 }
  return { start: Number(span['start']), end: Number(span['end']) }
}

/** What an import, an export from elsewhere, `import('…')` or `typeof import('…')` names; null for other nodes. */
function importedBy(node: SyntaxNode): string | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return textOf(node['source'])
    case 'TsImportType':
      return textOf(node['argument'])
    case 'CallExpression': {
      const [first]: readonly unknown[] = Array.isArray(node['arguments']) ? node['arguments'] : []
      return isNode(node['callee']) && node['callee'].type === 'Import' && isFields(first) ? textOf(first['expression']) : null
    }
    default:
      return null
  }
}

function textOf(literal: unknown): string | null {
  return isNode(literal) && literal.type === 'StringLiteral' ? String(literal['value']) : null
}

function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

/** The line, from 1, of a position in bytes that counts from `first`. */
function lineFinder(text: string, first: number): (position: number) => number {
  const bytes = Buffer.from(text)
  const starts = [0]
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1)
  return (position) => starts.findLastIndex((start) => start <= position - first) + 1
}
