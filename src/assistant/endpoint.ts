import { request as requestPlainly } from "node:http";
import { request as requestSafely } from "node:https";
import { InputError, type Place, problem } from "../domain/problem.js";

/** Where proposals are asked for, as case.yaml says it. */
export interface Endpoint {
  readonly endpoint: string;
  readonly model: string;
  readonly remote: boolean;
  readonly key?: string | undefined;
  readonly seconds: number;
}

export interface Message {
  readonly role: "system" | "user";
  readonly content: string;
}

/** The assistant did not answer, or not in its protocol. Exit code 3. */
export class AssistantError extends Error {
  override readonly name = "AssistantError";
  readonly code = "EASSISTANT";
}

function addressOf(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Whether an address is this machine. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/u.test(hostname);
}

/** Refuses an address that is not this machine unless the analyst said so, and a key that is named and not there. */
export function checkEndpoint(
  { endpoint, remote, key }: Endpoint,
  at: Place,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const address = addressOf(endpoint);
  if (!address || address.username || address.password) {
    const says = address ? "the assistant's address has a name or password before its host." : "the assistant's address is none.";
    throw new InputError([problem("case/invalid", at, says, "Write it as http://127.0.0.1:11434/v1; a key goes into a variable.")]);
  }
  if (key !== undefined && !/^[A-Za-z_][A-Za-z0-9_]*$/u.test(key)) {
    const mend = "Write the name of a variable, as ASSISTANT_KEY.";
    throw new InputError([problem("case/invalid", at, `“${key}” is no name of an environment variable.`, mend)]);
  }
  if (!remote && !isLoopback(endpoint)) {
    const says = `the assistant's address ${new URL(endpoint).host} is not this machine: the words of your sources would leave it.`;
    throw new InputError([problem("case/invalid", at, says, "Write remote: true beside it if that is meant, or an address on 127.0.0.1.")]);
  }
  if (key !== undefined && !environment[key]) {
    const says = `the environment variable ${key}, which is to hold the key of the assistant, is not set.`;
    throw new InputError([problem("case/invalid", at, says, `Set ${key}, or take key out of case.yaml.`)]);
  }
}

const mostBytes = 4 << 20;

/** Tokens of one answer: a model that falls into a circle stops there. */
const mostTokens = 2048;

/** The body of a request to an OpenAI-compatible address: what the answer depends on, and nothing else. */
export function requestOf({ model }: Pick<Endpoint, "model">, messages: readonly Message[]) {
  return { model, messages, temperature: 0, seed: 1, response_format: { type: "json_object" }, stream: false, max_tokens: mostTokens };
}
export type ChatRequest = ReturnType<typeof requestOf>;

/** What a request can do without: servers refuse one or the other by its name. */
const spare = ["response_format", "seed", "max_tokens", "temperature"] as const;

/** Asks once and returns the words of the answer; what the server will not have in a request is left out, and asked without. Redirects are not followed: they could lead away from this machine. */
export async function ask(
  endpoint: Endpoint,
  request: ChatRequest,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const body: Partial<ChatRequest> = { ...request };
  for (;;) {
    const { status, text } = await post(endpoint, body, environment);
    if (status >= 200 && status < 300) {
      const content = contentOf(text);
      if (content === null) throw new AssistantError(`The assistant's answer is not of the OpenAI protocol: ${short(text)}`);
      return content;
    }
    const refused = status === 400 || status === 422 ? spare.filter((name) => name in body && text.includes(name)) : [];
    if (!refused.length) throw new AssistantError(`The assistant answered ${status}: ${short(text)}`);
    for (const name of refused) delete body[name];
  }
}

/** Puts a request. Node's own `fetch` gives up after five minutes whatever it is told, and a small machine may take longer to answer. */
async function post(
  { endpoint, key, seconds }: Endpoint,
  body: Partial<ChatRequest>,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly status: number; readonly text: string }> {
  const address = new URL(`${endpoint.replace(/(?<!\/)\/+$/u, "")}/chat/completions`);
  const bytes = Buffer.from(JSON.stringify(body));
  const headers = {
    "content-type": "application/json",
    "content-length": String(bytes.length),
    ...(key ? { authorization: `Bearer ${environment[key] ?? ""}` } : {}),
  };
  const signal = AbortSignal.timeout(seconds * 1000);
  const request = address.protocol === "https:" ? requestSafely : requestPlainly;
  return new Promise<{ status: number; text: string }>((done, fail) => {
    const asked = request(address, { method: "POST", headers, signal }, (response) => {
      const status = response.statusCode ?? 0;
      if (status >= 300 && status < 400) response.destroy(new Error("it leads elsewhere"));
      limited(response).then((text) => done({ status, text }), fail);
    });
    asked.on("error", fail).end(bytes);
  }).catch((cause: Error) => {
    if (cause instanceof AssistantError) throw cause;
    const says = `The assistant at ${endpoint} does not answer (${signal.aborted ? `not within ${seconds} seconds` : reason(cause)}).`;
    throw new AssistantError(`${says} Start it, or take assistant out of case.yaml.`);
  });
}

function reason(cause: Error & { readonly code?: string }): string {
  return cause.code ?? cause.message;
}

async function limited(response: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response) {
    bytes += piece.length;
    if (bytes > mostBytes) throw new AssistantError("The assistant's answer is longer than 4 MB.");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** The words of an answer: one string, or parts of which those of text have them. */
function contentOf(text: string): string | null {
  try {
    const { choices } = JSON.parse(text) as { choices?: readonly { message?: { content?: unknown } }[] };
    const content = choices?.[0]?.message?.content;
    if (typeof content === "string") return content;
    const parts = Array.isArray(content) ? (content as readonly ({ text?: unknown } | null)[]).map((each) => each?.text) : [];
    return parts.some((each) => typeof each === "string") ? parts.filter((each) => typeof each === "string").join("") : null;
  } catch {
    return null;
  }
}

function short(text: string): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  return flat.length > 200 ? `${flat.slice(0, 199)}…` : flat;
}
