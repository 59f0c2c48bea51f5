// Output files: whole or not at all.
import { chmod, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { prepareOutput, writeWhole } from "../../src/export/run/write.ts"

let folder = ""
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lectern-write-"))
})
afterEach(async () => {
  await chmod(folder, 0o755)
  await rm(folder, { recursive: true })
})

const bytes = Buffer.from("new")

function failing(code: string) {
  return Object.assign(new Error(code), { code })
}

describe("writeWhole(path, bytes)", () => {
  it("replaces a file and leaves nothing beside it", async () => {
    const path = join(folder, "talk.pdf")
    await writeFile(path, "old")
    await writeWhole(path, bytes)
    expect(await readFile(path, "utf8")).toBe("new")
    expect(await readdir(folder)).toEqual(["talk.pdf"])
  })

  it("waits while another program holds the file", async () => {
    let times = 0
    const path = join(folder, "talk.pdf")
    const busy = async (from: string, to: string) => {
      if (++times < 4) throw failing("EPERM")
      await rename(from, to)
    }
    await writeWhole(path, bytes, { open, rename: busy as typeof rename })
    expect(await readFile(path, "utf8")).toBe("new")
  })

  it("says that a file is held for good, and keeps the old one", async () => {
    const path = join(folder, "talk.pdf")
    await writeFile(path, "old")
    const busy = () => Promise.reject(failing("EBUSY"))
    await expect(writeWhole(path, bytes, { open, rename: busy })).rejects.toMatchObject({
      exit: 3,
      diagnostic: { code: "E_OUTPUT_BUSY" },
    })
    expect(await readFile(path, "utf8")).toBe("old")
    expect(await readdir(folder)).toEqual(["talk.pdf"])
  })

  it.skipIf(process.getuid?.() === 0)("replaces no file that is write-protected", async () => {
    const path = join(folder, "talk.pdf")
    await writeFile(path, "old", { mode: 0o444 })
    await expect(writeWhole(path, bytes)).rejects.toMatchObject({
      exit: 3,
      diagnostic: { code: "E_OUTPUT_READONLY", what: `${path} is write-protected` },
    })
    expect(await readFile(path, "utf8")).toBe("old")
  })

  it("gives what it cannot explain a name and the exit code of a missing part", async () => {
    const odd = () => Promise.reject(failing("EIO"))
    await expect(writeWhole(join(folder, "talk.pdf"), bytes, { open, rename: odd })).rejects.toMatchObject({
      exit: 3,
      diagnostic: { code: "E_OUTPUT", what: expect.stringContaining("(EIO)") },
    })
  })

  it("says that the disk is full, and keeps the old file", async () => {
    const path = join(folder, "talk.pdf")
    await writeFile(path, "old")
    const full = async (...args: Parameters<typeof open>) => {
      const file = await open(...args)
      file.writeFile = () => Promise.reject(failing("ENOSPC"))
      return file
    }
    await expect(writeWhole(path, bytes, { open: full, rename })).rejects.toMatchObject({
      diagnostic: { code: "E_DISK_FULL" },
    })
    expect(await readFile(path, "utf8")).toBe("old")
    expect(await readdir(folder)).toEqual(["talk.pdf"])
  })
})

describe("prepareOutput(paths)", () => {
  it("removes what a killed run left, and nothing that is being written", async () => {
    const gone = 2 ** 22 + 1
    await writeFile(join(folder, `talk.pdf.~${gone}-0123abcd`), "half")
    await writeFile(join(folder, `talk.pdf.~${process.pid}-0123abcd`), "half")
    const [warning] = await prepareOutput([join(folder, "talk.pdf")])
    expect(warning).toMatchObject({ code: "W_LEFTOVER" })
    expect(await readdir(folder)).toEqual([`talk.pdf.~${process.pid}-0123abcd`])
  })

  it.skipIf(process.getuid?.() === 0)("refuses a folder that cannot be written to", async () => {
    await chmod(folder, 0o555)
    await expect(prepareOutput([join(folder, "talk.pdf")])).rejects.toMatchObject({
      exit: 3,
      diagnostic: { code: "E_OUTPUT_READONLY" },
    })
  })

  it.skipIf(process.platform !== "linux")("refuses a folder in which nobody can make a file", async () => {
    for (const path of ["/proc/talk.pdf", "/proc/none/talk.pdf", "/dev/null/talk.pdf"])
      await expect(prepareOutput([path])).rejects.toMatchObject({
        exit: 3,
        diagnostic: { code: "E_OUTPUT_READONLY" },
      })
  })

  it.skipIf(process.platform === "win32")("refuses what is no file, before any work", async () => {
    await expect(prepareOutput([join(folder, "new/talk.pdf"), "/dev/null"])).rejects.toMatchObject({
      exit: 2,
      diagnostic: { code: "E_OUTPUT_NOT_OURS" },
    })
    expect(await readdir(folder)).toEqual([])
  })

  it("refuses a folder where a file should be", async () => {
    await expect(prepareOutput([folder])).rejects.toMatchObject({ diagnostic: { code: "E_OUTPUT_FOLDER" } })
  })
})
