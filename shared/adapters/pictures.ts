import sharp, { type Sharp } from 'sharp'
import type { Area, ColourPicture } from '../pages/grey.ts'
import { A4_HIGH } from '../pages/parts.ts'
import { MOST_PIXELS, refusals } from '../pages/refusals.ts'
import type { GreyPicture } from '../ports.ts'

const DPI = 200
/** Up to this, a scan is read as it is. */
const MOST_DPI = 215
/** The long edge of the picture that people see, in pixels: A4 at 150 dpi. */
const SHOWN_EDGE = 1_754

// A scan is decoded once and never again: libvips' cache would only hold memory.
sharp.cache(false)

/** Pages of a TIFF, JPEG or PNG and the largest picture that decoding would make, from its header alone. */
export const picturePageCount = async (bytes: Uint8Array): Promise<number> => {
  const { pages = 1, width = 0, height = 0 } = await metadata(bytes, 1)
  if (width * height > MOST_PIXELS) throw refusals.pageTooLarge(1, width, height)
  return pages
}

const metadata = (bytes: Uint8Array, page: number) =>
  sharp(bytes, { page: page - 1, limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw refusals.damaged(cause)
    })

/**
 * Page `page` (from 1) of a TIFF, or the one page of a JPEG or PNG, turned as its camera says.
 *
 * @param edge the longer edge of what is returned, in pixels: A4 at about 200 dpi
 */
export const picturePage = async (bytes: Uint8Array, page: number, edge = A4_HIGH): Promise<ColourPicture> => {
  const { width = 0, height = 0 } = await metadata(bytes, page)
  if (width * height > MOST_PIXELS) throw refusals.pageTooLarge(page, width, height)
  try {
    const upright = sharp(bytes, { page: page - 1, limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient()
    return await colour(upright.resize({ width: edge, height: edge, fit: 'inside', kernel: 'cubic' }))
  } catch (cause) {
    throw refusals.damaged(cause)
  }
}

const colour = async (picture: Sharp): Promise<ColourPicture> => {
  const { data, info } = await picture
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, rgb: data }
}

/** A scan of 300 dpi and more, brought to about 200 dpi; coarser ones as they are. */
export const atReadingSize = (picture: ColourPicture, dpi: number): Promise<ColourPicture> => {
  if (dpi <= MOST_DPI) return Promise.resolve(picture)
  const scale = DPI / dpi
  const size = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) }
  return colour(raw(picture).resize({ ...size, fit: 'fill', kernel: 'cubic' }))
}

const raw = ({ width, height, rgb }: ColourPicture): Sharp => sharp(rgb, { raw: { width, height, channels: 3 } })

/** Turned clockwise by 90, 180 or 270 degrees. */
export const turned = (picture: ColourPicture, degrees: 0 | 90 | 180 | 270): Promise<ColourPicture> =>
  degrees === 0 ? Promise.resolve(picture) : colour(raw(picture).rotate(degrees))

/** Straightened: turned counter-clockwise by so many degrees on white paper, its size kept. */
export const straightened = async (picture: ColourPicture, degrees: number): Promise<ColourPicture> => {
  if (degrees === 0) return picture
  const { width, height } = picture
  const larger = await colour(raw(picture).rotate(-degrees, { background: 'white' }))
  const left = Math.max(0, Math.floor((larger.width - width) / 2))
  const top = Math.max(0, Math.floor((larger.height - height) / 2))
  return colour(raw(larger).extract({ left, top, width, height }))
}

/** A light blur joins the broken strokes of noisy scans (READING.md: σ 0.5 pixel). */
export const blurred = async (picture: ColourPicture): Promise<ColourPicture> => colour(raw(picture).blur(0.5))

/** The picture for people's eyes: JPEG, 150 dpi. */
export const shownPicture = (picture: ColourPicture): Promise<Uint8Array> =>
  raw(picture)
    .resize({ width: SHOWN_EDGE, height: SHOWN_EDGE, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 75 })
    .toBuffer()

/** Part of a grey picture (pixels), enlarged so many times. */
export const enlarged = async (
  { width, height, pixels }: GreyPicture,
  part: { left: number; top: number; width: number; height: number },
  times: number,
): Promise<GreyPicture> => {
  const { data, info } = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .extract(part)
    .resize({
      width: Math.round(part.width * times),
      height: Math.round(part.height * times),
      fit: 'fill',
      kernel: 'cubic',
    })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: data }
}

/** A4 at 200 dpi: a crop on an empty page is read like a page. */
const PAGE = { width: 1654, height: 2339 }

/** A tilted part of a picture, levelled, without `inset` pixels at each side, at the top left of an empty page. */
export const levelled = async (
  { width, height, pixels }: GreyPicture,
  part: Area,
  tilt: number,
  inset: number,
): Promise<GreyPicture & { used: { width: number; height: number } }> => {
  const used = { width: Math.max(8, part.width - 2 * inset), height: Math.max(8, part.height - 2 * inset) }
  const turned = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .extract(part)
    .rotate(-tilt, { background: 'white' })
    .raw()
    .toColourspace('b-w')
    .toBuffer({ resolveWithObject: true })
  const left = Math.max(0, Math.round((turned.info.width - used.width) / 2))
  const top = Math.max(0, Math.round((turned.info.height - used.height) / 2))
  const { data } = await sharp(turned.data, {
    raw: { width: turned.info.width, height: turned.info.height, channels: 1 },
  })
    .extract({
      left,
      top,
      width: Math.min(used.width, turned.info.width),
      height: Math.min(used.height, turned.info.height),
    })
    .resize({ ...PAGE, fit: 'contain', position: 'left top', background: 'white', withoutEnlargement: true })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { ...PAGE, pixels: data, used }
}
