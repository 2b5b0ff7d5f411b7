/** Whether the browser can be asked to show a file. */
export const isShown = (file: File): boolean => /^image\/(?:jpeg|png|webp)$/u.test(file.type)

/** A picture of newer Apple telephones, by its type or, where the browser knows none, by its name. */
export const isHeic = (file: File): boolean =>
  /^image\/hei[cf]/u.test(file.type) || /\.hei[cf]$/iu.test(file.name)

/** The picture upright, or null when this browser cannot read it. */
export async function bitmapOf(file: File): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return null
  }
}

/** Draws a picture into a square of so many points, cut to its middle. */
export async function drawn(file: File, canvas: HTMLCanvasElement, side: number): Promise<void> {
  const bitmap = await bitmapOf(file)
  canvas.width = side
  canvas.height = side
  if (bitmap === null) return
  const scale = side / Math.min(bitmap.width, bitmap.height)
  const [width, height] = [bitmap.width * scale, bitmap.height * scale]
  canvas.getContext('2d')?.drawImage(bitmap, (side - width) / 2, (side - height) / 2, width, height)
  bitmap.close()
}

/** What stands on a canvas as a JPEG under the name of the file it came from. */
export const asJpeg = (canvas: HTMLCanvasElement, name: string): Promise<File | null> =>
  new Promise(resolve =>
    canvas.toBlob(
      blob =>
        resolve(
          blob === null
            ? null
            : new File([blob], `${name.replace(/\.\w+$/u, '')}.jpg`, { type: 'image/jpeg' }),
        ),
      'image/jpeg',
      0.88,
    ),
  )

/** A picture in a form that every program opens; null when this browser cannot read it either. */
export async function toJpeg(file: File): Promise<File | null> {
  const bitmap = await bitmapOf(file)
  if (bitmap === null) return null
  const canvas = document.createElement('canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  return asJpeg(canvas, file.name)
}
