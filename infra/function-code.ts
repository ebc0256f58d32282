import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { buildSync } from 'esbuild'
import { z } from 'zod'

/** What a function bundles besides its own file, as its source asks for it by `import.meta.url` or by package name. */
type Contents = {
  /** Files of this repository that lie beside the bundle: from → to. */
  files?: Record<string, string>
  /** Packages that cannot be bundled (WebAssembly, native code), and which of their files are needed. */
  packages?: Record<string, string[]>
  /** Entry points besides the handler: worker threads. */
  threads?: string[]
  sharp?: boolean
}

const PDF_TEXT = { 'shared/adapters/searchable-pdf/glyphless.ttf': 'searchable-pdf/glyphless.ttf' }

const BOOK_FONTS = Object.fromEntries(
  ['Tinos_400Regular.ttf', 'Tinos_700Bold.ttf', 'OFL.txt'].map((name) => [
    `shared/adapters/book-pdf/${name}`,
    `book-pdf/${name}`,
  ]),
)

/** By the function's file name; a function that is not named needs nothing but its own code. */
const CONTENTS: Record<string, Contents> = {
  'read-scan': {
    threads: ['shared/adapters/page-reader-thread.ts'],
    files: {
      'shared/adapters/tesseract/vie.traineddata': 'tesseract/vie.traineddata',
      'shared/adapters/digit-recogniser/digits.onnx': 'digit-recogniser/digits.onnx',
    },
    packages: {
      'tesseract.js-core': ['tesseract-core-relaxedsimd-lstm.js', 'tesseract-core-relaxedsimd-lstm.wasm'],
      'onnxruntime-web': [
        'dist/ort.wasm.bundle.min.mjs',
        'dist/ort-wasm-simd-threaded.mjs',
        'dist/ort-wasm-simd-threaded.wasm',
      ],
      '@hyzyla/pdfium': ['dist/index.esm.js', 'dist/pdfium.wasm', 'dist/vendor/**'],
    },
    sharp: true,
  },
  publish: { files: PDF_TEXT, sharp: true },
  web: { files: { ...PDF_TEXT, ...BOOK_FONTS, 'shared/web/static': 'static' }, sharp: true },
}

const ROOT = join(import.meta.dirname, '..')

/** The processor for which a bundle is made, in Node's words. */
export type Cpu = 'arm64' | 'x64'

/**
 * Bundles `functions/<name>.ts` with everything that it needs into `<out>/<name>-<cpu>`, ready to be zipped for
 * Lambda: code by esbuild, WebAssembly and models as they are, sharp for Linux on that processor (from this machine's
 * node_modules where they match, else from npm, kept in node_modules/.cache). No Docker.
 *
 * @param own files of the deployer that lie beside the bundle: from → to
 * @returns the folder
 */
export const functionCode = (
  name: string,
  cpu: Cpu,
  out = join(ROOT, 'cdk.out', 'functions'),
  own: Record<string, string> = {},
): string => {
  const folder = join(out, `${name}-${cpu}`)
  const { threads = [], files = {}, packages = {}, sharp = false } = CONTENTS[name] ?? {}
  rmSync(folder, { recursive: true, force: true })
  buildSync({
    entryPoints: { index: `functions/${name}.ts`, ...Object.fromEntries(threads.map((file) => [nameOf(file), file])) },
    absWorkingDir: ROOT,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minifySyntax: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    charset: 'utf8',
    mainFields: ['module', 'main'],
    external: [...Object.keys(packages), 'sharp'],
    // CommonJS packages in a bundle of modules ask for these.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'error',
  })
  for (const [from, to] of Object.entries(files)) copy(join(ROOT, from), join(folder, to))
  for (const [from, to] of Object.entries(own)) copy(from, join(folder, to))
  for (const [name, wanted] of Object.entries(packages)) copyPackage(name, wanted, folder)
  if (sharp) copySharp(cpu, folder)
  return folder
}

const nameOf = (file: string): string => basename(file, '.ts')

const copy = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to, { recursive: true })
}

const copyPackage = (name: string, wanted: string[], folder: string, modules = join(ROOT, 'node_modules')): void => {
  const home = join(modules, name)
  for (const file of ['package.json', ...wanted.flatMap((pattern) => globSync(pattern, { cwd: home }))])
    copy(join(home, file), join(folder, 'node_modules', name, file))
}

/** sharp, its native parts for Linux (glibc), and the packages that it needs. */
const copySharp = (cpu: Cpu, folder: string): void => {
  const modules = sharpModules(cpu)
  const names = [
    'sharp',
    '@img/colour',
    'detect-libc',
    'semver',
    `@img/sharp-linux-${cpu}`,
    `@img/sharp-libvips-linux-${cpu}`,
  ]
  for (const name of names) copyPackage(name, ['**/*.{js,cjs,mjs,json,node}', '**/*.so.*'], folder, modules)
}

/** Where sharp for this processor is installed; npm fetches it once when this machine is of another kind. */
const sharpModules = (cpu: Cpu): string => {
  const here = join(ROOT, 'node_modules')
  if (process.platform === 'linux' && existsSync(join(here, '@img', `sharp-linux-${cpu}`))) return here
  const { version } = PackageJson.parse(JSON.parse(readFileSync(join(here, 'sharp', 'package.json'), 'utf8')))
  const cache = join(here, '.cache', `sharp-${version}-linux-${cpu}`)
  if (!existsSync(cache)) {
    const unfinished = `${cache}.unfinished`
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { recursive: true })
    const platform = ['--os=linux', `--cpu=${cpu}`, '--libc=glibc']
    const quiet = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
    execFileSync('npm', ['install', '--prefix', unfinished, ...quiet, ...platform, `sharp@${version}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    renameSync(unfinished, cache)
  }
  return join(cache, 'node_modules')
}

const PackageJson = z.object({ version: z.string() })
