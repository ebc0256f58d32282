/** A point as shares of a picture's width and height, from its top left. */
export type Point = [x: number, y: number]
/** The corners of a sheet in a picture: top left, top right, bottom right, bottom left. */
export type Corners = [Point, Point, Point, Point]

/**
 * From shares of a flat sheet to shares of the picture in which its corners lie so: how a plane is seen at a slant
 * (Heckbert 1989, Fundamentals of texture mapping, square to quadrilateral).
 */
export const ontoPicture = ([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Corners): ((u: number, v: number) => Point) => {
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3]
  const [dx1, dx2, dy1, dy2] = [x1 - x2, x3 - x2, y1 - y2, y3 - y2]
  const by = dx1 * dy2 - dx2 * dy1
  const [g, h] = [(sx * dy2 - dx2 * sy) / by, (dx1 * sy - sx * dy1) / by]
  const [a, b] = [x1 - x0 + g * x1, x3 - x0 + h * x3]
  const [d, e] = [y1 - y0 + g * y1, y3 - y0 + h * y3]
  return (u, v) => {
    const w = g * u + h * v + 1
    return [(a * u + b * v + x0) / w, (d * u + e * v + y0) / w]
  }
}
