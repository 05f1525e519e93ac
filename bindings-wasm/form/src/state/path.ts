import type { DossierData, Json } from "kansrijk";

/** A map of a dossier. */
export type Fields = { [key: string]: Json };

/** The steps of a path as the core writes it: `partners[1].kind` is `partners`, 1, `kind`. */
export function steps(path: string): (string | number)[] {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/**
 * What stands at a path; nothing where the path leads nowhere. An item is found by its place, also where the list is
 * written as a map with `items`.
 */
export function at(within: DossierData | Json | undefined, path: string): Json | undefined {
  let value = within as Json | undefined;
  for (const step of steps(path)) {
    value = inside(value, step);
  }
  return value;
}

/** The same with another value at a path; without a value, what stood there goes, and so does a map that holds nothing any more. */
export function withAt<T extends DossierData | Json>(within: T, path: string, value: Json | undefined): T {
  return (replaced(within as Json, steps(path), value) ?? {}) as T;
}

/** Whether this is a map, and no list. */
export function isMap(value: Json | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The place of an evidence that is written as a text: it is the source. */
const GROUND = new Set(["by", "on", "source", "note"]);

function inside(value: Json | undefined, step: string | number): Json | undefined {
  if (typeof step === "number") {
    const items = isMap(value) ? value.items : value;
    return Array.isArray(items) ? items[step] : undefined;
  }
  if (typeof value === "string" && step === "source") {
    return value;
  }
  // Only what it holds itself: not what every object has, such as `constructor`.
  return isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function replaced(
  within: Json | undefined,
  [step, ...rest]: readonly (string | number)[],
  value: Json | undefined,
): Json | undefined {
  if (step === undefined) {
    return value;
  }
  if (typeof step === "number") {
    return withItem(within, step, replaced(inside(within, step), rest, value) ?? (rest.length > 0 ? {} : undefined));
  }
  const fields: Fields = isMap(within) ? within : typeof within === "string" && GROUND.has(step) ? { source: within } : {};
  const part = replaced(inside(fields, step), rest, value);
  if (part !== undefined) {
    // In its own place, so that a saved file keeps the order in which it was written.
    return { ...fields, [step]: part };
  }
  const { [step]: _, ...others } = fields;
  return Object.keys(others).length > 0 ? others : undefined;
}

/** An item stays when it says nothing any more: there is one, of which nothing is known. */
function withItem(within: Json | undefined, place: number, item: Json | undefined): Json {
  if (isMap(within)) {
    return { ...within, items: withItem(within.items, place, item) };
  }
  const items = Array.isArray(within) ? within : [];
  return item === undefined ? items.toSpliced(place, 1) : items.toSpliced(place, 1, item);
}
