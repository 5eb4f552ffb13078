import type { ActorCode, Dictionaries, PhraseWord } from "./dictionary.js";

/** How many words of a text a phrase of a dictionary takes from a place on; 0 where it does not stand there. */
export function phraseLength(phrase: readonly PhraseWord[], words: readonly string[], from: number): number {
  let at = from;
  for (const [index, { word }] of phrase.entries()) {
    if (index > 0 && !phrase[index - 1]?.isTight) while (at < words.length && words[at] !== word) at++;
    if (words[at] !== word) return 0;
    at++;
  }
  return at - from;
}

/**
 * The code of a noun phrase: that of its first actor on the day (yyyymmdd), with the codes of its agents about it, each once.
 * `former` before an agent makes it ELI. Null where it has neither; `---` where its actor has none that day.
 */
export function codeOfPhrase(words: readonly string[], day: number | null, dictionaries: Dictionaries): string | null {
  let code: string | null = null;
  let from = words.length;
  let to = words.length;
  for (let at = 0; at < words.length && code === null; at++) {
    for (const actor of dictionaries.actors.get(words[at] as string) ?? []) {
      const length = phraseLength(actor.phrase, words, at);
      if (length === 0) continue;
      code = codeOn(actor.codes, day);
      from = at;
      to = at + length;
      break;
    }
  }
  const agents = agentsOf(words, from, to, dictionaries);
  if (agents.length === 0) return code;
  const isFormer = words.some((word) => word === "FORMER" || word === "EX");
  const known = code ?? "---";
  return (isFormer ? ["~ELI"] : agents).reduce(
    (whole, agent) =>
      whole
        .split("/")
        .map((each) => withAgent(each, agent))
        .join("/"),
    known,
  );
}

function agentsOf(words: readonly string[], from: number, to: number, { agents }: Dictionaries): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    if (at >= from && at < to) continue;
    for (const agent of agents.get(words[at] as string) ?? []) {
      const length = phraseLength(agent.phrase, words, at);
      if (length === 0 || (at < from && at + length > from)) continue;
      found.push(agent.code);
      at += length - 1;
      break;
    }
  }
  return found;
}

function withAgent(code: string, agent: string): string {
  const own = agent.replaceAll("~", "");
  for (let at = 0; at + own.length <= code.length; at += 3) if (code.slice(at, at + own.length) === own) return code;
  return agent.startsWith("~") ? code + own : own + code;
}

function codeOn(codes: readonly ActorCode[], day: number | null): string {
  for (const { code, since, until } of codes) {
    if (since === null && until === null) continue;
    if (day !== null && (since === null || day >= since) && (until === null || day <= until)) return code;
  }
  return codes.find(({ since, until }) => since === null && until === null)?.code ?? "---";
}
