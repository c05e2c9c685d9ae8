/**
 * A message's HTML as a document that can do nothing: no script, no network, styles only from within. Images that would be
 * fetched stay empty; inline ones (`data:`) are shown.
 */
export function sandboxed(html: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank">`
  const style = '<style>body{margin:16px;font:14px/1.5 system-ui,sans-serif;color:#1b2027;overflow-wrap:anywhere}</style>'
  return `<!doctype html><html><head>${head}${style}</head><body>${html}</body></html>`
}
