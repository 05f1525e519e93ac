import type { AnswerOption } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { wordsIn } from "../state/fact.js";
import type { Asking, Spot } from "./asking.js";
import { fieldId } from "./focus.js";
import { aboutIds, labelled, legendOf, notes, problem } from "./label.js";

/** The value of "I do not know" among the radio buttons; no word of a dossier looks like it. */
const UNSURE = "?";

/** One option of a group of radio buttons. */
export interface Option extends AnswerOption {
  readonly checked: boolean;
}

/** Radio buttons under a legend. None is chosen until somebody chooses. */
export function radios(path: string, options: readonly Option[], chosen: (id: string) => void): TemplateResult {
  const id = fieldId(path);
  return html`${options.map(
    (option) => html`
      <div class="utrecht-form-field utrecht-form-field--radio choice">
        <input
          id="${id}=${option.id}"
          class="utrecht-radio-button utrecht-radio-button--html-input"
          type="radio"
          name=${id}
          value=${option.id}
          .checked=${live(option.checked)}
          @change=${() => chosen(option.id)}
        />
        <label class="utrecht-form-label utrecht-form-label--radio" for="${id}=${option.id}">${option.label}</label>
      </div>
    `,
  )}`;
}

/** One answer of a few, or "I do not know". */
export function oneOf(asking: Asking, spot: Spot): TemplateResult {
  const answer = settled(asking, spot);
  const unsure = answer === undefined && (asking.unsure.has(spot.path) || spot.value === "unknown");
  const options = [
    ...asking.options(spot.question).map((option) => ({ ...option, checked: option.id === answer })),
    { id: UNSURE, label: asking.words.unknown, checked: unsure },
  ];
  const choose = (id: string) => {
    asking.put(spot, id === UNSURE ? undefined : id);
    if (id === UNSURE) {
      asking.unsure.add(spot.path);
    }
  };
  return html`
    <fieldset
      id=${fieldId(spot.path)}
      class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset field field--${spot.question.type}"
      aria-describedby=${aboutIds(asking, spot, false) ?? nothing}
    >
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">${legendOf(spot)}</legend>
      ${notes(asking, spot, undefined)}
      <div class="choices">${radios(spot.path, options, choose)}</div>
      ${problem(asking, spot)}
    </fieldset>
  `;
}

/** The same as a list that folds out, where there is little room. */
export function selectOf(asking: Asking, spot: Spot, options = asking.options(spot.question)): TemplateResult {
  const answer = settled(asking, spot, options);
  const unsure = answer === undefined && (asking.unsure.has(spot.path) || spot.value === "unknown");
  const change = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    asking.put(spot, value === UNSURE || value === "" ? undefined : value);
    if (value === UNSURE) {
      asking.unsure.add(spot.path);
    }
  };
  // In the place of an empty choice stands what it means, where silence has a meaning.
  const empty = spot.empty === undefined ? asking.words.choose : `(${spot.empty})`;
  return labelled(
    asking,
    spot,
    undefined,
    html`
    <select
      id=${fieldId(spot.path)}
      class="utrecht-select utrecht-select--html-select"
      aria-invalid=${asking.problem(spot.path) === undefined ? nothing : "true"}
      aria-describedby=${aboutIds(asking, spot, false) ?? nothing}
      @change=${change}
    >
      <option value="" .selected=${live(answer === undefined && !unsure)}>${empty}</option>
      ${options.map(({ id, label }) => html`<option value=${id} .selected=${live(id === answer)}>${label}</option>`)}
      ${isAsked(spot) ? html`<option value=${UNSURE} .selected=${live(unsure)}>${asking.words.unknown}</option>` : nothing}
    </select>
  `,
  );
}

/** Several words of a few. */
export function someOf(asking: Asking, spot: Spot): TemplateResult {
  const chosen = wordsIn(spot.value);
  const change = (word: string, checked: boolean) => {
    const all = asking.options(spot.question).map(({ id }) => id);
    const now = all.filter((id) => (id === word ? checked : chosen.includes(id)));
    putWords(asking, spot, now);
  };
  return html`
    <fieldset id=${fieldId(spot.path)} class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset field field--words" aria-describedby=${aboutIds(asking, spot, false) ?? nothing}>
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">${legendOf(spot)}</legend>
      ${notes(asking, spot, undefined)}
      <div class="choices">
        ${asking.options(spot.question).map(
          ({ id, label }) => html`
            <div class="utrecht-form-field utrecht-form-field--checkbox choice">
              <input
                id="${fieldId(spot.path)}=${id}"
                class="utrecht-checkbox utrecht-checkbox--html-input"
                type="checkbox"
                .checked=${live(chosen.includes(id))}
                @change=${(event: Event) => change(id, (event.currentTarget as HTMLInputElement).checked)}
              />
              <label class="utrecht-form-label utrecht-form-label--checkbox" for="${fieldId(spot.path)}=${id}">${label}</label>
            </div>
          `,
        )}
      </div>
      ${problem(asking, spot)}
    </fieldset>
  `;
}

/** Puts words in their place: one as a word, none as nothing said. */
export function putWords(asking: Asking, spot: Spot, chosen: readonly string[]): void {
  asking.put(spot, chosen.length > 1 ? [...chosen] : chosen[0]);
}

/** Whether one may answer that one does not know: of what a person can know, not of a role or of a link. */
function isAsked(spot: Spot): boolean {
  return spot.question.type !== "item" && spot.empty === undefined && spot.question.who.length > 0;
}

/** Other ways to write an answer that files may have. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  true: ["yes", "ready"],
  yes: ["ready"],
  partly: ["in_development"],
  false: ["no"],
};

/** The answer among the options. */
function settled(asking: Asking, spot: Spot, options = asking.options(spot.question)): string | undefined {
  const written = String(spot.value);
  return [written, ...(ALSO[written] ?? [])].find((id) => options.some((option) => option.id === id));
}
