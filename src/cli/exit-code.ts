/** What the command line answers to the shell; `cadenza --help` lists the same. */
export const exitCode = {
  ok: 0,
  /** The campaign has errors, or its run did not complete. */
  campaign: 1,
  /** The command itself was wrong. */
  usage: 2,
  /** A file or table could not be read or does not fit. */
  data: 3,
  /** A fault of the program itself: EX_SOFTWARE of sysexits. */
  fault: 70,
  /** Interrupted by Ctrl-C: 128 + SIGINT, as shells expect. */
  interrupted: 130,
} as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
