/** What callers give, held to its type: code without types may give anything, and the engine trusts what it gets. */

/** A date as the core reads it. */
export function day(asOf: unknown): string | undefined {
  if (asOf === undefined || typeof asOf === "string") {
    return asOf;
  }
  const advice = asOf instanceof Date ? "; on which day it is depends on the time zone" : "";
  throw new TypeError(`asOf: expected a text such as 2024-06-01, and this is another value${advice}`);
}

/** A text. */
export function text(name: string, value: unknown): string {
  if (typeof value === "string") {
    return value;
  }
  throw new TypeError(`${name}: expected a text, and this is ${value === null ? "null" : typeof value}`);
}
