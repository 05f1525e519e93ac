// Pages in Chromium, from a server that allows them as little as a careful municipality does. A page that reports an error,
// breaks its policy or asks anybody else for anything fails the test.

import assert from "node:assert/strict";
import { existsSync, realpathSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { delimiter, extname, join, sep } from "node:path";

/** @typedef {import("playwright-core").Browser} Browser */
/** @typedef {import("playwright-core").Page} Page */

/** What a page may do: run the scripts of its own server, with a WebAssembly module, and nothing else. */
export const STRICT = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The names that Chromium has on systems that bring it. */
const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** @type {{ [ending: string]: string }} */
const MEDIA_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".yaml": "text/plain; charset=utf-8",
};

/**
 * Where Chromium is: the system's own, else Playwright's.
 *
 * @returns {Promise<string | undefined>} nothing where there is none
 */
export async function executable() {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const system = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (system !== undefined) {
    return system;
  }
  // Only now, so that one may ask before the packages are there.
  const { chromium } = await import("playwright-core");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** @returns {Promise<Browser>} to be closed */
export async function launch() {
  const [{ chromium }, path] = await Promise.all([import("playwright-core"), executable()]);
  assert.ok(path, "there is no Chromium: `cargo xtask setup` gets it");
  return chromium.launch({ executablePath: path, headless: true, args: ARGUMENTS });
}

/**
 * Serves the files of a folder, and nothing outside it, on this machine.
 *
 * @param {string} folder
 * @param {{ csp?: string, port?: number }} [options] the policy of every answer, `STRICT` when it is left out; the port, a free
 *   one when it is left out
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} the address ends with a slash
 */
export async function serve(folder, { csp = STRICT, port = 0 } = {}) {
  const root = realpathSync(folder);
  const headers = { "Content-Security-Policy": csp, "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store" };
  const server = createServer(async (request, response) => {
    const path = request.method === "GET" ? fileAt(root, request.url ?? "/") : undefined;
    if (path === undefined) {
      // A browser asks for an icon by itself: no page is to blame.
      response.writeHead(request.url === "/favicon.ico" ? 204 : 404, headers).end();
      return;
    }
    const type = MEDIA_TYPES[extname(path)] ?? "application/octet-stream";
    response.writeHead(200, { ...headers, "Content-Type": type }).end(await readFile(path));
  });
  await new Promise((ready, refused) => server.once("error", refused).listen(port, "127.0.0.1", () => ready(undefined)));
  const { port: own } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    return new Promise((/** @type {(_: void) => void} */ closed) => server.close(() => closed()));
  };
  return { address: `http://127.0.0.1:${own}/`, close };
}

/**
 * The file that an address stands for; nothing where there is none in the folder.
 *
 * @param {string} root
 * @param {string} url
 */
function fileAt(root, url) {
  try {
    const name = decodeURIComponent(new URL(url, "http://localhost").pathname);
    // Links inside the folder may not lead out of it either.
    const path = realpathSync(join(root, name.endsWith("/") ? `${name}index.html` : name));
    return path.startsWith(root + sep) && statSync(path).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Notes everything that goes wrong on a page from now on: errors, what its policy refuses, requests that fail or go to another
 * server, and dialogs.
 *
 * @param {Page} page
 * @param {string} address of the server
 * @returns {Promise<string[]>} grows as things go wrong
 */
export async function watch(page, address) {
  /** @type {string[]} */
  const faults = [];
  // The browser itself says nothing of a refusal that the page catches, such as that of `eval`.
  await page.addInitScript(() =>
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
      console.error(`the policy ${effectiveDirective} refuses ${blockedURI} in ${sourceFile}`);
    }),
  );
  page.on("pageerror", (error) => faults.push(`error: ${error.stack ?? error}`));
  page.on("console", (message) => {
    if (message.type() === "error") {
      faults.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob|about):/.test(request.url())) {
      faults.push(`request to another server: ${request.url()}`);
    }
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // A download, or a page that was left, ends what it was waiting for.
    if (why !== "net::ERR_ABORTED") {
      faults.push(`request: ${request.url()} ${why}`);
    }
  });
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  return faults;
}

/**
 * Opens a page with nothing kept from before, hands it over, and fails when anything went wrong on it.
 *
 * @template T
 * @param {Browser} browser
 * @param {string} address of the page, on a server that `serve` started
 * @param {(page: Page) => Promise<T>} action
 * @param {import("playwright-core").BrowserContextOptions} [options] such as a size, a colour scheme, a language
 * @returns {Promise<T>}
 */
export async function visit(browser, address, action, options = {}) {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const faults = await watch(page, new URL("/", address).href);
    await page.goto(address);
    const result = await action(page).catch((/** @type {unknown} */ error) => {
      // What went wrong on the page says more than what a test missed because of it.
      assert.equal(faults.join("\n"), "", `${error}\n${faults.join("\n")}`);
      throw error;
    });
    // What the page has reported by now is on its way: it arrives before an answer.
    if (!page.isClosed()) {
      await page.evaluate(() => new Promise((later) => setTimeout(later)));
    }
    assert.equal(faults.join("\n"), "", `${address}\n${faults.join("\n")}`);
    return result;
  } finally {
    await context.close();
  }
}
