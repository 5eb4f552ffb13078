import type { Problem } from "../../domain/problem.js";
import type { ActorCode, DictionaryActor } from "../../methods/events/dictionary-coder/dictionary.js";
import { badLine, type DictionaryLine, dictionaryLines, phraseWords } from "./lines.js";

/**
 * Actors as TABARI and PETRARCH write them: `NAME [CODE]`, `+SYNONYM` below, codes with days as `[CODE <19950601]`,
 * `[CODE >990816]` or `[CODE 19950601-19990815]`, on the line or indented below it. Two digits of a year stand for 1930 to 2029.
 */
export function readActorDictionary(text: string, file: string): { actors: DictionaryActor[]; problems: Problem[] } {
  const actors: DictionaryActor[] = [];
  const problems: Problem[] = [];
  let names: { text: string; line: number }[] = [];
  let codes: ActorCode[] = [];
  const close = () => {
    for (const { text: name, line } of names) {
      if (codes.length === 0) problems.push(badLine(file, { line }, `${name} has no code.`, "Write its code in brackets, as [PAKGOV]."));
      else actors.push({ phrase: phraseWords(name), codes, line });
    }
    names = [];
    codes = [];
  };
  for (const line of dictionaryLines(text)) {
    const name = line.text.replace(/\[.*$/u, "").trim();
    const isSynonym = name.startsWith("+");
    if (name !== "" && !isSynonym) close();
    if (name !== "") names.push({ text: isSynonym ? name.slice(1) : name, line: line.line });
    for (const written of line.text.match(/\[[^\]]*\]?/gu) ?? []) {
      const code = readCode(written);
      if (typeof code === "string") problems.push(badLine(file, line, code, "Write a code alone or with days, as [AFGREB <20210815]."));
      else codes.push(code);
    }
    if (names.length === 0) problems.push(orphan(file, line));
  }
  close();
  return { actors, problems };
}

function orphan(file: string, line: DictionaryLine): Problem {
  return badLine(file, line, "a code stands before any name.", "Put the actor's name above it.");
}

function readCode(written: string): ActorCode | string {
  const inside = /^\[\s*([^\s<>\]]+)(?=[\s<>\]])([^\]]*)\]$/u.exec(written);
  if (!inside?.[1]) return `${written} is no code in brackets.`;
  const [, code, days = ""] = inside;
  if (days.trim() === "") return { code: code.toUpperCase(), since: null, until: null };
  const match = /^(?:(<|>)\s*(\d+)|(\d+)\s*-\s*(\d+))\s*>?$/u.exec(days.trim());
  if (!match) return `${written} has days that cannot be read.`;
  const [, sign, one = "", from = "", to = ""] = match;
  const since = dayNumber(sign === ">" ? one : from);
  const until = dayNumber(sign === "<" ? one : to);
  if ((sign !== "<" && since === null) || (sign !== ">" && until === null)) return `${written} has days that do not exist.`;
  return { code: code.toUpperCase(), since: sign === "<" ? null : since, until: sign === ">" ? null : until };
}

function dayNumber(digits: string): number | null {
  const full = digits.length === 6 ? `${Number(digits.slice(0, 2)) < 30 ? "20" : "19"}${digits}` : digits;
  if (!/^\d{8}$/u.test(full)) return null;
  const month = Number(full.slice(4, 6));
  const day = Number(full.slice(6));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? Number(full) : null;
}
