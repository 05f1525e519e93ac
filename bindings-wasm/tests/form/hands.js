// Two ways to use a page: with a mouse, and with a keyboard alone.

import assert from "node:assert/strict";

/** @typedef {import("playwright-core").Locator} Locator */
/** @typedef {import("playwright-core").Page} Page */

/**
 * @typedef {object} Hand
 * @property {(place: Locator) => Promise<unknown>} press a button, or what chooses
 * @property {(place: Locator, text: string) => Promise<unknown>} write in a field
 * @property {(place: Locator) => Promise<unknown>} check a box, or the first of some radio buttons
 * @property {(place: Locator, label: string) => Promise<unknown>} choose in a list that folds out
 * @property {(place: Locator, letters: string, option: Locator) => Promise<unknown>} find a word by a few letters
 */

/** @returns {Hand} */
export const mouse = () => ({
  press: (place) => place.click(),
  write: (place, text) => place.fill(text),
  check: (place) => place.check(),
  choose: (place, label) => place.selectOption({ label }),
  find: async (place, letters, option) => {
    await place.click();
    await place.pressSequentially(letters);
    await option.click();
  },
});

/**
 * @param {Page} page
 * @returns {Hand}
 */
export function keyboard(page) {
  const keys = page.keyboard;
  return {
    press: async (place) => {
      await reach(page, place);
      await keys.press("Enter");
    },
    write: async (place, text) => {
      await reach(page, place);
      await keys.press("Control+A");
      await keys.type(text);
    },
    check: async (place) => {
      await reach(page, place);
      await keys.press("Space");
      assert.ok(await place.isChecked());
    },
    choose: async (place, label) => {
      await reach(page, place);
      await keys.type(label);
      assert.equal(await place.evaluate((/** @type {HTMLSelectElement} */ list) => list.selectedOptions[0]?.label), label);
    },
    find: async (place, letters, option) => {
      await reach(page, place);
      await keys.type(letters);
      await option.waitFor();
      for (let tries = 0; (await option.getAttribute("aria-selected")) !== "true"; tries += 1) {
        assert.ok(tries < 60, "no arrow leads to it");
        await keys.press("ArrowDown");
      }
      await keys.press("Enter");
    },
  };
}

/**
 * Goes on with the Tab key, forwards or back, until something has the focus.
 *
 * @param {Page} page
 * @param {Locator} place
 */
async function reach(page, place) {
  for (let tries = 0; tries < 400; tries += 1) {
    const way = await place.evaluate((element) => {
      const root = /** @type {ShadowRoot} */ (element.getRootNode());
      const active = root.activeElement;
      if (active === element) {
        return "here";
      }
      return active && active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? "Shift+Tab" : "Tab";
    });
    if (way === "here") {
      return;
    }
    await page.keyboard.press(way);
  }
  assert.fail(`no Tab leads to ${place}`);
}
