/** A point in pixels. Polygons are lists of corners, clockwise as people see them (y grows downwards). */
export type Corner = [x: number, y: number]

const cross = ([ox, oy]: Corner, [ax, ay]: Corner, [bx, by]: Corner): number =>
  (ax - ox) * (by - oy) - (ay - oy) * (bx - ox)

/** The convex hull (Andrew's monotone chain). */
export const hullOf = (points: Corner[]): Corner[] => {
  const sorted = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by)
  const half = (along: Corner[]): Corner[] => {
    const chain: Corner[] = []
    for (const point of along) {
      while (chain.length >= 2 && cross(chain.at(-2) ?? point, chain.at(-1) ?? point, point) <= 0) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

/** In square pixels. */
export const areaOf = (corners: Corner[]): number => {
  let twice = 0
  for (const [i, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [x, y]
    twice += x * nextY - nextX * y
  }
  return Math.abs(twice) / 2
}

/** From each corner to the next. */
export const sidesOf = (corners: Corner[]): Corner[] =>
  corners.map(([x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [x, y]
    return [nextX - x, nextY - y]
  })

/**
 * The four lines along sides of a convex polygon that enclose it: one side after the other is left out, its
 * neighbours lengthened until they meet, always where that adds least. So a folded or rounded corner is made whole.
 */
export const quadrilateralAbout = (hull: Corner[]): Corner[] | undefined => {
  let corners = hull
  while (corners.length > 4) {
    const fewer = cheapestLess(corners)
    if (!fewer) return undefined
    corners = fewer
  }
  return corners.length === 4 ? corners : undefined
}

const cheapestLess = (corners: Corner[]): Corner[] | undefined => {
  let best: { cost: number; at: number; meeting: Corner } | undefined
  for (const [at, from] of corners.entries()) {
    const of = (by: number): Corner => corners[(at + by + corners.length) % corners.length] ?? from
    const meeting = meetingOf([of(-1), from], [of(2), of(1)])
    if (!meeting) continue
    const cost = Math.abs(cross(from, of(1), meeting)) / 2
    if (!best || cost < best.cost) best = { cost, at, meeting }
  }
  if (!best) return undefined
  const { at, meeting } = best
  const next = (at + 1) % corners.length
  return corners.flatMap((corner, i) => (i === at ? [meeting] : i === next ? [] : [corner]))
}

/** Where two sides meet when both are lengthened at their ends; undefined where they part. */
const meetingOf = ([a, b]: [Corner, Corner], [c, d]: [Corner, Corner]): Corner | undefined => {
  const [dx, dy, ex, ey] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]]
  const by = dx * ey - dy * ex
  if (Math.abs(by) < 1e-9) return undefined
  const along = ((d[0] - b[0]) * ey - (d[1] - b[1]) * ex) / by
  const other = ((d[0] - b[0]) * dy - (d[1] - b[1]) * dx) / by
  return along >= 0 && other >= 0 ? [b[0] + along * dx, b[1] + along * dy] : undefined
}
