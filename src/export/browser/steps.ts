// A step of driving a browser, with its limit of time → its result, or a fault that says which step it was.

/** The browser is to blame, not the post: worth one more try in a fresh browser. */
export class BrowserFault extends Error {
  override readonly name = "BrowserFault"
  readonly kind: "crash" | "timeout"
  /** What was being done, e.g. "printing slides 1-200". */
  readonly step: string
  readonly limit: number

  constructor(kind: "crash" | "timeout", step: string, limit = 0) {
    super(kind === "crash" ? `the browser ended while ${step}` : `${step} took over ${limit / 1000} s`)
    this.kind = kind
    this.step = step
    this.limit = limit
  }
}

export const LIMITS = {
  launch: 30_000,
  load: 15_000,
  print: 60_000,
  leave: 2_000,
} as const

/** Rejects when the work does, when its time is over, or when `gone` resolves because the browser ended. */
export async function within<T>(
  step: string,
  limit: number,
  gone: Promise<unknown>,
  work: Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BrowserFault("timeout", step, limit)), limit)
  })
  const crash = gone.then(() => Promise.reject(new BrowserFault("crash", step)))
  // Whichever comes first decides; what happens to the others afterwards is of no interest.
  for (const other of [late, crash]) other.catch(() => {})
  try {
    return await Promise.race([work.catch(error => afterwards(error, crash)), late, crash])
  } finally {
    clearTimeout(timer)
  }
}

/** When the browser ends, what was asked of it fails first, with an error that does not say so. */
async function afterwards(error: unknown, crash: Promise<never>): Promise<never> {
  await Promise.race([crash, new Promise(resolve => setTimeout(resolve, 50))])
  throw error
}

/** Does a task for each thing, so many at a time; gives the results in the order of the things. */
export async function inTurns<T, R>(
  things: readonly T[],
  atOnce: number,
  task: (thing: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const entries = things.entries()
  const worker = async () => {
    for (const [index, thing] of entries) results[index] = await task(thing, index)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, worker))
  return results
}
