/** Whether an alias stands for many names: it has a `*`, which stands for any letters or none. */
export function isWide(alias: string): boolean {
  return alias.includes("*");
}

/** Letters and digits of an alias beside its `*`. */
export function lettersOf(alias: string): number {
  return alias.replace(/[^\p{L}\p{N}]/gu, "").length;
}

/** Whether a name fits an alias with `*`, whole and without regard to capitals. Linear in name times alias. */
export function fits(alias: string, name: string): boolean {
  const parts = alias.toLowerCase().split("*");
  const text = name.toLowerCase();
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let from = first.length;
  const end = text.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}
