// Runs the built command as a user would, in a folder of its own, and gives what it printed.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process"
import { resolve } from "node:path"
import { makeFolder } from "./post/folder.ts"

export const lectern = resolve(import.meta.dirname, "../dist/lectern.js")
export const examplePosts = resolve(import.meta.dirname, "../posts")

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return outcomeOf(spawn(process.execPath, [lectern, ...args], { cwd, env: { ...process.env, ...env } }))
}

export function shell(line: string, cwd: string): Promise<Outcome> {
  return outcomeOf(spawn("sh", ["-c", line], { cwd }))
}

function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<Outcome> {
  return new Promise((done, fail) => {
    let stdout = ""
    let stderr = ""
    child.stdout.on("data", data => {
      stdout += data
    })
    child.stderr.on("data", data => {
      stderr += data
    })
    child.on("error", fail)
    child.on("close", code => done({ code, stdout, stderr }))
  })
}

/** A new folder with these files, gone when the test is over. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  return makeFolder(files)
}
