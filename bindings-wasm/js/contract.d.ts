// Generated from the Rust types by `cargo xtask schema`. Do not edit it: change the types.

/** Any JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** All findings of one dossier against one rule set on one date. */
export interface Assessment {
  /** The version of this contract: `kansrijk-assessment/1`. */
  schema: string;
  /** What was assessed. */
  subject: SubjectNote;
  /** What it was assessed against. */
  rule_set: RuleSetNote;
  /** The date that the assessment speaks of (*peildatum*). */
  as_of: string;
  /** The language of all texts. */
  lang: Language;
  /** What a reader has to know of this assessment as a whole. */
  remarks: Remark[];
  /** Counts, one obligation at a time. */
  totals: ObligationTotal[];
  /** The groups, in the order of the rule set. */
  groups: Group[];
  /** One finding for each requirement, in the order of the rule set. */
  findings: Finding[];
  /** The questions whose answers can still change something, by who can answer them, most useful first. */
  questions: QuestionGroup[];
  /** Prompts: who is there, who could be asked. No quota. */
  coverage: Coverage[];
  /** What was odd in the dossier without being wrong. */
  warnings: Warning[];
  /** What this assessment was made from. */
  receipt: Receipt;
  /** The date that the facts speak of. */
  described_on?: PartialDate | null;
  /** Figures with bounds; they decide nothing. */
  measures?: Measure[];
  /** Whether this is the track that is shown first; absent when no selector chooses. */
  track?: Track | null;
  /** The declared verdict; absent when the rule set declares none. */
  verdict?: Verdict | null;
}

/** One answer to choose from. */
export interface AnswerOption {
  /** The id that a dossier gives. */
  id: string;
  /** What readers call it. */
  label: string;
}

/** Whether a requirement applies. */
export type Applies =
  /** Certainly. */
  | "yes"
  /** The dossier does not settle it. */
  | "maybe"
  /** Certainly not. */
  | "no";

/** On what ground a row of a table stands. */
export type Basis =
  /** The text says so. */
  | "stated"
  /** The context makes it clear. */
  | "implied"
  /** Our own reading; a dossier may say otherwise. */
  | "own";

/** A fact that decides. */
export interface Because {
  /** Where it stands in the dossier: `partners[1].kind`. */
  path: string;
  /** Its value; for a list the number of its items. */
  value: Json;
  /** The fact in a few words. */
  text: string;
  /** Who said so, and where. */
  evidence?: Evidence[];
  /** What the value stands for, and on what ground, when a table of ours or of the source decides that. */
  table?: TableNote | null;
}

/** A number between its bounds: certainly so many, possibly so many. */
export interface Bounds {
  /** Certainly this many. */
  at_least: number;
  /** At the most this many, whatever the rest turns out to be. */
  at_most: number;
}

/** A clause of a source document. */
export interface Citation {
  /** Its id. */
  clause: string;
  /** The id of the document. */
  document: string;
  /** Its title. */
  document_title: string;
  /** Where it stands in the document. */
  place: string;
  /** At most eight words to find it by. */
  anchor: string;
}

/** The same thing elsewhere, with another strength. */
export interface ContrastNote {
  /** How it differs. */
  text: string;
  /** The clause. */
  citation: Citation;
}

/** Who is there of those that a source names, and who could be asked. */
export interface Coverage {
  /** The requirement or group that it stands beside. */
  beside: string;
  /** The list that was looked at. */
  list: string;
  /** What the prompts are. */
  text: string;
  /** How many items the dossier names that take part. */
  named: number;
  /** Whether there may be more than are named. */
  open: boolean;
  /** One for each party or thing that the source names. */
  prompts: Prompt[];
}

/** A day (2024-06-30), a month (2024-06) or a year (2024). */
export type PartialDate = string;

/** The value of a statement: `no < partly < yes`. */
export type Degree =
  /** Not so. */
  | "no"
  /** Partly so, or in development. */
  | "partly"
  /** Entirely so. */
  | "yes";

/** The lowest and the highest degree that are possible. */
export interface DegreeBounds {
  /** The lowest. */
  at_least: Degree;
  /** The highest. */
  at_most: Degree;
}

/** A fact on which statements differ. */
export interface Disputed {
  /** Where it stands in the dossier. */
  path: string;
  /** What it is about, in a few words. */
  text: string;
  /** What is said of it. */
  statements: DisputedStatement[];
}

/** One of the statements that differ. */
export interface DisputedStatement {
  /** The value. */
  value: Json;
  /** The value in words. */
  text: string;
  /** Who said so, and where. */
  evidence?: Evidence | null;
}

/** The ground for a fact. Roles, never names of persons. */
export interface Evidence {
  /** Who said it, by role. */
  by?: Role | null;
  /** A remark. */
  note?: string | null;
  /** When it was said. */
  on?: PartialDate | null;
  /** Where it stands: a document, or a clause of one. */
  source?: string | null;
}

/** An example that the source gives. */
export interface ExampleNote {
  /** The clause. */
  citation: Citation;
}

/** The finding of one requirement. */
export interface Finding {
  /** The id of the requirement. */
  requirement: string;
  /** How strong it is in this instrument. */
  obligation: Obligation;
  /** What it says. */
  title: string;
  /** Whether it applies. */
  applies: Applies;
  /** The outcome. */
  outcome: Outcome;
  /** What readers call it: "voldaan", "nog niet bekend", "zeker deels". */
  outcome_label: string;
  /** What is possible; for a requirement that may not apply: if it applies. */
  bounds: DegreeBounds;
  /** The facts that alone force these bounds; none of them can be missed. */
  because: Because[];
  /** The same in words; empty when nothing is established. */
  because_text: string;
  /** The unknown facts that could still change the outcome; none is left out. */
  missing: Missing[];
  /** The facts on which statements differ, and that could change the outcome. */
  disputed: Disputed[];
  /** Sentences beside the outcome. */
  remarks: Remark[];
  /** What helps, when it is not met. */
  next_steps: NextStep[];
  /** Examples that the source gives. */
  examples: ExampleNote[];
  /** The same thing elsewhere, with another strength. */
  contrast: ContrastNote[];
  /** The clauses it comes from. */
  citations: Citation[];
  /** The id of its group. */
  group?: string | null;
  /** The outcome that it would have, when it is only unknown whether it applies. */
  if_applicable?: IfApplicable | null;
  /** How it stands to its deadline. */
  timing?: TimingNote | null;
}

/** A principle, theme or step. */
export interface Group {
  /** Its id. */
  id: string;
  /** Its name. */
  title: string;
  /** Whether the group applies. */
  applies: Applies;
  /** One line: the headline and the counts. */
  headline: string;
  /** The counts of all its requirements. */
  tally: Tally;
  /** Its requirements. */
  requirements: string[];
  /** The clauses it comes from. */
  citations: Citation[];
  /** Tools that help with the whole group. */
  resources: ResourceNote[];
  /** The bounds of that outcome, if the group applies. */
  bounds?: DegreeBounds | null;
  /** The requirement that is its headline. */
  core?: string | null;
  /**
   * The counts of those among them that only may be (obligation `may`): what is not done there is no shortcoming.
   * Absent when there are none.
   */
  options?: Tally | null;
  /** Its outcome; absent when the rule set asks for a report only. */
  outcome?: Outcome | null;
}

/** What a requirement would be if it applied. */
export interface IfApplicable {
  /** The outcome. */
  outcome: Outcome;
  /** What readers call it. */
  outcome_label: string;
}

export type Language =
  /** Dutch (*Nederlands*). */
  | "nl"
  /** English (*Engels*). */
  | "en";

/** How many items are so, of how many: a figure with its bounds. */
export interface Measure {
  /** The id of the measure. */
  id: string;
  /** What is counted. */
  title: string;
  /** The list whose items are counted. */
  list: string;
  /** So many certainly are so. */
  certainly: number;
  /** Of at least so many. */
  of_at_least: number;
  /** The names of those that certainly are so. */
  yes: string[];
  /** The names of those that certainly are not. */
  no: string[];
  /** The names of those of which it is not known. */
  unknown: string[];
  /** The figure in words. */
  text: string;
  /** The clauses that it comes from. */
  citations: Citation[];
  /** Of at most so many; absent when there may be more items than are known of. */
  of_at_most?: number | null;
  /** So many at most; absent when there may be more items than are known of. */
  possibly?: number | null;
}

/** A fact that is not known and could change the outcome. */
export interface Missing {
  /** Where it would stand in the dossier. */
  path: string;
  /** The question that asks for it. */
  question: QuestionText;
}

/** The hash of something with an id. */
export interface NamedHash {
  /** Its id. */
  id: string;
  /** SHA-256 of its canonical form, in hexadecimal. */
  sha256: string;
}

/** What helps when a requirement is not met. */
export interface NextStep {
  /** What to do. */
  text: string;
  /** Tools that help. */
  resources: ResourceNote[];
  /** The clauses it comes from. */
  citations: Citation[];
  /** The rule set it comes from, when that is another. */
  from?: string | null;
  /** What readers call that rule set. */
  from_title?: string | null;
}

/** How strong a requirement is in its instrument. */
export type Obligation =
  /** It has to be met (*moet*). */
  | "must"
  /** It ought to be met (*zou moeten*). */
  | "should"
  /** It can be done (*kan*). */
  | "may";

/** The counts of one obligation; obligations are never mixed. */
export interface ObligationTotal {
  /** The obligation. */
  obligation: Obligation;
  /** What readers call it. */
  label: string;
  /** What readers call its requirements in this instrument: "minimale eisen". */
  noun: string;
  /** The counts. */
  tally: Tally;
  /** The same in words: "Minimale eisen: zeker 2, hoogstens 9 van 9". */
  text: string;
}

/** A question whose answer can still change something. */
export interface OpenQuestion {
  /** The question. */
  question: QuestionText;
  /** The facts that it asks for. */
  paths: string[];
  /** The requirements that it can still change. */
  requirements: string[];
  /** The clauses of those requirements. */
  clauses: string[];
}

/** The result of a requirement. */
export type Outcome =
  /** Certainly yes (*voldaan*). */
  | "met"
  /** Certainly partly (*deels voldaan*). */
  | "partly_met"
  /** Certainly no (*niet voldaan*). */
  | "not_met"
  /** More than one of these is possible (*nog niet bekend*). Never the same as `not_met`. */
  | "unknown"
  /** It certainly does not apply (*niet van toepassing*). */
  | "not_applicable";

