import { runCli } from '../../src/cli/run-cli.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The command line in this process, in English unless told otherwise. */
export async function cadenza(...argv: readonly string[]): Promise<Ran> {
  let out = ''
  let err = ''
  const code = await runCli(argv, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    interactive: false,
    env: { LANG: 'en_GB.UTF-8' },
    interrupt: new AbortController().signal,
  })
  return { code, out, err }
}
