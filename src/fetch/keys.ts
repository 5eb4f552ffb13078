import type { Remote } from "../case/remote.js";

/** Environment variables that an address or its headers ask for, as {NAME}. */
export function keysOf({ at, headers = {} }: Pick<Remote, "at" | "headers">): string[] {
  const found = [at, ...Object.values(headers)].flatMap((each) =>
    [...each.matchAll(/\{([A-Z][A-Z0-9_]*)\}/gu)].map((hit) => hit[1] as string),
  );
  return [...new Set(found)];
}

/** The same with their values. */
export function withKeys(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/\{([A-Z][A-Z0-9_]*)\}/gu, (whole, name: string) => values[name] ?? whole);
}
