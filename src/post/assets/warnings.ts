// Why a picture cannot be shown → the words for the author, and the short ones for the frame in its place.
import { shownAddress, warning } from "../../error.ts"
import type { Diagnostic, MissingPicture } from "../../model.ts"
import type { Unusable } from "../pictures/picture.ts"
import type { NotFetched } from "../remote.ts"
import type { Found } from "./lookup.ts"

export interface Missing {
  readonly kind: "missing"
  readonly asset: MissingPicture
  readonly warning: Diagnostic
}

interface Words {
  readonly code: string
  readonly what: string
  readonly hint: string
  readonly reason: string
}

function missing(reason: string, src: string): Missing {
  return made({
    code: "W_IMAGE_MISSING",
    what: `image ${shownAddress(src)} ${reason}`,
    hint: RELATIVE,
    reason,
  })
}

const RELATIVE = "paths are relative to the post; one that begins with / to the site's root"

export function notFound(src: string, found: Exclude<Found, { kind: "file" }>, near: string | null): Missing {
  const name = shownAddress(src)
  switch (found.kind) {
    case "outside":
      return made({
        code: "W_IMAGE_OUTSIDE_ROOT",
        what: `image ${name} is outside the posts folder`,
        hint: INTO_FOLDER,
        reason: "outside the posts folder",
      })
    case "link-outside":
      return made({
        code: "W_SYMLINK_OUTSIDE",
        what: `image ${name} is a link to outside the posts folder`,
        hint: INTO_FOLDER,
        reason: "outside the posts folder",
      })
    case "unreadable":
      return made({
        code: "W_IMAGE_MISSING",
        what: `image ${name} cannot be opened`,
        hint: found.reason,
        reason: "cannot be opened",
      })
    case "folder":
      return missing("is a folder", src)
    case "no-file":
      return missing("is no file", src)
    case "missing":
      return near === null
        ? missing("not found", src)
        : withHint(missing("not found", src), `did you mean ${near}?`)
  }
}

const INTO_FOLDER = "copy it into the folder of the posts"

function withHint(result: Missing, hint: string): Missing {
  return { ...result, warning: { ...result.warning, hint } }
}

export function unusable(src: string, { kind, reason }: Unusable): Missing {
  const name = shownAddress(src)
  if (kind === "too-large")
    return made({
      code: "W_IMAGE_TOO_LARGE",
      what: `image ${name}: ${reason}`,
      hint: "save a smaller copy of it",
      reason: "too large",
    })
  return made({
    code: "W_IMAGE_BROKEN",
    what: `image ${name} cannot be read as an image`,
    hint: reason,
    reason: "cannot be read as an image",
  })
}

export function blockedWarning(src: string, why: string): Missing {
  const hint = "use a path below the folder of the posts, or an https address"
  return made({
    code: "W_URL_BLOCKED",
    what: `image not shown: its address ${why}: ${shownAddress(src)}`,
    hint,
    reason: "address not allowed",
  })
}

export function remoteWarning(src: string, why: NotFetched | { readonly kind: "off" }): Missing {
  const what = `remote image not loaded: ${shownAddress(src)}`
  if (why.kind === "off")
    return made({
      code: "W_IMAGE_REMOTE",
      what,
      hint: "fetching is switched off (--offline, or remote: false)",
      reason: "remote image, not loaded",
    })
  const code = why.kind === "timeout" ? "W_ASSET_TIMEOUT" : "W_IMAGE_REMOTE"
  return made({ code, what, hint: why.reason, reason: "remote image, not loaded" })
}

function made({ code, what, hint, reason }: Words): Missing {
  return { kind: "missing", asset: { kind: "missing", reason }, warning: warning({ code, what, hint }) }
}
