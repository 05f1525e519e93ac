/** Fills in what stands between braces in a text of the core: `{file}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);
}

/** A moment, a day, a month or a year as readers of a language write it. */
export function dateText(date: string, lang: string): string {
  const [year, month, day] = date.split("-").map(Number);
  if (year === undefined || month === undefined) {
    return date;
  }
  const form = new Intl.DateTimeFormat(lang, { year: "numeric", month: "long", ...(day && { day: "numeric" }) });
  return form.format(new Date(year, month - 1, day ?? 1));
}
