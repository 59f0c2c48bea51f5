// The session → a Vite plugin: hands requests and messages over and answers back, and owns no rules.
import type { IncomingMessage, ServerResponse } from "node:http"
import type { Plugin } from "vite"
import { addressesOf } from "./addresses.ts"
import { answer } from "./answer.ts"
import { readHello } from "./hello.ts"
import type { Connection, Session } from "./session.ts"

export interface PluginOptions {
  readonly session: Session
  readonly watch: Connection["watch"]
  readonly warn: Connection["warn"]
  /** A bug, shown where the command runs; whoever asked only hears that there was one. */
  readonly failed: (error: unknown) => void
}

export function lectern({ session, watch, warn, failed }: PluginOptions): Plugin {
  const addresses = addressesOf(session)
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const { status, headers, body } = await answer(request, addresses)
    response.writeHead(status, { ...headers, "Content-Length": Buffer.byteLength(body) })
    response.end(request.method === "HEAD" ? undefined : body)
  }
  return {
    name: "lectern",
    configureServer({ config, middlewares, ws }) {
      session.connect({
        token: config.webSocketToken,
        watch,
        warn,
        send: (event, data) => ws.send(event, data),
      })
      ws.on("connection", socket => {
        // Vite's own listener loads modules for whoever asks, and ends the process over what it does not expect.
        socket.removeAllListeners("message")
        socket.on("message", message => {
          const hello = readHello(String(message))
          if (!hello) return
          for (const [event, data] of session.newsFor(hello.post, hello.version))
            socket.send(JSON.stringify({ type: "custom", event, data }))
          if (hello.post !== null) void session.warmUp(hello.post)
        })
      })
      // Before all of Vite's own, and with an answer for everything: none of its ways to files is ever reached.
      middlewares.use((request, response) => {
        respond(request, response).catch(error => {
          failed(error)
          response.writeHead(500).end()
        })
      })
    },
  }
}
