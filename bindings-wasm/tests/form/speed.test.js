// How long one waits: for the form, and while typing in it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { ALMELO, asked, dossierOf, fill, pages, ready } from "./form.js";

/** What people should wait at most for a form that can be used, in milliseconds, on a machine that does nothing else. */
const GOAL = 1000;

/** Where the test fails. Machines that run tests do much else. */
const LIMIT = 6000;

/** From how long on people notice that a key waits, in milliseconds; and where the test fails. */
const PAUSE = { goal: 100, limit: 500 };

const site = pages();
const file = (/** @type {string} */ name) =>
  readFileSync(fileURLToPath(new URL(`../node_modules/kansrijk/${name}`, import.meta.url)));

test("the form is there soon, with nothing kept from before", async () => {
  const times = [];
  for (let round = 0; round < 5; round += 1) {
    // A context of its own has an empty cache.
    times.push(await firstLoad());
  }
  times.sort((one, other) => one - other);
  const script = file("form/kansrijk-form.js");
  console.error(
    `first load to a form that can be used: ${times.map((time) => Math.round(time)).join(", ")} ms; goal ${GOAL}; ` +
      `script ${(gzipSync(script, { level: 9 }).length / 1000).toFixed(1)} kB gzip`,
  );
  assert.ok((times[0] ?? Number.NaN) < LIMIT, `${times}`);
});

async function firstLoad() {
  const context = await site.browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(markReady);
    await page.goto(site.address);
    await ready(page);
    await page.waitForFunction(() => performance.getEntriesByName("kansrijk-ready").length > 0);
    return await page.evaluate(() => performance.getEntriesByName("kansrijk-ready")[0]?.startTime ?? Number.NaN);
  } finally {
    await context.close();
  }
}

/** Notes when there are questions on the screen. */
function markReady() {
  const look = () => {
    const form = document.querySelector("kansrijk-form");
    if (form?.shadowRoot?.querySelector(".entry input")) {
      requestAnimationFrame(() => performance.mark("kansrijk-ready"));
    } else {
      setTimeout(look, 4);
    }
  };
  look();
}

test("typing waits for nothing", () =>
  site.open(async (page) => {
    await fill(page, ALMELO.dossier);
    const field = page.getByRole("textbox", { name: asked().about.find(({ name }) => name === "note")?.question.text ?? "" });
    await field.click();
    await page.evaluate(() => {
      const tasks = /** @type {number[]} */ ([]);
      Object.assign(globalThis, { tasks });
      const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
      // From a key to what it draws; and whatever else keeps the page busy.
      observer.observe(/** @type {PerformanceObserverInit} */ ({ type: "event", durationThreshold: 16 }));
      observer.observe({ type: "longtask" });
    });
    const text = "Wat hier staat telt nergens mee, maar het staat in het verslag";
    await field.pressSequentially(text, { delay: 60 });
    await page.waitForTimeout(500);
    assert.equal((await dossierOf(page)).note, text);
    const tasks = await page.evaluate(() => /** @type {any} */ (globalThis).tasks);
    const longest = Math.max(0, ...tasks);
    console.error(
      `typing ${text.length} characters: the longest wait was ${longest < 16 ? "less than 16" : Math.round(longest)} ms; goal ${PAUSE.goal}`,
    );
    assert.ok(longest < PAUSE.limit, `${longest} ms`);
  }));
