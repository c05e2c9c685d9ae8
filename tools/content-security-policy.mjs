// One policy for the page (a meta tag that the build writes) and for the server's headers. Nothing may be fetched from any
// other host (D5). Inline styles are the component library's; WebAssembly is the data engine's. Frames show message previews:
// they are made from text, in a sandbox, and inherit this policy, so that a message cannot reach the network either.
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
