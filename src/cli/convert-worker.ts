// The entry of the thread in which posts are converted: loads its program as the command's entry loads the command's.
import { join } from "node:path"
import { loaderFor } from "./load.ts"

loaderFor("convert")(join(import.meta.dirname, "lectern/convert-thread.cjs"))
