// Keeps out of the bundle what never runs: half of the start-up time of reading a post was code of this kind.
import { resolve } from "node:path"
import type { Plugin } from "vite"

const NONE = "\0lectern:none"

export function lean(): Plugin {
  return {
    name: "lectern:lean",
    apply: "build",
    enforce: "pre",
    resolveId(source, importer = "") {
      // gray-matter's own readers of YAML and JavaScript: front matter is read by `yaml`, and nothing of it is run.
      const ofGrayMatter = /[\\/]gray-matter[\\/]/.test(importer)
      if (ofGrayMatter && /(^|\/)(engines|section-matter)$/.test(source)) return NONE
      // Downloads of browsers, and the protocol of Firefox.
      if (source === "@puppeteer/browsers" || /(^|\/)bidi\/bidi\.js$/.test(source)) return NONE
      // Its modules, of which the bundler leaves out what writes YAML; the default is one CommonJS whole.
      if (source === "yaml") return resolve(import.meta.dirname, "../../node_modules/yaml/browser/index.js")
      return null
    },
    load: id => (id === NONE ? "module.exports = {}" : null),
  }
}
