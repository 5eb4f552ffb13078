import type { EditStep } from "../../../pages/edit.js";

/** A category as it stands in codebook.yaml. */
export interface WrittenCategory {
  readonly id: string;
  readonly parent?: string;
  readonly name: string;
  readonly definition: string;
  readonly include?: string;
  readonly exclude?: string;
  readonly example?: string;
  readonly examples?: readonly unknown[];
  readonly slot?: string;
  readonly terms?: readonly string[];
  readonly colour?: string;
  readonly key?: string;
  readonly was?: readonly string[];
}

type Field = Exclude<keyof WrittenCategory, "id">;

/** The steps on codebook.yaml that set one field of a category, or take it out. */
export function setField(all: readonly WrittenCategory[], id: string, field: Field, value: unknown): EditStep[] {
  const index = all.findIndex((each) => each.id === id);
  if (index < 0) return [];
  const isEmpty = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  if (!isEmpty) return [{ set: ["categories", index, field], value }];
  return all[index]?.[field] === undefined ? [] : [{ remove: ["categories", index, field] }];
}

/** Another id: the old one is kept as a former id, so that codings under it stay its own. */
export function renameId(all: readonly WrittenCategory[], id: string, to: string): EditStep[] {
  const index = all.findIndex((each) => each.id === id);
  if (index < 0 || id === to) return [];
  const was = (all[index]?.was ?? []).filter((each) => each !== to);
  return [
    ...all.flatMap((each, at): EditStep[] => (each.parent === id ? [{ set: ["categories", at, "parent"], value: to }] : [])),
    { set: ["categories", index, "id"], value: to },
    { set: ["categories", index, "was"], value: [...was, id] },
  ];
}

/** One category goes into another: its id is kept there as a former one, its words and the codes below it go along. */
export function mergeInto(all: readonly WrittenCategory[], id: string, into: string): EditStep[] {
  const from = all.findIndex((each) => each.id === id);
  const to = all.findIndex((each) => each.id === into);
  const [one, other] = [all[from], all[to]];
  if (!one || !other || id === into || isBelow(all, into, id)) return [];
  const terms = [...new Set([...(other.terms ?? []), ...(one.terms ?? [])])];
  return [
    ...all.flatMap((each, at): EditStep[] => (each.parent === id ? [{ set: ["categories", at, "parent"], value: into }] : [])),
    { set: ["categories", to, "was"], value: [...(other.was ?? []), id, ...(one.was ?? [])] },
    ...(one.terms?.length ? [{ set: ["categories", to, "terms"], value: terms } as EditStep] : []),
    { remove: ["categories", from] },
  ];
}

/** New codes below one: what is coded with it stays so until its coders deal it out. */
export function splitInto(
  all: readonly WrittenCategory[],
  id: string,
  names: readonly { readonly id: string; readonly name: string }[],
): EditStep[] {
  const index = all.findIndex((each) => each.id === id);
  const one = all[index];
  if (!one) return [];
  return names.map((each, n) => ({
    add: ["categories"],
    value: { id: each.id, parent: id, name: each.name, definition: `That part of “${one.name}” which is ${each.name}.` },
    before: index + 1 + n,
  }));
}

/** Whether a category lies below another, or is it. */
export function isBelow(all: readonly WrittenCategory[], id: string, above: string): boolean {
  const parents = new Map(all.map((each) => [each.id, each.parent]));
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}
