import type { ASTNode } from '@marcbachmann/cel-js'
import { isNumeric, type RegisterDefinition, ROW_NAMES } from './register.ts'

export type FormulaRefusalCode =
  | 'formula-too-large'
  | 'formula-not-understood'
  | 'formula-not-allowed'
  | 'formula-nested'
  | 'formula-unknown-name'
  | 'formula-unknown-field'
  | 'formula-not-numeric'
  | 'formula-field-literal'
  | 'formula-no-number'
  | 'formula-no-value'
  | 'formula-too-many-rows'

export type FormulaRefusal = {
  readonly code: FormulaRefusalCode
  readonly params: Readonly<Record<string, string>>
}

/** Functions with the number of their arguments; the second argument of the first three names a field. */
const ARGUMENTS: Readonly<Record<string, readonly number[]>> = {
  sum: [2],
  distinct: [2],
  latest: [1, 2],
  count: [1],
  measured: [1],
  numerator_of: [1],
  denominator_of: [1],
}
const OF_TARGET: ReadonlySet<string> = new Set(['measured', 'numerator_of', 'denominator_of'])
/** Methods of texts; patterns are none of them, since matching one may take for ever. */
const METHODS: ReadonlySet<string> = new Set(['startsWith', 'endsWith', 'contains'])
const OPERATORS: ReadonlySet<string> = new Set(
  ['value', '?:', '||', '&&', '!_', '-_', 'list'].concat('+ - * / == != < <= > >= in'.split(' ')),
)

class Refused extends Error {
  readonly refusal: FormulaRefusal
  constructor(code: FormulaRefusalCode, params: FormulaRefusal['params'] = {}) {
    super(code)
    this.refusal = { code, params }
  }
}

/** What an expression names: codes of registers and of targets, and fields as "register.key". */
export type NamedInFormula = {
  readonly registers: readonly string[]
  readonly targets: readonly string[]
  readonly fields: readonly string[]
}

type Looked =
  | ({ readonly ok: true } & NamedInFormula)
  | { readonly ok: false; readonly refusal: FormulaRefusal }

/** What an expression uses, where all of it is allowed. Fields behind `latest` are judged here: there the language sees rows of any kind. */
export function lookAtFormula(ast: ASTNode, registers: ReadonlyMap<string, RegisterDefinition>): Looked {
  const used = { registers: new Set<string>(), targets: new Set<string>(), fields: new Set<string>() }
  try {
    walk(ast, { registers, used, rows: new Map() })
    return {
      ok: true,
      registers: [...used.registers].sort(),
      targets: [...used.targets].sort(),
      fields: [...used.fields].sort(),
    }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}

type Scope = {
  readonly registers: ReadonlyMap<string, RegisterDefinition>
  readonly used: { readonly [Kind in keyof NamedInFormula]: Set<string> }
  /** The register whose row a name of a loop stands for. */
  readonly rows: ReadonlyMap<string, string>
}

const fieldOf = (scope: Scope, register: string, key: string) =>
  scope.registers.get(register)?.fields.find(field => field.key === key)

const isOwn = (key: string): boolean => key !== 'id' && ROW_NAMES.some(name => name === key)

/** Looks at a node; answers the register whose rows it gives, null where it gives something else. */
function walk(node: ASTNode, scope: Scope): string | null {
  switch (node.op) {
    case 'id':
      return walkName(node.args, scope)
    case '.':
      return walkField(node.args[0], node.args[1], scope)
    case 'call':
      return walkCall(node.args[0], node.args[1], scope)
    case 'rcall':
      return walkMethod(node.args[0], node.args[1], node.args[2], scope)
    case 'value':
      return null
    case '!_':
    case '-_':
      walk(node.args, scope)
      return null
    default: {
      if (!OPERATORS.has(node.op)) throw new Refused('formula-not-allowed', { name: node.op })
      for (const part of node.args) if (isNode(part)) walk(part, scope)
      return null
    }
  }
}

const isNode = (part: unknown): part is ASTNode => typeof part === 'object' && part !== null && 'op' in part

function walkName(name: string, scope: Scope): string | null {
  if (scope.registers.has(name)) {
    scope.used.registers.add(name)
    return name
  }
  if (name === 'from_day' || name === 'to_day' || scope.rows.has(name)) return null
  throw new Refused('formula-unknown-name', { name })
}

function walkField(of: ASTNode, key: string, scope: Scope): null {
  const register = of.op === 'id' ? scope.rows.get(of.args) : undefined
  if (register === undefined) throw new Refused('formula-not-allowed', { name: `.${key}` })
  if (!isOwn(key) && fieldOf(scope, register, key) === undefined)
    throw new Refused('formula-unknown-field', { name: key, register })
  scope.used.fields.add(`${register}.${key}`)
  return null
}

function walkCall(name: string, given: readonly ASTNode[], scope: Scope): string | null {
  const numbers = ARGUMENTS[name]
  const [first, second] = given
  if (numbers === undefined || first === undefined || !numbers.includes(given.length))
    throw new Refused('formula-not-allowed', { name })
  if (OF_TARGET.has(name)) {
    if (first.op !== 'value' || typeof first.args !== 'string')
      throw new Refused('formula-field-literal', { name })
    scope.used.targets.add(first.args)
    return null
  }
  const register = walk(first, scope)
  if (register === null) throw new Refused('formula-not-allowed', { name })
  if (second !== undefined) {
    if (second.op !== 'value' || typeof second.args !== 'string')
      throw new Refused('formula-field-literal', { name })
    const field = fieldOf(scope, register, second.args)
    if (field === undefined && !isOwn(second.args))
      throw new Refused('formula-unknown-field', { name: second.args, register })
    if (name === 'sum' && (field === undefined || !isNumeric(field)))
      throw new Refused('formula-not-numeric', { name: second.args })
    scope.used.fields.add(`${register}.${second.args}`)
  }
  return name === 'latest' ? register : null
}

function walkMethod(name: string, of: ASTNode, given: readonly ASTNode[], scope: Scope): string | null {
  if (name === 'filter') {
    const [variable, condition] = given
    const register = walk(of, scope)
    if (register === null || variable?.op !== 'id' || condition === undefined)
      throw new Refused('formula-not-allowed', { name })
    // A loop in a loop would take the square of the rows.
    if (scope.rows.size > 0) throw new Refused('formula-nested')
    walk(condition, { ...scope, rows: new Map([[variable.args, register]]) })
    return register
  }
  if (!METHODS.has(name)) throw new Refused('formula-not-allowed', { name })
  walk(of, scope)
  for (const one of given) walk(one, scope)
  return null
}
