// The command line: which commands and options there are. Each command's work is loaded only when it is called.
import { existsSync } from "node:fs"
import { Command, CommanderError, Option } from "commander"
import { type ExitCode, nearest, UserError } from "../error.ts"
import { FORM_NAMES, type Form, HANDOUT_LAYOUTS, readForms } from "../export/form-names.ts"
import { packageVersion } from "../files/package.ts"
import { CHOICES } from "../post/settings/choices.ts"
import { COMMANDS } from "./commands.ts"
import { SIZES } from "./export-options.ts"
import {
  addressValue,
  encodingValue,
  outValue,
  rangesValue,
  scaleValue,
  shardValue,
  siteValue,
  slideValue,
  timeoutValue,
} from "./export-values.ts"
import { commandMeant, optionMeant } from "./other-tools.ts"
import { reportError } from "./report.ts"
import { hearStreams } from "./streams.ts"

export async function main(argv: readonly string[]): Promise<void> {
  hearStreams()
  try {
    await program().parseAsync([...argv])
  } catch (error) {
    process.exitCode = exitCodeOf(maybeCommand(error, argv), argv.includes("--debug"))
  }
}

/** What is neither a command nor a path was most likely meant as a command. */
function maybeCommand(error: unknown, [, , typed = "", second]: readonly string[]): unknown {
  const isForHelp = error instanceof CommanderError && error.code === "commander.help"
  if (isForHelp && error.exitCode !== 0) return noCommand(typed, second)
  const isPath = error instanceof UserError && error.diagnostic.code === "E_PATH"
  const near = isPath ? (commandMeant(typed) ?? nearest(typed, COMMANDS)) : null
  if (near === null || (COMMANDS as readonly string[]).includes(typed)) return error
  return new UserError(
    { code: "E_USE", what: `no command and no post "${typed}"`, hint: `did you mean ${near}?` },
    2,
  )
}

/** Commander would show its help alone, for "lectern theme" and for "lectern help biuld". */
function noCommand(typed: string, second: string | undefined): UserError {
  const isHelp = typed === "help" && second !== undefined
  const what = isHelp ? `no command "${second}"` : `lectern ${typed} needs a command`
  const near = isHelp ? (commandMeant(second) ?? nearest(second, COMMANDS)) : null
  const hint = near
    ? `did you mean ${near}?`
    : `lectern ${isHelp ? "" : `${typed} `}--help shows what there is`
  return new UserError({ code: "E_USE", what, hint }, 2)
}

function exitCodeOf(error: unknown, debug: boolean): ExitCode | 0 {
  if (!(error instanceof CommanderError)) return reportError(error, debug)
  if (error.exitCode === 0) return 0
  return reportError(wrongUse(error), debug)
}

/** Commander's message, e.g. "error: unknown option '--opne'\n(Did you mean --open?)", in the form of our own. */
function wrongUse(error: CommanderError): UserError {
  const [message = "", advice = ""] = error.message.replace(/^error: /, "").split("\n")
  const [what = "", allowed] = message.split(/\. Allowed choices are /)
  const option = what.match(/^unknown option '(.*)'$/)?.[1] ?? ""
  const meant = fileMeant(option) ?? optionMeant(option)
  if (meant) return new UserError({ code: "E_USE", what, hint: meant }, 2)
  const choices = allowed?.replace(/\.$/, "").split(", ") ?? []
  const near = nearest(what.match(/argument '(.*)' is invalid/)?.[1] ?? "", choices)
  const hints = [
    choices.length > 0 && `one of: ${choices.join(", ")}`,
    near && `did you mean ${near}?`,
    advice.replace(/^\(Did you mean (.*)\?\)$/, "did you mean $1?"),
  ]
  const hint = hints.filter(Boolean).join("; ") || "lectern --help shows what there is"
  return new UserError({ code: "E_USE", what: what.replace(/\.$/, ""), hint }, 2)
}

/** Names of posts may begin with a dash. */
function fileMeant(option: string): string | null {
  return existsSync(option) ? `the file of that name is ./${option}` : null
}

function program(): Command {
  const lectern = new Command("lectern")
    .description("Give the talk you have already written: a Markdown post becomes a deck.")
    .version(packageVersion(), "-v, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the options of a command")
    .addHelpText("after", EXAMPLES)
  for (const command of [dev(), build(), exportDeck(), plan(), check(), theme(), browser()]) {
    lectern.addCommand(settled(command), { isDefault: command.name() === "dev" })
  }
  return settled(lectern)
}

const EXAMPLES = `
Examples:
  lectern                          present the posts in posts/
  lectern my-post.md               present one post
  lectern export my-post.md        my-post.pdf, one page a slide
  lectern build blog --out dist    a site of decks, ready to be hosted

lectern <command> --help shows the options of a command.`

/** Errors are thrown, not printed, so that they all leave in one form and with one exit code. */
function settled(command: Command): Command {
  return (
    command
      .helpOption("-h, --help", "show this help")
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
      // Below its usual width Commander leaves it to the terminal to break words.
      .configureHelp({ minWidthToWrap: 20 })
  )
}

