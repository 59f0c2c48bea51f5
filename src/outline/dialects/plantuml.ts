// `@startuml` … `@enduml` outside a fence, as plugins of blogs draw it: its source, kept together.
import type { Marker } from "../rules/containers.ts"

export function readPlantUml(line: string): Marker | null {
  const [, side, kind = ""] = /^@(start|end)([a-z]+)(?:[ \t(]|$)/.exec(line) ?? []
  if (side === undefined || !KINDS.test(kind)) return null
  const family = `plantuml ${kind}`
  if (side === "end") return { kind: "close", family }
  return { kind: "open", family, element: "#code", info: "", holdsMarks: true, lead: line }
}

const KINDS = /^(?:uml|mindmap|wbs|gantt|json|yaml|salt|ebnf|regex|ditaa|dot|math|latex|creole|chronology)$/
