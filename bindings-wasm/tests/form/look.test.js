// The look: whose tokens win, and what holds wherever the form stands.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ALMELO, fill, pages, section, settled } from "./form.js";

/** @typedef {import("playwright-core").Page} Page */

const site = pages();

/** What a page says in a style sheet of its own. @param {Page} page @param {string} text */
const style = (page, text) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, text);

/** @param {Page} page @param {string} selector @param {string} property */
const computed = (page, selector, property) =>
  page
    .locator(`kansrijk-form ${selector}`)
    .first()
    .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), property);

const RED = "rgb(200, 0, 0)";
const BUTTON = ".utrecht-button--primary-action";

test("a token on the element wins, without building anything", () =>
  site.open(async (page) => {
    await style(page, `kansrijk-form { --utrecht-button-primary-action-background-color: ${RED} }`);
    assert.equal(await computed(page, BUTTON, "background-color"), RED);
  }));

test("a colour that the theme is made of changes all that is made of it", () =>
  site.open(async (page) => {
    await style(page, `kansrijk-form { --basis-color-action-1-inverse-bg-default: ${RED} }`);
    assert.equal(await computed(page, BUTTON, "background-color"), RED);
  }));

test("a token of the page counts when the page is asked to bring the theme, and only then", () =>
  site.open(async (page) => {
    const before = await computed(page, BUTTON, "background-color");
    await style(page, `:root { --utrecht-button-primary-action-background-color: ${RED} }`);
    assert.equal(await computed(page, BUTTON, "background-color"), before);
    await page.locator("kansrijk-form").evaluate((form) => form.setAttribute("theme", "page"));
    assert.equal(await computed(page, BUTTON, "background-color"), RED);
    assert.notEqual(
      await computed(page, ".utrecht-textbox", "border-top-color"),
      "rgb(0, 0, 0)",
      "what the page does not bring has a default",
    );
  }));

test("rules of the page do not reach inside", () =>
  site.open(async (page) => {
    const before = await computed(page, "h2", "font-size");
    await style(page, "h2 { font-size: 99px } * { letter-spacing: normal } .entry { display: none }");
    assert.equal(await computed(page, "h2", "font-size"), before);
    assert.equal(await computed(page, ".entry", "display"), "block");
  }));

test("the form is as dark as its page", () =>
  site.open(
    async (page) => {
      const dark = await computed(page, ".form", "background-color");
      await style(page, ":root { color-scheme: light }");
      assert.notEqual(await computed(page, ".form", "background-color"), dark);
      assert.equal(await computed(page, ".form", "background-color"), "rgb(255, 255, 255)");
    },
    { colorScheme: "dark" },
  ));

test("in a narrow column of a wide page it is one column", () =>
  site.open(
    async (page) => {
      const columns = async () => (await computed(page, ".columns", "grid-template-columns")).split(" ").length;
      assert.equal(await columns(), 2);
      await style(page, "kansrijk-form { inline-size: 30rem }");
      await fill(page, ALMELO.dossier);
      assert.equal(await columns(), 1);
      const { width } = (await page.locator("kansrijk-form .form").boundingBox()) ?? assert.fail();
      const inside = await page.locator("kansrijk-form .form").evaluate((form) => form.scrollWidth);
      assert.ok(inside <= width, `${inside} of ${width}`);
    },
    { viewport: { width: 1600, height: 900 } },
  ));

for (const [name, options] of Object.entries({
  "chosen colours": { forcedColors: /** @type {const} */ ("active") },
  "without movement": { reducedMotion: /** @type {const} */ ("reduce") },
  "four times as large": { viewport: { width: 320, height: 256 } },
})) {
  test(`${name}: everything is there, and the focus shows`, () =>
    site.open(async (page) => {
      await fill(page, ALMELO.dossier);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
      for (const selector of [
        ".utrecht-textbox",
        "summary",
        "[role=combobox]",
        ".utrecht-button",
        "input[type=radio]",
        "select",
      ]) {
        const place = page.locator(`kansrijk-form .form ${selector}`).first();
        const rest = await drawn(place);
        await place.focus();
        await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("Tab");
        await settled(page);
        assert.notEqual(await drawn(place), rest, selector);
      }
    }, options));
}

test("in chosen colours one sees what is chosen", () =>
  site.open(
    async (page) => {
      const [first, second] = [0, 1].map((place) => section(page, "answers.coalitie_breed_genoeg").getByRole("radio").nth(place));
      await first?.check();
      await page.getByRole("heading").first().click();
      assert.notDeepEqual(await first?.screenshot(), await second?.screenshot());
    },
    { forcedColors: "active" },
  ));

/** How something stands out. @param {import("playwright-core").Locator} place */
const drawn = (place) =>
  place.evaluate((element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } = getComputedStyle(element);
    return [outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor].join();
  });

test("on paper stand the answers and how things stand, in few pages", () =>
  site.open(async (page) => {
    await fill(page, ALMELO.dossier);
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator("kansrijk-outcome .outcome").isVisible());
    assert.ok(!(await page.locator("kansrijk-files").locator(".files").isVisible()));
    const paper = await page.pdf({ format: "A4" });
    const count = paper.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(count > 0 && count <= 12, `${count} pages`);
  }));

test("the licences of all that others made stand in the package", () => {
  const text = readFileSync(
    fileURLToPath(new URL("../node_modules/kansrijk/form/THIRD-PARTY-LICENSES", import.meta.url)),
    "utf8",
  );
  for (const name of [
    "lit",
    "lit-html",
    "@lit/reactive-element",
    "yaml",
    "@utrecht/component-library-css",
    "@nl-design-system-unstable/voorbeeld-design-tokens",
  ]) {
    assert.match(text, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\n\\S`, "m"), name);
  }
  assert.doesNotMatch(text, /@utrecht\/design-tokens|rijkshuisstijl/);
  const crates = readFileSync(
    fileURLToPath(new URL("../node_modules/kansrijk/engine/THIRD-PARTY-LICENSES", import.meta.url)),
    "utf8",
  );
  for (const name of ["serde", "serde_json", "sha2", "lzma-rust2", "wasm-bindgen"]) {
    assert.match(crates, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\n\\S`, "m"), name);
  }
});
