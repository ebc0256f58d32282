import type { Box, Line } from '../reading.ts'
import type { Area } from './grey.ts'

type Size = { width: number; height: number }

/** A box in pixels of a picture. */
export const areaOf = ({ left, top, width, height }: Box, picture: Size): Area => ({
  left: Math.floor(left * picture.width),
  top: Math.floor(top * picture.height),
  width: Math.floor(width * picture.width),
  height: Math.floor(height * picture.height),
})

/** An area of a picture as fractions of it. */
export const boxOf = ({ left, top, width, height }: Area, picture: Size): Box => ({
  left: left / picture.width,
  top: top / picture.height,
  width: width / picture.width,
  height: height / picture.height,
})

/** A line whose boxes are fractions of a part of the page, with boxes as fractions of the page. */
export const onPage = ({ words, box }: Line, part: Box): Line => {
  const place = (inner: Box) => ({
    left: part.left + inner.left * part.width,
    top: part.top + inner.top * part.height,
    width: inner.width * part.width,
    height: inner.height * part.height,
  })
  return { words: words.map((word) => ({ ...word, box: place(word.box) })), box: place(box) }
}

/** The smallest box around all of them. */
export const around = (boxes: Box[]): Box => {
  const left = Math.min(...boxes.map((box) => box.left))
  const top = Math.min(...boxes.map((box) => box.top))
  const right = Math.max(...boxes.map((box) => box.left + box.width))
  const bottom = Math.max(...boxes.map((box) => box.top + box.height))
  return { left, top, width: right - left, height: bottom - top }
}
