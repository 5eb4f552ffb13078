import { type Limits, usualLimits } from "../refusal.js";
import { type DetectedConvention, detectConvention } from "./convention.js";
import { lossesOf } from "./losses.js";
import { openProject } from "./read.js";

/** What a REFI-QDA project or codebook holds, counted. */
export interface ProjectSummary {
  /** The program that wrote it. */
  readonly origin: string | null;
  readonly namespace: string | null;
  readonly users: number;
  readonly codes: number;
  readonly sources: number;
  readonly selections: number;
  readonly codings: number;
  readonly cases: number;
  readonly notes: number;
  readonly sets: number;
  /** What its positions count, and how sure that is; null where nothing is selected in a text that it holds. */
  readonly convention: DetectedConvention | null;
  /** What is left out when it is added to a case, with how much of it. */
  readonly losses: readonly string[];
}

const sources = ["TextSource", "PDFSource", "PictureSource", "AudioSource", "VideoSource"];
const selections = ["PlainTextSelection", "PDFSelection", "PictureSelection", "AudioSelection", "VideoSelection", "TranscriptSelection"];

/** Counts a project (.qdpx, .qde) or codebook (.qdc). Throws `Refusal` where it is broken, unsafe or too large. */
export async function summariseProject(bytes: Uint8Array, limits: Limits = usualLimits): Promise<ProjectSummary> {
  const opened = await openProject(bytes, limits);
  const count = (...names: string[]) => names.reduce((sum, name) => sum + (opened.counts.get(name) ?? 0), 0);
  const { origin, namespace, texts } = opened.project;
  return {
    origin,
    namespace,
    users: count("User"),
    codes: count("Code"),
    sources: count(...sources),
    selections: count(...selections),
    codings: count("Coding"),
    cases: count("Case"),
    notes: count("Note"),
    sets: count("Set"),
    convention: detectConvention(texts, origin),
    losses: lossesOf(opened).map(({ n, what }) => `${n} ${what}`),
  };
}
