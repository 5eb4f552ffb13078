import type { Cell } from "../../domain/report/report.js";
import { csvOf } from "../../views/figures/csv.js";
import type { ExportKind, FigureFoot, FigureHead } from "../../views/figures/figure.js";
import { standaloneSvg } from "../../views/figures/standalone-svg.js";
import { fillTable } from "../shell/live-figures.js";
import { isDark } from "../shell/theme.js";

type Export = (kind: ExportKind, id: string) => void;

/** What every figure of the app offers. */
export function drawn(onExport: Export) {
  return { level: 2, exports: ["svg", "png", "csv"], onExport } as const satisfies Partial<FigureHead>;
}

/** Saves a figure of the page as SVG, PNG or CSV. */
export const useExport = (): Export => exportFigure;

const exportFigure: Export = (kind, id) => {
  const figure = document.getElementById(id);
  if (figure) void save(figure, kind, id);
};

async function save(figure: HTMLElement, kind: ExportKind, id: string): Promise<void> {
  if (kind === "csv") return download(new Blob([tableOf(figure)], { type: "text/csv;charset=utf-8" }), `${id}.csv`);
  const drawing = [...figure.querySelectorAll<SVGElement>("svg.drawing")].find((each) => each.getClientRects().length > 0);
  if (!drawing) return;
  const svg = standaloneSvg(new XMLSerializer().serializeToString(drawing), isDark() ? "dark" : "light", headOf(figure));
  const blob = new Blob([svg], { type: "image/svg+xml" });
  download(kind === "svg" ? blob : await raster(blob), `${id}.${kind}`);
}

function headOf(figure: HTMLElement): { title: string; subtitle?: string; foot?: FigureFoot } {
  const text = (selector: string) => figure.querySelector(selector)?.textContent?.trim() ?? "";
  const [, source = "", rows = "0", note] = /^(.*?) · ([\d,]+) rows?(?: · (.*))?$/.exec(text(".figure-foot > p")) ?? [];
  return {
    title: text(".figure-title"),
    subtitle: text(".figure-subtitle"),
    ...(source && { foot: { source, rows: Number(rows.replaceAll(",", "")), note } }),
  };
}

function tableOf(figure: HTMLElement): string {
  const own = figure.querySelector(".figure-table");
  if (own) fillTable(own);
  const table = own?.querySelector("table");
  const words = (cell: Element) => cell.textContent?.trim() ?? "";
  const columns = [...(table?.querySelectorAll("thead th") ?? [])].map(words);
  const rows = [...(table?.querySelectorAll("tbody tr:not(.table-left)") ?? [])].map((row) => [...row.children].map(cellOf));
  return csvOf(columns, rows);
}

function cellOf(cell: Element): Cell {
  const text = cell.textContent?.trim() ?? "";
  if (cell.classList.contains("missing")) return null;
  if (!cell.classList.contains("number")) return text;
  const number = Number(text.replace(/[,\s%×\u2009\u202f\u00a0]/g, "").replace("−", "-"));
  return Number.isNaN(number) ? text : number;
}

/** Twice the size on the page, for print and slides. */
const scale = 2;
async function raster(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
}

export function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
