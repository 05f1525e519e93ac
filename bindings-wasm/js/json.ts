/** The JSON of a dossier or a rule set. What `JSON.stringify` would change in silence is refused. */
export function toJson(document: unknown): string {
  if (typeof document !== "object" || document === null) {
    throw new TypeError("expected an object or a JSON text, and this is " + (document === null ? "null" : typeof document));
  }
  refuseOthers(document, []);
  return JSON.stringify(document);
}

function refuseOthers(value: unknown, within: readonly object[], path = ""): void {
  switch (typeof value) {
    case "number":
      // It would become null, which says that something is unknown.
      return Number.isFinite(value) ? undefined : refuse(path, `the number ${value}`);
    case "bigint":
    case "function":
    case "symbol":
      return refuse(path, `a ${typeof value}`);
    case "object":
      if (value !== null) {
        refuseInside(value, within, path);
      }
  }
}

function refuseInside(value: object, within: readonly object[], path: string): void {
  if (within.includes(value)) {
    refuse(path, "an object that holds itself");
  }
  const inside = [...within, value];
  if (Array.isArray(value)) {
    value.forEach((item, place) => refuseOthers(item, inside, `${path}[${place}]`));
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  // An object of another page, such as a frame, has a prototype of its own that is as plain.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    const advice = value instanceof Date ? "; on which day it is depends on the time zone: give a text such as 2025-03-31" : "";
    refuse(path, `a ${value.constructor.name}${advice}`);
  }
  for (const [key, item] of Object.entries(value)) {
    refuseOthers(item, inside, path === "" ? key : `${path}.${key}`);
  }
}

function refuse(path: string, what: string): never {
  throw new TypeError(`${path === "" ? "the document" : path}: expected what JSON can hold, and this is ${what}`);
}
