import type { Remote } from "../case/remote.js";
import { isOfThisMachine } from "./inside.js";
import { NotFetched, webAddress } from "./transfer.js";

const key = /\{([A-Z][A-Z0-9_]*)\}/gu;

/** Environment variables that an address or its headers ask for, as {NAME}. */
export function keysOf({ at, headers = {} }: Pick<Remote, "at" | "headers">): string[] {
  const found = [at, ...Object.values(headers)].flatMap((each) => [...each.matchAll(key)].map((hit) => hit[1] as string));
  return [...new Set(found)];
}

function withKeys(text: string, value: (name: string) => string): string {
  return text.replace(key, (_, name: string) => value(name));
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What is asked of a server, with the values of the keys in it. They make no host: a key goes where the case says, and nowhere that it says itself. */
export function asked(
  { at, headers = {} }: Pick<Remote, "at" | "headers">,
  environment: Environment,
): { readonly at: string; readonly headers: Readonly<Record<string, string>> } {
  const filled = withKeys(at, (name) => encodeURIComponent(environment[name] ?? ""));
  const plain = withKeys(at, () => "x");
  if (webAddress(filled).origin !== webAddress(plain).origin || /^[a-z]+:\/*[^/?#]*\{/iu.test(at))
    throw new NotFetched("its host is made out of the value of a key.", "Write the host in plain letters.");
  return {
    at: filled,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, withKeys(value, (each) => environment[each] ?? "")])),
  };
}

/** Whether nobody on the way can read what is sent: it is encrypted, or stays within this machine where that is meant. */
export function keepsSecret(at: string, inside: boolean): boolean {
  const { protocol, hostname } = webAddress(at);
  return protocol === "https:" || (inside && isOfThisMachine(hostname));
}
