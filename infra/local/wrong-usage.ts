/** The command line asked for something that there is not: answered with the usage and exit status 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage'
}
