import type { Entry } from "kansrijk";
import { itemsOf, withItems } from "../state/list.js";
import type { Fields } from "../state/path.js";
import { type Asking, filled, itemName } from "./asking.js";
import { fieldId, focusIn, focusOn } from "./focus.js";

/** Adds an item; to fill it in at once, or to go on adding. */
export function addItem(asking: Asking, entry: Entry, item: Fields, enter: boolean): void {
  const list = asking.at(entry.path);
  const items = itemsOf(list);
  asking.unsure.delete(entry.path);
  asking.named.delete(entry.path);
  asking.gone.delete(entry.path);
  asking.session.set(entry.path, withItems(list, [...items, item]));
  asking.say(filled(asking.words.added, { item: itemName(asking, entry, item, items.length) }));
  if (enter) {
    void asking.afterwards(() => focusOn(asking.root, `${entry.path}[${items.length}]`));
  }
}

/** Takes an item away, and with it what refers to it. The focus goes to the next, or to where one is added. */
export function removeItem(asking: Asking, entry: Entry, place: number): void {
  const list = asking.at(entry.path);
  const items = itemsOf(list);
  const item = items[place] ?? {};
  const links = (entry.list?.fields ?? []).filter(({ question }) => question.type === "item").map(({ name }) => name);
  const references = items.flatMap((other, at) =>
    links
      .filter((field) => at !== place && item.id !== undefined && other[field] === item.id)
      .map((field) => ({ place: at, field, id: String(item.id) })),
  );
  const name = itemName(asking, entry, item, place);
  asking.shift(entry.path, place, -1);
  // An empty table stays in sight: to take the last item away does not say that there is none.
  asking.named.add(entry.path);
  asking.session.set(entry.path, withItems(list, without(items, references).toSpliced(place, 1)));
  asking.gone.set(entry.path, { item, place, name, references });
  asking.say(filled(asking.words.removed, { item: name }));
  void asking.afterwards(() => {
    const next = Math.min(place, items.length - 2);
    const row =
      asking.root.getElementById(fieldId(`${entry.path}[${next}]`)) ?? asking.root.getElementById(fieldId(`${entry.path}.+`));
    focusIn(
      row ??
        asking.root.getElementById(fieldId(`${entry.path}.add`)) ??
        asking.root.getElementById(fieldId(entry.path)) ??
        document.body,
    );
  });
}

/** Brings back what was taken away last, and what referred to it. */
export function putBack(asking: Asking, entry: Entry): void {
  const gone = asking.gone.get(entry.path);
  if (gone === undefined) {
    return;
  }
  const list = asking.at(entry.path);
  const items = itemsOf(list).toSpliced(gone.place, 0, gone.item);
  gone.references.forEach(({ place, field, id }) => {
    const other = items[place];
    if (other !== undefined && other[field] === undefined) {
      items[place] = { ...other, [field]: id };
    }
  });
  asking.shift(entry.path, gone.place, 1);
  asking.gone.delete(entry.path);
  asking.session.set(entry.path, withItems(list, items));
  asking.say(filled(asking.words.added, { item: gone.name }));
  void asking.afterwards(() => focusOn(asking.root, `${entry.path}[${gone.place}]`));
}

/** The id of an item, which it gets now if it had none: made of its name, so that a saved file stays readable. */
export function idOf(asking: Asking, entry: Entry, place: number): string {
  const items = itemsOf(asking.at(entry.path));
  const item = items[place] ?? {};
  if (typeof item.id === "string") {
    return item.id;
  }
  const name = itemName(asking, entry, item, place)
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
  const base = name.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || `${entry.path.replaceAll("_", "-")}-${place + 1}`;
  const taken = new Set(items.map((other) => other.id));
  let id = base;
  for (let number = 2; taken.has(id); number++) {
    id = `${base}-${number}`;
  }
  asking.session.set(`${entry.path}[${place}].id`, id);
  return id;
}

function without(items: readonly Fields[], references: readonly { place: number; field: string }[]): Fields[] {
  return items.map((item, at) => {
    const fields = references.filter(({ place }) => place === at).map(({ field }) => field);
    return Object.fromEntries(Object.entries(item).filter(([name]) => !fields.includes(name)));
  });
}
