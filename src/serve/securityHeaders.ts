const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
}

/** One file that may do more than the rest, e.g. a worker that runs WebAssembly. Keep the pattern as narrow as the file. */
export interface PolicyException {
  readonly path: RegExp
  readonly directives: Readonly<Record<string, string>>
}

/** The siting worker runs the integer solver, which is WebAssembly; nothing else on any page may. */
const EXCEPTIONS: readonly PolicyException[] = [
  { path: /^\/assets\/sitingWorker-[\w-]+\.js$/, directives: { 'script-src': "'self' 'wasm-unsafe-eval'" } },
]

const OTHER_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // A projector page goes full screen and keeps the screen awake; nothing else of the machine is asked for.
  'Permissions-Policy':
    'fullscreen=(self), screen-wake-lock=(self), camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

/**
 * The headers that keep the app from reaching out and from being framed; they go on every answer, errors too.
 * @param path the path asked for, decoded, without the query
 */
export function securityHeaders(
  path: string,
  exceptions: readonly PolicyException[] = EXCEPTIONS,
): Record<string, string> {
  const exception = exceptions.find((candidate) => candidate.path.test(path))
  const directives = { ...POLICY, ...exception?.directives }
  const policy = Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
  return { 'Content-Security-Policy': policy, ...OTHER_HEADERS }
}
