import type { AnswerOption, AskingWords, Entry, Json, Questionnaire, QuestionText, Subject, TroubleWords } from "kansrijk";
import type { LitElement, nothing, TemplateResult } from "lit";
import type { Session } from "../state/session.js";
import { saidBy, wordsIn } from "../state/fact.js";
import { at, type Fields } from "../state/path.js";

/** One place to fill in: a control with its label, and where what is chosen goes. */
export interface Spot {
  /** The path: it makes the id of the control, and names what cannot be read in it. */
  readonly path: string;
  readonly question: QuestionText;
  /** The words on its label. */
  readonly label: string;
  /** What it belongs to, for those who hear the label and do not see where it stands: the name of a partner. */
  readonly of?: string;
  readonly value: Json | undefined;
  /** The label stands above it as the head of a column, as long as there is room for columns. */
  readonly inCell?: boolean;
  /** What holds when it is left open. */
  readonly empty?: string | undefined;
  /** Of the question of a whole section: what stands beside it; it makes the label a heading. */
  readonly beside?: TemplateResult | typeof nothing;
  /** What stands beneath it, in the place of why it is asked. */
  readonly beneath?: TemplateResult | typeof nothing;
  put(value: Json | undefined): void;
}

/** What was typed into a field, and what it was read as. */
interface Draft {
  readonly text: string;
  readonly value: Json | undefined;
  /** Whether it is still being typed. */
  readonly busy: boolean;
}

/** What can be wrong with what was typed. */
export type Trouble = keyof Pick<TroubleWords, "date" | "number">;

/** What was taken out of a list last, and what referred to it. */
export interface Gone {
  readonly item: Fields;
  readonly place: number;
  readonly name: string;
  readonly references: readonly { place: number; field: string; id: string }[];
}

/**
 * What is asked, and what the screen knows of it that the dossier does not: what somebody said not to know, a statement
 * that is begun, a date half typed.
 */
export class Asking {
  /** Where "I do not know" was chosen: in the dossier that is the same as nothing said, on the screen it is not. */
  readonly unsure = new Set<string>();
  /** The facts of which another statement was begun. */
  readonly begun = new Set<string>();
  /** The lists of which was said that there are items, before there is one. */
  readonly named = new Set<string>();
  readonly gone = new Map<string, Gone>();
  /** What was in a list before "none" or "I do not know" was chosen, so that choosing again brings it back. */
  readonly stash = new Map<string, { list: Json | undefined; open: boolean }>();
  /** What was said last to those who listen. */
  said = "";
  readonly #unread = new Map<string, { text: string; trouble: Trouble }>();
  readonly #drafts = new Map<string, Draft>();
  readonly #rows = new Map<string, number[]>();
  #next = 0;
  #subject: Subject;

  constructor(
    readonly session: Session,
    private readonly host: LitElement,
  ) {
    this.#subject = session.questionnaire.subject;
  }

  /** Where the elements are that ids name. */
  get root(): ShadowRoot | Document {
    return this.host.getRootNode() as ShadowRoot | Document;
  }

  get questionnaire(): Questionnaire {
    return this.session.questionnaire;
  }

  get words(): AskingWords {
    return this.questionnaire.words.asking;
  }

  at(path: string): Json | undefined {
    return at(this.session.dossier, path);
  }

  /** The words to choose from. */
  options(question: QuestionText): readonly AnswerOption[] {
    return question.answers ?? this.questionnaire.vocabularies.find((list) => list.name === question.vocabulary)?.words ?? [];
  }

  /** What readers call an answer. */
  nameOf(question: QuestionText, word: Json | undefined): string {
    return this.options(question).find((option) => option.id === word)?.label ?? String(word ?? "");
  }

  /** What is wrong in a field: what cannot be read, or what the core refuses, of a field with several texts also in one of them. */
  problem(path: string): string | undefined {
    const fault = this.session.faults.find(
      (one) => written(one.path).replace(/\[\d+\]$/, "") === path || written(one.path) === path,
    );
    return this.session.unread.get(path) ?? (fault && [fault.message, ...fault.help].join(". "));
  }

  /** Puts a value in its place. */
  put(spot: Spot, value: Json | undefined): void {
    this.unsure.delete(spot.path);
    this.session.canRead(spot.path);
    spot.put(value);
  }

  /** Says that what was typed is no such value. */
  cannotRead(spot: Spot, text: string, trouble: Trouble): void {
    this.#unread.set(spot.path, { text, trouble });
    this.session.cannotRead(spot.path, filled(this.questionnaire.words.trouble[trouble], { value: text }));
  }

