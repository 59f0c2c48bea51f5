// Where a browser is looked for, in which order, and what is said when there is none.
import { existsSync } from "node:fs"
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type BrowserChoice, findBrowser } from "../../src/export/browser/find.ts"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lectern-find-"))
  for (const place of ["bin", "project/node_modules/.bin"]) {
    await mkdir(join(folder, place), { recursive: true })
    await program(join(folder, place, "chrome-headless-shell"))
  }
  await program(join(folder, "mine"))
  await writeFile(join(folder, "no-program"), "")
})
afterAll(() => rm(folder, { recursive: true }))

async function program(path: string): Promise<void> {
  await writeFile(path, "#!/bin/sh\n")
  await chmod(path, 0o755)
}

async function found(choice: BrowserChoice) {
  return (await findBrowser({ platform: "linux", ...choice })).found
}

describe("findBrowser(choice)", () => {
  it("takes what the command line names before all else", async () => {
    const env = { LECTERN_BROWSER: "/nowhere", PATH: join(folder, "bin") }
    expect(await found({ browser: join(folder, "mine"), env })).toMatchObject({ path: join(folder, "mine") })
  })

  it("takes our own variable before those of others", async () => {
    const env = {
      LECTERN_BROWSER: join(folder, "mine"),
      CHROME_PATH: join(folder, "bin/chrome-headless-shell"),
    }
    expect(await found({ env })).toMatchObject({
      path: join(folder, "mine"),
      why: "named by LECTERN_BROWSER",
    })
  })

  it("takes an address for a browser elsewhere", async () => {
    expect(await found({ browser: "ws://fleet:3000/" })).toMatchObject({
      kind: "remote",
      url: "ws://fleet:3000/",
    })
  })

  const debian = ["chromium-headless-shell", "chromium"].find(name => existsSync(`/usr/lib/chromium/${name}`))

  it.skipIf(!debian)(
    "starts Debian's Chromium without the script in front of it, unless that is what was named",
    async () => {
      const path = `/usr/lib/chromium/${debian}`
      expect(await found({ env: { PATH: "/usr/bin" } })).toMatchObject({ path, why: "installed" })
      const named = await found({ browser: `/usr/bin/${debian}`, env: {} })
      expect(named).toMatchObject({ path: `/usr/bin/${debian}` })
    },
  )

  it("passes over a wrong path in a variable of another program", async () => {
    const env = { CHROME_PATH: "/nowhere", PATH: join(folder, "bin") }
    expect(await found({ env })).toMatchObject({
      path: join(folder, "bin/chrome-headless-shell"),
      why: "installed",
    })
  })

  it("never takes a program from a project's own packages", async () => {
    const env = { PATH: [join(folder, "project/node_modules/.bin"), ".", ""].join(":") }
    const result = await found({ env })
    expect(result.kind === "local" && result.path.startsWith(folder)).toBe(false)
  })

  it.each([
    ["/nowhere", "no such file"],
    ["no-program", "not a full path"],
  ])("says what is wrong with %s", async (browser, why) => {
    await expect(found({ browser })).rejects.toMatchObject({
      exit: 3,
      diagnostic: { code: "E_BROWSER_NOT_FOUND", what: expect.stringContaining(why) },
    })
  })

  it("says what is wrong with a file that is no program", async () => {
    const what = expect.stringContaining("not executable")
    await expect(found({ browser: join(folder, "no-program") })).rejects.toMatchObject({
      diagnostic: { what },
    })
  })
})

describe("without any browser", () => {
  it("says where it looked and three ways out", async () => {
    // A cache that belongs to nobody of us: nothing can be unpacked there.
    await symlink("/dev/null", join(folder, "cache"))
    const { LECTERN_CACHE, TMPDIR } = process.env
    Object.assign(process.env, { LECTERN_CACHE: join(folder, "cache"), TMPDIR: "/dev/null" })
    const none = findBrowser({ env: { PATH: "" }, platform: "win32" })
    await expect(none).rejects.toMatchObject({
      exit: 3,
      diagnostic: {
        code: "E_BROWSER_NOT_FOUND",
        what: expect.stringMatching(/LECTERN_BROWSER.*CHROME_PATH.*installed.*@sparticuz\/chromium/),
        hint: expect.stringMatching(/install .*LECTERN_BROWSER.*--browser-url/),
      },
    })
    restore({ LECTERN_CACHE, TMPDIR })
  })
})

function restore(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}
