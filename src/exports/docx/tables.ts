import { AlignmentType, BorderStyle, Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { pageWidth } from "./styles.js";

/** A cell: what stands in it, and how many letters that is. */
export interface TableWords {
  readonly children: readonly ParagraphChild[];
  readonly text: string;
}

/** A table as wide as the page: columns take room by what stands in them, the first row comes again on each page, no row is torn. */
export function fittedTable(rows: readonly (readonly TableWords[])[], align: readonly ("left" | "right" | "center" | null)[] = []): Table {
  const widths = columnWidths(rows.map((row) => row.map(({ text }) => text)));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: rule, bottom: rule, left: none, right: none, insideVertical: none, insideHorizontal: hair },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: widths.map(
            (size, column) =>
              new TableCell({
                width: { size, type: WidthType.DXA },
                margins: { left: 60, right: 60, top: 20, bottom: 20 },
                children: [
                  new Paragraph({
                    style: at === 0 ? "TableHead" : "TableText",
                    alignment: alignments[align[column] ?? "left"],
                    keepNext: at === 0,
                    children: [...(cells[column]?.children ?? [])],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

const alignments = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;
const rule = { style: BorderStyle.SINGLE, size: 6, color: "444444" } as const;
const hair = { style: BorderStyle.SINGLE, size: 2, color: "C9C3B6" } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** Widths in twentieths of a point that add up to the page: no column narrower than its longest word where that can be had, long texts share the rest. */
export function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const letter = 100;
  const cells = Array.from({ length: columns }, (_, column) => rows.map((row) => row[column] ?? ""));
  const least = cells.map((each) => 160 + letter * Math.min(22, Math.max(1, ...each.flatMap((text) => text.split(/\s+/u).map(lettersOf)))));
  const wanted = cells.map((each, column) =>
    Math.max(least[column] as number, 160 + letter * Math.min(90, Math.max(...each.map(lettersOf)))),
  );
  const floor = sum(least);
  if (floor >= pageWidth) return exactly(least.map((width) => (width / floor) * pageWidth));
  const more = sum(wanted) - floor;
  const rest = pageWidth - floor;
  return exactly(least.map((width, column) => width + rest * (more > 0 ? ((wanted[column] as number) - width) / more : 1 / columns)));
}

function exactly(widths: readonly number[]): number[] {
  const whole = widths.map(Math.floor);
  return whole.map((width, at) => (at === whole.length - 1 ? width + pageWidth - sum(whole) : width));
}

const lettersOf = (text: string) => [...text].length;
const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
