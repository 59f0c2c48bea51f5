// Work that a signal may stop → its exit code, after everything was tidied up.
import { say } from "./report.ts"

/** As shells give them: 128 and the signal's number. */
const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

type Signal = keyof typeof CODES

/** Longest that a stopped run may take to finish the file it is writing. */
const PATIENCE_MS = 1500

/**
 * `end` frees what the work holds, so that it fails soon; it is called in every case. A second signal ends the process
 * at once.
 */
export async function untilStopped<T extends number>(
  work: (stop: AbortSignal) => Promise<T>,
  end: () => Promise<void>,
): Promise<number> {
  const stop = new AbortController()
  const working = work(stop.signal)
  const signals = listen(stop)
  try {
    const result = await Promise.race([working, signals.caught])
    if (typeof result === "number") return result
    await end()
    await settledSoon(working)
    say("stopped")
    // Some timer of what was cut short may hold the process for half a minute.
    return process.exit(CODES[result])
  } finally {
    signals.forget()
    await end()
  }
}

/** The timer is taken back, because a process waits for its timers before it ends. */
async function settledSoon(working: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise(resolve => {
    timer = setTimeout(resolve, PATIENCE_MS)
  })
  await Promise.race([working.catch(() => {}), patience])
  clearTimeout(timer)
}

function listen(stop: AbortController): { caught: Promise<Signal>; forget(): void } {
  const names = Object.keys(CODES) as Signal[]
  let heard: (signal: Signal) => void = () => {}
  const caught = new Promise<Signal>(resolve => {
    heard = resolve
  })
  const onSignal = (signal: Signal) => {
    if (stop.signal.aborted) process.exit(CODES[signal])
    stop.abort()
    heard(signal)
  }
  for (const name of names) process.on(name, onSignal)
  return {
    caught,
    forget: () => {
      for (const name of names) process.off(name, onSignal)
    },
  }
}
