import type { Entry } from "kansrijk";
import { isWithin } from "./asking.js";

/** The entries that can still change something in front, in the order of the questions that the core would ask next. */
export function openFirst(entries: readonly Entry[], open: readonly string[]): readonly Entry[] {
  const rank = ({ path }: Entry) => {
    const at = open.findIndex((one) => isWithin(one, path));
    return at < 0 ? open.length : at;
  };
  return entries.toSorted((one, other) => rank(one) - rank(other));
}

/** The entries in an order by their paths; what the order does not name comes behind. */
export function inOrder(entries: readonly Entry[], order: readonly string[]): readonly Entry[] {
  const rank = new Map(order.map((path, at) => [path, at]));
  return entries.toSorted((one, other) => (rank.get(one.path) ?? order.length) - (rank.get(other.path) ?? order.length));
}