/** The requirements of another rule set, listed and not assessed. */
export interface Preview {
  /** The id of that rule set. */
  rule_set: string;
  /** Its name. */
  title: string;
  /** What the list is. */
  text: string;
  /** Its requirements. */
  requirements: PreviewedRequirement[];
}

/** A requirement that is listed and not assessed. */
export interface PreviewedRequirement {
  /** Its id. */
  requirement: string;
  /** What it says. */
  title: string;
  /** The clauses that it comes from. */
  citations: Citation[];
}

/** One party or thing to think of. */
export interface Prompt {
  /** The words of the field that fit it. */
  values: string[];
  /** What readers call it. */
  label: string;
  /** `yes`: the dossier names it. `no`: it certainly is not there. `maybe`: the dossier does not say. */
  there: Applies;
  /** Whether the dossier names it as one that does not take part yet, or no longer: invited, intended, left. */
  in_view: boolean;
  /** The clauses that name it. */
  citations: Citation[];
}

/** Questions that one role can answer. */
export interface QuestionGroup {
  /** The role. */
  who: string;
  /** What readers call it. */
  who_label: string;
  /** The questions, most useful first: those of a must, then those that settle most requirements. */
  questions: OpenQuestion[];
}

/** A question as it is put. */
export interface QuestionText {
  /** The question. */
  text: string;
  /**
   * What kind of answer it wants: `degree`, `yes_no`, `progress`, `number`, `date`, `choice`, `word`, `words`, `list`;
   * a `dossier` of its own; in a questionnaire also `text`, `texts`, and an `item` of the same list, by its id.
   */
  type: string;
  /** Who can answer it, by role. */
  who: string[];
  /** The answers to choose from: id and label. */
  answers?: AnswerOption[];
  /** The list of words that the answer is from. */
  vocabulary?: string | null;
  /** Why it is asked. */
  why?: string | null;
}

/** What an assessment was made from. The same receipt means the same bytes. */
export interface Receipt {
  /** The version of the engine. */
  engine: string;
  /** The version of the contract. */
  schema: string;
  /** The rule set. */
  rule_set: NamedHash;
  /** The version of the rule set. */
  rule_set_version: string;
  /** The tables by which fields follow from one another. */
  tables: NamedHash[];
  /** The dossier: SHA-256 of its canonical form. */
  dossier: string;
  /** The date that the assessment speaks of. */
  as_of: string;
  /** The language of all texts. */
  lang: string;
  /** The dossiers that it links to, by their place in it. */
  linked?: NamedHash[];
  /** The rule sets that it refers to, in the version in force. */
  referred?: NamedHash[];
}

/** A sentence beside an outcome; it changes none. */
export interface Remark {
  /** The sentence. */
  text: string;
  /** The clauses it rests on. */
  citations?: Citation[];
}

/** A tool that helps. */
export interface ResourceNote {
  /** Its id. */
  id: string;
  /** Its name. */
  name: string;
  /** What it is for. */
  purpose: string;
  /** Its address, only where a source spells it out. */
  web?: string | null;
}

export type Role =
  /** The project leader (*de projectleider*). */
  | "project_lead"
  /** The municipality's policy officer (*de beleidsmedewerker van de gemeente*). */
  | "policy_officer"
  /** The alderman (*de wethouder*). */
  | "alderman"
  /** A partner of the coalition (*een partner uit de coalitie*). */
  | "coalition_partner"
  /** The GGD (*de GGD*). */
  | "ggd"
  /** Parents or experts by experience (*ouders of ervaringsdeskundigen*). */
  | "target_group"
  /** The lead of the region (*de trekker van de regio*). */
  | "regional_lead"
  /** A partner in the region (*een partner uit de regio*). */
  | "regional_partner"
  /** The process facilitator (*de procesbegeleider*). */
  | "process_facilitator"
  /** A researcher (*een onderzoeker*). */
  | "researcher"
  /** A document (*een document*). */
  | "document";

/** What a dossier was assessed against. */
export interface RuleSetNote {
  /** Its id. */
  id: string;
  /** Its version. */
  version: string;
  /** Its name. */
  title: string;
  /** What it is and is not. */
  about: string;
  /** Whose word it is. */
  standing: Standing;
  /** The same, for readers. */
  standing_label: string;
  /** The document that it comes from. */
  source?: SourceNote | null;
  /** From when it holds. */
  valid_from?: ValidityNote | null;
  /** Until when it holds. */
  valid_to?: ValidityNote | null;
}

/** A source document. */
export interface SourceNote {
  /** Its id. */
  id: string;
  /** Its title. */
  title: string;
  /** Who published it. */
  publisher: string;
  /** When. */
  date?: PartialDate | null;
  /** Whether the document says so. */
  date_basis?: ValidityBasis | null;
  /** What a reader has to know of it. */
  note?: string | null;
}

/** Whose word an instrument is. */
export type Standing =
  /** A national instrument. */
  | "national"
  /** The tool of one region. */
  | "regional"
  /** Advice. */
  | "advice";

export type Subject =
  /** Local coalition (*lokale coalitie*). */
  | "coalition"
  /** Regional partnership (*regionaal samenwerkingsverband*). */
  | "partnership"
  /** Municipality (*gemeente*). */
  | "municipality";

/** What was assessed. */
export interface SubjectNote {
  /** What it is. */
  kind: Subject;
  /** What it is called in the reader's language. */
  kind_label: string;
  /** Its name. */
  name: string;
  /** The codes of its municipalities. */
  municipalities: string[];
  /** Who filled in the dossier, by role. */
  evidence?: Evidence | null;
  /** The id of the dossier. */
  id?: string | null;
}

/** What a word was taken to stand for. */
export interface TableNote {
  /** What it may stand for: each a set of words, one of which is the case. */
  as: string[][];
  /** The same in words. */
  text: string;
  /** On what ground. */
  basis: Basis;
  /** The clauses. */
  citations: string[];
  /** Why it is open. */
  note?: string | null;
}

/** How many requirements have each outcome, and between what bounds each count lies. */
export interface Tally {
  /** All of them; the five outcomes add up to it. */
  total: number;
  /** Certainly met. */
  met: number;
  /** Certainly partly met. */
  partly_met: number;
  /** Certainly not met. */
  not_met: number;
  /** Not known yet. */
  unknown: number;
  /** Certainly not applicable. */
  not_applicable: number;
  /** How many are met, whatever the unknown turns out to be. */
  met_bounds: Bounds;
  /** How many are partly met. */
  partly_met_bounds: Bounds;
  /** How many are not met. */
  not_met_bounds: Bounds;
  /** How many do not apply. */
  not_applicable_bounds: Bounds;
  /** How many apply: what the figures are "of". */
  applicable_bounds: Bounds;
}

/** How a requirement with a deadline stands in time; beside its outcome, never instead of it. */
export type Timing =
  /** Reached by the due day. */
  | "on_time"
  /** Reached after the due day. */
  | "late"
  /** Reached; the facts do not say when. */
  | "date_unknown"
  /** Not certainly reached; the due day has not passed. */
  | "not_yet_due"
  /** Certainly not reached, and the due day has passed. */
  | "overdue"
  /** Not known whether it is reached, and the due day has passed. */
  | "past_due_unknown";

/** How a requirement stands to its deadline. */
export interface TimingNote {
  /** The deadline. */
  due: PartialDate;
  /** How it stands. */
  timing: Timing;
  /** The same in words. */
  text: string;
}

/** Whether this is the track that is shown first, where a selector chooses between tracks. */
export interface Track {
  /** `yes`: it is shown first. `no`: another is. `maybe`: what decides it is not known, so none is shown first. */
  first: Applies;
  /** The same in words. */
  text: string;
  /** The requirements of another rule set, listed and not assessed, when this track is shown first. */
  preview?: Preview | null;
}

/** Whether a date is in the source. */
export type ValidityBasis =
  /** The source gives it. */
  | "stated"
  /** It follows from the text. */
  | "inferred";

/** From or until when a rule set holds. */
export interface ValidityNote {
  /** The date. */
  date: PartialDate;
  /** Whether the source says so. */
  basis: ValidityBasis;
}

/** The declared verdict of a rule set. */
export interface Verdict {
  /** The outcome of all musts together. */
  outcome: Outcome;
  /** The bounds, if it applies. */
  bounds: DegreeBounds;
  /** The same in words. */
  text: string;
}

/** What was odd in the dossier without being wrong. */
export interface Warning {
  /** The stable code. */
  code: string;
  /** Where. */
  path: string;
  /** What. */
  message: string;
}

/**
 * Everything that one rule set asks, of dossiers about its subject: what to draw a form from. It knows no dossier.
 * Which questions still matter, and what an answer changes, stands in an assessment.
 */
export interface Questionnaire {
  /** The version of this contract: `kansrijk-questionnaire/1`. */
  schema: string;
  /** The rule set. */
  rule_set: RuleSetNote;
  /** What its dossiers are about: their `subject`. */
  subject: Subject;
  /** What readers call it. */
  subject_label: string;
  /** The language of all texts. */
  lang: Language;
  /** What the reader gets, and about how long it takes: one sentence each. */
  intro: string[];
  /** What is asked of the dossier as a whole; the names are paths from its root, such as `evidence.by`. */
  about: AskedField[];
  /**
   * What the rule set reads: first what its requirements read, in their order; then what only figures, prompts and the
   * choice of a track read.
   */
  entries: Entry[];
  /**
   * What can be said with every answer: since when it holds, who said so, and where. The names are paths in a map that
   * has the answer itself as its `value`; such maps in a list are statements that may differ.
   */
  statement: AskedField[];
  /** The lists of words that answers are from, each once. */
  vocabularies: WordList[];
  /** The fixed words of a form. */
  words: FormWords;
}

/** A requirement that reads something. */
export interface AskedBy {
  /** The id of the requirement. */
  requirement: string;
  /** What it says. */
  title: string;
  /** What it asks in words of its own, where these can stand for the question. */
  question?: string | null;
}

/** One thing that is asked of an item, of a statement, or of the dossier as a whole. */
export interface AskedField {
  /** Its key: `kind`. */
  name: string;
  /** A short name, as for the head of a column. */
  heading: string;
  /** The question. The words of a vocabulary stand under `vocabularies`, not here. */
  question: QuestionText;
  /** The clauses that the question comes from. */
  citations?: Citation[];
  /** What holds when it is left open, where silence has a meaning; else it is unknown. */
  default?: string | null;
  /** The field that it follows from when it is left open. */
  follows_from?: string | null;
  /** What follows from each word of that field. */
  table?: TableRow[];
  /** What readers call those who can answer, in the order of `question.who`. */
  who_labels?: string[];
}

