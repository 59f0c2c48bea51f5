// Programs of other people that a test asks for a second opinion where they are there.
import { execFileSync } from "node:child_process"

export function has(program: string): boolean {
  try {
    execFileSync("which", [program], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
}
