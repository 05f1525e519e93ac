import type { AskedField, Json, QuestionText } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import { factOf, saidBy, saying, statements, stating, withoutStatement } from "../state/fact.js";
import { at, withAt } from "../state/path.js";
import { type Asking, filled, type Spot } from "./asking.js";
import { control } from "./control.js";
import { fieldId, focusOn } from "./focus.js";

/** Kinds of answers that a dossier holds as they are: nobody says who says so. */
const PLAIN = new Set(["text", "texts", "item", "dossier", "list"]);

/** Whether one can say who says so. */
export function isFact(question: QuestionText): boolean {
  return !PLAIN.has(question.type);
}

/** The spot of an answer, or of one of the statements about it. */
export function factSpot(asking: Asking, path: string, spot: Omit<Spot, "path" | "value" | "put">, place = 0): Spot {
  return {
    ...spot,
    path: place === 0 ? path : `${path}.statements[${place}]`,
    value: isFact(spot.question) ? saidBy(asking.at(path), place) : asking.at(path),
    put: (value) => {
      if (place > 0) {
        asking.begun.delete(path);
      }
      asking.session.set(path, isFact(spot.question) ? saying(asking.at(path), place, value) : value);
    },
  };
}

/** Who says so, where and since when; and what somebody else says. Only of what somebody says: a ground for nothing is none. */
export function ground(asking: Asking, spot: Spot, path: string): TemplateResult | typeof nothing {
  const said = statements(asking.at(path));
  if (!isFact(spot.question) || said.length === 0) {
    return nothing;
  }
  const count = said.length + (asking.begun.has(path) ? 1 : 0);
  return html`
    ${bounds(asking, spot, said[0])}
    <details id="${fieldId(path)}:ground" class="ground" ?open=${count > 1}>
      <summary>${asking.words.add_statement}${unseen(spot)}</summary>
      ${Array.from({ length: count }, (_, place) => statement(asking, spot, path, place, count))}
      ${
        asking.begun.has(path)
          ? nothing
          : html`<button type="button" class="utrecht-button utrecht-button--secondary-action" @click=${() => begin(asking, path, said.length)}>
            ${asking.words.add_other_statement}${unseen(spot)}
          </button>`
      }
    </details>
  `;
}

/** The ground of an item as a whole. */
export function itemGround(asking: Asking, path: string, of: string): TemplateResult {
  const fields = asking.questionnaire.statement.filter(({ name }) => name.startsWith("evidence."));
  return html`${fields.map((field) =>
    control(asking, {
      path: `${path}.${field.name}`,
      question: field.question,
      label: field.heading,
      of,
      value: asking.at(`${path}.${field.name}`),
      put: (value) => asking.session.set(`${path}.${field.name}`, value),
    }),
  )}`;
}

function statement(asking: Asking, spot: Spot, path: string, place: number, count: number): TemplateResult {
  const said = statements(asking.at(path))[place];
  const title = filled(asking.words.statement, { number: place + 1 });
  const where = place === 0 ? path : `${path}.statements[${place}]`;
  const fields = asking.questionnaire.statement.map((field) =>
    control(asking, groundSpot(asking, path, place, where, field, spot)),
  );
  // The first is answered where the question stands.
  const answer = {
    ...factSpot(
      asking,
      path,
      { question: spot.question, label: spot.label, ...(spot.of !== undefined && { of: spot.of }) },
      place,
    ),
  };
  return html`
    <div class="statement" role="group" aria-label=${count > 1 ? title : asking.words.add_statement}>
      ${count > 1 ? html`<p class="utrecht-paragraph statement-title">${title}</p>` : nothing}
      ${place === 0 ? nothing : control(asking, answer)}
      ${said === undefined ? nothing : html`<div class="statement-fields">${fields}</div>`}
      ${
        count > 1
          ? html`<button type="button" class="utrecht-button utrecht-button--subtle" @click=${() => remove(asking, path, place)}>
            ${asking.words.remove_statement}<span class="unseen">: ${title}, ${spot.label}</span>
          </button>`
          : nothing
      }
    </div>
  `;
}

function groundSpot(asking: Asking, path: string, place: number, where: string, field: AskedField, spot: Spot): Spot {
  const said = () => statements(asking.at(path))[place] ?? {};
  return {
    path: `${where}.${field.name}`,
    question: field.question,
    label: field.question.text,
    of: spot.of === undefined ? spot.label : `${spot.label}, ${spot.of}`,
    value: at(said(), field.name),
    put: (value: Json | undefined) =>
      asking.session.set(path, stating(asking.at(path), place, withAt(said(), field.name, value))),
  };
}

/** What is only known within bounds: at least partly. */
function bounds(asking: Asking, spot: Spot, said: { [key: string]: Json } | undefined): TemplateResult | typeof nothing {
  const options = asking.options(spot.question);
  if (said === undefined || said.value !== undefined || options.length === 0) {
    return nothing;
  }
  const [low, high] = [said.at_least ?? options.at(-1)?.id, said.at_most ?? options[0]?.id];
  const names = { low: asking.nameOf(spot.question, low), high: asking.nameOf(spot.question, high) };
  return html`<p class="utrecht-paragraph">${filled(asking.questionnaire.words.outcome.between, names)}</p>`;
}

function begin(asking: Asking, path: string, place: number): void {
  asking.begun.add(path);
  void asking.afterwards(() => focusOn(asking.root, `${path}.statements[${place}]`));
}

function remove(asking: Asking, path: string, place: number): void {
  const fact = asking.at(path);
  if (place >= statements(fact).length) {
    asking.begun.delete(path);
  } else {
    asking.session.set(path, factOf(statements(withoutStatement(fact, place))));
  }
  void asking.afterwards(() =>
    asking.root
      .getElementById(`${fieldId(path)}:ground`)
      ?.querySelector("summary")
      ?.focus(),
  );
}

function unseen(spot: Spot): TemplateResult {
  return html`<span class="unseen">: ${spot.label}${spot.of === undefined ? nothing : `, ${spot.of}`}</span>`;
}
