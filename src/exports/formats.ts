import { InputError, problem } from "../domain/problem.js";
import { readMade } from "../flow/made.js";
import { writeGexf } from "../formats/graph/gexf.js";
import { writeGraphml } from "../formats/graph/graphml.js";
import { complexGraph } from "./complex-graph.js";
import { reportGiven } from "./docx/given.js";
import type { Built, Exported } from "./exported.js";
import { geojsonOf } from "./geojson.js";
import { referencesAs } from "./references.js";
import { refiCodebook, refiProject } from "./refi-qda.js";
import { stixBundle } from "./stix.js";
import { csvTables, parquetTables } from "./tables.js";
import { webAnnotations } from "./web-annotation.js";

export interface ExportFormat {
  /** For whom it is. */
  readonly says: string;
  /** Whether it is a folder of files. */
  readonly folder?: boolean;
  write(built: Built): Promise<Exported>;
}

/** What `amity export --to` can write. */
export const exportFormats: Readonly<Record<string, ExportFormat>> = {
  csv: { says: "every table, for a spreadsheet or R", folder: true, write: csvTables },
  parquet: { says: "every table with its types, for DuckDB, R or Python", folder: true, write: parquetTables },
  graphml: {
    says: "actors and their ties by year, for Gephi, igraph or Cytoscape",
    write: async (built) => {
      const { graph, slices, rows } = await complexGraph(built);
      return { files: [{ path: `${built.name}.graphml`, bytes: writeGraphml(graph, slices) }], rows, losses: [] };
    },
  },
  gexf: {
    says: "actors and their ties over time, for the timeline of Gephi",
    write: async (built) => {
      const { graph, rows } = await complexGraph(built);
      return { files: [{ path: `${built.name}.gexf`, bytes: writeGexf(graph) }], rows, losses: [] };
    },
  },
  geojson: { says: "territories with their complex by year, and events with coordinates, for QGIS", write: geojsonOf },
  "csl-json": { says: "the bibliography, for Zotero or pandoc", write: (built) => referencesAs("csl-json", built) },
  bibtex: { says: "the bibliography, for LaTeX", write: (built) => referencesAs("bibtex", built) },
  ris: { says: "the bibliography, for EndNote or Mendeley", write: (built) => referencesAs("ris", built) },
  "web-annotation": { says: "codings and passages, for Hypothesis and other W3C annotation tools", write: webAnnotations },
  stix: { says: "actors, ties and claims, for threat-intelligence tools", write: stixBundle },
  qdpx: { says: "documents, codebook and codings, for NVivo, ATLAS.ti, MAXQDA or QualCoder", write: refiProject },
  qdc: { says: "the codebook, for the same programs", write: refiCodebook },
  docx: {
    says: "the report for Word, with drawings, footnotes and citations that Zotero keeps",
    write: async (built) => (await import("./docx/report-docx.js")).reportDocx(await reportGiven(built)),
  },
  html: { says: "the report in one file", write: reportFile },
};

async function reportFile({ folder, name }: Built): Promise<Exported> {
  const bytes = readMade(folder, "dist/report.html");
  if (!bytes) {
    const at = { file: "report.md", line: 1, column: 1 };
    throw new InputError([problem("case/missing-file", at, "the last build made no report.", "Write report.md, and build the case.")]);
  }
  return { files: [{ path: `${name}.html`, bytes }], rows: 0, losses: [] };
}
