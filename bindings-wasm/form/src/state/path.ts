import type { DossierData, Json } from "kansrijk";

/** The steps of a path as the core writes it: `partners[1].kind` is `partners`, 1, `kind`. */
export function steps(path: string): (string | number)[] {
  return path.split(/[.[\]]+/).filter(Boolean).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** What stands at a path; nothing where the path leads nowhere. */
export function at(dossier: DossierData, path: string): Json | undefined {
  let value: Json | undefined = dossier as unknown as Json;
  for (const step of steps(path)) {
    value = typeof value === "object" && value !== null ? (value as Record<string | number, Json | undefined>)[step] : undefined;
  }
  return value;
}

/** The same dossier with another value at a path; without a value, what stood there goes. */
export function withAt(dossier: DossierData, path: string, value: Json | undefined): DossierData {
  return replaced(dossier as unknown as Json, steps(path), value) as unknown as DossierData;
}

function replaced(within: Json | undefined, [step, ...rest]: readonly (string | number)[], value: Json | undefined): Json | undefined {
  if (step === undefined) {
    return value;
  }
  if (typeof step === "number") {
    const items = Array.isArray(within) ? within : [];
    const item = replaced(items[step], rest, value);
    return item === undefined ? items.toSpliced(step, 1) : items.toSpliced(step, 1, item);
  }
  const { [step]: old, ...others } = (typeof within === "object" && within !== null && !Array.isArray(within) ? within : {}) as Record<string, Json>;
  const part = replaced(old, rest, value);
  if (part === undefined) {
    // What holds nothing any more says nothing; but a list that was emptied says that there is none.
    return Object.keys(others).length > 0 || within === undefined ? others : {};
  }
  // In its own place, so that a saved file keeps the order in which it was written.
  return typeof within === "object" && within !== null && step in within ? { ...within, [step]: part } : { ...others, [step]: part };
}
