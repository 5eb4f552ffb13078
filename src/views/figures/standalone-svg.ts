import { markupText } from "../../domain/writing/markup.js";
import { type Colour, colours, fonts, type Theme } from "../css/tokens.js";
import { wrapText } from "../drawing/text-width.js";
import { formatNumber } from "../format-number.js";
import type { FigureHead } from "./figure.js";

/**
 * A drawing of the page as a file of its own: its `<svg …>` with colours and fonts written out, on paper, under its title and over its source
 * where a head is given.
 */
export function standaloneSvg(markup: string, theme: Theme, head?: Pick<FigureHead, "title" | "subtitle" | "foot">): string {
  const start = markup.indexOf("<svg");
  const stop = markup.lastIndexOf("</svg>");
  if (start < 0 || stop < 0) throw new RangeError("standaloneSvg: there is no <svg> in the markup");
  const svg = markup.slice(start, stop);
  const open = svg.slice(0, svg.indexOf(">") + 1);
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(open);
  if (!box) throw new RangeError("standaloneSvg: the <svg> has no viewBox from 0 0");
  const width = Number(box[1]);
  const inner = svg.slice(open.length);
  const label = /aria-label="([^"]*)"/.exec(open)?.[1] ?? "";
  const above = head ? headLines(head, width) : { text: "", height: 0 };
  const below = head?.foot ? footLines(head.foot, width) : { text: "", height: 0 };
  const margin = 16;
  const total = { width: width + 2 * margin, height: Number(box[2]) + above.height + below.height + 2 * margin };
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${total.width} ${total.height}" width="${total.width}" height="${total.height}" font-family="var(--sans)" role="img" aria-label="${label}"><rect width="100%" height="100%" fill="var(--paper)"/><g transform="translate(${margin} ${margin})">${above.text}<g transform="translate(0 ${above.height})">${inner}</g><g transform="translate(0 ${above.height + Number(box[2])})">${below.text}</g></g></svg>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${settled(body, theme)}\n`;
}

/** A tag with its attributes; words between tags, and values that are read out, are of the case and stay as they are. */
const tag = /<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*>/gi;
const words = /^ (?:aria-[\w-]+|title|alt)=/;

function settled(svg: string, theme: Theme): string {
  return held(svg).replace(tag, (each) => each.replace(/ [\w:-]+="[^"]*"/g, (attribute) => settledIn(attribute, theme)));
}

function settledIn(attribute: string, theme: Theme): string {
  if (/^ (?:data-[\w-]+|tabindex|aria-pressed|class)=|^ role="(?:button|group)"/.test(attribute)) return "";
  if (words.test(attribute)) return attribute;
  return attribute.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
    if (name === "halo") return colours[theme].paper;
    if (name in fonts) return fonts[name as keyof typeof fonts].replaceAll('"', "'");
    const colour = colours[theme][name as Colour];
    if (!colour) throw new RangeError(`standaloneSvg: there is no token --${name}`);
    return colour;
  });
}

/** Without what XML 1.0 cannot hold. */
function held(svg: string): string {
  return svg.replaceAll("&nbsp;", "&#160;").replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

function headLines(head: Pick<FigureHead, "title" | "subtitle">, width: number) {
  const title = wrapText(head.title, 17, width, true);
  const subtitle = wrapText(head.subtitle ?? "", 13, width);
  const lines = [
    ...title.map((line, at) => textLine(line, 16 + at * 22, 17, "ink", ' font-family="var(--serif)" font-weight="600"')),
    ...subtitle.map((line, at) => textLine(line, title.length * 22 + 14 + at * 18, 13, "ink-2")),
  ];
  return { text: lines.join(""), height: title.length * 22 + subtitle.length * 18 + 12 };
}

function footLines(foot: NonNullable<FigureHead["foot"]>, width: number) {
  const words = [foot.source, `${formatNumber(foot.rows)} ${foot.rows === 1 ? "row" : "rows"}`, foot.note].filter(Boolean).join(" · ");
  const lines = wrapText(words, 12, width);
  return { text: lines.map((line, at) => textLine(line, 20 + at * 17, 12, "ink-3")).join(""), height: lines.length * 17 + 10 };
}

function textLine(text: string, y: number, size: number, colour: Colour, more = ""): string {
  return `<text y="${y}" font-size="${size}" fill="var(--${colour})"${more}>${markupText(text)}</text>`;
}
