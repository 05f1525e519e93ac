import type { AnswerOption } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { wordsIn } from "../state/fact.js";
import { type Asking, filled, type Spot } from "./asking.js";
import { putWords } from "./choice.js";
import "./find.js";
import { fieldId } from "./focus.js";
import { aboutIds, labelled } from "./label.js";

/** Several words of a long list: those chosen, each with a button to take it away, and a field to find another. */
export function wordsOfMany(asking: Asking, spot: Spot): TemplateResult {
  const chosen = wordsIn(spot.value);
  const options = asking.options(spot.question);
  return labelled(
    asking,
    spot,
    undefined,
    html`
    ${
      chosen.length === 0
        ? nothing
        : html`<ul class="chips">${repeat(
            chosen,
            (word) => word,
            (word) => chip(asking, spot, chosen, word),
          )}</ul>`
    }
    ${finder(asking, {
      field: fieldId(spot.path),
      about: aboutIds(asking, spot, false),
      invalid: asking.problem(spot.path) !== undefined,
      words: options.filter(({ id }) => !chosen.includes(id)),
      choose: (id) => putWords(asking, spot, [...chosen, id]),
    })}
  `,
  );
}

/** The field to find a word with. */
export function finder(
  asking: Asking,
  find: {
    field: string;
    about?: string | undefined;
    invalid?: boolean;
    words: readonly AnswerOption[];
    choose: (id: string) => void;
  },
): TemplateResult {
  return html`
    <kansrijk-find
      .field=${find.field}
      .about=${find.about}
      .invalid=${find.invalid ?? false}
      .words=${find.words}
      .hint=${asking.words.find}
      .found=${asking.words.found}
      .nothingFound=${asking.words.nothing_found}
      .choose=${find.choose}
    ></kansrijk-find>
  `;
}

function chip(asking: Asking, spot: Spot, chosen: readonly string[], word: string): TemplateResult {
  const label = asking.nameOf(spot.question, word);
  const remove = () => {
    putWords(
      asking,
      spot,
      chosen.filter((other) => other !== word),
    );
    asking.root.getElementById(fieldId(spot.path))?.focus();
  };
  const name = filled(asking.words.remove_word, { word: label }) + (spot.of === undefined ? "" : `: ${spot.of}`);
  return html`
    <li class="chip">
      <span>${label}</span>
      <button type="button" class="utrecht-button utrecht-button--subtle chip-remove" aria-label=${name} title=${name} @click=${remove}>
        <span aria-hidden="true">×</span>
      </button>
    </li>
  `;
}
