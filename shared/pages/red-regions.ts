import type { GreyPicture } from '../ports.ts'
import type { Area } from './grey.ts'

/** Ink nearer than this (pixels at 200 dpi) belongs together: letters of a word, lines of a stamp. */
const CELL = 20
/** Smaller than a letter is a speck. */
const LEAST = 30
/** Seals are round and at least 30 mm wide; marks and stamps of arrival are not round. */
const SEAL = 200
const MOST_REGIONS = 6

/**
 * Where red ink stands together, from top to bottom, with some white around it, seals left out: each mark or stamp by
 * itself, since an engine shown a mark and a seal at once reads neither.
 */
export const redRegions = (red: GreyPicture): Area[] => {
  const columns = Math.ceil(red.width / CELL)
  const rows = Math.ceil(red.height / CELL)
  const inked = new Uint8Array(columns * rows)
  for (let y = 0, i = 0; y < red.height; y++) {
    for (let x = 0; x < red.width; x++, i++) {
      if ((red.pixels[i] ?? 255) < 255) inked[Math.floor(y / CELL) * columns + Math.floor(x / CELL)] = 1
    }
  }
  return connected(inked, columns, rows)
    .filter(({ width, height }) => width >= LEAST && height >= LEAST && !isRound(width, height))
    .sort((a, b) => a.top - b.top)
    .slice(0, MOST_REGIONS)
    .map((area) => withMargin(area, red))
}

const isRound = (width: number, height: number): boolean => {
  return Math.min(width, height) > SEAL && width / height > 0.8 && width / height < 1.25
}

/** Areas of cells that touch, also at a corner. */
const connected = (inked: Uint8Array, columns: number, rows: number): Area[] => {
  const areas: Area[] = []
  for (let start = 0; start < inked.length; start++) {
    if (!inked[start]) continue
    let [left, top, right, bottom] = [columns, rows, 0, 0]
    const open = [start]
    inked[start] = 0
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      const [x, y] = [cell % columns, Math.floor(cell / columns)]
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
      for (const next of around(x, y, columns, rows)) {
        if (!inked[next]) continue
        inked[next] = 0
        open.push(next)
      }
    }
    areas.push({
      left: left * CELL,
      top: top * CELL,
      width: (right - left + 1) * CELL,
      height: (bottom - top + 1) * CELL,
    })
  }
  return areas
}

const around = (x: number, y: number, columns: number, rows: number): number[] =>
  [-1, 0, 1].flatMap((dy) =>
    [-1, 0, 1].flatMap((dx) =>
      x + dx >= 0 && x + dx < columns && y + dy >= 0 && y + dy < rows ? [(y + dy) * columns + x + dx] : [],
    ),
  )

const withMargin = ({ left, top, width, height }: Area, { width: most, height: deepest }: GreyPicture): Area => {
  const [l, t] = [Math.max(0, left - CELL), Math.max(0, top - CELL)]
  return {
    left: l,
    top: t,
    width: Math.min(most, left + width + CELL) - l,
    height: Math.min(deepest, top + height + CELL) - t,
  }
}
