import { nothing, type TemplateResult } from "lit";
import type { Asking, Spot } from "./asking.js";
import { oneOf, selectOf, someOf } from "./choice.js";
import { linked } from "./linked.js";
import { typed } from "./typed.js";
import { wordsOfMany } from "./words.js";

/** Up to this many words are shown all at once. */
const FEW = 8;

/** What a spot is filled in with, by the kind of answer that its question wants. */
export function control(asking: Asking, spot: Spot): TemplateResult | typeof nothing {
  switch (spot.question.type) {
    case "degree":
    case "yes_no":
    case "progress":
    case "choice":
      return spot.inCell ? selectOf(asking, spot) : oneOf(asking, spot);
    case "word":
      return spot.beside === undefined ? selectOf(asking, spot) : oneOf(asking, spot);
    case "words":
      return !spot.inCell && asking.options(spot.question).length <= FEW ? someOf(asking, spot) : wordsOfMany(asking, spot);
    case "number":
    case "date":
    case "text":
    case "texts":
      return typed(asking, spot);
    case "dossier":
      return linked(asking, spot);
    // A list is drawn as rows, and an item is chosen from its list.
    default:
      return nothing;
  }
}
