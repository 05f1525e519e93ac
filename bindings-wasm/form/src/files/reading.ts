import {
  type Diagnostic,
  Dossier,
  type DossierData,
  type FormWords,
  KansrijkError,
  RuleSet,
  ruleSets,
  type Subject,
} from "kansrijk";
import type { Session } from "../state/session.js";
import { fill } from "../state/words.js";

/** What is read at most, in megabytes: as much as the core takes. A larger file is refused before a byte of it is read. */
const MOST = 4;
const MEGABYTE = 1 << 20;

/** Aliases are read at most so many times: with more, a small file could fill the memory. */
const ALIASES = 100;

/** A file is a dossier about what the form asks, or there is something to say about it. */
export type Reading = { readonly dossier: DossierData } | Refusal;

export interface Refusal {
  readonly say: (words: FormWords) => string;
  /** What is wrong, one by one. */
  readonly faults: readonly Fault[];
}

export type Fault = Pick<Diagnostic, "message" | "path" | "line" | "help">;

/** Reads a file as a dossier. Nothing of the form changes here. */
export async function read(file: File, session: Session): Promise<Reading> {
  const name = { file: file.name };
  if (file.size > MOST * MEGABYTE) {
    const size = String(Math.ceil((file.size / MEGABYTE) * 10) / 10);
    return refuse((words) =>
      fill(words.trouble.too_large, { ...name, size: size.replace(".", session.lang === "nl" ? "," : "."), most: String(MOST) }),
    );
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder that was dropped, or a file that is gone.
    return refuse((words) => fill(words.trouble.unreadable, name));
  }
  const text = textOf(bytes);
  if (text === undefined) {
    return refuse((words) => fill(words.trouble.no_text, name));
  }
  if (text.trim() === "") {
    return refuse((words) => fill(words.trouble.empty, name));
  }
  return checked(await parsed(text, file.name), file.name, session);
}

/** What bytes say as UTF-8, unless they are no text. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) {
    return undefined;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A text as a dossier. JSON goes to the core as it stands, so that faults have a line; YAML by way of a reader of its own. */
async function parsed(text: string, name: string): Promise<Dossier | Refusal> {
  const json = /^\s*[{[]/.test(text) && !/\.ya?ml$/i.test(name);
  try {
    if (json) {
      return new Dossier(text);
    }
    const { fromYaml } = await import("./yaml.js");
    const read = fromYaml(text, ALIASES);
    return "fault" in read ? broken(name, read.fault) : new Dossier(read.json);
  } catch (refused) {
    if (refused instanceof KansrijkError) {
      const [first] = refused.diagnostics;
      return json && first?.code === "F004" ? broken(name, first) : refusedBy(refused, name);
    }
    return refuse((words) => fill(words.trouble.unreadable, { file: name }));
  }
}

/** Whether the core accepts a dossier, and it is about what the form asks. */
function checked(dossier: Dossier | Refusal, name: string, session: Session): Reading {
  if (!(dossier instanceof Dossier)) {
    return dossier;
  }
  const { subject } = dossier;
  if (subject !== session.questionnaire.subject) {
    return refuse((words) =>
      fill(words.trouble.other_subject, { file: name, is: label(subject, session), wanted: session.questionnaire.subject_label }),
    );
  }
  const data = dossier.toJSON();
  try {
    session.rules.assess(dossier, { asOf: session.asOfFor(data), lang: session.lang });
    return { dossier: data };
  } catch (refused) {
    if (refused instanceof KansrijkError) {
      return refusedBy(refused, name);
    }
    throw refused;
  }
}

/** What readers call a subject, as a rule set about it calls it. */
function label(subject: Subject, { lang }: Session): string {
  const about = ruleSets().find((one) => one.subject === subject);
  return about === undefined ? subject : RuleSet.builtin(about.id).questionnaire(lang).subject_label;
}

function refusedBy(refused: KansrijkError, file: string): Refusal {
  return refuse((words) => fill(words.trouble.refused, { file }), refused.diagnostics);
}

function broken(file: string, fault: Fault): Refusal {
  return refuse((words) => fill(words.trouble.broken, { file, line: String(fault.line ?? 1) }), [fault]);
}

function refuse(say: Refusal["say"], faults: readonly Fault[] = []): Refusal {
  return { say, faults };
}