  /** Goes on in the language that is spoken now. About another subject everything is new. */
  speak(): void {
    this.said = "";
    if (this.questionnaire.subject !== this.#subject) {
      this.#subject = this.questionnaire.subject;
      this.clear();
    }
    for (const [path, { text, trouble }] of this.#unread) {
      if (this.session.unread.has(path)) {
        this.session.cannotRead(path, filled(this.questionnaire.words.trouble[trouble], { value: text }));
      }
    }
  }

  /** What stands in a field: as it was typed, as long as that is what it was read as. */
  shown(spot: Spot, text: (value: Json | undefined) => string): string {
    const draft = this.#drafts.get(spot.path);
    const kept = draft && (draft.busy || this.session.unread.has(spot.path) || same(draft.value, spot.value));
    return kept ? draft.text : text(spot.value);
  }

  /** Keeps what was typed. */
  typed(spot: Spot, draft: Draft): void {
    this.#drafts.set(spot.path, draft);
  }

  /** Keys of the rows of a list, so that a row stays the same row when another goes. */
  rows(path: string, count: number): readonly number[] {
    const rows = this.#rows.get(path) ?? [];
    while (rows.length < count) {
      rows.push(this.#next++);
    }
    rows.length = count;
    this.#rows.set(path, rows);
    return rows;
  }

  /** Makes room for a row, or takes one away, with all that is kept by the paths in it. */
  shift(path: string, place: number, by: 1 | -1): void {
    const rows = this.#rows.get(path) ?? [];
    if (by > 0) {
      rows.splice(place, 0, this.#next++);
    } else {
      rows.splice(place, 1);
    }
    const moved = (from: string) => shifted(from, path, place, by);
    this.session.moveUnread(moved);
    for (const paths of [this.unsure, this.begun]) {
      const all = [...paths].map(moved);
      paths.clear();
      all.forEach((to) => to !== undefined && paths.add(to));
    }
    for (const kept of [this.#drafts, this.#unread] as Map<string, never>[]) {
      const all = [...kept];
      kept.clear();
      all.forEach(([from, what]) => {
        const to = moved(from);
        if (to !== undefined) {
          kept.set(to, what);
        }
      });
    }
  }

  /** Forgets all of this: another dossier was opened. */
  clear(): void {
    [this.unsure, this.begun, this.named, this.gone, this.stash, this.#unread, this.#drafts, this.#rows].forEach((kept) =>
      kept.clear(),
    );
    this.said = "";
  }

  /** Says something to those who listen. */
  say(text: string): void {
    this.said = text;
    this.draw();
  }

  /** Draws again what changed on the screen alone. */
  draw(): void {
    this.host.requestUpdate();
  }

  /** Does something as soon as what changed is drawn. */
  async afterwards(what: () => void): Promise<void> {
    this.draw();
    await this.host.updateComplete;
    what();
  }
}

/** Whether a question, or a field of it, can still change an outcome. */
export function openPaths(session: Session): string[] {
  return (session.assessment?.questions ?? []).flatMap((group) => group.questions.flatMap((question) => question.paths));
}

/** Whether a path is this one, or leads into it. */
export function isWithin(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}.`) || path.startsWith(`${around}[`);
}

/** The words with something filled in: `{count}`. */
export function filled(words: string, names: Readonly<Record<string, string | number>>): string {
  // In one go, so that braces in what is filled in stay what they are.
  return words.replace(/\{(\w+)\}/g, (all, name: string) => String(names[name] ?? all));
}

/** What an item is called: its name, else its first word, else its number. */
export function itemName(asking: Asking, entry: Entry, item: Fields, place: number): string {
  if (typeof item.name === "string" && item.name.trim() !== "") {
    return item.name;
  }
  const field = entry.list?.fields.find(({ question }) => question.vocabulary);
  const word = field && wordsIn(saidBy(item[field.name]))[0];
  return field !== undefined && word !== undefined
    ? asking.nameOf(field.question, word)
    : `${entry.list?.item_label ?? ""} ${place + 1}`;
}

/** The path of a field, however its list or fact is written. */
function written(path: string): string {
  return path
    .replaceAll(".items[", "[")
    .replaceAll(".statements[0]", "")
    .replace(/\.value(\[\d+\])?$/, "");
}

function shifted(from: string, list: string, place: number, by: 1 | -1): string | undefined {
  const [, index, rest] = from.startsWith(`${list}[`) ? (/^(\d+)\](.*)$/s.exec(from.slice(list.length + 1)) ?? []) : [];
  if (index === undefined || Number(index) < place) {
    return from;
  }
  return by < 0 && Number(index) === place ? undefined : `${list}[${Number(index) + by}]${rest}`;
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
