// Test material that lies beside the checkout where it is there: real posts and hostile data.
import { existsSync } from "node:fs"
import { join, resolve } from "node:path"

const folder = resolve(import.meta.dirname, "../../shared")

export const hasShared = existsSync(folder)

export function shared(...path: string[]): string {
  return join(folder, ...path)
}
