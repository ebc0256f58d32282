/** What is used of tesseract.js-core, which brings no types. */
declare module 'tesseract.js-core/tesseract-core-relaxedsimd-lstm.js' {
  type Tesseract = {
    Init(dataPath: null, language: string, engineMode: number): number
    SetVariable(name: string, value: string): boolean
    /** Takes the file /input; 1 when it cannot be decoded. */
    SetImageFile(orientation: number, angle: number): number
    Recognize(monitor: null): number
    GetTSVText(): string
    End(): void
  }
  type Core = {
    FS: { writeFile(path: string, bytes: Uint8Array): void }
    TessBaseAPI: new () => Tesseract
  }
  const load: (options: { print(text: string): void; printErr(text: string): void }) => Promise<Core>
  export = load
}
