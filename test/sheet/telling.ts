// The posts of the shared corpus that tell most about a theme: every layout, script and kind of author among them.
import { shared } from "../shared.ts"

const POSTS = [
  "went-to-conference/2019 GDG Daejeon.md",
  "tech-interview-for-developer/[Web] REST API.md",
  "ko-reactjs-org/concurrent-mode-adoption.md",
  "dalsu-dev/DB와 JSON.md",
  "cs231n/neural-networks-3.md",
  "aws-reinvent-2018/SEC325-Data_Protection_Encryption.md",
  "blog-rust-lang-org/i128-layout-update.md",
  "electron-website/electron-37-0.md",
  "vite/announcing-vite8-beta.md",
  "cs228-notes/applications.md",
  "carmilz-minimal-mistakes/2013-01-11-markup-html-tags-and-formatting.md",
  "quartz/callouts.md",
  "simonw-til/tailscale-github-actions.md",
  "azu-github-io/2017-10-09-clean-architecture-and-building-evolutionary-architectures.md",
  "advanced-java/find-common-urls.md",
  "free-programming-books/free-programming-books-he.md",
  "neizod-github-io/2018-11-09-techjam-2018-grand-final.md",
  "hi-reactjs-org/lists-and-keys.md",
  "opensource-guide/how-to-contribute.md",
  "opensource-guide/best-practices.md",
  "fuwari/README.vi.md",
  "the-art-of-command-line/README-el.md",
  "codefor-de/2017-03-04-le-trinkwasser.md",
  "18f-gsa-gov/2015-10-15-best-practices-for-distributed-teams.md",
]

export function tellingPosts(): string[] {
  return POSTS.map(post => shared(`corpus/${post}`))
}
