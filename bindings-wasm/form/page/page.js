// Which checklist: from the address, or chosen on the page. All words come from the engine.
import { RuleSet, ruleSets } from "./kansrijk-form.js";

const form = document.querySelector("kansrijk-form");
const [label, select] = document.querySelectorAll("#choice > *");
const known = ruleSets();

const address = new URL(location.href);
const asked = address.searchParams.get("rules");
if (known.some(({ id }) => id === asked)) {
  form.rules = asked;
}
if (["nl", "en"].includes(address.searchParams.get("lang"))) {
  form.lang = address.searchParams.get("lang");
}

/** Names the checklists, those about the same subject together. */
function draw() {
  const lang = form.lang;
  document.documentElement.lang = lang;
  const { words } = RuleSet.builtin(form.rules).questionnaire(lang);
  label.textContent = words.asking.rule_set;
  const groups = Map.groupBy(known, ({ subject }) => subject);
  select.replaceChildren(
    ...[...groups.values()].map((members) => {
      const group = document.createElement("optgroup");
      group.label = RuleSet.builtin(members[0].id).questionnaire(lang).subject_label;
      group.append(...members.map(({ id, title }) => new Option(title[lang], id, false, id === form.rules)));
      return group;
    }),
  );
}

select.addEventListener("change", () => {
  form.rules = select.value;
  address.searchParams.set("rules", select.value);
  history.replaceState(null, "", address);
});
new MutationObserver(draw).observe(form, { attributeFilter: ["lang"] });
draw();