function dev(): Command {
  return posts(new Command("dev"))
    .description("present posts in the browser, live while you edit (the default command)")
    .option("--port <number>", "port to listen on (default: 5173 or the next free one)", portNumber)
    .option("--open", "open the browser")
    .action(async (paths: string[], options) => {
      const command = await import("./dev.ts")
      await command.dev(paths, options)
    })
}

function build(): Command {
  return posts(new Command("build"))
    .description("write a static site of decks: under any path, or opened from disk")
    .option("--out <folder>", "folder to write", outValue, "dist")
    .option("--notes", "include what was written for the speaker alone")
    .option(
      "--address <url>",
      "where the site will stand: links to a deck that are sent around show its cover",
      siteValue,
    )
    .action(async (paths: string[], options) => {
      const command = await import("./build.ts")
      await command.build(paths, options)
    })
}

function plan(): Command {
  return posts(new Command("plan"))
    .description("show the deck as text: number, layout, heading, how full, notes")
    .option("--json", "the whole deck as data")
    .action(async (paths: string[], options) => {
      const command = await import("./plan.ts")
      await command.plan(paths, options)
    })
}

function check(): Command {
  return posts(new Command("check"))
    .description("say what is to be mended in posts and in their decks, for authors and CI")
    .option("--browser [path]", "also look at every slide in a browser: the first one found, or this one")
    .option("--browser-url <address>", "browser that runs elsewhere, ws://…", addressValue)
    .option("--json", "all findings as data")
    .addOption(choice("--format <form>", "form of the findings", ["text", "json", "github"]))
    .option("--strict", "fail on warnings too")
    .action(async (paths: string[], options) => {
      const command = await import("./check.ts")
      await command.check(paths, options)
    })
}

function exportDeck(): Command {
  return posts(new Command("export"))
    .description("print decks: slides, handouts and notes as PDF, pictures, one file to mail")
    .addOption(
      new Option(
        "--as <forms>",
        `one or more of ${FORM_NAMES.join(", ")}, with commas between (default: as --out ends, else slides)`,
      ).argParser<Form[]>(readForms),
    )
    .option("--out <path>", "folder to write, or one file such as talk.pdf; - for standard output", outValue)
    .option("--pages <ranges>", "only these slides, such as 3-7,9", rangesValue)
    .option("--slide <number>", "only this slide, such as 1 for a cover", slideValue)
    .option("--builds [all]", "a page for each set of lit lines, or with `all` a page a step")
    .addOption(choice("--size <name>", "shape of the slides, or paper to print on", SIZES))
    .addOption(choice("--layout <name>", "what a handout has beside the slides", HANDOUT_LAYOUTS))
    .option("--scale <number>", "pixels of a picture per px of the slide (default: 1)", scaleValue)
    .option("--timeout <seconds>", "longest wait for a remote picture (default: 10)", timeoutValue)
    .option(
      "--shard <part>",
      "one part of the posts, such as 2/8 on the second of eight machines",
      shardValue,
    )
    .option("--browser <path>", "browser to print with, or `packaged`")
    .option("--browser-url <address>", "browser that runs elsewhere, ws://…", addressValue)
    .action(async (paths: string[], options) => {
      const command = await import("./export.ts")
      await command.exportDecks(paths, options)
    })
}

function theme(): Command {
  const fresh = new Command("new")
    .description("write a commented CSS file to start from")
    .argument("[name]", "name of the theme (default: my-theme)")
    .action(async (name: string | undefined) => {
      const command = await import("./theme.ts")
      command.newTheme(name)
    })
  return new Command("theme").description("make a theme of your own").addCommand(settled(fresh))
}

function browser(): Command {
  return new Command("browser")
    .description("say which browser prints, and why")
    .option("--browser <path>", "browser to print with, or `packaged`")
    .option("--browser-url <address>", "browser that runs elsewhere, ws://…", addressValue)
    .option("--debug", "show the stack of a bug")
    .action(async options => {
      const command = await import("./browser.ts")
      await command.browser(options)
    })
}

/** What all commands about posts take. */
function posts(command: Command): Command {
  return command
    .argument("[path...]", "posts or folders of posts (default: posts/)")
    .option("--theme <name>", "a built-in theme, a CSS file of yours, or a package lectern-theme-<name>")
    .addOption(
      choice(
        "--colors <which>",
        "the theme's own colours, or its other variant; handouts and notes are light",
        CHOICES.colors,
      ),
    )
    .addOption(choice("--prose <how>", "how much text stands on slides", CHOICES.prose))
    .addOption(choice("--fragments <which>", "which list items come one by one", CHOICES.fragments))
    .addOption(choice("--density <how>", "how full slides may be", CHOICES.density))
    .addOption(choice("--aspect <ratio>", "shape of the slides", CHOICES.aspect))
    .option("--encoding <name>", "encoding of the posts that are not UTF-8, such as cp949", encodingValue)
    .option("--offline", "fetch no remote pictures")
    .option("--debug", "show the stack of a bug")
}

function choice(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices)
}

function portNumber(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= LAST_PORT) return Number(text)
  throw new UserError({ code: "E_USE", what: `not a port: ${text}`, hint: "for example: --port 8080" }, 2)
}

const LAST_PORT = 65535
