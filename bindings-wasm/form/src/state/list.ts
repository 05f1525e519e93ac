import type { Json } from "kansrijk";
import { type Fields, isMap } from "./path.js";
import { isUnknown } from "./fact.js";

/** What a dossier says of a list: nothing; that there is none; or items, or how many there are. */
export type Said = "unknown" | "none" | "named";

/** What is said of a list. */
export function saidOf(list: Json | undefined): Said {
  if (isUnknown(list)) {
    return "unknown";
  }
  return Array.isArray(list) && list.length === 0 ? "none" : "named";
}

/** The items that are described. */
export function itemsOf(list: Json | undefined): Fields[] {
  const items = isMap(list) ? list.items : list;
  return Array.isArray(items) ? items.map((item) => (isMap(item) ? item : {})) : [];
}

/** How many there are, also of those that are not described. */
export function sizeOf(list: Json | undefined): Json | undefined {
  return isMap(list) ? list.size : undefined;
}

/**
 * The list with these items. Without any, and without a number, it is not there: who takes the last item away does not say
 * that there is none.
 */
export function withItems(list: Json | undefined, items: readonly Fields[]): Json | undefined {
  return written({ ...(isMap(list) ? list : {}), items: [...items] });
}

/** The list with this number of items, described or not. */
export function withSize(list: Json | undefined, size: number | undefined): Json | undefined {
  const { size: _, ...others } = isMap(list) ? list : {};
  return written({ ...others, items: itemsOf(list), ...(size !== undefined && { size }) });
}

/** Adds the name of a list to those that may hold more, or takes it away. */
export function incomplete(names: Json | undefined, name: string, open: boolean): Json | undefined {
  const others = (Array.isArray(names) ? names : isUnknown(names) ? [] : [names as Json]).filter((other) => other !== name);
  const all = open ? [...others, name] : others;
  return all.length > 0 ? all : undefined;
}

/** As short as it can be written. */
function written(list: Fields): Json | undefined {
  const { items, ...others } = list;
  if (Object.keys(others).length === 0) {
    return Array.isArray(items) && items.length > 0 ? items : undefined;
  }
  return list;
}