/** How a list is filled in. It is unknown while it is not in the dossier; `[]` says that there is none. */
export interface AskedList {
  /** What readers call the list: "partners". */
  label: string;
  /** What they call one item: "partner". */
  item_label: string;
  /** To add an item: "partner toevoegen". */
  add: string;
  /** That there are none: the list is `[]`. */
  none: string;
  /** That there may be more than the items named: the list stands in `incomplete`. */
  open: string;
  /** The question how many there are, also of those that are not named: the list is a map with `items` and `size`. */
  size: string;
  /** What is asked of every item: its name, and the fields that the rule set reads. */
  fields: AskedField[];
}

/** The words around the questions. */
export interface AskingWords {
  /** Above what is asked of the dossier as a whole. */
  about: string;
  /** Above the questions. */
  questions: string;
  /** To see the questions first that can still change something. */
  open_first: string;
  /** That no question can change anything any more. */
  nothing_open: string;
  /** Beside a question that can still change something. */
  still_open: string;
  /** The answer of somebody who does not know; it leaves the fact out of the dossier. */
  unknown: string;
  /** The answer that the items of a list stand below. */
  named: string;
  /** Before the reason of a question. */
  why: string;
  /** Before those who can answer. */
  who: string;
  /** Before the clauses of a question. */
  citations: string;
  /** Before the requirements that an answer counts for. */
  counts_for: string;
  /** What is said of an answer that counts for no requirement. */
  informs: string;
  /** Before what follows from another field. */
  follows: string;
  /** Before what holds when a field is left open; the word stands behind it. */
  default: string;
  /** How a date is written. */
  date: string;
  /** How a number is written. */
  number: string;
  /** How several texts are written. */
  texts: string;
  /** In a field where nothing is chosen. */
  choose: string;
  /** In a field that finds words by a few letters. */
  find: string;
  /** How many words were found: `{count}`. */
  found: string;
  /** That no word was found. */
  nothing_found: string;
  /** To take a chosen word away: `{word}`. */
  remove_word: string;
  /** To take an item away: `{item}`. */
  remove: string;
  /** That an item was taken away: `{item}`. */
  removed: string;
  /** That an item was added: `{item}`. */
  added: string;
  /** To bring back what was taken away last. */
  undo: string;
  /** Before words that may be added too; nothing asks for them. */
  maybe_also: string;
  /** To say who said something. */
  add_statement: string;
  /** To add what somebody else says of the same. */
  add_other_statement: string;
  /** To take a statement away. */
  remove_statement: string;
  /** Above a statement: `{number}`. */
  statement: string;
  /** To choose the language. */
  language: string;
  /** Before the tool by which another checklist is chosen. */
  rule_set: string;
}

/** One thing that a rule set reads: a list, a single fact, or an answer that only people can give. */
export interface Entry {
  /** Where it stands in a dossier: `partners`, `started_on`, `answers.coalitie_breed_genoeg`. */
  path: string;
  /** The question. The words of a vocabulary stand under `vocabularies`, not here. */
  question: QuestionText;
  /** What readers call those who can answer, in the order of `question.who`. */
  who_labels: string[];
  /** The requirements that read it; none for what only informs. */
  requirements: AskedBy[];
  /** The clauses that the question comes from. */
  citations: Citation[];
  /** How it is filled in, when it is a list. */
  list?: AskedList | null;
}

/** The words to keep, open, share and compare. */
export interface FileWords {
  /** Above what can be done with the answers. */
  heading: string;
  /** That nothing leaves the browser. */
  private: string;
  /** To download the dossier. */
  save: string;
  /** That the dossier was downloaded: `{file}`. */
  saved: string;
  /** To open a dossier. */
  open: string;
  /** Which files can be opened, and that they can be dropped too. */
  open_help: string;
  /** That a dossier was opened: `{file}`. */
  opened: string;
  /** That opening a file will replace what is filled in: `{file}`. */
  replace: string;
  /** To go on with what was asked. */
  yes_replace: string;
  /** To leave everything as it is. */
  cancel: string;
  /** To print the report. */
  print: string;
  /** To download the report as a page. */
  save_report: string;
  /** To download the findings as a table. */
  save_table: string;
  /** To keep what is filled in in this browser. */
  keep: string;
  /** What it means to keep it. */
  keep_help: string;
  /** That something was kept before; to go on with it. */
  resume: string;
  /** That something was kept before: `{name}` and `{time}`. */
  kept: string;
  /** That what was kept came back, after the page was loaded again: `{name}` and `{time}`. */
  resumed: string;
  /** To forget what was kept. */
  forget: string;
  /** To begin with an empty form. */
  clear: string;
  /** Whether to begin with an empty form. */
  clear_sure: string;
  /** To begin with an empty form after all. */
  yes_clear: string;
  /** To put another dossier beside this one. */
  compare: string;
  /** What comparing does. */
  compare_help: string;
  /** Above the comparison: `{then}` and `{now}`. */
  compared: string;
  /** Above the requirements. */
  requirement: string;
  /** Above what it was: `{date}`. */
  then: string;
  /** Above what it is. */
  now: string;
  /** That no outcome differs. */
  same: string;
  /** How many points are as they were: `{count}`. */
  unchanged: string;
  /** To take the other dossier away. */
  stop_comparing: string;
}

/** The fixed words of a form. */
export interface FormWords {
  /** Around the questions. */
  asking: AskingWords;
  /** Around the outcomes. */
  outcome: OutcomeWords;
  /** To keep, open, share and compare. */
  files: FileWords;
  /** When something goes wrong. */
  trouble: TroubleWords;
}

/** The words around the outcomes. */
export interface OutcomeWords {
  /** Above the outcomes. */
  heading: string;
  /** That nothing is filled in yet. */
  nothing_yet: string;
  /** That the outcomes are those of before, while something is wrong with what is filled in. */
  from_before: string;
  /** The name of the outcome "met". */
  met: string;
  /** The name of the outcome "partly met". */
  partly_met: string;
  /** The name of the outcome "not met". */
  not_met: string;
  /** The name of the outcome "unknown". */
  unknown: string;
  /** The name of the outcome "not applicable". */
  not_applicable: string;
  /** What an outcome can still become: `{low}` and `{high}` are outcomes. */
  between: string;
  /** What an outcome is if it applies: `{outcome}`. */
  if_applicable: string;
  /** Before the reasons. */
  because: string;
  /** Before what is missing. */
  missing: string;
  /** Before what sources say differently. */
  disputed: string;
  /** Before what to bear in mind. */
  remarks: string;
  /** Before the steps that help. */
  next_steps: string;
  /** Before a tool. */
  tool: string;
  /** Before the rule set that a step comes from. */
  comes_from: string;
  /** Before the clauses. */
  citations: string;
  /** Before an example in the source. */
  examples: string;
  /** Before what stands elsewhere. */
  contrast: string;
  /** Above the figures. */
  measures: string;
  /** To go to the question. */
  to_question: string;
  /** Above what to check in the answers. */
  check: string;
  /** Above the questions that still matter, with who can answer them. */
  ask_whom: string;
  /** Before the questions that do not come first: `{count}`. */
  more_questions: string;
  /** Above all requirements. */
  all: string;
}

/** What follows from a word. */
export interface TableRow {
  /** The word. */
  word: string;
  /** What it stands for, and on what ground. */
  note: TableNote;
}

/** The words for when something goes wrong. */
export interface TroubleWords {
  /** Above the list of what is wrong. */
  heading: string;
  /** Why there are no outcomes while something is wrong. */
  waits: string;
  /** That a date is not understood: `{value}`. */
  date: string;
  /** That a number is not understood: `{value}`. */
  number: string;
  /** That a file is too large: `{file}`, `{size}` and `{most}` in megabytes. */
  too_large: string;
  /** That a file is no text: `{file}`. */
  no_text: string;
  /** That a file is empty: `{file}`. */
  empty: string;
  /** That a file is no JSON or YAML, or only half of it: `{file}` and `{line}`. */
  broken: string;
  /** That a file could not be read at all: `{file}`. */
  unreadable: string;
  /** That a file is a dossier with faults, which are listed below it: `{file}`. */
  refused: string;
  /** That a file is about something else: `{file}`, `{is}` and `{wanted}`. */
  other_subject: string;
  /** That the browser cannot keep anything. */
  cannot_keep: string;
  /** That what was kept cannot be read. */
  kept_broken: string;
  /** That there can be no report of what is filled in; what is wrong is listed below it. */
  no_report: string;
  /** To go to a field. */
  to_field: string;
}

/** A closed list of words. */
export interface WordList {
  /** The name of the list, as in `vocabulary` of a question. */
  name: string;
  /** Its words, in the order in which they are shown. */
  words: AnswerOption[];
}

/**
 * Everything that is known of one coalition, partnership or municipality. What it does not say is unknown. ``` let
 * dossier = kansrijk::Dossier::from_json(r#"{ "subject": "coalition", "name": "Coalitie Voorbeeld", "described_on":
 * "2025-03", "partners": [{ "kind": "midwife" }, { "kind": "social_team" }], "incomplete": ["partners"] }"#)?;
 * assert_eq!(dossier.partners.items().len(), 2); # Ok::<(), kansrijk::Diagnostics>(()) ```
 */
