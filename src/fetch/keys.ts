import { addressOf, type Remote } from "../case/remote.js";
import { isOfThisMachine } from "./inside.js";
import { NotFetched, webAddress } from "./transfer.js";

const key = /\{([A-Z][A-Z0-9_]*)\}/gu;

/** What of an entry is sent to a server. */
type Sent = Pick<Remote, "at" | "headers" | "recipe" | "token">;

/** Environment variables that an address or its headers ask for, as {NAME}, and that of a recipe's token. */
export function keysOf({ at = "", headers = {}, token }: Pick<Sent, "at" | "headers" | "token">): string[] {
  const found = [at, ...Object.values(headers)].flatMap((each) => [...each.matchAll(key)].map((hit) => hit[1] as string));
  return [...new Set([...found, ...(token === undefined ? [] : [token])])];
}

function withKeys(text: string, value: (name: string) => string): string {
  return text.replace(key, (_, name: string) => value(name));
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What is asked of a server, with the values of the keys in it. They make no host: a key goes where the case says, and nowhere that it says itself. */
export function asked(entry: Sent, environment: Environment): { readonly at: string; readonly headers: Readonly<Record<string, string>> } {
  const [at, headers] = [addressOf(entry), entry.headers ?? {}];
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
