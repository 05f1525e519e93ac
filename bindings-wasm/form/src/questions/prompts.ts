import type { AskedField, AskedList, Entry, Prompt } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Asking } from "./asking.js";
import { fieldId } from "./focus.js";
import { addItem } from "./items.js";

/** What the sources name and the list does not: to add it, if it is there. Nothing asks for it. */
export function prompts(asking: Asking, entry: Entry, asked: AskedList): TemplateResult | typeof nothing {
  const seen = new Set<string>();
  const beside = (asking.session.assessment?.coverage ?? [])
    .filter(({ list }) => list === entry.path)
    .map((coverage) => ({ ...coverage, prompts: coverage.prompts.filter((prompt) => isNew(prompt, seen)) }))
    .filter((coverage) => coverage.prompts.length > 0);
  return beside.length === 0
    ? nothing
    : html`${beside.map(
        (coverage) => html`
          <div class="prompts" role="group" aria-label="${asking.words.maybe_also} ${coverage.text}">
            <p class="utrecht-paragraph"><span class="why-title">${asking.words.maybe_also}</span> ${coverage.text}</p>
            <ul>
              ${repeat(
                coverage.prompts.flatMap((prompt) => toAdd(asking, asked, prompt)),
                ({ prompt, word }) => `${prompt.label} ${word}`,
                (one) => button(asking, entry, one),
              )}
            </ul>
          </div>
        `,
      )}`;
}

/** What a button adds. */
interface ToAdd {
  readonly field: AskedField;
  readonly prompt: Prompt;
  readonly word: string;
}

/** One for each word: a prompt with several words is about any of them, not about all. */
function toAdd(asking: Asking, asked: AskedList, prompt: Prompt): ToAdd[] {
  const field = asked.fields.find(({ question }) =>
    prompt.values.every((word) => asking.options(question).some(({ id }) => id === word)),
  );
  return field === undefined ? [] : prompt.values.map((word) => ({ field, prompt, word }));
}

function button(asking: Asking, entry: Entry, { field, prompt, word }: ToAdd): TemplateResult {
  const label = prompt.values.length === 1 ? prompt.label : asking.nameOf(field.question, word);
  const add = (event: Event) => {
    // The button goes as soon as the list is looked at again; the focus goes on before that.
    const buttons = [...((event.currentTarget as HTMLElement).closest("ul")?.querySelectorAll("button") ?? [])];
    const others = buttons.filter((other) => !prompt.values.includes(other.value));
    const next =
      others.find((other) => buttons.indexOf(other) > buttons.indexOf(event.currentTarget as HTMLButtonElement)) ?? others[0];
    addItem(asking, entry, { [field.name]: word }, false);
    (next ?? asking.root.getElementById(fieldId(`${entry.path}.+`)))?.focus();
  };
  return html`<li>
    <button type="button" class="utrecht-button utrecht-button--subtle prompt" value=${word} @click=${add}>
      <span aria-hidden="true">+ </span>${label}
    </button>
  </li>`;
}

/** What is not in the list, nor on its way there, and was not named before. */
function isNew({ there, in_view, values }: Prompt, seen: Set<string>): boolean {
  const key = values.join(" ");
  const fresh = there !== "yes" && !in_view && !seen.has(key);
  seen.add(key);
  return fresh;
}
