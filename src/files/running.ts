// The number of a process → whether there is one of that number: what a run left behind that was killed can go.
import { systemCode } from "../error.ts"

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === "EPERM"
  }
}