export interface DossierData {
  /** What it is about. */
  subject: Subject;
  /** The name that readers see. */
  name: string;
  /** agreements */
  agreements?: Agreement[] | ListOfAgreement | "unknown" | null;
  /** Answers to questions that only a person can answer. */
  answers?: { [key: string]: FactOfAnswer };
  /** themes with attention */
  attention?: Attention[] | ListOfAttention | "unknown" | null;
  /** Of a partnership: whether it chose to work towards a plan, which is optional. */
  chose_plan?: FactOfYesNo;
  /** Of a municipality: its local coalition. */
  coalition?: Link;
  /** local coalitions */
  coalitions?: LocalCoalition[] | ListOfLocalCoalition | "unknown" | null;
  /** Of a partnership: how far it is. */
  cooperation?: FactOfCooperation;
  /** The date that the facts speak of. */
  described_on?: DossierDate | null;
  /** plans and documents */
  documents?: PlanOrDocument[] | ListOfDocument | "unknown" | null;
  /** evaluations */
  evaluations?: Evaluation[] | ListOfEvaluation | "unknown" | null;
  /** Who filled it in, when, and on what ground. */
  evidence?: DossierEvidence | null;
  /** Of a partnership: its form. */
  forms?: FactOfSetOfCooperationForm;
  /** goals */
  goals?: Goal[] | ListOfGoal | "unknown" | null;
  /** Of a municipality: whether it has a local coalition. A linked coalition says that it has. */
  has_coalition?: FactOfYesNo;
  /** An id, to tell dossiers apart in a table. */
  id?: string | null;
  /** The lists that may hold more than is named. */
  incomplete?: SetOfListName;
  /** interventions and activities */
  interventions?: Intervention[] | ListOfIntervention | "unknown" | null;
  /** leads */
  leads?: Lead[] | ListOfLead | "unknown" | null;
  /** Of a partnership: its main lines. */
  main_lines?: FactOfSetOfMainLine;
  /** municipalities in the region */
  member_municipalities?: MemberMunicipality[] | ListOfMemberMunicipality | "unknown" | null;
  /** sources of figures */
  monitoring_sources?: Source[] | ListOfSource | "unknown" | null;
  /** Of a partnership: why the municipalities work together. */
  motives?: FactOfSetOfMotive;
  /** The codes of the municipalities: `GM` and four digits. */
  municipalities?: string[];
  /** A remark. */
  note?: string | null;
  /** partners */
  partners?: Partner[] | ListOfPartner | "unknown" | null;
  /** Of a municipality: whether the regional cooperation has been started. */
  regional_cooperation_started?: FactOfYesNo;
  /** years of taking part in the RIVM monitoring */
  rivm_participation?: Participation[] | ListOfParticipation | "unknown" | null;
  /** The version of its form: `kansrijk-dossier/1`, the only one so far. */
  schema?: string | null;
  /** expenses */
  spending?: Expense[] | ListOfExpense | "unknown" | null;
  /** When it began. */
  started_on?: FactOfDate;
  /** ways in which the target group takes part */
  target_group_involvement?: Involvement[] | ListOfInvolvement | "unknown" | null;
}

export type Affiliation =
  /** Municipal official (*ambtenaar van de gemeente*). */
  | "internal_official"
  /** GGD (*GGD*). */
  | "ggd"
  /** Partner of the coalition (*partner uit de coalitie*). */
  | "partner"
  /** External party (*externe partij*). */
  | "external";

/** An agreement on working together. */
export interface Agreement {
  /** What it regulates. */
  aspects?: FactOfSetOfAspect;
  /** Whether it holds across domains. */
  cross_domain?: FactOfYesNo;
  /** Whether it holds across municipalities. */
  cross_municipal?: FactOfYesNo;
  /** The ground for the item as a whole. */
  evidence?: DossierEvidence | null;
  /** What it does for families. */
  functions?: FactOfSetOfFunction;
  /** An id that other items may refer to. */
  id?: string | null;
  /** The levels on which it was made. */
  levels?: FactOfSetOfLevel;
  /** The name that readers see. */
  name?: string | null;
  /** A remark. */
  note?: string | null;
  /** The phases of the family that it is about. */
  phases?: FactOfSetOfPhase;
  /** Whether it is written down. */
  recorded?: FactOfDegree;
  /** What it is about. */
  topics?: FactOfSetOfTopic;
}

/** yes, partly or no; or a number, a date or the id of a choice, as the question asks. */
export type Answer = string | boolean | number;

export type Aspect =
  /** Draw up (*opstellen*). */
  | "draw_up"
  /** Maintain (*beheren*). */
  | "maintain"
  /** Deploy (*inzetten*). */
  | "deploy"
  /** Finance (*financieren*). */
  | "finance";

/** A theme that has attention, without being a goal. */
export interface Attention {
  /** The ground for the item as a whole. */
  evidence?: DossierEvidence | null;
  /** An id that other items may refer to. */
  id?: string | null;
  /** The name that readers see. */
  name?: string | null;
  /** A remark. */
  note?: string | null;
  /** What it is about. */
  themes?: FactOfSetOfTheme;
}

export type Cooperation =
  /** Still exploring (*nog aan het verkennen*). */
  | "exploring"
  /** Cooperating already (*werkt al samen*). */
  | "cooperating";

export type CooperationForm =
  /** Exchange (*uitwisseling*). */
  | "exchange"
  /** Cooperation in a part of the region (*samenwerking in een deel van de regio*). */
  | "sub_regional"
  /** Cooperation on one theme (*samenwerking rond een thema*). */
  | "one_theme"
  /** Regional coalition (*regionale coalitie*). */
  | "regional_coalition";

export type DataKind =
  /** Qualitative (*kwalitatief*). */
  | "qualitative"
  /** Quantitative (*kwantitatief*). */
  | "quantitative";

/** A day (2024-06-30), a month (2024-06) or a year (2024). */
export type DossierDate = string | number;

export type DossierDegree = "yes" | "partly" | "no" | boolean;

/** A document of the coalition. */
export interface PlanOrDocument {
  /** Its date. */
  dated?: FactOfDate;
  /** The ground for the item as a whole. */
  evidence?: DossierEvidence | null;
  /** An id that other items may refer to. */
  id?: string | null;
  /** The name that readers see. */
  name?: string | null;
  /** A remark. */
  note?: string | null;
  /** What it serves as; else it follows from the type by the table `document-functions`. */
  serves_as?: FactOfSetOfDocumentFunction;
  /** How far it is. */
  status?: FactOfProgress;
  /** What it is called. */
  type?: FactOfDocumentType;
}

export type DocumentFunction =
  /** Plan of action (*plan van aanpak*). */
  | "action_plan"
  /** Multi-year plan (*meerjarenplan*). */
  | "multi_year_plan"
  /** Agreement (*afspraak*). */
  | "agreement"
  /** Communication plan (*communicatieplan*). */
  | "communication_plan";

export type DocumentType =
  /** Plan of action (*plan van aanpak*). */
  | "action_plan"
  /** Programme plan (*programmaplan*). */
  | "programme_plan"
  /** Action programme (*actieprogramma*). */
  | "action_programme"
  /** Implementation agenda (*uitvoeringsagenda*). */
  | "implementation_agenda"
  /** Work agenda (*werkagenda*). */
  | "work_agenda"
  /** Multi-year plan (*meerjarenplan*). */
  | "multi_year_plan"
  /** Declaration of intent (*intentieverklaring*). */
  | "declaration_of_intent"
  /** Covenant (*convenant*). */
  | "covenant"
  /** Communication plan (*communicatieplan*). */
  | "communication_plan"
  /** Regional policy plan (*regionaal beleidsplan*). */
  | "regional_policy_plan"
  /** Another document (*ander document*). */
  | "other";

export type Domain =
  /** Medical (*medisch*). */
  | "medical"
  /** Social (*sociaal*). */
  | "social"
  /** Informal (*informeel*). */
  | "informal"
  /** Public health (*publieke gezondheid*). */
  | "public_health"
  /** Education (*onderwijs*). */
  | "education"
  /** Safety (*veiligheid*). */
  | "safety"
  /** Experience (*ervaring*). */
  | "experience"
  /** Administrative (*bestuur*). */
  | "administrative"
  /** Finance (*financiering*). */
  | "finance"
  /** Support (*ondersteuning*). */
  | "support"
  /** National (*landelijk*). */
  | "national";

/** An evaluation. */
export interface Evaluation {
  /** The kind of data. */
  data?: FactOfSetOfDataKind;
  /** The ground for the item as a whole. */
  evidence?: DossierEvidence | null;
  /** An id that other items may refer to. */
  id?: string | null;
  /** The level. */
  levels?: FactOfSetOfEvaluationLevel;
  /** The name that readers see. */
  name?: string | null;
  /** A remark. */
  note?: string | null;
  /** What it looks at. */
  objects?: FactOfSetOfEvaluationObject;
  /** When it was held. */
  on?: FactOfDate;
}

export type EvaluationLevel =
  /** Process (*proces*). */
  | "process"
  /** Outcome (*uitkomst*). */
  | "outcome";

export type EvaluationObject =
  /** Approach (*aanpak*). */
  | "approach"
  /** Cooperation (*samenwerking*). */
  | "cooperation"
  /** Results (*resultaten*). */
  | "results"
  /** Agreements (*afspraken*). */
  | "agreements"
  /** Care pathways (*zorgpaden*). */
  | "care_pathways";

export type DossierEvidence =
  | string
  | { by?: Role | null; note?: string | null; on?: DossierDate | null; source?: string | null };

/** An expense. */
export interface Expense {
  /** The ground for the item as a whole. */
  evidence?: DossierEvidence | null;
  /** An id that other items may refer to. */
  id?: string | null;
  /** The name that readers see. */
  name?: string | null;
  /** A remark. */
  note?: string | null;
  /** What it serves. */
  purpose?: FactOfSetOfSpendingPurpose;
  /** Whether it pays for an intervention that is recognised. */
  recognised?: FactOfYesNo;
  /** The year of the expense. */
  year?: FactOfNumber;
}

export type FactOfAffiliation =
  | Affiliation
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: Affiliation | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: Affiliation | "unknown" | null }[] };

export type FactOfAnswer =
  | Answer
  | "unknown"
  | null
  | { at_least?: Degree | null; at_most?: Degree | null; evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: Answer | "unknown" | null }
  | { statements: { at_least?: Degree | null; at_most?: Degree | null; evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: Answer | "unknown" | null }[] };

export type FactOfCooperation =
  | Cooperation
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: Cooperation | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: Cooperation | "unknown" | null }[] };

export type FactOfDate =
  | DossierDate
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: DossierDate | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: DossierDate | "unknown" | null }[] };

export type FactOfDegree =
  | DossierDegree
  | "unknown"
  | null
  | { at_least?: Degree | null; at_most?: Degree | null; evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: DossierDegree | "unknown" | null }
  | { statements: { at_least?: Degree | null; at_most?: Degree | null; evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: DossierDegree | "unknown" | null }[] };

export type FactOfDocumentType =
  | DocumentType
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: DocumentType | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: DocumentType | "unknown" | null }[] };

export type FactOfPartnerStatus =
  | PartnerStatus
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: PartnerStatus | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: PartnerStatus | "unknown" | null }[] };

