import type { EditStep } from "../../pages/edit.js";

type Said = Readonly<Record<string, unknown>> | null | undefined;

/** The style that case.yaml names; null where works are cited in APA 7. */
export function styleIn(says: unknown): string | null {
  const style = ((says as Said)?.["report"] as Said)?.["style"];
  return typeof style === "string" ? style : null;
}

/** The steps that make case.yaml name a style, or none: what else it says of the report stays. */
export function styleSteps(says: unknown, style: string | null): EditStep[] {
  if (style === styleIn(says)) return [];
  const report = (says as Said)?.["report"] as Said;
  if (style !== null) return [report ? { set: ["report", "style"], value: style } : { set: ["report"], value: { style } }];
  return [{ remove: Object.keys(report ?? {}).length > 1 ? ["report", "style"] : ["report"] }];
}
