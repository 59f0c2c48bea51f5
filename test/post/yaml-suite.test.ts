// The public test suite of YAML: nothing crashes, and what is no YAML is refused with its place.
import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { UserError } from "../../src/error.ts"
import { readYaml } from "../../src/post/matter/yaml.ts"
import { hasShared, shared } from "../shared.ts"

interface Case {
  name: string
  text: string
  fails: boolean
}

const folder = "hostile/upstream/yaml-test-suite/src"
const cases = hasShared ? readdirSync(shared(folder)).flatMap(readCases) : []

function readCases(file: string): Case[] {
  const tests = parse(readFileSync(shared(folder, file), "utf8")) as {
    name?: string
    yaml?: string
    fail?: boolean
  }[]
  return tests.map(({ name = "", yaml = "", fail = false }, index) => ({
    name: `${file} ${index} ${name}`,
    text: unmarked(yaml),
    fails: fail,
  }))
}

/** The suite writes white space and marks that cannot be seen as signs that can. */
function unmarked(text: string): string {
  return text
    .replaceAll("␣", " ")
    .replace(/—*»/g, "\t")
    .replaceAll("⇔", "\uFEFF")
    .replaceAll("↵", "")
    .replaceAll("←", "\r")
    .replace(/∎\n?$/, "")
}

function refusal(text: string): UserError | null {
  try {
    readYaml({ text, file: "x.md", line: 1, source: text, subject: "front matter" })
    return null
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
}

describe.skipIf(!hasShared)("the test suite of YAML", () => {
  it("is there", () => {
    expect(cases.length).toBeGreaterThan(350)
    expect(cases.filter(({ fails }) => fails).length).toBeGreaterThanOrEqual(84)
  })

  it("never throws what is no error for people", () => {
    for (const { text } of cases) refusal(text)
  })

  it("has its mistakes refused with line and column", () => {
    const accepted = cases
      .filter(({ fails, text }) => fails && refusal(text) === null)
      .map(({ name }) => name)
    expect(accepted).toEqual([])
    for (const { text, name } of cases.filter(({ fails }) => fails)) {
      const where = refusal(text)?.diagnostic.where
      expect(where?.line, name).toBeGreaterThan(0)
      expect(where?.column, name).toBeGreaterThan(0)
    }
  })
})
