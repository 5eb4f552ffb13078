import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Colour, colours, type Theme } from "./tokens.js";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const text: readonly Colour[] = ["ink", "ink-2", "ink-3", "accent", "amity", "enmity"];
const grounds: readonly Colour[] = ["paper", "panel", "raised"];

describe("tokens", () => {
  it("knows black on white", () => expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6));

  for (const theme of ["light", "dark"] as const satisfies readonly Theme[]) {
    const all = colours[theme];
    for (const ground of grounds) {
      for (const colour of text)
        it(`${theme}: ${colour} on ${ground} is AA for text`, () => expect(contrast(all[colour], all[ground])).toBeGreaterThanOrEqual(4.5));
      it(`${theme}: context marks on ${ground} are 3 : 1`, () => expect(contrast(all.context, all[ground])).toBeGreaterThanOrEqual(3));
    }
    it(`${theme}: labels and circles can be read on land`, () => {
      for (const ground of ["land", "land-2"] as const) {
        expect(contrast(all.ink, all[ground])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(all.context, all[ground])).toBeGreaterThanOrEqual(2.7);
      }
      expect(contrast(all["ink-3"], all.land)).toBeGreaterThanOrEqual(4.3);
    });
    it(`${theme}: a selected row keeps its words`, () => expect(contrast(all.ink, all["accent-wash"])).toBeGreaterThanOrEqual(4.5));
  }

  it("stands in tokens.css with the same colours: light, dark by the system, dark by data-theme", () => {
    const blocks = [...css.matchAll(/color-scheme: (light|dark);([^}]*)}/g)];
    expect(blocks.map((block) => block[1])).toEqual(["light", "dark", "dark"]);
    for (const [, theme = "light", body = ""] of blocks) {
      for (const [name, hex] of Object.entries(colours[theme as Theme])) expect(body).toContain(`--${name}: ${hex};`);
    }
  });
});
