// The names of the commands.
export const COMMANDS = ["dev", "build", "export", "plan", "check", "theme", "browser"] as const

/** The one that a command line asks for; what is no command's name is a post to present. */
export function commandOf([, , typed = ""]: readonly string[]): string {
  return COMMANDS.find(name => name === typed) ?? "dev"
}
