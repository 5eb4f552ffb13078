import { asRefusal, runAside, Stopped } from "../aside/aside.js";
import type { ReadDocument } from "../documents/document.js";
import { Refusal, usualLimits } from "../refusal.js";
import { openZip } from "../zip.js";
import type { Convention } from "./convention.js";
import type { Found } from "./place-selections.js";
import type { RefiText } from "./project.js";
import type { ProjectAsked, ProjectTold } from "./project-worker.js";
import type { OpenedProject } from "./read.js";
import type { ProjectSummary } from "./refi-qda.js";
import type { SelectionsAsked } from "./selections-worker.js";

const worker = new URL("./project-worker.js", import.meta.url).href;
const selectionsWorker = new URL("./selections-worker.js", import.meta.url).href;

/** `summariseProject` beside the main thread and within the limits. Throws `Refusal` as it does, and where it came to no end. */
export async function summaryLimited(bytes: Uint8Array): Promise<ProjectSummary> {
  const told = await ask({ bytes, what: "summary" });
  return (told as { summary: ProjectSummary }).summary;
}

/** `openProject` beside the main thread and within the limits. Throws `Refusal` as it does, and where it came to no end. */
export async function projectLimited(bytes: Uint8Array): Promise<OpenedProject> {
  const told = await ask({ bytes, what: "project" });
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return { ...(told as { project: Omit<OpenedProject, "archive"> }).project, archive: isZip ? await openZip(bytes, usualLimits) : null };
}

/** `placeSelections` beside the main thread and within the limits. Throws `Refusal` where it came to no end. */
export async function placeLimited(
  text: RefiText,
  document: ReadDocument,
  convention: Convention | null,
): Promise<readonly (Found | null)[]> {
  if (!text.selections.length) return [];
  const asked: SelectionsAsked = { text, document, convention };
  const told = await runAside<readonly (Found | null)[]>(selectionsWorker, asked);
  if (told instanceof Stopped) throw asRefusal(told);
  return told;
}

async function ask(asked: ProjectAsked): Promise<ProjectTold> {
  const told = await runAside<ProjectTold>(worker, asked);
  if (told instanceof Stopped) throw asRefusal(told);
  if ("refused" in told) throw new Refusal(told.refused.code, told.refused.message, told.refused.mend);
  return told;
}
