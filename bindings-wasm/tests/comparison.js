// Compares a part of an assessment with what a case expects of it, as `tests/cases/README.md` says.

/** @typedef {import("kansrijk").Json | undefined} Value */

/** The keys by which the elements of a list are known, the first that they have. */
const NAMED_BY = ["requirement", "id", "obligation", "path", "beside", "who", "code", "clause"];

/** What an object is compared by when a single word is expected, the first that it has. */
const SHORT_FOR = ["path", "outcome", "timing", "text"];

/**
 * Everything in which the two differ.
 *
 * @param {Value} expected
 * @param {Value} actual
 * @returns {string[]}
 */
export function compare(expected, actual, path = "") {
  if (isMap(expected) && isMap(actual)) {
    return Object.entries(expected).flatMap(([key, value]) => compare(value, own(actual, key), join(path, key)));
  }
  if (isMap(expected) && Array.isArray(actual)) {
    return Object.entries(expected).flatMap(([name, value]) => {
      const found = actual.filter((element) => first(element, NAMED_BY) === name);
      return found.length > 1 ? [`${path}: \`${name}\` stands twice`] : compare(value, found[0] ?? null, join(path, name));
    });
  }
  if (Array.isArray(expected) && expected.length === 2 && isMap(actual) && "at_most" in actual) {
    return compare(expected, [own(actual, "at_least"), own(actual, "at_most")], path);
  }
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((value, place) => compare(value, actual[place], `${path}[${place}]`));
  }
  const agrees =
    (typeof expected === "number" && Array.isArray(actual) && actual.length === expected) ||
    (typeof expected === "string" && isMap(actual) && first(actual, SHORT_FOR) === expected) ||
    expected === actual;
  return agrees ? [] : [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`];
}

/**
 * @param {Value} value
 * @returns {value is { [key: string]: import("kansrijk").Json }}
 */
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {{ [key: string]: import("kansrijk").Json }} map
 * @param {string} key
 * @returns {import("kansrijk").Json}
 */
function own(map, key) {
  return Object.hasOwn(map, key) ? (map[key] ?? null) : null;
}

/**
 * @param {Value} element
 * @param {string[]} keys
 */
function first(element, keys) {
  return isMap(element) ? keys.map((key) => own(element, key)).find((value) => typeof value === "string") : undefined;
}

/**
 * @param {string} path
 * @param {string} key
 */
function join(path, key) {
  return path === "" ? key : `${path}.${key}`;
}
