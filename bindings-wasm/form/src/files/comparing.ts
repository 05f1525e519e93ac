import type { Assessment, Finding } from "kansrijk";
import { standing } from "../outcome/standing.js";

/** A requirement that stands otherwise than it did. */
export interface Difference {
  readonly then: Finding;
  readonly now: Finding;
}

/** What differs between two assessments by one rule set, and how many requirements stand as they did. */
export function compare(then: Assessment, now: Assessment): { differences: Difference[]; unchanged: number } {
  const before = new Map(then.findings.map((finding) => [finding.requirement, finding]));
  const pairs = now.findings.flatMap((finding) => {
    const old = before.get(finding.requirement);
    return old === undefined ? [] : [{ then: old, now: finding }];
  });
  const differences = pairs.filter((pair) => standing(pair.then) !== standing(pair.now));
  return { differences, unchanged: pairs.length - differences.length };
}
