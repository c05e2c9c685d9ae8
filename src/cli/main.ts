import { runCli } from './run-cli.ts'

/** Runs the command line for this process and leaves with its code. */
export async function main(): Promise<void> {
  const interruption = new AbortController()
  process.on('SIGINT', () => {
    // The second Ctrl-C does not wait.
    if (interruption.signal.aborted) process.exit(130)
    interruption.abort()
  })
  // A closed pipe, as in `cadenza activities | head`, is no error; a run goes on when only its messages are not read any more.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE') process.exit(0)
    throw cause
  })
  process.stderr.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause
  })
  process.exitCode = await runCli(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
    env: process.env,
    interrupt: interruption.signal,
  })
}
