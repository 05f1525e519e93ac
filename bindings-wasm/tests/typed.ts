// What the types promise: this file is checked with `--strict`, and is not run. Lines that must not compile say so.

import {
  assessAll,
  Dossier,
  KansrijkError,
  report,
  RuleSet,
  ruleSets,
  type Assessment,
  type Diagnostic,
  type DossierData,
  type Finding,
  type Json,
  type Outcome,
  type Questionnaire,
  type RuleSetData,
  type RuleSetSummary,
} from "kansrijk";

/** Does not compile when the two types differ, or when one of them is `any`. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(_: Same<A, B>): void {}

const data: DossierData = {
  subject: "coalition",
  name: "Coalitie Voorbeeld",
  described_on: "2025-03",
  started_on: 2019,
  partners: [
    { kind: "midwife", status: "joined" },
    { kind: ["ggd", "jgz"], domain: { value: "medical", evidence: { by: "project_lead", on: "2025-03" } } },
  ],
  documents: { items: [{ type: "action_plan", status: "in_development" }], size: 3 },
  goals: [],
  leads: "unknown",
  incomplete: ["partners"],
  answers: { coalitie_breed_genoeg: { statements: [{ value: "yes" }, { value: "no", evidence: { by: "alderman" } }] } },
};

const rules = RuleSet.builtin("minimale-eisen", { asOf: "2024-06" });
const assessment: Assessment = rules.assess(data, { asOf: "2024-06-01", lang: "nl" });
const again: Assessment[] = assessAll(RuleSet.applicable(new Dossier(data)), JSON.stringify(data));
const page: string = report("html", [rules], data);
const questionnaire: Questionnaire = rules.questionnaire("en");
const summaries: RuleSetSummary[] = ruleSets();
const written: RuleSetData = rules.toJSON();
export { again, page, questionnaire, summaries, written };

same<Finding["outcome"], Outcome>(true);
same<Outcome, "met" | "partly_met" | "not_met" | "unknown" | "not_applicable">(true);
same<Finding["because"][number]["value"], Json>(true);
same<(typeof assessment.findings)[number]["bounds"]["at_least"], "no" | "partly" | "yes">(true);
same<ReturnType<Dossier["toJSON"]>, DossierData>(true);

export function words(outcome: Outcome): string {
  switch (outcome) {
    case "met":
    case "partly_met":
    case "not_met":
    case "not_applicable":
      return outcome;
    case "unknown":
      return "?";
  }
}

try {
  new Dossier("{}");
} catch (error) {
  if (error instanceof KansrijkError) {
    const first: Diagnostic | undefined = error.diagnostics[0];
    const place: [string, number | undefined, readonly string[]] = [error.path, first?.line, error.help];
    console.log(error.code.toUpperCase(), place);
  }
}

// @ts-expect-error a word that is in no list
export const word: DossierData = { subject: "coalition", name: "X", partners: [{ kind: "verloskundig" }] };
// @ts-expect-error a field that no dossier has
export const field: DossierData = { subject: "coalition", name: "X", partnerz: [] };
// @ts-expect-error a dossier is about something
export const subject: DossierData = { name: "X" };
// @ts-expect-error which day a moment is on depends on the time zone
rules.assess(data, { asOf: new Date() });
// @ts-expect-error a language that it does not speak
rules.assess(data, { lang: "fr" });
// @ts-expect-error a form that it does not have
report("pdf", rules, data);
// @ts-expect-error an outcome that there is not
export const outcome: Outcome = "unmet";
// @ts-expect-error what may be left out may not be there
export const verdict: string = assessment.verdict.text;
