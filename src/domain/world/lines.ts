/** The lines of a table of names, cut into columns; comments are left out. */
export function linesOf(table: string): string[][] {
  return table
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("|"));
}

/** A name as names are compared: small letters, no accents, plain quotation marks and hyphens, single spaces. */
export function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’‘`´]/gu, "'")
    .replace(/[‐‑–—]/gu, "-")
    .replace(/ł/gu, "l")
    .replace(/\s+/gu, " ")
    .trim();
}
