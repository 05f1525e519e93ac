import type { Json } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import type { Asking, Spot, Trouble } from "./asking.js";
import { fieldId } from "./focus.js";
import { aboutIds, labelled } from "./label.js";

/** How a value is typed: its text, and what a text is read as; `undefined` is nothing, `null` is no such value. */
interface Writing {
  text(value: Json | undefined): string;
  read(text: string): Json | null | undefined;
  readonly trouble?: Trouble;
  readonly mode?: "numeric" | "text";
  /** Whether it is read when one leaves it: half a code would be refused again and again. */
  readonly late?: boolean;
}

const plain = (value: Json | undefined) => (value == null || typeof value === "object" ? "" : String(value));

const TEXT: Writing = { text: plain, read: (text) => text.trim() || undefined };

const TEXTS: Writing = {
  text: (value) => (Array.isArray(value) ? value.map(plain).join(", ") : plain(value)),
  read: (text) => {
    const all = text
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean);
    return all.length > 0 ? all : undefined;
  },
  late: true,
};

/** What a file says is unknown is an empty field here. */
const known = (value: Json | undefined) => (value === "unknown" ? "" : plain(value));

const NUMBER: Writing = {
  text: known,
  read: (text) => (text.trim() === "" ? undefined : /^\d{1,9}$/.test(text.trim()) ? Number(text) : null),
  trouble: "number",
  mode: "numeric",
};

const DATE: Writing = {
  text: known,
  read: (text) => (text.trim() === "" ? undefined : isDate(text.trim()) ? text.trim() : null),
  trouble: "date",
};

const WRITING: Readonly<Record<string, Writing>> = { text: TEXT, texts: TEXTS, number: NUMBER, date: DATE };

/** A field to type in: a text, texts, a number or a date. What is no value stays in the field, and is said when one leaves it. */
export function typed(asking: Asking, spot: Spot): TemplateResult {
  const { question, path } = spot;
  const writing = WRITING[question.type] ?? TEXT;
  const hint = { date: asking.words.date, number: asking.words.number, texts: asking.words.texts }[question.type];
  return labelled(
    asking,
    spot,
    hint,
    html`
    <input
      id=${fieldId(path)}
      class="utrecht-textbox utrecht-textbox--html-input ${asking.problem(path) === undefined ? "" : "utrecht-textbox--invalid"}"
      type="text"
      autocomplete="off"
      inputmode=${ifDefined(writing.mode)}
      aria-invalid=${asking.problem(path) === undefined ? nothing : "true"}
      aria-describedby=${aboutIds(asking, spot, hint !== undefined) ?? nothing}
      .value=${live(asking.shown(spot, writing.text))}
      @input=${(event: Event) => read(asking, spot, writing, event, true)}
      @change=${(event: Event) => read(asking, spot, writing, event, false)}
    />
  `,
  );
}

function read(asking: Asking, spot: Spot, writing: Writing, event: Event, busy: boolean): void {
  const { value: text } = event.currentTarget as HTMLInputElement;
  const value = busy && writing.late ? null : writing.read(text);
  if (value !== null) {
    asking.typed(spot, { text, value, busy });
    asking.put(spot, value);
    return;
  }
  // What is half typed is no mistake yet.
  asking.typed(spot, { text, value: spot.value, busy });
  if (!busy && writing.trouble !== undefined) {
    asking.cannotRead(spot, text, writing.trouble);
  }
}

/** A year, a month or a day that exists. */
function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined) {
    return false;
  }
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return date.getUTCMonth() === Number(month ?? 1) - 1 && date.getUTCDate() === Number(day ?? 1);
}
