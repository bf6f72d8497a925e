/** Left, bottom, right and top, in points from the page's lower left corner. */
export type FigureBox = [left: number, bottom: number, right: number, top: number]

type Matrix = [number, number, number, number, number, number]

const FIGURE = /^\/Figure <<\/MCID (\d+) >>\s?BDC$/
const RECTANGLE = /^(\S+ \S+ \S+ \S+) re$/

const numbers = (text: string): number[] => text.split(' ').map(Number)
/** The product of two matrices: the first is applied, then the second. */
function within([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}
const rounded = (points: number): number => Math.round(points * 100) / 100

function boxOf([x = 0, y = 0, width = 0, height = 0]: number[], [a, b, c, d, e, f]: Matrix): FigureBox {
  const corners = [[x, y], [x + width, y + height]].map(([u, v]) => [u! * a + v! * c + e, u! * b + v! * d + f] as const)
  const [xs, ys] = [0, 1].map(side => corners.map(corner => rounded(corner[side]!)))
  return [Math.min(...xs!), Math.min(...ys!), Math.max(...xs!), Math.max(...ys!)]
}

/** The box of each figure that starts with its background (`readable.ts`), by the number of its mark. Pure. */
export function figureBoxes(content: string): Map<number, FigureBox> {
  const boxes = new Map<number, FigureBox>()
  // Most of a page's content comes after the start of its last figure, and most pages have none.
  const end = content.lastIndexOf('/Figure <<')
  const lines = content.slice(0, end < 0 ? 0 : end + 100).split('\n')
  const outer: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  lines.forEach((line, at) => {
    if (line === 'q') {
      outer.push(matrix)
    }
    else if (line === 'Q') {
      matrix = outer.pop() ?? matrix
    }
    else if (line.endsWith(' cm')) {
      matrix = within(numbers(line.slice(0, -3)) as Matrix, matrix)
    }
    else if (line.endsWith('BDC')) {
      const figure = FIGURE.exec(line)?.[1]
      const ground = RECTANGLE.exec(lines[at + 1] ?? '')?.[1]
      if (figure !== undefined && ground !== undefined && lines[at + 2] === 'f')
        boxes.set(Number(figure), boxOf(numbers(ground), matrix))
    }
  })
  return boxes
}
