import type { Archive } from "../zip.js";
import type { RefiValue } from "./project.js";
import { childOf, childrenOf, type Element } from "./tree.js";

/** A GUID in lower case without braces: programs write both, and mean the same. */
export function guidOf(value: string): string {
  return value
    .trim()
    .replace(/^\{|\}$/gu, "")
    .toLowerCase();
}

/** Targets of references; Transana writes `guid` where the schema has `targetGUID`. */
export function refsOf(element: Element, ...names: readonly string[]): string[] {
  return childrenOf(element, ...names)
    .map((each) => guidOf(each.attribute("targetGUID") || each.attribute("guid")))
    .filter(Boolean);
}

export function textOf(element: Element, name: string): string {
  return childOf(element, name)?.text.trim() ?? "";
}

/** A value of a variable, whatever its type. */
export function valuesOf(element: Element): RefiValue[] {
  return childrenOf(element, "VariableValue").flatMap((each) => {
    const variable = refsOf(each, "VariableRef")[0];
    const value = each.children.find((child) => child.name.endsWith("Value"))?.text.trim();
    return variable && value ? [{ variable, value }] : [];
  });
}

/** The part of the archive that a path means: `internal://NAME` lies in the folder sources, however it is spelt. */
export function partOf(path: string, archive: Archive | null): string | null {
  if (!path || !archive) return null;
  const internal = /^internal:\/\/(.+)$/u.exec(path)?.[1];
  if (!internal) return null;
  const wanted = internal.replace(/^\/+/u, "").toLowerCase();
  return (
    archive.names.find((each) => each.toLowerCase() === `sources/${wanted}`) ??
    archive.names.find((each) => each.toLowerCase().endsWith(`/${wanted}`) || each.toLowerCase() === wanted) ??
    null
  );
}
