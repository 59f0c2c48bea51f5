import { execFileSync } from "node:child_process"
import { chmodSync, truncateSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { UserError } from "../../src/error.ts"
import { type Disk, nodeDisk } from "../../src/files/disk.ts"
import { listPosts, readSource } from "../../src/post/list.ts"
import { type Content, makeFolder } from "./folder.ts"

interface Seen {
  posts: string[]
  said: string[]
}

function list(files: Readonly<Record<string, Content>>, paths = ["posts"]): Seen {
  return listIn(makeFolder(files), paths)
}

function listIn(top: string, paths = ["posts"]): Seen {
  const { posts, diagnostics } = listPosts(paths, nodeDisk, top)
  return {
    posts: posts.map(({ path }) => path),
    said: diagnostics.map(({ code, severity, where }) => {
      expect(severity).toBe(code.startsWith("E_") ? "error" : "warning")
      return `${code} ${where?.file}`
    }),
  }
}

const isRoot = process.getuid?.() === 0

describe("posts of a folder", () => {
  it("are its Markdown files, by name, with those of its folders", () => {
    const files = ["b.md", "a.markdown", "sub/c.mdx", "d.qmd", "e.txt", "f.html", "x.MD"]
    expect(list(Object.fromEntries(files.map(name => [`posts/${name}`, "x"]))).posts).toEqual([
      "posts/a.markdown",
      "posts/b.md",
      "posts/d.qmd",
      "posts/sub/c.mdx",
      "posts/x.MD",
    ])
  })

  it("are not what lies there for other reasons", () => {
    const files = [
      ".hidden.md",
      ".git/x.md",
      "node_modules/a/b.md",
      "_includes/x.md",
      "themes/t/x.md",
      "LICENSE.md",
      "LICENSE-MIT.md",
      "CONTRIBUTING.md",
      "CONTRIBUTING.ko.md",
      "_index.md",
      "ok.md",
    ]
    expect(list(Object.fromEntries(files.map(name => [`posts/${name}`, "x"]))).posts).toEqual(["posts/ok.md"])
  })

  it("may begin with the name of such a file", () => {
    const names = ["posts/security-in-depth.md", "posts/support-your-team.md"]
    expect(list(Object.fromEntries(names.map(name => [name, "x"]))).posts).toEqual(names)
  })

  it("do not include the README of the whole, unless it is all there is", () => {
    expect(list({ "posts/README.md": "", "posts/a/README.md": "", "posts/b.md": "" }).posts).toEqual([
      "posts/a/README.md",
      "posts/b.md",
    ])
    expect(list({ "posts/README.md": "" }).posts).toEqual(["posts/README.md"])
  })

  it("of a site are where such a site has them", () => {
    const jekyll = {
      "b/_config.yml": "",
      "b/_posts/a.md": "",
      "b/_drafts/d.md": "",
      "b/about.md": "",
      "b/_site/x.md": "",
    }
    expect(list(jekyll, ["b"]).posts).toEqual(["b/_drafts/d.md", "b/_posts/a.md"])
    expect(
      list(
        {
          "b/hugo.toml": "",
          "b/content/p/index.md": "",
          "b/themes/t/exampleSite/x.md": "",
          "b/README.md": "",
        },
        ["b"],
      ).posts,
    ).toEqual(["b/content/p/index.md"])
    expect(
      list({ "b/_config.yml": "", "b/source/_posts/a.md": "", "b/scaffolds/post.md": "" }, ["b"]).posts,
    ).toEqual(["b/source/_posts/a.md"])
    expect(list({ "b/_config.yml": "", "b/notes/a.md": "" }, ["b"]).posts).toEqual(["b/notes/a.md"])
  })

  it("include folders that are named like posts", () => {
    expect(list({ "posts/folder.md/a.md": "x" }).posts).toEqual(["posts/folder.md/a.md"])
  })

  it("are each listed once, however often they are named", () => {
    expect(list({ "posts/a.md": "", "posts/b.md": "" }, ["posts/a.md", "posts", "posts/a.md"]).posts).toEqual(
      ["posts/a.md", "posts/b.md"],
    )
  })
})

describe("links", () => {
  it("inside are followed, each real folder once", () => {
    const seen = list({
      "posts/a/x.md": "",
      "posts/b": { link: "a" },
      "posts/0.md": { link: "a/x.md" },
      "posts/y.md": { link: "a/x.md" },
    })
    expect(seen).toEqual({ posts: ["posts/a/x.md"], said: [] })
  })

  it("are no more work than the folders that they lead to", () => {
    const folders = Array.from({ length: 16 }, (_, at): [string, Content][] => [
      [`posts/f${at}/x.md`, ""],
      [`posts/f${at}/one`, { link: `../f${at + 1}` }],
      [`posts/f${at}/two`, { link: `../f${at + 1}` }],
    ])
    const top = makeFolder({ ...Object.fromEntries(folders.flat()), "posts/f16/x.md": "" })
    let looks = 0
    const list: Disk["list"] = folder => {
      looks++
      return nodeDisk.list(folder)
    }
    expect(listPosts(["posts"], { ...nodeDisk, list }, top).posts).toHaveLength(17)
    expect(looks).toBeLessThan(100)
  })

  it("to a folder above are told of", () => {
    const seen = list({ "posts/a/x.md": "", "posts/a/loop": { link: ".." } })
    expect(seen).toEqual({ posts: ["posts/a/x.md"], said: ["W_SYMLINK_LOOP posts/a/loop"] })
  })

  it("to themselves cost only themselves, and their hint is about links", () => {
    const top = makeFolder({ "posts/self.md": { link: "self.md" }, "posts/x.md": "" })
    expect(listIn(top)).toEqual({ posts: ["posts/x.md"], said: ["E_FILE_UNREADABLE posts/self.md"] })
    expect(listPosts(["posts"], nodeDisk, top).diagnostics[0]?.hint).toBe("mend the link, or take it away")
  })

  it("to outside are told of and not followed", () => {
    const seen = list({
      "out/x.md": "",
      "posts/leak.md": { link: "../out/x.md" },
      "posts/dir": { link: "../out" },
      "posts/y.md": "",
    })
    expect(seen).toEqual({
      posts: ["posts/y.md"],
      said: ["W_SYMLINK_OUTSIDE posts/dir", "W_SYMLINK_OUTSIDE posts/leak.md"],
    })
  })

  it("to what is hidden or no post are told of and not followed", () => {
    const seen = list({
      "posts/.env": "TOKEN=1",
      "posts/.git/x.md": "",
      "posts/key.pem": "",
      "posts/env.md": { link: ".env" },
      "posts/git": { link: ".git" },
      "posts/key.md": { link: "key.pem" },
      "posts/y.md": "",
    })
    expect(seen).toEqual({
      posts: ["posts/y.md"],
      said: ["env.md", "git", "key.md"].map(name => `W_SYMLINK_HIDDEN posts/${name}`),
    })
  })

  it("that a user names are followed wherever they lead", () => {
    expect(
      list({ "out/x.md": "", "posts/leak.md": { link: "../out/x.md" } }, ["posts/leak.md"]).posts,
    ).toEqual(["posts/leak.md"])
  })
})

describe("what is no post", () => {
  it("because it is a pipe is skipped without waiting", () => {
    const top = makeFolder({ "posts/a.md": "" })
    execFileSync("mkfifo", [join(top, "posts/pipe.md")])
    expect(listIn(top)).toEqual({ posts: ["posts/a.md"], said: ["W_NOT_A_FILE posts/pipe.md"] })
    expect(listIn(top, ["posts/pipe.md"])).toEqual({ posts: [], said: ["W_NOT_A_FILE posts/pipe.md"] })
  })

  it.skipIf(isRoot)("because nobody may read it is an error of its own", () => {
    const top = makeFolder({ "posts/a.md": "", "posts/secret/x.md": "" })
    chmodSync(join(top, "posts/secret"), 0)
    const seen = listIn(top)
    chmodSync(join(top, "posts/secret"), 0o755)
    expect(seen).toEqual({ posts: ["posts/a.md"], said: ["E_FILE_UNREADABLE posts/secret"] })
  })

  it("because it lies too deep is told of", () => {
    const deep = Array.from({ length: 40 }, () => "d").join("/")
    const seen = list({ "posts/a.md": "", [`posts/${deep}/x.md`]: "" })
    expect(seen.posts).toEqual(["posts/a.md"])
    expect(seen.said[0]).toMatch(/^W_DEPTH /)
  })

  it("because it is not there is wrong use, with the nearest name", () => {
    const top = makeFolder({ "posts/talk.md": "" })
    const error = (() => {
      try {
        return listPosts(["posts/tlak.md"], nodeDisk, top)
      } catch (error) {
        return error
      }
    })()
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({
      exit: 2,
      diagnostic: {
        code: "E_PATH",
        what: "nothing found at posts/tlak.md",
        hint: "did you mean posts/talk.md?",
      },
    })
  })
})

describe("source of a post", () => {
  function sourceError(change: (top: string) => void, disk = nodeDisk): string {
    const top = makeFolder({ "posts/a.md": "text", "out/secret.md": "secret" })
    const [post] = listPosts(["posts"], nodeDisk, top).posts
    if (!post) throw new Error("no post")
    change(top)
    try {
      readSource(post, disk)
    } catch (error) {
      if (error instanceof UserError) return `${error.diagnostic.code} ${error.diagnostic.what}`
      throw error
    }
    return "read"
  }

  it("is its bytes", () => {
    expect(sourceError(() => {})).toBe("read")
  })

  it("is refused by its size before it is read", () => {
    const unread: Disk = {
      ...nodeDisk,
      open: path => {
        const opened = nodeDisk.open(path)
        const read = () => expect.unreachable("it was read")
        return opened.kind === "file" ? { ...opened, file: { ...opened.file, read } } : opened
      },
    }
    const grow = (top: string) => truncateSync(join(top, "posts/a.md"), 50 * 1024 * 1024)
    expect(sourceError(grow, unread)).toBe("E_FILE_TOO_LARGE posts/a.md is 50 MB; the limit is 5 MB")
  })

  it("is not another file that a link was swapped in for", () => {
    expect(
      sourceError(top => {
        execFileSync("ln", ["-sf", "../out/secret.md", join(top, "posts/a.md")])
      }),
    ).toBe("E_FILE_UNREADABLE posts/a.md is now a link to another file")
  })

  it("is missed when it is gone", () => {
    expect(sourceError(top => execFileSync("rm", [join(top, "posts/a.md")]))).toBe(
      "E_FILE_UNREADABLE posts/a.md is no file any more",
    )
  })
})

describe("names of all kinds", () => {
  it("each get one safe and distinct address", () => {
    const names = [
      "-rf.md",
      "--help.md",
      "a b.md",
      "a#b.md",
      "a?b.md",
      "a%2e.md",
      "..%2f.md",
      "con.md",
      "index.md",
      "INDEX.md",
      "@fs.md",
      "<script>.md",
      "\"q'.md",
      "back\\slash.md",
      "new\nline.md",
      "e\u0301.md",
      "\u00e9.md",
      ".hidden.md",
      "x.MD",
      "x.markdown",
      `${"x".repeat(250)}.md`,
    ]
    const top = makeFolder(Object.fromEntries(names.map(name => [`posts/${name}`, "x"])))
    const slugs = listPosts(["posts"], nodeDisk, top).posts.map(({ slug }) => slug)
    expect(slugs).toHaveLength(names.length - 2)
    for (const slug of slugs) expect(slug).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,200}$/u)
    expect(new Set(slugs.map(slug => slug.normalize("NFC").toLowerCase())).size).toBe(slugs.length)
  })
})
