import type { AskedField, AskedList, Entry } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { live } from "lit/directives/live.js";
import { incomplete, itemsOf, type Said, saidOf, sizeOf, withSize } from "../state/list.js";
import { type Asking, filled, itemName, type Spot } from "./asking.js";
import { radios } from "./choice.js";
import { control } from "./control.js";
import { fieldId } from "./focus.js";
import { addItem, putBack } from "./items.js";
import { legendOf, notes } from "./label.js";
import { prompts } from "./prompts.js";
import { columnsOf, row } from "./row.js";
import { finder } from "./words.js";

/** From how many words on an item is added by its word: of fewer, a row says as much. */
const MANY = 10;

const UNSURE = "?";

/** A list: whether there are any, a table of those, and ways to add another. */
export function list(
  asking: Asking,
  entry: Entry,
  asked: AskedList,
  words: Omit<Spot, "path" | "value" | "put">,
): TemplateResult {
  const said = chosen(asking, entry.path);
  const spot: Spot = { ...words, path: entry.path, value: undefined, put: () => undefined };
  const options = [
    { id: "named", label: asking.words.named, checked: said === "named" },
    { id: "none", label: asked.none, checked: said === "none" },
    { id: UNSURE, label: asking.words.unknown, checked: said === UNSURE },
  ];
  return html`
    <fieldset id=${fieldId(entry.path)} class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset field field--list">
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">${legendOf(spot)}</legend>
      ${notes(asking, spot, undefined)}
      <div class="choices">${radios(entry.path, options, (id) => choose(asking, entry.path, id))}</div>
    </fieldset>
    ${said === "none" || said === UNSURE ? nothing : items(asking, entry, asked)}
  `;
}

function items(asking: Asking, entry: Entry, asked: AskedList): TemplateResult {
  const all = itemsOf(asking.at(entry.path));
  const rows = asking.rows(entry.path, all.length);
  const columns = columnsOf(asked);
  return html`
    <div class="items">
      ${
        all.length === 0
          ? nothing
          : html`
            <table class="utrecht-table utrecht-table--html-table" role="table" aria-label=${asked.label}>
              <thead class="utrecht-table__header" role="rowgroup">
                <tr class="utrecht-table__row" role="row">
                  ${columns.length === 0 ? html`<th class="utrecht-table__header-cell" scope="col" role="columnheader">${asked.item_label}</th>` : nothing}
                  ${columns.map(({ heading, question }) => html`<th class="utrecht-table__header-cell head--${question.type}" scope="col" role="columnheader">${heading}</th>`)}
                  <td class="utrecht-table__header-cell" role="cell"></td>
                </tr>
              </thead>
              <tbody class="utrecht-table__body" role="rowgroup">
                ${repeat(
                  all,
                  (_, place) => rows[place],
                  (item, place) => row(asking, entry, asked, item, place, itemName(asking, entry, item, place)),
                )}
              </tbody>
            </table>
          `
      }
      ${undo(asking, entry)}
      ${adding(asking, entry, asked)}
      ${prompts(asking, entry, asked)}
      ${more(asking, entry, asked)}
    </div>
  `;
}

/** A button, and for long lists of words a field: a few letters add an item at once. */
function adding(asking: Asking, entry: Entry, asked: AskedList): TemplateResult {
  const field = asked.fields.find(({ question }) => question.vocabulary && asking.options(question).length >= MANY);
  const id = fieldId(`${entry.path}.+`);
  const button = html`
    <button id=${fieldId(`${entry.path}.add`)} type="button" class="utrecht-button utrecht-button--secondary-action" @click=${() => addItem(asking, entry, {}, true)}>
      ${asked.add}
    </button>
  `;
  return html`
    <div class="adding">
      ${
        field === undefined
          ? nothing
          : html`<div class="utrecht-form-field">
            <label class="utrecht-form-label" for=${id}>${asked.add}: ${field.heading}</label>
            ${finder(asking, {
              field: id,
              words: asking.options(field.question),
              choose: (word) => addItem(asking, entry, wordItem(field, word), false),
            })}
          </div>`
      }
      ${button}
    </div>
  `;
}

/** An item of which only this word is known. */
function wordItem(field: AskedField, word: string): { [key: string]: string } {
  return { [field.name]: word };
}

/** To bring back what was taken away last. */
function undo(asking: Asking, entry: Entry): TemplateResult | typeof nothing {
  const gone = asking.gone.get(entry.path);
  return gone === undefined
    ? nothing
    : html`<p class="utrecht-paragraph gone">
        ${filled(asking.words.removed, { item: gone.name })}
        <button type="button" class="utrecht-button utrecht-button--subtle" @click=${() => putBack(asking, entry)}>
          ${asking.words.undo}<span class="unseen">: ${gone.name}</span>
        </button>
      </p>`;
}

/** Whether there may be more, and how many there are in all. */
function more(asking: Asking, entry: Entry, asked: AskedList): TemplateResult | typeof nothing {
  const value = asking.at(entry.path);
  if (saidOf(value) !== "named") {
    return nothing;
  }
  const open = isOpen(asking, entry.path);
  const id = fieldId(`${entry.path}.open`);
  const size: Spot = {
    path: `${entry.path}.size`,
    question: { text: asked.size, type: "number", who: [] },
    label: asked.size,
    value: sizeOf(value),
    put: (number) =>
      asking.session.set(entry.path, withSize(asking.at(entry.path), typeof number === "number" ? number : undefined)),
  };
  const change = (event: Event) => setOpen(asking, entry.path, (event.currentTarget as HTMLInputElement).checked);
  return html`
    <div class="utrecht-form-field utrecht-form-field--checkbox choice">
      <input id=${id} class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" .checked=${live(open)} @change=${change} />
      <label class="utrecht-form-label utrecht-form-label--checkbox" for=${id}>${asked.open}</label>
    </div>
    ${open || size.value !== undefined ? control(asking, size) : nothing}
  `;
}

function chosen(asking: Asking, path: string): Said | typeof UNSURE | undefined {
  const said = saidOf(asking.at(path));
  if (said !== "unknown") {
    return said;
  }
  return asking.named.has(path) ? "named" : asking.unsure.has(path) || asking.at(path) === "unknown" ? UNSURE : undefined;
}

/** Choosing another answer than that there are items takes them away, but not for good: choosing that one again brings them back. */
function choose(asking: Asking, path: string, id: string): void {
  const before = asking.at(path);
  asking.named.delete(path);
  asking.unsure.delete(path);
  if (saidOf(before) === "named") {
    asking.stash.set(path, { list: before, open: isOpen(asking, path) });
  }
  if (id === "named") {
    asking.named.add(path);
    const stash = asking.stash.get(path);
    asking.session.set(path, stash?.list);
    setOpen(asking, path, stash?.open ?? false);
    return;
  }
  asking.gone.delete(path);
  if (id === UNSURE) {
    asking.unsure.add(path);
  }
  setOpen(asking, path, false);
  asking.session.set(path, id === "none" ? [] : undefined);
}

/** Whether the list may hold more than its items. */
function isOpen(asking: Asking, path: string): boolean {
  const names = asking.at("incomplete");
  return names === path || (Array.isArray(names) && names.includes(path));
}

function setOpen(asking: Asking, path: string, open: boolean): void {
  asking.session.set("incomplete", incomplete(asking.at("incomplete"), path, open));
}
