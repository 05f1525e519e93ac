import type { Finding } from "kansrijk";

/** How a requirement stands, apart from the language: two are equal when nothing about it changed. */
export function standing({ outcome, bounds, applies }: Finding): string {
  return [outcome, bounds.at_least, bounds.at_most, applies].join(" ");
}
