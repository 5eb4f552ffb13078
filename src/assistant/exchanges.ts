import { existsSync, readFileSync } from "node:fs";
import { inCase } from "../case/in-case.js";
import { sha256, writeForPeople } from "../case/write.js";
import type { ChatRequest } from "./endpoint.js";

/** One question to the assistant and its answer, as they are kept in the case. */
export interface Exchange {
  readonly at: string;
  readonly request: ChatRequest;
  readonly answer: string;
}

/** Where exchanges are kept: beside what people judged, since nothing can make them again. */
const exchangesFolder = "judgements/exchanges";

/** The name of an exchange follows from what is asked: model, prompt, codebook and words. How long the answer may be is no part of it. */
function exchangeKey({ max_tokens: _, ...asked }: ChatRequest): string {
  return sha256(JSON.stringify(asked)).slice(0, 32);
}

export function keptExchange(folder: string, request: ChatRequest): Exchange | undefined {
  const path = inCase(folder, `${exchangesFolder}/${exchangeKey(request)}.json`);
  if (!existsSync(path)) return undefined;
  try {
    const found = JSON.parse(readFileSync(path, "utf8")) as Exchange;
    return typeof found.answer === "string" && typeof found.at === "string" && exchangeKey(found.request) === exchangeKey(request)
      ? found
      : undefined;
  } catch {
    return undefined; // a file that was cut short is asked again
  }
}

export async function keepExchange(folder: string, exchange: Exchange): Promise<void> {
  await writeForPeople(folder, `${exchangesFolder}/${exchangeKey(exchange.request)}.json`, `${JSON.stringify(exchange, null, 2)}\n`);
}
