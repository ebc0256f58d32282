import { readFileSync } from 'node:fs'
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import { CROP } from '../handwriting/crop.ts'
import type { Scores } from '../handwriting/ctc.ts'

const WEIGHTS = new URL('./digit-recogniser/digits.onnx', import.meta.url)
// One crop takes milliseconds; threads of its own would only fight with Tesseract's.
env.wasm.numThreads = 1

/**
 * A network that reads handwritten digits (docs/handwriting.md), in WebAssembly, loaded when first asked.
 *
 * @param weights ONNX, as tools/handwriting/export.py writes it
 * @returns the network: it takes pictures as `cropOf` makes them, 40 rows each and all of one width
 */
export const withWeights = (weights: Uint8Array | (() => Uint8Array)) => {
  let session: Promise<InferenceSession> | undefined
  return async (crops: Float32Array[]): Promise<Scores[]> => {
    if (crops.length === 0) return []
    session ??= InferenceSession.create(new Uint8Array(typeof weights === 'function' ? weights() : weights), {
      executionProviders: ['wasm'],
    })
    const { height } = CROP
    const width = (crops[0]?.length ?? 0) / height
    const input = new Float32Array(crops.length * width * height)
    for (const [i, crop] of crops.entries()) input.set(crop, i * width * height)
    const { lp } = await (await session).run({ x: new Tensor('float32', input, [crops.length, 1, height, width]) })
    const data = lp?.data
    if (!(data instanceof Float32Array))
      throw new Error('The network of digits answered with something else than float32')
    const [, letters = 0, columns = 0] = lp?.dims ?? []
    return crops.map((_, i) => ({ values: data.subarray(i * letters * columns, (i + 1) * letters * columns), columns }))
  }
}

/** The network in the repository. */
export const recogniseDigits = withWeights(() => readFileSync(WEIGHTS))
