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

/** The body of a request to an OpenAI-compatible address: what the answer depends on, and nothing else. */
export function requestOf({ model }: Pick<Endpoint, "model">, messages: readonly Message[]) {
  return { model, messages, temperature: 0, seed: 1, response_format: { type: "json_object" }, stream: false };
}
export type ChatRequest = ReturnType<typeof requestOf>;

/** Asks once and returns the words of the answer. Redirects are not followed: they could lead away from this machine. */
export async function ask(
  { endpoint, key, seconds }: Endpoint,
  request: ChatRequest,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const response = await fetch(`${endpoint.replace(/(?<!\/)\/+$/u, "")}/chat/completions`, {
    method: "POST",
    redirect: "error",
    headers: { "content-type": "application/json", ...(key ? { authorization: `Bearer ${environment[key] ?? ""}` } : {}) },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(seconds * 1000),
  }).catch((cause: Error) => {
    throw new AssistantError(
      `The assistant at ${endpoint} does not answer (${reason(cause, seconds)}). Start it, or take assistant out of case.yaml.`,
    );
  });
  const text = await limited(response);
  if (!response.ok) throw new AssistantError(`The assistant answered ${response.status}: ${short(text)}`);
  const content = contentOf(text);
  if (content === null) throw new AssistantError(`The assistant's answer is not of the OpenAI protocol: ${short(text)}`);
  return content;
}

function reason(cause: Error, seconds: number): string {
  if (cause.name === "TimeoutError") return `not within ${seconds} seconds`;
  const inner = cause.cause as { code?: string; message?: string } | undefined;
  return inner?.code ?? inner?.message ?? cause.message;
}

async function limited(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += (piece as Uint8Array).length;
    if (bytes > mostBytes) throw new AssistantError("The assistant's answer is longer than 4 MB.");
    pieces.push(piece as Uint8Array);
  }
  return Buffer.concat(pieces).toString("utf8");
}

function contentOf(text: string): string | null {
  try {
    const { choices } = JSON.parse(text) as { choices?: readonly { message?: { content?: unknown } }[] };
    const content = choices?.[0]?.message?.content;
    return typeof content === "string" ? content : null;
  } catch {
    return null;
  }
}

function short(text: string): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  return flat.length > 200 ? `${flat.slice(0, 199)}…` : flat;
}
