import { deskError } from '../rpc/failure.ts'

type Method = (...input: never[]) => unknown

/** The same part of the desk, whose promises reject with a DeskError and nothing else. */
export function guard<T extends object>(part: T): T {
  const guarded = Object.entries(part).map(([name, member]) => [name, typeof member === 'function' ? guardMethod(member) : member])
  return Object.fromEntries(guarded) as T
}

function guardMethod(method: Method): Method {
  return (...input) => {
    const answer = method(...input)
    return answer instanceof Promise ? answer.catch((error: unknown) => Promise.reject(deskError(error))) : answer
  }
}
