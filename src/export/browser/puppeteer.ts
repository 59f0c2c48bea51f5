// The part of Puppeteer that speaks to a browser: without the part that finds, fetches and starts one, which we do not
// use, it loads in a fifth of the time.
export {
  type Browser,
  type CDPSession,
  type ConnectionTransport,
  connect,
  type Page,
  type Protocol,
} from "puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js"
