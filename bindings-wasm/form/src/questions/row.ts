import type { AskedField, AskedList, Entry } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import { itemsOf } from "../state/list.js";
import { saidBy, wordsIn } from "../state/fact.js";
import type { Fields } from "../state/path.js";
import { type Asking, filled, itemName, type Spot } from "./asking.js";
import { selectOf } from "./choice.js";
import { control } from "./control.js";
import { fieldId } from "./focus.js";
import { idOf, removeItem } from "./items.js";
import { factSpot, ground, itemGround } from "./said.js";

/** How many fields of an item stand in a row; the others fold out beneath it. */
const COLUMNS = 4;

/** The fields that make the columns. A file takes too much room for one. */
export function columnsOf(asked: AskedList): readonly AskedField[] {
  return asked.fields.filter(({ question }) => question.type !== "dossier").slice(0, COLUMNS);
}

/** An item: a row of the table, and beneath it what else can be said of it. */
export function row(asking: Asking, entry: Entry, asked: AskedList, item: Fields, place: number, name: string): TemplateResult {
  const path = `${entry.path}[${place}]`;
  const columns = columnsOf(asked);
  const remove = filled(asking.words.remove, { item: name });
  return html`
    <tr id=${fieldId(path)} class="utrecht-table__row item" role="row">
      ${columns.length === 0 ? html`<td class="utrecht-table__cell" role="cell">${name}</td>` : nothing}
      ${columns.map((field) => html`<td class="utrecht-table__cell cell--${field.question.type}" role="cell">${cell(asking, entry, item, path, field, name, true)}</td>`)}
      <td class="utrecht-table__cell cell-remove" role="cell">
        <button type="button" class="utrecht-button utrecht-button--subtle" aria-label=${remove} title=${remove} @click=${() => removeItem(asking, entry, place)}>
          <span aria-hidden="true">×</span><span class="remove-text" aria-hidden="true">${remove}</span>
        </button>
      </td>
    </tr>
    <tr class="utrecht-table__row item-more" role="row">
      <td class="utrecht-table__cell" role="cell" colspan=${Math.max(columns.length, 1) + 1}>${rest(asking, entry, asked, item, path, name)}</td>
    </tr>
  `;
}

/** The fields that are no columns, and the ground of everything in the row. */
function rest(asking: Asking, entry: Entry, asked: AskedList, item: Fields, path: string, name: string): TemplateResult {
  const columns = columnsOf(asked);
  const others = asked.fields.filter((field) => !columns.includes(field));
  const title = [...others.map(({ heading }) => heading), asking.words.add_statement].join(" · ");
  return html`
    <details class="more">
      <summary>${title}<span class="unseen">: ${name}</span></summary>
      <div class="more-fields">${others.map((field) => cell(asking, entry, item, path, field, name, false))}</div>
      <div class="statement" role="group" aria-label="${asking.words.add_statement}: ${name}">
        <div class="statement-fields">${itemGround(asking, path, name)}</div>
      </div>
      ${asked.fields.map((field) => {
        const about = ground(asking, spotOf(asking, path, field, name, false), `${path}.${field.name}`);
        return about === nothing
          ? nothing
          : html`<div class="cell-ground"><span aria-hidden="true">${field.heading}</span>${about}</div>`;
      })}
    </details>
  `;
}

function cell(
  asking: Asking,
  entry: Entry,
  item: Fields,
  path: string,
  field: AskedField,
  name: string,
  inCell: boolean,
): TemplateResult {
  const spot = spotOf(asking, path, field, name, inCell);
  if (field.question.type === "item") {
    return reference(asking, entry, path, spot);
  }
  return html`${control(asking, spot)}${follows(asking, item, field)}`;
}

function spotOf(asking: Asking, path: string, field: AskedField, name: string, inCell: boolean): Spot {
  const empty = field.default == null ? undefined : asking.nameOf(field.question, field.default);
  return factSpot(asking, `${path}.${field.name}`, {
    question: field.question,
    label: inCell ? field.heading : field.question.text,
    of: name,
    inCell,
    empty,
  });
}

/** What follows from another field, as long as this one is left open. */
function follows(asking: Asking, item: Fields, field: AskedField): TemplateResult | typeof nothing {
  if (field.follows_from == null || saidBy(item[field.name]) !== undefined) {
    return nothing;
  }
  const from = wordsIn(saidBy(item[field.follows_from]));
  const notes = (field.table ?? []).filter(({ word }) => from.includes(word)).map(({ note }) => note);
  return notes.length === 0
    ? nothing
    : html`<div class="follows">
        ${asking.words.follows}: ${notes.map(({ text, citations }, at) => `${at > 0 ? "; " : ""}${text} (${citations.join(", ")})`)}
        ${notes.map(({ note }) => (note ? html`<div>${note}</div>` : nothing))}
      </div>`;
}

/** A choice among the other items of the list. */
function reference(asking: Asking, entry: Entry, path: string, spot: Spot): TemplateResult {
  const own = fieldId(path);
  const others = itemsOf(asking.at(entry.path)).flatMap((other, at) =>
    fieldId(`${entry.path}[${at}]`) === own
      ? []
      : [{ id: typeof other.id === "string" ? other.id : `#${at}`, label: itemName(asking, entry, other, at) }],
  );
  const put = (value: unknown) => {
    const chosen = typeof value === "string" && value.startsWith("#") ? idOf(asking, entry, Number(value.slice(1))) : value;
    asking.session.set(spot.path, typeof chosen === "string" ? chosen : undefined);
  };
  return selectOf(asking, { ...spot, put }, others);
}