export type FactOfProgress =
  | Progress
  | "unknown"
  | null
  | { at_least?: Degree | null; at_most?: Degree | null; evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: Progress | "unknown" | null }
  | { statements: { at_least?: Degree | null; at_most?: Degree | null; evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: Progress | "unknown" | null }[] };

export type FactOfRing =
  | Ring
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: Ring | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: Ring | "unknown" | null }[] };

export type FactOfScale =
  | Scale
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: Scale | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: Scale | "unknown" | null }[] };

export type FactOfSetOfAspect =
  | SetOfAspect
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfAspect | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfAspect | "unknown" | null }[] };

export type FactOfSetOfCooperationForm =
  | SetOfCooperationForm
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfCooperationForm | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfCooperationForm | "unknown" | null }[] };

export type FactOfSetOfDataKind =
  | SetOfDataKind
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfDataKind | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfDataKind | "unknown" | null }[] };

export type FactOfSetOfDocumentFunction =
  | SetOfDocumentFunction
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfDocumentFunction | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfDocumentFunction | "unknown" | null }[] };

export type FactOfSetOfDomain =
  | SetOfDomain
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfDomain | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfDomain | "unknown" | null }[] };

export type FactOfSetOfEvaluationLevel =
  | SetOfEvaluationLevel
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfEvaluationLevel | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfEvaluationLevel | "unknown" | null }[] };

export type FactOfSetOfEvaluationObject =
  | SetOfEvaluationObject
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfEvaluationObject | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfEvaluationObject | "unknown" | null }[] };

export type FactOfSetOfFunction =
  | SetOfFunction
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfFunction | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfFunction | "unknown" | null }[] };

export type FactOfSetOfInvolvementForm =
  | SetOfInvolvementForm
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfInvolvementForm | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfInvolvementForm | "unknown" | null }[] };

export type FactOfSetOfInvolvementStage =
  | SetOfInvolvementStage
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfInvolvementStage | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfInvolvementStage | "unknown" | null }[] };

export type FactOfSetOfLeadFunction =
  | SetOfLeadFunction
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfLeadFunction | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfLeadFunction | "unknown" | null }[] };

export type FactOfSetOfLeadRole =
  | SetOfLeadRole
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfLeadRole | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfLeadRole | "unknown" | null }[] };

export type FactOfSetOfLevel =
  | SetOfLevel
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfLevel | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfLevel | "unknown" | null }[] };

export type FactOfSetOfMainLine =
  | SetOfMainLine
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfMainLine | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfMainLine | "unknown" | null }[] };

export type FactOfSetOfMonitoringSource =
  | SetOfMonitoringSource
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfMonitoringSource | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfMonitoringSource | "unknown" | null }[] };

export type FactOfSetOfMotive =
  | SetOfMotive
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfMotive | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfMotive | "unknown" | null }[] };

export type FactOfSetOfPartnerKind =
  | SetOfPartnerKind
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfPartnerKind | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfPartnerKind | "unknown" | null }[] };

export type FactOfSetOfPhase =
  | SetOfPhase
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfPhase | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfPhase | "unknown" | null }[] };

export type FactOfSetOfSpendingPurpose =
  | SetOfSpendingPurpose
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfSpendingPurpose | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfSpendingPurpose | "unknown" | null }[] };

export type FactOfSetOfTheme =
  | SetOfTheme
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfTheme | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfTheme | "unknown" | null }[] };

export type FactOfSetOfTopic =
  | SetOfTopic
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfTopic | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: SetOfTopic | "unknown" | null }[] };

export type FactOfYesNo =
  | YesNo
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: YesNo | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: YesNo | "unknown" | null }[] };

export type FactOfNumber =
  | number
  | "unknown"
  | null
  | { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: number | "unknown" | null }
  | { statements: { evidence?: DossierEvidence | null; from?: DossierDate | null; until?: DossierDate | null; value?: number | "unknown" | null }[] };

export type AgreementFunction =
  /** Early detection (*vroegtijdig signaleren*). */
  | "early_detection"
  /** Referral (*toeleiden*). */
  | "referral"
  /** Guidance (*begeleiden*). */
  | "guidance";

/** A goal. One goal may carry several themes. */
export interface Goal {
  /** The ground for the item as a whole. */
  evidence?: DossierEvidence | null;
  /** An id that other items may refer to. */
  id?: string | null;
  /** Whether it can be measured. */
  measurable?: FactOfDegree;
  /** The name that readers see. */
  name?: string | null;
  /** A remark. */
  note?: string | null;
  /** What it is about. */
  themes?: FactOfSetOfTheme;
}

/** An intervention or activity. */
export interface Intervention {
  /** The ground for the item as a whole. */
  evidence?: DossierEvidence | null;
  /** An id that other items may refer to. */
  id?: string | null;
  /** The name that readers see. */
  name?: string | null;
  /** A remark. */
  note?: string | null;
  /** The phases of the family that it is for. */
  phases?: FactOfSetOfPhase;
  /** Whether it is a recognised intervention. */
  recognised?: FactOfDegree;
  /** What it is about. */
  themes?: FactOfSetOfTheme;
}

/** A way in which the target group is involved. */
export interface Involvement {
  /** The ground for the item as a whole. */
  evidence?: DossierEvidence | null;
  /** The form. */
  form?: FactOfSetOfInvolvementForm;
  /** An id that other items may refer to. */
  id?: string | null;
  /** The name that readers see. */
  name?: string | null;
  /** A remark. */
  note?: string | null;
  /** Whether it goes on. */
  ongoing?: FactOfDegree;
  /** The stages of the work. */
  stages?: FactOfSetOfInvolvementStage;
}

export type InvolvementForm =
  /** Sounding board (*klankbord- of spiegelgroep*). */
  | "sounding_board"
  /** Participants of interventions (*deelnemers van interventies*). */
  | "intervention_participants"
  /** Experts by experience (*ervaringsdeskundigen*). */
  | "experience_experts"
  /** Member of the coalition (*lid van de coalitie*). */
  | "coalition_member"
  /** Consulted (*bevraagd*). */
  | "consulted"
  /** Conversation (*gesprek*). */
  | "conversation"
  /** Parent representation (*oudervertegenwoordiging*). */
  | "parent_representation"
  /** Another form (*andere vorm*). */
  | "other";

export type InvolvementStage =
  /** The task (*vraagstuk of opgave*). */
  | "task"
  /** The plan (*plan*). */
  | "plan"
  /** The execution (*uitvoering*). */
  | "execution"
  /** The evaluation (*evaluatie*). */
  | "evaluation";

/** Someone who leads or connects, by role. */
export interface Lead {
  /** Where the lead is employed. */
  affiliation?: FactOfAffiliation;
  /** Whether someone can take over. */
  backup?: FactOfDegree;
  /** The ground for the item as a whole. */
  evidence?: DossierEvidence | null;
  /** Hours a week. */
  hours_per_week?: FactOfNumber;
  /** An id that other items may refer to. */
  id?: string | null;
  /** The name that readers see. */
  name?: string | null;
  /** A remark. */
  note?: string | null;
  /** Whether the time is paid for. */
  paid?: FactOfDegree;
  /** The role. */
  role?: FactOfSetOfLeadRole;
  /** What the role serves as; else it follows from the role by the table `lead-functions`. */
  serves_as?: FactOfSetOfLeadFunction;
}

export type LeadFunction =
  /** Lead of the coalition (*trekker van de coalitie*). */
  | "coalition_lead"
  /** Lead of the region (*trekker van de regio*). */
  | "regional_lead"
  /** Facilitation of the process (*begeleiding van het proces*). */
  | "facilitation";

export type LeadRole =
  /** Project leader (*projectleider*). */
  | "project_lead"
  /** Lead of the region (*trekker van de regio*). */
  | "regional_lead"
  /** Process facilitator (*procesbegeleider*). */
  | "process_facilitator"
  /** Pioneer (kwartiermaker) (*kwartiermaker*). */
  | "pioneer"
  /** Coordinator (*regisseur*). */
  | "coordinator"
  /** Liaison (*verbindingspersoon*). */
  | "liaison"
  /** Representative (*vertegenwoordiger*). */
  | "representative";

export type Level =
  /** Execution (*uitvoering*). */
  | "execution"
  /** Policy (*beleid*). */
  | "policy"
  /** Management (*management*). */
  | "management"
  /** Board (*bestuur*). */
  | "board";

/** Another dossier, or the name of the file that holds it, as seen from this file. */
export type Link = DossierData | string | null;

export type ListName =
  /** Partners (*partners*). */
  | "partners"
  /** Leads (*trekkers en verbinders*). */
  | "leads"
  /** Plans and documents (*plannen en documenten*). */
  | "documents"
  /** Goals (*doelen*). */
  | "goals"
  /** Themes with attention (*thema's met aandacht*). */
  | "attention"
  /** Agreements (*afspraken*). */
  | "agreements"
  /** Ways in which the target group takes part (*manieren waarop de doelgroep meedoet*). */
  | "target_group_involvement"
  /** Interventions and activities (*interventies en activiteiten*). */
  | "interventions"
  /** Years of taking part in the RIVM monitoring (*jaren van deelname aan de RIVM-monitoring*). */
  | "rivm_participation"
  /** Sources of figures (*bronnen van cijfers*). */
  | "monitoring_sources"
  /** Evaluations (*evaluaties*). */
  | "evaluations"
  /** Municipalities in the region (*gemeenten in de regio*). */
  | "member_municipalities"
  /** Local coalitions (*lokale coalities*). */
  | "coalitions"
  /** Expenses (*uitgaven*). */
  | "spending";

/** A list with more than its items. */
export interface ListOfAgreement {
  /** The ground for the list as a whole. */
  evidence?: DossierEvidence | null;
  /** The items that are described. */
  items?: Agreement[];
  /** How many there are, when more are counted than described. */
  size?: number | null;
}

/** A list with more than its items. */
export interface ListOfAttention {
  /** The ground for the list as a whole. */
  evidence?: DossierEvidence | null;
  /** The items that are described. */
  items?: Attention[];
  /** How many there are, when more are counted than described. */
  size?: number | null;
}

/** A list with more than its items. */
export interface ListOfDocument {
  /** The ground for the list as a whole. */
  evidence?: DossierEvidence | null;
  /** The items that are described. */
  items?: PlanOrDocument[];
  /** How many there are, when more are counted than described. */
  size?: number | null;
}

