/** Advance widths of Inter's glyphs in hundredths of an em, for setting labels where there is no page to measure on. */
const widths: readonly (readonly [number, string])[] = [
  [25, "ijl|'’I.,:;! ·\u00a0"],
  [18, "\u202f\u2009"],
  [35, "ftr/\\()[]{}-*`"],
  [48, '"“”^_°–½'],
  [56, "aceksvxyzJL?FE"],
  [62, "bdghnopquBKPRSTXYZ$&•é"],
  [65, "0123456789+−×=<>~#"],
  [75, "ACDGHNOQUV△"],
  [90, "mwM…"],
  [100, "W@%—▲"],
];

const byGlyph = new Map(widths.flatMap(([width, glyphs]) => [...glyphs].map((glyph) => [glyph, width] as const)));

/** Width of a line of text in px, a little generous. */
export function textWidth(text: string, size: number, isBold = false): number {
  let sum = 0;
  for (const glyph of text) sum += byGlyph.get(glyph) ?? (isWide(glyph) ? 100 : 62);
  return (sum / 100) * size * (isBold ? 1.035 : 1);
}

/** Lines of at most `width` px, broken at spaces; a word that alone is too long breaks behind its hyphens, and where it has none, anywhere. */
export function wrapText(text: string, size: number, width: number, isBold = false): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (textWidth(longer, size, isBold) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (textWidth(line, size, isBold) > width && line.length > 1) {
      const most = fitting(line, size, width, isBold);
      const head = most.slice(0, most.lastIndexOf("-") + 1) || most;
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line) lines.push(line);
  return lines;
}

/** The text, or as much of it as fits with an ellipsis. */
export function cutText(text: string, size: number, width: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text;
  return `${fitting(text, size, Math.max(0, width - textWidth("…", size, isBold)), isBold).trimEnd()}…`;
}

function fitting(text: string, size: number, width: number, isBold: boolean): string {
  let head = "";
  for (const glyph of text) {
    if (head && textWidth(head + glyph, size, isBold) > width) break;
    head += glyph;
  }
  return head;
}

function isWide(glyph: string): boolean {
  const point = glyph.codePointAt(0) ?? 0;
  return point >= 0x2e80 && point < 0xfe00;
}
