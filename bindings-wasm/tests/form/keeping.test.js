// Nothing that was filled in gets lost, and nothing is kept that nobody asked to keep.

import assert from "node:assert/strict";
import { test } from "node:test";
import { watch } from "../chromium.js";
import { ALMELO, asked, dossierOf, fill, pages, ready, section, settled } from "./form.js";

/** @typedef {import("playwright-core").Page} Page */

const site = pages();
const { about, words } = asked();
const nameField = (/** @type {Page} */ page) => page.getByRole("textbox", { name: about[0]?.question.text ?? "" });
const keepBox = (/** @type {Page} */ page) => page.getByRole("checkbox", { name: words.files.keep });

/** @param {Page} page */
const stored = (page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));

const NOTHING = { local: {}, session: {}, cookies: "", databases: 0, caches: 0 };

test("without consent nothing is kept", () =>
  site.open(async (page) => {
    await fill(page, ALMELO.dossier);
    await nameField(page).fill("Almelo");
    await page.waitForTimeout(1000);
    assert.deepEqual(await stored(page), NOTHING);
    await page.reload();
    await ready(page);
    assert.equal((await dossierOf(page)).name, "");
    assert.deepEqual(await stored(page), NOTHING);
  }));

test("with consent a reload goes on where one was, and forgetting erases it", () =>
  site.open(async (page) => {
    await keepBox(page).check();
    await fill(page, ALMELO.dossier);
    await nameField(page).fill("Almelo aan de Aa");
    const before = await dossierOf(page);
    await page.reload();
    await ready(page);
    await settled(page);
    assert.deepEqual(await dossierOf(page), before);
    await keepBox(page).uncheck();
    assert.deepEqual(await stored(page), NOTHING);
  }));

test("after a crash what was kept is offered, and taken up only when asked", async () => {
  const context = await site.browser.newContext();
  try {
    const first = await context.newPage();
    await first.goto(site.address);
    await ready(first);
    await keepBox(first).check();
    await fill(first, ALMELO.dossier);
    await nameField(first).fill("Almelo voor de klap");
    await first.waitForTimeout(1000);
    const before = await dossierOf(first);
    const crashed = first.waitForEvent("crash");
    await Promise.all([crashed, first.goto("chrome://crash").catch(() => undefined)]);

    const next = await context.newPage();
    const faults = await watch(next, new URL("/", site.address).href);
    await next.goto(site.address);
    await ready(next);
    assert.equal((await dossierOf(next)).name, "");
    await next.getByRole("button", { name: words.files.resume }).first().click();
    await settled(next);
    assert.deepEqual(await dossierOf(next), before);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
});

test("another language keeps every answer", () =>
  site.open(async (page) => {
    await fill(page, ALMELO.dossier);
    await section(page, "goals").getByRole("radio").last().check();
    await nameField(page).fill("Almelo in twee talen");
    await settled(page);
    const before = await dossierOf(page);
    await page.getByRole("radio", { name: "English" }).check();
    await page.getByRole("heading", { name: asked("en").words.outcome.heading }).waitFor();
    assert.deepEqual(await dossierOf(page), before);
    assert.ok(await section(page, "goals", "en").getByRole("radio").last().isChecked(), "that one does not know");
    assert.equal(await page.locator("[data-requirement] .outcome-label").first().textContent(), asked("en").words.outcome.met);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    assert.ok(await page.getByRole("radio", { name: "English" }).evaluate((radio) => radio.matches(":focus")), "the focus stays");
  }));

test("changes are said calmly, and take the focus from nobody", () =>
  site.open(async (page) => {
    const status = page.locator("kansrijk-outcome [role=status]");
    assert.equal(await status.textContent(), "");
    const yes = section(page, "answers.coalitie_breed_genoeg").getByRole("radio").first();
    await yes.check();
    await page.waitForTimeout(200);
    assert.equal(await status.textContent(), "", "not at once");
    const title = (await page.locator('[data-requirement="breed"] .what').textContent()) ?? "";
    await status.filter({ hasText: /./ }).waitFor();
    assert.ok(title.includes(words.outcome.met), title);
    assert.match((await status.textContent()) ?? "", new RegExp(words.outcome.met));
    assert.ok(await yes.evaluate((radio) => radio.matches(":focus")));
  }));

test("what is wrong is summed up, and leads to its field", () =>
  site.open(async (page) => {
    const field = page.getByRole("textbox", { name: about.find(({ name }) => name === "described_on")?.question.text ?? "" });
    await field.fill("gisteren");
    await field.press("Tab");
    const summary = page.getByRole("region", { name: words.trouble.heading });
    await summary.getByText("gisteren").first().waitFor();
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    await summary.getByRole("button").or(summary.getByRole("link")).first().click();
    assert.ok(await field.evaluate((input) => input.matches(":focus")));
    assert.equal(await field.inputValue(), "gisteren", "what was typed stays");
    await field.fill("2021-07");
    await field.press("Tab");
    await summary.waitFor({ state: "detached" });
  }));

test("a partner that was taken away can come back, and the focus is never lost", () =>
  site.open(async (page) => {
    await fill(page, ALMELO.dossier);
    const partners = section(page, "partners");
    const before = await dossierOf(page);
    await partners.getByRole("button", { name: words.asking.remove.replace("{item}", "ziekenhuis"), exact: true }).click();
    await settled(page);
    assert.equal((await dossierOf(page)).partners.length, before.partners.length - 1);
    assert.ok(
      await partners.evaluate((section) => section.contains(/** @type {ShadowRoot} */ (section.getRootNode()).activeElement)),
    );
    await partners.getByRole("button", { name: words.asking.undo }).click();
    await settled(page);
    assert.deepEqual(await dossierOf(page), before);
  }));
