import type { Json } from "kansrijk";
import { type Fields, isMap } from "./path.js";

/**
 * What somebody says of a fact: a value, or bounds for it, with who said so and from when until when it holds. It says
 * nothing as long as it has neither value nor bounds.
 */
export type Statement = Fields;

/**
 * What is said of a fact, however it is written: as a value, as a map with a `value` and its ground, or as `statements` that
 * differ. A fact that is not there, or that is `unknown`, has none: nobody says anything.
 */
export function statements(fact: Json | undefined): Statement[] {
  if (isMap(fact)) {
    return Array.isArray(fact.statements) ? fact.statements.filter(isMap) : [fact];
  }
  return isUnknown(fact) ? [] : [{ value: fact as Json }];
}

/** The fact that these statements make, as short as it can be written; without any the fact is not there. */
export function factOf(said: readonly Statement[]): Json | undefined {
  const [first, ...others] = said.filter(saysSomething);
  if (first === undefined) {
    return undefined;
  }
  if (others.length > 0) {
    return { statements: [first, ...others] };
  }
  return Object.keys(first).length === 1 && first.value !== undefined ? first.value : first;
}

/** What one of the statements says: a value, `unknown`, or nothing. */
export function saidBy(fact: Json | undefined, place = 0): Json | undefined {
  return fact === "unknown" ? fact : (statements(fact)[place]?.value ?? undefined);
}

/**
 * The fact, with another value in one of its statements. Without a value the statement goes, with its ground: a ground for
 * nothing is none. But beside what somebody else says it stays: that one person does not know takes nothing from the other.
 */
export function saying(fact: Json | undefined, place: number, value: Json | undefined): Json | undefined {
  const said = statements(fact);
  if (value === undefined) {
    return factOf(said.length > 1 ? said.toSpliced(place, 1, { ...said[place], value: "unknown" }) : []);
  }
  const { at_least: _, at_most: __, ...statement } = said[place] ?? {};
  return factOf(said.toSpliced(place, 1, { ...statement, value }));
}

/** The fact without one of its statements. */
export function withoutStatement(fact: Json | undefined, place: number): Json | undefined {
  return factOf(statements(fact).toSpliced(place, 1));
}

/** The fact, with another statement in the place of one. */
export function stating(fact: Json | undefined, place: number, statement: Statement): Json | undefined {
  return factOf(statements(fact).toSpliced(place, 1, statement));
}

/** Whether a file says in so many words that this is not known. */
export function isUnknown(value: Json | undefined): boolean {
  return value === undefined || value === null || value === "unknown";
}

/** The words of a value, also when it is only one. */
export function wordsIn(value: Json | undefined): string[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (word): word is string => typeof word === "string" && word !== "unknown",
  );
}

function saysSomething(statement: Statement): boolean {
  return statement.value !== undefined || statement.at_least !== undefined || statement.at_most !== undefined;
}
