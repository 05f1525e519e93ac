import type { Assessment } from "kansrijk";
import { standing } from "./standing.js";

/** So many changes are told one by one; of more, as when a file is opened, the counts alone. */
const MOST = 3;

/** What is new in an assessment since an earlier one, in the words of the core; empty when nothing that can be told is. */
export function news(before: Assessment | undefined, now: Assessment): string {
  if (before === undefined || before.rule_set.id !== now.rule_set.id) {
    return "";
  }
  const told = new Map(before.findings.map((finding) => [finding.requirement, standing(finding)]));
  const changed = now.findings.filter((finding) => told.get(finding.requirement) !== standing(finding));
  if (changed.length === 0) {
    return "";
  }
  const one = changed.length > MOST ? [] : changed.map(({ title, outcome_label }) => `${title}: ${outcome_label}`);
  return [...one, ...now.totals.map(({ text }) => text)].map((text) => `${text}.`).join(" ");
}
