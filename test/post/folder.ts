// A table of names and contents → a folder on the disk with just that in it, removed when the test is over.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { onTestFinished } from "vitest"

/** Content of a file; `{ link }` for a symbolic link. */
export type Content = string | Uint8Array | { readonly link: string }

export function makeFolder(files: Readonly<Record<string, Content>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "lectern-test-")))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) write(join(folder, name), content)
  return folder
}

function write(path: string, content: Content): void {
  mkdirSync(dirname(path), { recursive: true })
  if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(path, content)
  else symlinkSync(content.link, path)
}
