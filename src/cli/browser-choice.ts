// Options of the command line → which browser is asked for.

export interface BrowserOptions {
  /** Path of a browser, or `packaged`. */
  readonly browser?: string
  /** Address of a browser elsewhere, `ws://…`. */
  readonly browserUrl?: string
}

/** A browser elsewhere goes first, since its address can only be meant for this. */
export function browserChoice({ browser, browserUrl }: BrowserOptions): { browser: string | null } {
  return { browser: browserUrl ?? browser ?? null }
}