/** A list with more than its items. */
export interface ListOfEvaluation {
  /** The ground for the list as a whole. */
  evidence?: DossierEvidence | null;
  /** The items that are described. */
  items?: Evaluation[];
  /** How many there are, when more are counted than described. */
  size?: number | null;
}

/** A list with more than its items. */
export interface ListOfExpense {
  /** The ground for the list as a whole. */
  evidence?: DossierEvidence | null;
  /** The items that are described. */
  items?: Expense[];
  /** How many there are, when more are counted than described. */
  size?: number | null;
}

/** A list with more than its items. */
export interface ListOfGoal {
  /** The ground for the list as a whole. */
  evidence?: DossierEvidence | null;
  /** The items that are described. */
  items?: Goal[];
  /** How many there are, when more are counted than described. */
  size?: number | null;
}

/** A list with more than its items. */
export interface ListOfIntervention {
  /** The ground for the list as a whole. */
  evidence?: DossierEvidence | null;
  /** The items that are described. */
  items?: Intervention[];
  /** How many there are, when more are counted than described. */
  size?: number | null;
}

/** A list with more than its items. */
export interface ListOfInvolvement {
  /** The ground for the list as a whole. */
  evidence?: DossierEvidence | null;
  /** The items that are described. */
  items?: Involvement[];
  /** How many there are, when more are counted than described. */
  size?: number | null;
}

/** A list with more than its items. */
export interface ListOfLead {
  /** The ground for the list as a whole. */
  evidence?: DossierEvidence | null;
  /** The items that are described. */
  items?: Lead[];
  /** How many there are, when more are counted than described. */
  size?: number | null;
}

/** A list with more than its items. */
export interface ListOfLocalCoalition {
  /** The ground for the list as a whole. */
  evidence?: DossierEvidence | null;
  /** The items that are described. */
  items?: LocalCoalition[];
  /** How many there are, when more are counted than described. */
  size?: number | null;
}

/** A list with more than its items. */
export interface ListOfMemberMunicipality {
  /** The ground for the list as a whole. */
  evidence?: DossierEvidence | null;
  /** The items that are described. */
  items?: MemberMunicipality[];
  /** How many there are, when more are counted than described. */
  size?: number | null;
}

/** A list with more than its items. */
export interface ListOfParticipation {
  /** The ground for the list as a whole. */
  evidence?: DossierEvidence | null;
  /** The items that are described. */
  items?: Participation[];
  /** How many there are, when more are counted than described. */
  size?: number | null;
}

/** A list with more than its items. */
export interface ListOfPartner {
  /** The ground for the list as a whole. */
  evidence?: DossierEvidence | null;
  /** The items that are described. */
  items?: Partner[];
  /** How many there are, when more are counted than described. */
  size?: number | null;
}

/** A list with more than its items. */
export interface ListOfSource {
  /** The ground for the list as a whole. */
  evidence?: DossierEvidence | null;
  /** The items that are described. */
  items?: Source[];
  /** How many there are, when more are counted than described. */
  size?: number | null;
}

/** A local coalition in the area of a partnership. */
export interface LocalCoalition {
  /** Its own dossier. */
  dossier?: Link;
  /** The ground for the item as a whole. */
  evidence?: DossierEvidence | null;
  /** An id that other items may refer to. */
  id?: string | null;
  /** The name that readers see. */
  name?: string | null;
  /** A remark. */
  note?: string | null;
  /** Whether it is agreed how the parties that work regionally are represented in it. */
  regional_parties?: FactOfDegree;
  /** Whether it is agreed who represents it in the region. */
  represented?: FactOfDegree;
}

export type MainLine =
  /** Exchanging and learning (*uitwisselen en leren*). */
  | "exchange_and_learn"
  /** Being a discussion partner together (*samen gesprekspartner zijn*). */
  | "discussion_partner"
  /** Paying together (*samen betalen*). */
  | "joint_funding";

/** A municipality that is a member of a partnership. */
export interface MemberMunicipality {
  /** Its code: `GM` and four digits. */
  code?: string | null;
  /** The ground for the item as a whole. */
  evidence?: DossierEvidence | null;
  /** Whether it has a local coalition; else it follows from the linked coalitions that name its code. */
  has_coalition?: FactOfYesNo;
  /** An id that other items may refer to. */
  id?: string | null;
  /** The name that readers see. */
  name?: string | null;
  /** A remark. */
  note?: string | null;
  /** Whether it goes on working locally beside the region. */
  works_locally?: FactOfDegree;
}

export type MonitoringSource =
  /** Perinatal key figures (*perinatale kerncijfers*). */
  | "perinatal_figures"
  /** GGD monitor (*GGD-monitor*). */
  | "ggd_monitor"
  /** RIVM indicator set (*indicatorenset van het RIVM*). */
  | "rivm_indicators"
  /** Municipal statistics (*cijfers per gemeente*). */
  | "municipal_statistics"
  /** Opportunity map (Kansenkaart) (*Kansenkaart*). */
  | "opportunity_map"
  /** Stories and experiences (*verhalen en ervaringen*). */
  | "stories"
  /** Another source (*andere bron*). */
  | "other";

export type Motive =
  /** Partners work in several municipalities (*partners werken in meer gemeenten*). */
  | "overlapping_areas"
  /** The same problems in several municipalities (*dezelfde vragen in meer gemeenten*). */
  | "shared_problems"
  /** Joining forces (*krachten bundelen*). */
  | "join_forces"
  /** Agreements with parties that work regionally (*afspraken met partijen die regionaal werken*). */
  | "regional_parties"
  /** Learning from each other (*van elkaar leren*). */
  | "learn_from_each_other";

/** A year in which the coalition took part in the RIVM monitoring. */
export interface Participation {
  /** The ground for the item as a whole. */
  evidence?: DossierEvidence | null;
  /** An id that other items may refer to. */
  id?: string | null;
  /** The name that readers see. */
  name?: string | null;
  /** A remark. */
  note?: string | null;
  /** The year. */
  year?: FactOfNumber;
}

/** An organisation or a person that takes part, or is asked to. Without a status it has joined. */
export interface Partner {
  /** The domain it works in here; else it follows from the kind by the table `partner-domains`. */
  domain?: FactOfSetOfDomain;
  /** The ground for the item as a whole. */
  evidence?: DossierEvidence | null;
  /** An id that other items may refer to. */
  id?: string | null;
  /** What it is. */
  kind?: FactOfSetOfPartnerKind;
  /** The levels on which it takes part. */
  levels?: FactOfSetOfLevel;
  /** The name that readers see. */
  name?: string | null;
  /** A remark. */
  note?: string | null;
  /** The id of the partner that this one is a part of: together they are one party. */
  part_of?: string | null;
  /** Whether it is a person, on their own account. */
  person?: FactOfYesNo;
  /** Whom it speaks for. */
  represents?: FactOfSetOfPartnerKind;
  /** The inner or the outer ring. */
  ring?: FactOfRing;
  /** The scale on which it works. */
  scale?: FactOfScale;
  /** People of other kinds that it employs: they are no party of their own. */
  staff?: FactOfSetOfPartnerKind;
  /** Where it stands towards the coalition. */
  status?: FactOfPartnerStatus;
  /** The codes of the municipalities that it works in. */
  work_area?: string[];
}

export type PartnerKind =
  /** Midwife (*verloskundige*). */
  | "midwife"
  /** Midwives' care group (*zorggroep verloskundigen*). */
  | "midwife_group"
  /** Obstetric partnership (VSV) (*verloskundig samenwerkingsverband (VSV)*). */
  | "vsv"
  /** Maternity care (*kraamzorg*). */
  | "maternity_care"
  /** Hospital (*ziekenhuis*). */
  | "hospital"
  /** General practitioner (*huisarts*). */
  | "gp"
  /** GP cooperative (*huisartsencoöperatie*). */
  | "gp_cooperative"
  /** GP umbrella organisation (*huisartsenkoepel*). */
  | "gp_umbrella"
  /** GP practice nurse (*praktijkondersteuner van de huisarts (POH)*). */
  | "gp_practice_nurse"
  /** Medical social work (*medisch maatschappelijk werk*). */
  | "medical_social_work"
  /** Youth health care (JGZ) (*jeugdgezondheidszorg (JGZ, consultatiebureau)*). */
  | "jgz"
  /** Municipal health service (GGD) (*GGD*). */
  | "ggd"
  /** Mental health care (GGZ) (*geestelijke gezondheidszorg (GGZ)*). */
  | "ggz"
  /** Addiction care (*verslavingszorg*). */
  | "addiction_care"
  /** Social or neighbourhood team (*sociaal team, wijkteam of buurtteam*). */
  | "social_team"
  /** Umbrella of social teams (*koepel van sociale wijkteams*). */
  | "social_team_umbrella"
  /** Youth team (*jeugdteam*). */
  | "youth_team"
  /** Family coach (*gezinscoach*). */
  | "family_coach"
  /** Neighbourhood coach (*wijkcoach*). */
  | "neighbourhood_coach"
  /** Youth and family centre (CJG) (*Centrum voor Jeugd en Gezin (CJG)*). */
  | "cjg"
  /** Debt support (*schuldhulpverlening*). */
  | "debt_support"
  /** Welfare work (*welzijn*). */
  | "welfare"
  /** Young mothers' work (*jongemoederwerk*). */
  | "young_mothers_work"
  /** Social work (*maatschappelijk werk*). */
  | "social_work"
  /** Youth work (*jongerenwerk*). */
  | "youth_work"
  /** MEE (support with a disability) (*MEE*). */
  | "mee"
  /** Housing corporation (*woningcorporatie*). */
  | "housing_corporation"
  /** Childcare (*kinderopvang*). */
  | "childcare"
  /** Library (*bibliotheek*). */
  | "library"
  /** School or preschool (*school of voorschool*). */
  | "school"
  /** School care team (*Zorg Advies Team (school)*). */
  | "school_care_team"
  /** Veilig Thuis (domestic safety) (*Veilig Thuis*). */
  | "veilig_thuis"
  /** Veilige Start (safe start) (*Veilige Start*). */
  | "veilige_start"
  /** Child protection (*Raad voor de Kinderbescherming of jeugdbescherming*). */
  | "child_protection"
  /** Informal support organisation (*vrijwilligers of informele steunorganisatie*). */
  | "informal_support"
  /** Humanitas or Home-Start (*Humanitas of Home-Start*). */
  | "homestart"
  /** Buddy project (*maatjesproject*). */
  | "buddy_project"
  /** Mothers' café (*moedercafé*). */
  | "mothers_cafe"
  /** Food bank (*voedselbank*). */
  | "food_bank"
  /** Refugee work (*vluchtelingenwerk*). */
  | "refugee_work"
  /** Asylum seekers' centre (*asielzoekerscentrum (AZC)*). */
  | "asylum_centre"
  /** Self-organisation (*zelforganisatie*). */
  | "self_organisation"
  /** Community centre (*buurthuis*). */
  | "community_centre"
  /** Sports club (*sportclub*). */
  | "sports_club"
  /** Faith community (*geloofsgemeenschap*). */
  | "faith_community"
  /** Toy library (*spelotheek*). */
  | "toy_library"
  /** Expert by experience (*ervaringsdeskundige*). */
  | "experience_expert"
  /** Key figure (*sleutelfiguur*). */
  | "key_figure"
  /** Parents or parents-to-be (*ouders of aanstaande ouders*). */
  | "parents"
  /** Parent representation (*oudervertegenwoordiging*). */
  | "parent_representation"
  /** Municipality (*gemeente*). */
  | "municipality"
  /** Local coalition (*lokale coalitie*). */
  | "local_coalition"
  /** Health insurer (*zorgverzekeraar*). */
  | "health_insurer"
  /** Province (*provincie*). */
  | "province"
  /** Regional support structure (ROS) (*Regionale Ondersteuningsstructuur (ROS)*). */
  | "ros"
  /** Regional consortium (*regionaal consortium*). */
  | "regional_consortium"
  /** National body (*landelijke organisatie*). */
  | "national_body";

