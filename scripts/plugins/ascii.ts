// Writes all letters beyond ASCII as escapes: a file of one byte a letter is read and compiled in half of the time.
import type { Plugin } from "vite"

/** For what src/cli/load.ts loads, which reads it so. */
export function ascii(): Plugin {
  return {
    name: "lectern:ascii",
    apply: "build",
    // After all else, since whoever prints the code anew prints the letters themselves.
    generateBundle({ format }, files) {
      if (format !== "cjs") return
      for (const file of Object.values(files)) if (file.type === "chunk") file.code = escaped(file.code)
    },
  }
}

/** The same in strings, patterns and names, which is where they stand; half of a pair each. */
function escaped(code: string): string {
  return code.replace(/[\u0080-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
}
