import { Hono } from "hono";
import type { Acts, CaseText, EditAnswer, EditAsked, EditStep } from "../pages/edit.js";
import { found } from "./answers.js";

/** Changes of the case's YAML files that the app makes, and taking them back. */
export interface EditBench {
  /** A file as it lies on the disk; null where the case has no file of that name. */
  file(name: string): Promise<CaseText | null>;
  edit(asked: EditAsked): Promise<EditAnswer>;
  acts(): Acts;
  undo(): Promise<EditAnswer>;
  redo(): Promise<EditAnswer>;
}

const status = { written: 200, changed: 409, refused: 422 } as const;

export function editRoutes(edits: EditBench) {
  return new Hono()
    .get("/file/:name", async (c) => found(c, await edits.file(c.req.param("name")), "file"))
    .get("/acts", (c) => c.json(edits.acts()))
    .post("/edit", async (c) => {
      const asked = askedOf(await c.req.json().catch(() => null));
      if (!asked) return c.json({ says: "The change cannot be read." }, 400);
      const answer = await edits.edit(asked);
      return c.json(answer, status[answer.kind]);
    })
    .post("/undo", async (c) => {
      const answer = await edits.undo();
      return c.json(answer, status[answer.kind]);
    })
    .post("/redo", async (c) => {
      const answer = await edits.redo();
      return c.json(answer, status[answer.kind]);
    });
}

function askedOf(value: unknown): EditAsked | null {
  const { name, was, steps, act } = (value ?? {}) as Partial<Record<keyof EditAsked, unknown>>;
  if (typeof name !== "string" || typeof act !== "string" || !(was === null || typeof was === "string")) return null;
  if (!Array.isArray(steps) || steps.length === 0 || steps.length > 1000 || !steps.every(isStep)) return null;
  return { name, was, steps, act: act.slice(0, 200) };
}

function isStep(value: unknown): value is EditStep {
  const step = (value ?? {}) as Record<string, unknown>;
  const path = step["set"] ?? step["add"] ?? step["remove"];
  const named = Array.isArray(path) && path.length <= 20 && path.every((each) => typeof each === "string" || Number.isSafeInteger(each));
  const before = step["before"];
  return named && ("remove" in step || "value" in step) && (before === undefined || Number.isSafeInteger(before));
}
