import type { Fragment } from "./pdf-layout.js";

/** A page before its running heads are taken out. */
export interface LaidPage {
  readonly number: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
  /** Text that runs in other directions than most of the page. */
  readonly turned: readonly (readonly Fragment[])[];
}

/**
 * Leaves out running heads, feet and page numbers: lines at the edge of the page that stand there on at least two pages
 * and two in five, the same but for numbers.
 */
export function withoutHeads(pages: readonly LaidPage[]): LaidPage[] {
  const seen = new Map<string, Set<number>>();
  for (const page of pages)
    for (const each of edges(page)) for (const key of keys(each, page)) seen.set(key, (seen.get(key) ?? new Set()).add(page.number));
  const most = Math.max(2, Math.ceil(pages.length * 0.4));
  const isHead = (each: Fragment, page: LaidPage) => keys(each, page).some((key) => (seen.get(key)?.size ?? 0) >= most);
  return pages.map((page) => {
    const edge = new Set(edges(page).filter((each) => isHead(each, page)));
    return { ...page, fragments: page.fragments.filter((each) => !edge.has(each)) };
  });
}

/** The three lines nearest to the top and to the bottom, within the outer eighth of the page; the very first and last within the outer quarter. */
function edges(page: LaidPage): Fragment[] {
  const rows = [...new Set(page.fragments.map((each) => Math.round(each.y / 3)))].sort((a, b) => a - b);
  const outer = new Set([...rows.slice(0, 3), ...rows.slice(-3)]);
  return page.fragments.filter((each) => {
    const row = Math.round(each.y / 3);
    const margin = row === rows[0] || row === rows.at(-1) ? 0.25 : 0.125;
    return outer.has(row) && (each.y < page.height * margin || each.y > page.height * (1 - margin));
  });
}

/** Two keys, since rounding may part neighbours: same words, same size, same height. */
function keys(each: Fragment, page: LaidPage): string[] {
  const text = each.runs
    .map((run) => run.text)
    .join("")
    .replace(/\s+/gu, "")
    .replace(/\d+/gu, "#")
    .replace(/^[ivxlc]+$/iu, "#");
  const height = each.y < page.height / 2 ? each.y : each.y - page.height;
  return [Math.floor(height / 8), Math.round(height / 8)].map((level, index) => `${index}|${text}|${Math.round(each.size)}|${level}`);
}
