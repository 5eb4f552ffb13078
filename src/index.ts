/** Amity as a library: the same functions that the command line and the app use. */
export type { CaseFile } from "./case/case.js";
export { loadCase } from "./case/load.js";
export { newCase } from "./case/making/new.js";
export { catalogue, InputError, type Place, type Problem, type Severity } from "./domain/problem.js";
export {
  cellOf,
  count,
  type Quotation,
  quote,
  type Reading,
  type Ref,
  read,
  type Standing,
  standings,
  sumOf,
  type Traced,
  tell,
  weakest,
} from "./domain/provenance.js";
export type { CompiledReport } from "./domain/report/report.js";
export { type Row, type TableName, tables } from "./domain/tables.js";
export { type Door, QueryError } from "./engine/door/door.js";
export { EngineError } from "./engine/engine.js";
export { type BuildOptions, build, type CaseTables, openTables, problemsOf, type Run, tablesHash } from "./flow/run.js";
export { begin, type Flow, type Stage, type Store, stage, type Work } from "./flow/stage.js";
export { readBibliography } from "./formats/bibliography/bibliography.js";
export { type ReadDocument, readDocument } from "./formats/documents/document.js";
export { apa, referenceList } from "./methods/citing/apa.js";
export { type Corroboration, corroborate, type Origin } from "./methods/claims/corroboration.js";
export { matchQuote, quotable } from "./methods/text/match-quote.js";
export { sentences } from "./methods/text/sentences.js";
export { pipeline } from "./pipeline.js";
export { version } from "./version.js";
