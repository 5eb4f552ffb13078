import { Refusal } from "../refusal.js";
import { detectConvention } from "./convention.js";
import { type OpenedProject, openProject } from "./read.js";
import { type ProjectSummary, summariseProject } from "./refi-qda.js";

export type ProjectAsked = { readonly bytes: Uint8Array; readonly what: "summary" | "project" };
export type ProjectTold =
  | { readonly summary: ProjectSummary }
  | { readonly project: Omit<OpenedProject, "archive"> }
  | { readonly refused: Pick<Refusal, "code" | "message" | "mend"> };

/** A REFI-QDA project counted or opened in a thread; plain data. */
export default async function project({ bytes, what }: ProjectAsked): Promise<ProjectTold> {
  try {
    if (what === "summary") return { summary: await summariseProject(bytes) };
    const { archive: _, ...rest } = await openProject(bytes);
    return { project: { ...rest, convention: detectConvention(rest.project.texts, rest.project.origin) } };
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return { refused: { code: cause.code, message: cause.message, mend: cause.mend } };
  }
}
