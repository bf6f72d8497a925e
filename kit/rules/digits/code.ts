import type { Hit } from './text.ts'
import ts from 'typescript'
import { HOLE, mask, typedIn } from './text.ts'

/** A hit and the name of its field for messages. */
export interface Typed extends Hit { field: string }

/** Numbers in code from here on are years or quantities. Smaller ones are geometry: a slide is 980 px wide. */
const LEAST_QUANTITY = 1000

/** Strings that are not shown: ids and keys, addresses, ids of claims, path data, CSS, a viewBox. */
const NO_TEXT = [
  /^[a-z]\w*(?:[.:/#@|-]\w+)*[.:/-]?$/,
  /^(?:\.{0,2}\/|https?:|#)\S*$/,
  /^C\d\d$/,
  /^[MLHVCSQTAZ][\s-]*[\d.\uFFFC][MLHVCSQTAZ\d.,\s\uFFFC+-]*$/i,
  /^(?:(?:translate|rotate|scale|matrix|var|calc|url|rgba?|hsla?|min|max|clamp|repeat)\([^)]*\)\s*)+$/,
  /^-?[\d.\uFFFC]+(?:px|em|rem|fr|vh|vw|deg)$/,
  /^(?:-?[\d.\uFFFC]+ ){3}-?[\d.\uFFFC]+$/,
]

/** Whether a string is never shown. */
export const isNoText = (text: string): boolean => NO_TEXT.some(pattern => pattern.test(text))

const { AmpersandAmpersandToken: AND, BarBarToken: OR, QuestionQuestionToken: ELSE, SlashToken: OVER, EqualsEqualsEqualsToken: IS, ExclamationEqualsEqualsToken: IS_NOT } = ts.SyntaxKind
const isBinary = (node: ts.Node, ...operators: ts.SyntaxKind[]): node is ts.BinaryExpression => ts.isBinaryExpression(node) && operators.includes(node.operatorToken.kind)

/** Number literals that are the result of an expression, and so are shown as written. */
function outcomes(node: ts.Expression): ts.NumericLiteral[] {
  if (ts.isNumericLiteral(node))
    return [node]
  if (ts.isParenthesizedExpression(node))
    return outcomes(node.expression)
  if (ts.isPrefixUnaryExpression(node))
    return outcomes(node.operand)
  if (ts.isConditionalExpression(node))
    return [...outcomes(node.whenTrue), ...outcomes(node.whenFalse)]
  return isBinary(node, AND, OR, ELSE) ? [...outcomes(node.left), ...outcomes(node.right)] : []
}

/**
 * Whether a number is a year, a quantity of a thousand or more, or in e-notation. Divisors such as 1e9 only change the
 * scale: `n / 1e9` counts billions.
 */
function isQuantity(node: ts.NumericLiteral): boolean {
  const text = node.getText()
  const isScale = isBinary(node.parent, OVER) && node.parent.right === node && /^1e(?:[369]|12|15|18|21|24)$/.test(text)
  return !isScale && !text.startsWith('0x') && (Number(node.text) >= LEAST_QUANTITY || /e/i.test(text))
}

/** Strings that are keys or operands of comparisons, or that name a place in a cited source. */
function isNoTextHere(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isPropertyAssignment(parent)) {
    const siblings = ts.isObjectLiteralExpression(parent.parent) ? parent.parent.properties.map(p => p.name?.getText()) : []
    return parent.name === node || (parent.name.getText() === 'at' && siblings.includes('source'))
  }
  return isBinary(parent, IS, IS_NOT) || ts.isCaseClause(parent) || ts.isElementAccessExpression(parent)
}

/**
 * Finds what is typed into a script or an expression: in its texts (unless `texts` is false), its years and quantities,
 * and, if it is `shown`, its result.
 */
export function typedInCode(code: string, { texts = true, shown = false, expression = false, field }: { texts?: boolean, shown?: boolean, expression?: boolean, field?: string } = {}): Typed[] {
  // In brackets an object literal is an expression.
  const from = expression ? 1 : 0
  const file = ts.createSourceFile('code.ts', expression ? `(${code})` : code, ts.ScriptTarget.Latest, true)
  const found: Typed[] = []
  const add = (hit: Hit, kind: string, start: number) => found.push({ ...hit, field: field ?? kind, at: hit.at + start - from })
  const addNumber = (node: ts.Node) => add({ at: 0, length: node.getWidth(), got: node.getText() }, 'number', node.getStart())

  function addText(node: ts.Node, text: string, start: number): boolean {
    const isText = texts && !isNoText(text) && !isNoTextHere(node)
    if (isText)
      typedIn(text).forEach(hit => add(hit, 'string', start))
    return isText
  }

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      return
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      addText(node, node.getText().slice(1, -1), node.getStart() + 1)
    }
    else if (ts.isTemplateExpression(node)) {
      const start = node.getStart()
      const text = node.templateSpans.reduce((whole, { expression: e }) => {
        const [at, end] = [e.getFullStart() - start - 2, e.getEnd() - start + 1]
        return whole.slice(0, at) + HOLE.repeat(end - at) + whole.slice(end)
      }, node.getText())
      if (addText(node, text.slice(1, -1), start + 1))
        node.templateSpans.flatMap(span => outcomes(span.expression)).forEach(addNumber)
    }
    else if (ts.isNumericLiteral(node) && isQuantity(node)) {
      addNumber(node)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  const [statement] = file.statements
  if (shown && statement && ts.isExpressionStatement(statement))
    outcomes(statement.expression).forEach(addNumber)
  return found.filter((hit, i) => found.findIndex(other => other.at === hit.at) === i)
}

/** Finds typed texts that CSS shows: `content: '…'`. */
export function typedInCss(css: string): Typed[] {
  return [...css.matchAll(/content:\s*(["'])(.*?)\1/g)].flatMap(({ 0: whole, 2: text, index }) =>
    typedIn(mask(text!, /\\[\da-f]+/gi)).map(hit => ({ ...hit, field: 'content', at: index + whole.lastIndexOf(text!) + hit.at })))
}
