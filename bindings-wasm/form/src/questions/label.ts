import { html, nothing, type TemplateResult } from "lit";
import type { Asking, Spot } from "./asking.js";
import { fieldId } from "./focus.js";

/** The ids of the texts about a control. */
export function aboutIds(asking: Asking, spot: Spot, hint: boolean): string | undefined {
  const id = fieldId(spot.path);
  const why = isExplained(spot);
  const ids = [
    why ? `${id}:why` : "",
    hint ? `${id}:hint` : "",
    spot.empty !== undefined ? `${id}:empty` : "",
    isBeneath(spot) ? `${id}:beneath` : "",
    asking.problem(spot.path) === undefined ? "" : `${id}:problem`,
  ];
  return ids.filter(Boolean).join(" ") || undefined;
}

/** The words of a label, with what it belongs to for those who only hear it. */
export function labelText(spot: Spot): TemplateResult {
  return html`${spot.label}${spot.of === undefined ? nothing : html`<span class="unseen">: ${spot.of}</span>`}`;
}

/** The words of a legend; of the question of a whole section, as its heading. */
export function legendOf(spot: Spot): TemplateResult {
  return spot.beside === undefined ? labelText(spot) : html`<h4 class="utrecht-heading-4">${labelText(spot)}</h4>${spot.beside}`;
}

/** A control with its label, what is said about it, and what is wrong with it. */
export function labelled(asking: Asking, spot: Spot, hint: string | undefined, control: TemplateResult): TemplateResult {
  const id = fieldId(spot.path);
  return html`
    <div class="utrecht-form-field field field--${spot.question.type}">
      ${
        spot.beside === undefined
          ? html`<label class="utrecht-form-label ${spot.inCell ? "label-in-cell" : ""}" for=${id}>${labelText(spot)}</label>`
          : html`<h4 class="utrecht-heading-4"><label for=${id}>${labelText(spot)}</label></h4>${spot.beside}`
      }
      ${notes(asking, spot, hint)}
      ${control}
      ${problem(asking, spot)}
    </div>
  `;
}

/** What is said about a control, before it. */
export function notes(asking: Asking, spot: Spot, hint: string | undefined): TemplateResult {
  const id = fieldId(spot.path);
  const why = isExplained(spot) ? spot.question.why : undefined;
  return html`
    ${isBeneath(spot) ? html`<div id="${id}:beneath" class="utrecht-form-field-description">${spot.beneath}</div>` : nothing}
    ${why ? html`<div id="${id}:why" class="utrecht-form-field-description">${why}</div>` : nothing}
    ${
      hint === undefined
        ? nothing
        : html`<div id="${id}:hint" class="utrecht-form-field-description ${spot.inCell ? "label-in-cell" : ""}">${hint}</div>`
    }
    ${
      spot.empty === undefined
        ? nothing
        : html`<div id="${id}:empty" class="utrecht-form-field-description unseen">${asking.words.default}: ${spot.empty}</div>`
    }
  `;
}

/** What is wrong in a field, below it. */
export function problem(asking: Asking, spot: Spot): TemplateResult | typeof nothing {
  const text = asking.problem(spot.path);
  // What the core refuses it says in English.
  const lang = asking.session.unread.has(spot.path) ? asking.session.lang : "en";
  return text === undefined
    ? nothing
    : html`<div id="${fieldId(spot.path)}:problem" class="utrecht-form-field-error-message" lang=${lang}>${text}</div>`;
}

/** Whether it is said at once why it is asked. In a cell there is no room, and under the question of a section it folds out. */
function isExplained(spot: Spot): boolean {
  return Boolean(spot.question.why) && !spot.inCell && spot.beside === undefined;
}

function isBeneath(spot: Spot): boolean {
  return spot.beneath !== undefined && spot.beneath !== nothing;
}