export type PartnerStatus =
  /** Joined (*doet mee*). */
  | "joined"
  /** Invited (*uitgenodigd*). */
  | "invited"
  /** Intended (*beoogd*). */
  | "intended"
  /** Left (*gestopt*). */
  | "left";

export type Phase =
  /** Before pregnancy (*voor de zwangerschap*). */
  | "before"
  /** During pregnancy (*tijdens de zwangerschap*). */
  | "during"
  /** After birth (*na de geboorte*). */
  | "after";

export type Progress = "ready" | "in_development" | "no" | "yes" | "partly" | boolean;

export type Ring =
  /** Inner ring (core group) (*binnenring (kerngroep)*). */
  | "inner"
  /** Outer ring (*buitenring*). */
  | "outer";

export type Scale =
  /** Neighbourhood (*wijk*). */
  | "neighbourhood"
  /** Local (*lokaal*). */
  | "local"
  /** Subregional (*subregionaal*). */
  | "subregional"
  /** Regional (*regionaal*). */
  | "regional"
  /** Provincial (*provinciaal*). */
  | "provincial"
  /** National (*landelijk*). */
  | "national";

export type SetOfAspect = Aspect | Aspect[];

export type SetOfCooperationForm = CooperationForm | CooperationForm[];

export type SetOfDataKind = DataKind | DataKind[];

export type SetOfDocumentFunction = DocumentFunction | DocumentFunction[];

export type SetOfDomain = Domain | Domain[];

export type SetOfEvaluationLevel = EvaluationLevel | EvaluationLevel[];

export type SetOfEvaluationObject = EvaluationObject | EvaluationObject[];

export type SetOfFunction = AgreementFunction | AgreementFunction[];

export type SetOfInvolvementForm = InvolvementForm | InvolvementForm[];

export type SetOfInvolvementStage = InvolvementStage | InvolvementStage[];

export type SetOfLeadFunction = LeadFunction | LeadFunction[];

export type SetOfLeadRole = LeadRole | LeadRole[];

export type SetOfLevel = Level | Level[];

export type SetOfListName = ListName | ListName[];

export type SetOfMainLine = MainLine | MainLine[];

export type SetOfMonitoringSource = MonitoringSource | MonitoringSource[];

export type SetOfMotive = Motive | Motive[];

export type SetOfPartnerKind = PartnerKind | PartnerKind[];

export type SetOfPhase = Phase | Phase[];

export type SetOfSpendingPurpose = SpendingPurpose | SpendingPurpose[];

export type SetOfTheme = Theme | Theme[];

export type SetOfTopic = Topic | Topic[];

/** Figures or stories that the coalition uses. */
export interface Source {
  /** The ground for the item as a whole. */
  evidence?: DossierEvidence | null;
  /** An id that other items may refer to. */
  id?: string | null;
  /** The name that readers see. */
  name?: string | null;
  /** A remark. */
  note?: string | null;
  /** Where they come from. */
  source?: FactOfSetOfMonitoringSource;
  /** The year they are of. */
  year?: FactOfNumber;
}

export type SpendingPurpose =
  /** Forming, strengthening or keeping a local coalition (*lokale coalitie vormen, versterken of behouden*). */
  | "coalition"
  /** Using interventions more often (*interventies vaker inzetten*). */
  | "interventions"
  /** Regional agreements (*regionale afspraken*). */
  | "regional_agreements"
  /** Something else (*iets anders*). */
  | "other";

export type Theme =
  /** Prepared for pregnancy (*goed voorbereid op zwangerschap*). */
  | "prepared_for_pregnancy"
  /** Fewer unintended pregnancies (*minder onbedoelde zwangerschappen*). */
  | "fewer_unintended_pregnancies"
  /** Better and earlier detection (*beter en eerder signaleren*). */
  | "early_detection"
  /** Language development (*taalontwikkeling*). */
  | "language_development"
  /** Healthy pregnancy (*gezond zwanger*). */
  | "healthy_pregnancy"
  /** Strong parenthood (*sterk ouderschap*). */
  | "strong_parenthood"
  /** Family planning (*regie op kinderwens*). */
  | "family_planning"
  /** Poverty (*armoede*). */
  | "poverty"
  /** Low literacy (*laaggeletterdheid*). */
  | "low_literacy"
  /** Divorce (*scheiding*). */
  | "divorce"
  /** Healthy lifestyle (*gezonde leefstijl*). */
  | "healthy_lifestyle"
  /** Domestic violence (*huiselijk geweld*). */
  | "domestic_violence"
  /** Giving up smoking (*stoppen met roken*). */
  | "smoking_cessation"
  /** Housing (*huisvesting*). */
  | "housing"
  /** Preschool education (*voor- en vroegschoolse educatie*). */
  | "preschool_education";

export type Topic =
  /** The way of working together (*de manier van samenwerken*). */
  | "way_of_working"
  /** Continuous line of support (*doorlopende lijn van hulp*). */
  | "continuous_support"
  /** Interventions (*interventies*). */
  | "interventions"
  /** Information for parents (*voorlichting*). */
  | "information"
  /** Care (*zorg*). */
  | "care"
  /** Language development (*taalontwikkeling*). */
  | "language_development"
  /** Screening instruments (*signaleringsinstrumenten*). */
  | "screening_instruments"
  /** Care pathways (*zorgpaden*). */
  | "care_pathways"
  /** Social map (*sociale kaart*). */
  | "social_map"
  /** Training (*deskundigheidsbevordering*). */
  | "training"
  /** Multidisciplinary consultation (MDO) (*multidisciplinair overleg (MDO)*). */
  | "mdo"
  /** Peer review (*intervisie*). */
  | "peer_review"
  /** Handover (*overdracht*). */
  | "handover"
  /** Prenatal home visit (*prenataal huisbezoek*). */
  | "prenatal_home_visit"
  /** Procurement (*inkoop*). */
  | "procurement"
  /** Municipal insurance policy (*gemeentepolis*). */
  | "municipal_insurance"
  /** Extended maternity care (*verlengde kraamzorg*). */
  | "extended_maternity_care"
  /** Contraception (*anticonceptie*). */
  | "contraception"
  /** Commitment of the boards (*bestuurlijk commitment*). */
  | "board_commitment"
  /** Funding and budget (*financiering en budget*). */
  | "joint_funding"
  /** Time of participants (*tijd van deelnemers*). */
  | "time_investment"
  /** Replacement (*vervanging*). */
  | "replacement"
  /** Fee (*vergoeding*). */
  | "fee"
  /** Raising local issues (*agenderen van lokale onderwerpen*). */
  | "local_issues"
  /** Representation (*vertegenwoordiging*). */
  | "representation"
  /** Roles and contributions (*rollen en bijdragen*). */
  | "roles"
  /** The long term (*lange termijn*). */
  | "long_term"
  /** Data and results (*gegevens en resultaten*). */
  | "data";

export type YesNo = "yes" | "no" | boolean;

/** A rule set as its author writes it. */
export interface RuleSetData {
  /** A Dutch slug that names the instrument. */
  id: string;
  /** The version of this encoding: three numbers. */
  version: string;
  /** What it assesses. */
  subject: Subject;
  /** Whose word it is. */
  standing: Standing;
  /** Whether it has a verdict; declared, never inferred. */
  verdict: RuleSetVerdict;
  /** Its name. */
  title: Localised;
  /** What it is and is not, in two or three sentences. */
  about: Localised;
  /** When the whole rule set applies; always when this is left out. */
  applies_if?: Condition | null;
  /** Requirements that belong together. */
  groups?: RuleSetGroup[];
  /**
   * When this is the track that is shown first, of those between which a selector chooses. It decides what readers see
   * first, never what may be assessed.
   */
  headline?: Headline | null;
  /** Figures with bounds; they decide nothing. */
  measures?: RuleSetMeasure[];
  /** What its requirements are called; else requirements, recommendations and options. */
  nouns?: Nouns;
  /** Questions of its own, beside the shared register. */
  questions?: Question[];
  /** Requirements outside groups; they come first. */
  requirements?: Requirement[];
  /** The source document, by its id. */
  source?: string | null;
  /** From when it holds. */
  valid_from?: Validity | null;
  /** Until when it holds. */
  valid_to?: Validity | null;
}

/** What kind of answer a question wants, as files name it. */
export type AnswerTypeName =
  /** `yes`, `partly` or `no`. */
  | "degree"
  /** `yes` or `no`. */
  | "yes_no"
  /** A whole number. */
  | "number"
  /** A day, a month or a year. */
  | "date"
  /** One of `choices`. */
  | "choice";

/** One of the answers to choose from. */
export interface Choice {
  /** The id that a dossier gives as its answer. */
  id: string;
  /** Dutch. */
  nl: string;
  /** English. */
  en: string;
}

