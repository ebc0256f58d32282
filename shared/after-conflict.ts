import { RevisionConflict } from './ports.ts'

const LONGEST_PAUSE_MS = 50

/**
 * Makes a change that reads before it writes; where somebody else was faster, it is made again on what they wrote.
 *
 * @param mostTries several people seldom write to one thing at once
 * @throws RevisionConflict when somebody else was faster each time
 */
export const afterConflict = async <T>(change: () => Promise<T>, mostTries = 5): Promise<T> => {
  for (let tries = 1; ; tries++) {
    try {
      return await change()
    } catch (error) {
      if (!(error instanceof RevisionConflict) || tries === mostTries) throw error
      await shortPause(tries)
    }
  }
}

/** Of random length: processes in step with each other would let the same one lose every time. */
const shortPause = (tries: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.random() * Math.min(2 ** tries, LONGEST_PAUSE_MS)))
