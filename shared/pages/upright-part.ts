import type { GreyPicture } from '../ports.ts'
import type { Box } from '../reading.ts'
import type { Frame } from './frames.ts'
import type { Area } from './grey.ts'

/** What stands in a frame, turned upright, and where a part of it stands on the page. */
export type UprightPart = { picture: GreyPicture; boxOf(part: Area): Box }

/** Turns what a frame encloses about its middle until its lines are level; pixels between others are mixed of them. */
export const uprightPart = (page: GreyPicture, { area, tilt }: Frame): UprightPart => {
  const [cos, sin] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)]
  const size = sizeInside(area, Math.abs(sin), cos)
  const [mx, my] = [size.width / 2, size.height / 2]
  const onPage = (x: number, y: number): [x: number, y: number] => [
    area.left + area.width / 2 + (x - mx) * cos - (y - my) * sin,
    area.top + area.height / 2 + (x - mx) * sin + (y - my) * cos,
  ]
  const pixels = new Uint8Array(size.width * size.height)
  for (let y = 0, i = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++, i++) pixels[i] = mixedAt(page, ...onPage(x, y))
  return {
    picture: { ...size, pixels },
    boxOf({ left, top, width, height }) {
      const corners = [
        onPage(left, top),
        onPage(left + width, top),
        onPage(left, top + height),
        onPage(left + width, top + height),
      ]
      const within = (values: number[], most: number) => values.map((value) => Math.min(1, Math.max(0, value / most)))
      const [xs, ys] = [
        within(
          corners.map(([x]) => x),
          page.width,
        ),
        within(
          corners.map(([, y]) => y),
          page.height,
        ),
      ]
      const [from, above] = [Math.min(...xs), Math.min(...ys)]
      return { left: from, top: above, width: Math.max(...xs) - from, height: Math.max(...ys) - above }
    },
  }
}

/** The turned rectangle that the area is drawn around. */
const sizeInside = ({ width, height }: Area, sin: number, cos: number) => {
  const shrink = cos ** 2 - sin ** 2
  return {
    width: Math.max(8, Math.round((width * cos - height * sin) / shrink)),
    height: Math.max(8, Math.round((height * cos - width * sin) / shrink)),
  }
}

/** The value between four pixels; paper outside the page. */
const mixedAt = ({ width, height, pixels }: GreyPicture, x: number, y: number): number => {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const at = (dx: number, dy: number): number =>
    left + dx < 0 || left + dx >= width || top + dy < 0 || top + dy >= height
      ? 255
      : (pixels[(top + dy) * width + left + dx] ?? 255)
  const [right, below] = [x - left, y - top]
  return Math.round(
    (at(0, 0) * (1 - right) + at(1, 0) * right) * (1 - below) + (at(0, 1) * (1 - right) + at(1, 1) * right) * below,
  )
}
