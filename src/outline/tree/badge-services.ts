// Takes the address of a picture, says whether it is a badge: a label that a service draws, of a build, a version or a
// count.

/** Hosts that draw nothing else, or badges under these paths. */
const SERVICES: readonly RegExp[] = [
  /^(?:[\w-]+\.)*(?:shields\.io|badgen\.net|badge\.fury\.io|badges\.gitter\.im|david-dm\.org|nodei\.co)\//,
  /^(?:[\w-]+\.)*(?:travis-ci\.(?:org|com)|circleci\.com|appveyor\.com|codeship\.com)\/.*(?:\.svg|\.png|status)/,
  /^(?:[\w-]+\.)*(?:codecov\.io|coveralls\.io|codeclimate\.com|snyk\.io|isitmaintained\.com|deepscan\.io)\//,
  /^github\.com\/.*\/workflows\/.*\.svg/,
  /^(?:hits|badges?)\./,
]

/** `…/badge.svg`, `…/badges/score`, `…/project_badges`, `…/colab-badge.svg`. */
const NAMED = /[/_-]badges?(?:[/?#_-]|\.svg|\.png|$)/

/** Photographs of badges are pictures. */
const PHOTOGRAPH = /\.(?:jpe?g|webp|avif|gif)(?:[?#]|$)/

export function isBadge(source: string): boolean {
  const address = /^(?:https?:)?\/\/(?:www\.)?(.+)$/i.exec(source.trim())?.[1]?.toLowerCase()
  if (address === undefined || PHOTOGRAPH.test(address)) return false
  return NAMED.test(address) || SERVICES.some(service => service.test(address))
}

/** Words that its author chose. */
export function isLabel(source: string): boolean {
  return /^(?:https?:)?\/\/img\.shields\.io\/badge\//i.test(source.trim())
}