/** The comparisons of a test, as a map. */
export interface Comparisons {
  after?: Operand | null;
  /** The year of the date of the assessment, plus this. */
  as_of_year?: number | null;
  at_least?: Operand | null;
  at_most?: Operand | null;
  before?: Operand | null;
  between?: [Operand, Operand] | null;
  is?: Operand | Operand[] | null;
}

/**
 * A condition. Exactly one of the operators stands in it; the other keys go with some of them: | operator | goes with |
 * |---|---| | `fact`, `answer` | a test: `is`, `at_least`, `at_most`, `before`, `after`, `between` | | `some` |
 * `where`, `degree_from` | | `every` | `where`, `as_parts` | | `count` | `where`, and one of `at_least`, `at_most`,
 * `equals` | | `share` | `where`, `at_least` as a fraction, `on_empty` | | `distinct` | `roles` | | `different` |
 * `among`, `at_least: 2` | | `all`, `any`, `parts`, `not`, `always` | | | `at_least` | `of` | | `requirement` | `asks`,
 * `when_not_applicable` |
 */
export interface Condition {
  /** Later than this date. */
  after?: Operand | null;
  /** All of these. */
  all?: Condition[] | null;
  /** Always so, or never. */
  always?: boolean | null;
  /** The list whose items are compared. */
  among?: string | null;
  /** An answer, by the id of its question. */
  answer?: string | null;
  /** One of these. */
  any?: Condition[] | null;
  /** Whether the items are parts: partly met when some are. */
  as_parts?: boolean | null;
  /** What is asked of the requirement; `degree` unless it says otherwise. */
  asks?: ReferenceAspect | null;
  /** This much or more; this date or later; this many; for a share a fraction, such as `2/3`. */
  at_least?: Operand | null;
  /** This much or less; this date or earlier; at most this many. */
  at_most?: Operand | null;
  /** Earlier than this date. */
  before?: Operand | null;
  /** From the one to the other, ends included. */
  between?: [Operand, Operand] | null;
  /** The number of items of this list. */
  count?: string | null;
  /** A degree of the item that says how far it counts. */
  degree_from?: string | null;
  /** A field in which the items of `among` are not all the same. */
  different?: string | null;
  /** Different items of this list for each of the roles. */
  distinct?: string | null;
  /** Exactly this many. */
  equals?: number | null;
  /** Every item of this list; only at the top of an expectation. */
  every?: string | null;
  /** A single fact of the dossier. */
  fact?: string | null;
  /** The value, or one of the values. */
  is?: Operand | Operand[] | null;
  /** The opposite. */
  not?: Condition | null;
  /** The conditions of which `at_least` so many have to hold. */
  of?: Condition[] | null;
  /** What a share of no links at all counts as. */
  on_empty?: YesNo | null;
  /** Parts of one clause: yes when all are, no when none is, partly in between. */
  parts?: Condition[] | null;
  /** The outcome of another requirement. */
  requirement?: string | null;
  /** What the items have to be, one for each role of `distinct`. */
  roles?: Where[] | null;
  /** A share of the links in this list. */
  share?: string | null;
  /** Some item of this list. */
  some?: string | null;
  /** What a requirement that does not apply counts as. */
  when_not_applicable?: YesNo | null;
  /** What the items have to be. */
  where?: Where | null;
}

/** The same thing elsewhere, with another strength. */
export interface Contrast {
  /** The clause. */
  clause: string;
  /** How it differs. */
  text: Localised;
}

/** Prompts: who is there, who could be asked. */
export interface RuleSetCoverage {
  /** The list that is looked at. */
  list: string;
  /** The field that is looked at. */
  field: string;
  /** What the prompts are. */
  text: Localised;
  /** One prompt for each party or thing to think of. */
  prompts: RuleSetPrompt[];
}

/** Requirements that belong together: a principle, a theme, a step. */
export interface RuleSetGroup {
  /** A Dutch slug, unique in the rule set. */
  id: string;
  /** Its name. */
  title: Localised;
  /** How its outcome follows. */
  outcome: GroupOutcome;
  /** Its requirements. */
  requirements: Requirement[];
  /** The clauses it comes from. */
  citations?: string[];
  /** The requirement that is its headline; if it is not met, the others do not apply. With `report` only. */
  core?: string | null;
  /** Prompts of a "think of" list. */
  coverage?: RuleSetCoverage | null;
  /** The one obligation of a group that has an outcome. */
  obligation?: Obligation | null;
  /** Tools that help with the whole group. */
  resources?: string[];
}

/** How the outcome of a group follows. */
export type GroupOutcome = "report" | "all" | { at_least: number };

/** When a track is shown first, and what readers are told of it. */
export interface Headline {
  /** It is shown first when this certainly holds, at least partly. */
  if: Condition;
  /** What is said when it is shown first. */
  first: Localised;
  /** What is said when another track is. */
  other: Localised;
  /** What is said when it is not known which of them is. */
  unknown: Localised;
  /** Another rule set whose requirements are listed beside this one, not assessed, when this one is shown first. */
  preview?: string | null;
}

/** A text in Dutch and in English. */
export interface Localised {
  /** Dutch, at B1 level. */
  nl: string;
  /** English. */
  en: string;
}

/** A figure: how many items of a list are so, of how many. */
export interface RuleSetMeasure {
  /** A Dutch slug, unique among the measures of the rule set. */
  id: string;
  /** What is counted. */
  title: Localised;
  /** The list whose items are counted. */
  of: string;
  /** What the items have to be. */
  where: Where;
  /** The clauses it comes from. */
  citations?: string[];
}

/** What helps when a requirement is not met. */
export interface RuleSetNextStep {
  /** What to do. */
  text: Localised;
  /** The clauses it comes from. */
  citations?: string[];
  /** The rule set it comes from, when that is another. */
  from?: string | null;
  /** Tools that help. */
  resources?: string[];
}

/** What the requirements of each strength are called, in the plural and without a capital. */
export interface Nouns {
  /** Those that can be met. */
  may?: Localised | null;
  /** Those that have to be met. */
  must?: Localised | null;
  /** Those that ought to be met. */
  should?: Localised | null;
}

/** A word, a whole number, a date; or a year counted from the date of the assessment. */
export type Operand = string | boolean | number | { as_of_year: number };

/** A question that a requirement asks itself. */
export interface OwnQuestion {
  /** Dutch. */
  nl: string;
  /** English. */
  en: string;
  /** Who can answer. */
  who: SetOfRole;
  /** Why it is asked. */
  why?: Localised | null;
}

/** One party or thing to think of. */
export interface RuleSetPrompt {
  /** The words of the field that fit it. */
  values: string[];
  /** The clauses that name it. */
  citations?: string[];
}

/** A statement that only a person can make. */
export interface Question {
  /** The key under `answers` in a dossier. */
  id: string;
  /** What kind of answer it wants. */
  type: AnswerTypeName;
  /** The question. */
  text: Localised;
  /** Why it is asked. */
  why: Localised;
  /** Who can answer. */
  who: SetOfRole;
  /** The answers to choose from, for a choice. */
  choices?: Choice[];
  /** The clauses it comes from. */
  citations?: string[];
}

/** What is asked of another requirement. */
export type ReferenceAspect =
  /** How far it is met. */
  | "degree"
  /** Whether it applies. */
  | "applicable";

/** A sentence beside a requirement; it changes no outcome. */
export interface RuleSetRemark {
  /** It is shown when this certainly holds, at least partly. */
  if: Condition;
  /** The sentence. */
  text: Localised;
  /** The clauses it rests on. */
  citations?: string[];
}

/** One thing that can be met. */
export interface Requirement {
  /** A Dutch slug, unique in the rule set. */
  id: string;
  /** How strong it is in this instrument. */
  obligation: Obligation;
  /** What it says, in a few words. */
  title: Localised;
  /** What decides it. */
  expect: Condition;
  /** When it applies; always when this is left out. */
  applies_if?: Condition | null;
  /** For an optional step: the condition that says whether it was chosen. Silence is never "not chosen". */
  chosen_by?: Condition | null;
  /** The clauses it comes from. */
  citations?: string[];
  /** The same thing elsewhere, with another strength. */
  contrast?: Contrast[];
  /** Prompts of a "think of" list: who is there, who could be asked. No quota. */
  coverage?: RuleSetCoverage | null;
  /** The day, month or year by which it has to be met; the last day is in time. */
  due?: PartialDate | null;
  /** The degree that has to be reached by then; `yes` when this is left out. */
  due_degree?: Degree | null;
  /** Clauses that give examples. */
  examples?: string[];
  /** What helps when it is not met. */
  next_steps?: RuleSetNextStep[];
  /** The question to ask when a fact of this requirement is missing; else the question of that fact. */
  question?: OwnQuestion | null;
  /** Sentences that are shown when their condition certainly holds. */
  remarks?: RuleSetRemark[];
}

export type SetOfRole = Role | Role[];

export type Test = Operand | Operand[] | Comparisons;

/** From or until when a rule set holds. */
export interface Validity {
  /** The date, as exact as the source is. */
  date: PartialDate;
  /** Whether the source says so. */
  basis: ValidityBasis;
  /** The clauses it follows from. */
  citations?: string[];
}

/** Whether a rule set has a verdict. */
export type RuleSetVerdict =
  /** All musts have to be met. */
  | "all_musts"
  /** None: findings only. */
  | "none";

export interface Where {
  affiliation?: Test;
  all?: Where[];
  any?: Where[];
  aspects?: Test;
  backup?: Test;
  cross_domain?: Test;
  cross_municipal?: Test;
  data?: Test;
  dated?: Test;
  domain?: Test;
  form?: Test;
  functions?: Test;
  has_coalition?: Test;
  hours_per_week?: Test;
  kind?: Test;
  levels?: Test;
  measurable?: Test;
  not?: Where;
  objects?: Test;
  on?: Test;
  ongoing?: Test;
  paid?: Test;
  person?: Test;
  phases?: Test;
  purpose?: Test;
  recognised?: Test;
  recorded?: Test;
  regional_parties?: Test;
  represented?: Test;
  represents?: Test;
  ring?: Test;
  role?: Test;
  scale?: Test;
  serves_as?: Test;
  source?: Test;
  staff?: Test;
  stages?: Test;
  status?: Test;
  themes?: Test;
  topics?: Test;
  type?: Test;
  /** Of a local coalition: the id of a rule set. */
  verdict?: string;
  works_locally?: Test;
  year?: Test;
}
