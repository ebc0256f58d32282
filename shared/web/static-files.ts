/** The files that pages ask for under `/static/`; nothing else is read from there. */
export const STATIC_FILES = new Set([
  'style.css',
  'pages.css',
  'register.js',
  'letter.js',
  'review.js',
  'scan.js',
  'scans.js',
  'upload.js',
  'waiting-files.js',
  'photos.js',
  'icon.svg',
])
