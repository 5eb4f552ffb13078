import { expect, it } from "vitest";
import { standaloneSvg } from "./standalone-svg.js";

const drawing =
  '<svg viewBox="0 0 400 100" aria-label="of var(--evil)"><g class="x" data-key="k"><text fill="var(--ink)">a > b</text></g></svg>';
const head = (title: string) => ({ title, foot: { source: title, rows: 1, note: title } }) as Parameters<typeof standaloneSvg>[2];

it.each(["var(--evil)", "var(--ink)", 'A title with class="x"'])("words of a case that look like marks of ours stay words: %s", (title) => {
  const svg = standaloneSvg(drawing, "light", head(title));
  expect(svg).toContain(`>${title.replaceAll('"', "&quot;")}</text>`);
  expect(svg).toContain('aria-label="of var(--evil)"');
  expect(svg).not.toMatch(/fill="var|data-key|<g class/u);
});

it("holds no script of a title and nothing that XML cannot hold", () => {
  const svg = standaloneSvg(drawing, "dark", head("</text><script>alert(1)</script>\u0000\ud800x"));
  expect(svg).not.toMatch(/<script/u);
  expect([...svg].some((sign) => sign === "\u0000" || /^[\ud800-\udfff]$/u.test(sign))).toBe(false);
});
