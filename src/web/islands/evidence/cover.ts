import { asJpeg, bitmapOf } from './picture.ts'

type Words = Readonly<Record<string, string>>
type Box = { x: number; y: number; width: number; height: number }

/** Longest side of a covered picture: enough to read a sign in the street, and a fifth of what a telephone writes. */
const MOST = 2400
/** A covered place becomes so many squares along its longer side, so that nothing can be counted back. */
const SQUARES = 4

/**
 * Lets a person cover parts of a photograph: by dragging, by touching two corners, or by keys. What is covered is
 * gone from the pixels; the result is a new file. Null when the person lets it be or the browser cannot read it.
 */
export async function coverPicture(file: File, words: Words): Promise<File | null> {
  const bitmap = await bitmapOf(file)
  if (bitmap === null) return null
  const scale = Math.min(1, MOST / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  /** The picture with what is covered so far, without the frame of the next place. */
  const base = document.createElement('canvas')
  base.width = canvas.width
  base.height = canvas.height
  canvas.tabIndex = 0
  canvas.setAttribute('aria-label', words['editorHow'] ?? '')
  canvas.setAttribute('role', 'application')
  const pen = canvas.getContext('2d')
  const ground = base.getContext('2d', { willReadFrequently: true })
  if (pen === null || ground === null) return null

  const boxes: Box[] = []
  let framed: Box | null = null
  const redraw = () => {
    pen.drawImage(base, 0, 0)
    if (framed !== null) frame(pen, framed)
  }
  /** From the picture anew: what was covered last may be taken back. */
  const recover = () => {
    ground.drawImage(bitmap, 0, 0, base.width, base.height)
    for (const box of boxes) pixelate(ground, box)
    redraw()
  }
  recover()

  const dialog = document.createElement('dialog')
  dialog.className = 'cover-editor'
  const title = document.createElement('h2')
  title.textContent = words['editor'] ?? ''
  const how = document.createElement('p')
  how.className = 'small ink2'
  how.textContent = words['editorHow'] ?? ''
  const ways = document.createElement('p')
  ways.className = 'btns'
  const press = (word: string, primary: boolean, act: () => void) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = primary ? 'btn primary' : 'btn'
    button.textContent = words[word] ?? ''
    button.addEventListener('click', act)
    ways.append(button)
  }
  dialog.append(title, how, canvas, ways)
  document.body.append(dialog)

  const cover = (box: Box) => {
    framed = null
    if (box.width >= 4 && box.height >= 4) {
      boxes.push(box)
      pixelate(ground, box)
    }
    redraw()
  }
  listen(canvas, {
    frame: box => {
      framed = box
      redraw()
    },
    cover,
    framed: () => framed,
  })
  return new Promise(resolve => {
    const finish = (result: Promise<File | null>) => {
      dialog.close()
      dialog.remove()
      bitmap.close()
      void result.then(resolve)
    }
    press('done', true, () => {
      framed = null
      redraw()
      finish(boxes.length === 0 ? Promise.resolve(null) : asJpeg(canvas, file.name))
    })
    press('undo', false, () => {
      boxes.pop()
      recover()
    })
    press('cancel', false, () => finish(Promise.resolve(null)))
    dialog.addEventListener('cancel', event => {
      event.preventDefault()
      finish(Promise.resolve(null))
    })
    dialog.showModal()
  })
}

/** Each large square becomes the mean of its points: what stood there is gone, not veiled. */
function pixelate(pen: CanvasRenderingContext2D, box: Box): void {
  const side = Math.max(box.width, box.height) / SQUARES
  for (let top = box.y; top < box.y + box.height; top += side)
    for (let left = box.x; left < box.x + box.width; left += side) {
      const from = [Math.floor(left), Math.floor(top)] as const
      const width = Math.ceil(Math.min(left + side, box.x + box.width)) - from[0]
      const height = Math.ceil(Math.min(top + side, box.y + box.height)) - from[1]
      if (width < 1 || height < 1) continue
      pen.fillStyle = meanOf(pen.getImageData(from[0], from[1], width, height).data)
      pen.fillRect(from[0], from[1], width, height)
    }
}

function meanOf(points: ArrayLike<number>): string {
  const sums = [0, 0, 0]
  for (let at = 0; at < points.length; at += 4)
    for (let part = 0; part < 3; part += 1) sums[part] = (sums[part] ?? 0) + (points[at + part] ?? 0)
  return `rgb(${sums.map(sum => Math.round(sum / (points.length / 4))).join(' ')})`
}

function frame(pen: CanvasRenderingContext2D, box: Box): void {
  const thick = Math.max(2, pen.canvas.width / 300)
  for (const [style, width] of [
    ['#1e1b17', thick * 2],
    ['#f2b705', thick],
  ] as const) {
    pen.strokeStyle = style
    pen.lineWidth = width
    pen.strokeRect(box.x, box.y, box.width, box.height)
  }
}

type Hand = {
  readonly frame: (box: Box) => void
  readonly cover: (box: Box) => void
  readonly framed: () => Box | null
}

const between = (a: readonly [number, number], b: readonly [number, number]): Box => ({
  x: Math.min(a[0], b[0]),
  y: Math.min(a[1], b[1]),
  width: Math.abs(a[0] - b[0]),
  height: Math.abs(a[1] - b[1]),
})

/** Drag, or two touches, or keys. */
function listen(canvas: HTMLCanvasElement, hand: Hand): void {
  const at = (event: PointerEvent): readonly [number, number] => {
    const place = canvas.getBoundingClientRect()
    const x = ((event.clientX - place.left) / place.width) * canvas.width
    const y = ((event.clientY - place.top) / place.height) * canvas.height
    return [Math.max(0, Math.min(canvas.width, x)), Math.max(0, Math.min(canvas.height, y))]
  }
  /** A move of so little is a touch. */
  const still = canvas.width / 60
  let from: readonly [number, number] | null = null
  let corner: readonly [number, number] | null = null
  canvas.addEventListener('pointerdown', event => {
    canvas.setPointerCapture(event.pointerId)
    from = at(event)
  })
  canvas.addEventListener('pointermove', event => {
    if (from !== null) hand.frame(between(from, at(event)))
  })
  canvas.addEventListener('pointerup', event => {
    if (from === null) return
    const to = at(event)
    const drag = between(from, to)
    from = null
    if (drag.width > still || drag.height > still) {
      corner = null
      hand.cover(drag)
    } else if (corner === null) {
      corner = to
      hand.frame({ x: to[0] - still / 2, y: to[1] - still / 2, width: still, height: still })
    } else {
      hand.cover(between(corner, to))
      corner = null
    }
  })
  canvas.addEventListener('pointercancel', () => {
    from = null
  })
  canvas.addEventListener('keydown', event => {
    const step = canvas.width / 40
    const now = hand.framed() ?? {
      x: canvas.width * 0.4,
      y: canvas.height * 0.4,
      width: canvas.width * 0.2,
      height: canvas.height * 0.2,
    }
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    }
    const move = moves[event.key]
    if (event.key === 'Enter' && hand.framed() !== null) hand.cover(now)
    else if (move === undefined) return
    else if (event.shiftKey)
      hand.frame({
        ...now,
        width: Math.max(step, now.width + move[0]),
        height: Math.max(step, now.height + move[1]),
      })
    else hand.frame({ ...now, x: now.x + move[0], y: now.y + move[1] })
    event.preventDefault()
  })
}
