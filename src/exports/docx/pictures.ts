import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { colours } from "../../views/css/tokens.js";
import { standaloneSvg } from "../../views/figures/standalone-svg.js";

/** A drawing as a picture. */
export interface Picture {
  readonly png: Uint8Array;
  /** In the units of the drawing. */
  readonly width: number;
  readonly height: number;
}

/** Points of the picture for one unit of the drawing: about 300 to the inch at the width of a page. */
const zoom = 3;

/** Draws the widest drawing in the markup of each figure; null where it is a table and has none. The fonts are those of the program, so that the same drawing gives the same bytes on every machine. */
export async function picturesOf(markup: readonly string[]): Promise<(Picture | null)[]> {
  const drawings = markup.map(widestDrawing);
  if (drawings.every((each) => each === null)) return drawings.map(() => null);
  begun ??= begin();
  const font = { fontBuffers: await begun, defaultFontFamily: "Inter Variable", sansSerifFamily: "Inter Variable" };
  return drawings.map((drawing) => {
    if (drawing === null) return null;
    const drawn = new Resvg(onWhite(standaloneSvg(drawing, "light")), {
      font,
      background: "#ffffff",
      fitTo: { mode: "zoom", value: zoom },
    });
    const { width, height } = drawn;
    const rendered = drawn.render();
    const png = rendered.asPng().slice();
    rendered.free();
    drawn.free();
    return { png, width, height };
  });
}

/** The app's paper is warm; that of a document is white. */
const onWhite = (svg: string) => svg.replaceAll(colours.light.paper, "#ffffff");

/** The `<svg class="drawing">` with the most width: figures carry one for a page and one for a telephone. */
export function widestDrawing(markup: string): string | null {
  let widest: string | null = null;
  let most = 0;
  for (const { index, 0: open } of markup.matchAll(/<svg class="drawing"[^>]{0,5000}>/g)) {
    const width = Number(/viewBox="0 0 ([\d.]+)/.exec(open)?.[1] ?? 0);
    if (width <= most) continue;
    most = width;
    widest = markup.slice(index, closing(markup, index));
  }
  return widest;
}

/** Where the `<svg>` that opens at an index ends: others may stand in it. */
function closing(markup: string, from: number): number {
  let depth = 0;
  for (const { index, 0: tag } of markup.slice(from).matchAll(/<svg\b|<\/svg>/g)) {
    depth += tag === "</svg>" ? -1 : 1;
    if (depth === 0) return from + index + tag.length;
  }
  return markup.length;
}

let begun: Promise<Uint8Array[]> | undefined;

/** The renderer takes its program once a process. */
async function begin(): Promise<Uint8Array[]> {
  const { resolve } = createRequire(import.meta.url);
  await initWasm(readFile(resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const fonts = ["inter-latin-wght-normal", "source-serif-4-latin-wght-normal"];
  return await Promise.all(fonts.map((name) => readFile(fontFile(name))));
}

/** Beside the built program; from the sources, in the package that the build takes them from. */
function fontFile(name: string): URL | string {
  const built = new URL(`../../fonts/${name}.woff2`, import.meta.url);
  if (existsSync(built)) return built;
  const family = name.slice(0, name.indexOf("-latin"));
  return createRequire(import.meta.url).resolve(`@fontsource-variable/${family}/files/${name}.woff2`);
}
