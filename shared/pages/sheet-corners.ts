import type { GreyPicture } from '../ports.ts'
import { type BrightRegion, brightInAll, brightNearBy, brightRegions } from './bright-regions.ts'
import { areaOf, type Corner, hullOf, quadrilateralAbout, sidesOf } from './convex.ts'
import type { Corners, Point } from './perspective.ts'

/** Of the picture's area: a smaller sheet cannot be read, a larger one needs no cutting. */
const LEAST_AREA = 0.2
const MOST_AREA = 0.96
/** How much of the quadrilateral the hull of what is bright fills: a sheet does, with a finger or a fold on it, too. */
const FILLED = 0.95
/** How much of the hull is bright: a lamp's reflection on a table is ragged. */
const SOLID = 0.9
/** Shorter to longer side: √2 is 0.71, and a slant shortens either. */
const LEAST_SHAPE = 0.5
const MOST_SHAPE = 0.92
/** The sharpest corner's sine: 55°. */
const LEAST_SINE = 0.82

/**
 * Where a sheet lies that was photographed on darker ground; undefined where there is none to be sure of: a scan, a
 * sheet that fills the picture, white on white, two sheets (neither may be left out).
 *
 * @param picture the photo by its darkest channel, some 400 pixels long: paper is bright in all three, wood is not
 * @returns shares of the picture's width and height
 */
export const sheetCorners = (picture: GreyPicture): Corners | undefined => {
  const least = picture.width * picture.height * LEAST_AREA
  for (const bright of [brightInAll, brightNearBy]) {
    const regions = brightRegions(bright(picture), picture, least)
    const sheets = regions.map((region) => cornersOf(region, picture)).filter((corners) => corners !== undefined)
    if (sheets.length > 0) return sheets.length === 1 ? sheets[0] : undefined
  }
  return undefined
}

const cornersOf = ({ pixels, edge }: BrightRegion, picture: GreyPicture): Corners | undefined => {
  const { width, height } = picture
  const hull = hullOf(edge)
  const corners = quadrilateralAbout(hull)
  if (!corners) return undefined
  const isSheet =
    areaOf(corners) <= width * height * MOST_AREA &&
    areaOf(hull) >= areaOf(corners) * FILLED &&
    pixels >= areaOf(hull) * SOLID &&
    corners.every(([x, y]) => isAbout(x, width) && isAbout(y, height)) &&
    hasShapeOfPaper(corners) &&
    corners.every((from, i) => isEdge(from, corners[(i + 1) % 4] ?? from, picture))
  return isSheet ? fromTopLeft(corners.map(([x, y]) => [x / width, y / height])) : undefined
}

/** Sides that were lengthened to meet may meet a little beside the picture. */
const isAbout = (value: number, most: number): boolean => value > -0.03 * most && value < 1.03 * most

const hasShapeOfPaper = (corners: Corner[]): boolean => {
  const sides = sidesOf(corners)
  const [top = 0, right = 0, bottom = 0, left = 0] = sides.map(([dx, dy]) => Math.hypot(dx, dy))
  const [across, down] = [(top + bottom) / 2, (left + right) / 2]
  const shape = Math.min(across, down) / Math.max(across, down)
  const sines = sides.map(([dx, dy], i) => {
    const [ex, ey] = sides[(i + 1) % 4] ?? [0, 0]
    return Math.abs(dx * ey - dy * ex) / (Math.hypot(dx, dy) * Math.hypot(ex, ey))
  })
  return shape >= LEAST_SHAPE && shape <= MOST_SHAPE && Math.min(...sines) >= LEAST_SINE
}

/** Where a side is looked at, how many pixels to both sides of it, and how much lighter the sheet is there. */
const PLACES = 40
const BESIDE = 5
const LIGHTER = 1.15
/** So much of a side must stand out: a finger or a pen may lie over it. */
const STANDS_OUT = 0.85

/** Whether the sheet is lighter than the ground all along a side; beyond the picture's edge nothing speaks against it. */
const isEdge = (from: Corner, to: Corner, { width, height, pixels }: GreyPicture): boolean => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy)
  // Clockwise, the sheet lies to the right.
  const [inX, inY] = [(-dy / length) * BESIDE, (dx / length) * BESIDE]
  const at = (x: number, y: number): number | undefined => {
    const [column, row] = [Math.floor(x), Math.floor(y)]
    return column < 0 || row < 0 || column >= width || row >= height ? undefined : pixels[row * width + column]
  }
  let lighter = 0
  for (let i = 0; i < PLACES; i++) {
    const share = (i + 0.5) / PLACES
    const [x, y] = [from[0] + dx * share, from[1] + dy * share]
    const [inside, outside] = [at(x + inX, y + inY), at(x - inX, y - inY)]
    if (outside === undefined || (inside ?? 0) >= outside * LIGHTER) lighter++
  }
  return lighter >= PLACES * STANDS_OUT
}

/** Clockwise from the corner at the top left. */
const fromTopLeft = (corners: Point[]): Corners | undefined => {
  const sums = corners.map(([x, y]) => x + y)
  const first = sums.indexOf(Math.min(...sums))
  const [a, b, c, d] = [...corners.slice(first), ...corners.slice(0, first)]
  return a && b && c && d ? [a, b, c, d] : undefined
}
