import type { Token } from "../../../syntax/syntax.js";
import { withRoles } from "../codes.js";
import { type Phrase, phraseOf } from "../phrase.js";
import { phraseText, properName } from "../proper-name.js";
import { type Base, basesOf } from "./bases.js";
import { namedReading, personReading, stateReadings } from "./named-readings.js";
import {
  anyToken,
  has,
  hasKind,
  isPlace,
  isPossessor,
  nameOf,
  namesIn,
  ofRegion,
  type Reading,
  type ReadingContext,
} from "./phrase-names.js";
import { rolesOfPhrase } from "./phrase-roles.js";

const ruling = /^(?:former|ex|ousted|deposed|late|retired|then|disgraced|fugitive)$/iu;

/** Every actor that one noun phrase names; more than one where its modifiers are joined (`Afghan and Pakistani forces`). */
export function readPhrase(context: ReadingContext, head: number, depth = 0): Reading[] {
  const { sentence } = context;
  const phrase = phraseOf(sentence, head);
  const inside = namesIn(sentence, phrase);
  const text = phraseText(sentence, phrase);
  const isFormer = anyToken(sentence, phrase, (token) => ruling.test(token.text)) || inside.some(({ tied }) => tied === "ex");
  const covering = nameOf(sentence, head);
  const person = inside.findLast(
    (name) =>
      hasKind(name, "person") &&
      (name.last >= phrase.last || (name.first <= head && head < name.last) || head < name.first) &&
      !isPossessor(sentence, name, head),
  );
  if (person) return [personReading(context, person, inside, isFormer)];
  const isTown = covering !== undefined && hasKind(covering, "seat") && hasKind(covering, "city") && isPlace(sentence, head);
  if (covering && !isTown && has(covering, ["body", "group", "seat"])) return [namedReading(context, covering, inside)];
  if (covering && has(covering, ["state", "people", "capital", "city"]) && !hasKind(covering, "agent")) {
    const before = inside.find(
      (name) => name !== covering && name.last === covering.first && has(name, ["people"]) && has(covering, ["people"]),
    );
    if (before)
      return stateReadings(context, before, false).map((reading) => ({
        ...reading,
        code: withRoles(reading.code, "CVL"),
        name: text,
        rule: `people of ${reading.name}`,
      }));
    return stateReadings(context, covering, isPlace(sentence, head));
  }
  const roles = rolesOfPhrase(sentence, phrase, inside, head);
  const bases = basesOf(context, inside, head, depth, roles, readPhrase);
  return fromParts(context, {
    phrase,
    text,
    roles: isFormer && roles.roles !== "" ? "ELI" : roles.roles,
    hasAgent: roles.hasAgent,
    bases,
    head,
  });
}

interface Parts {
  readonly phrase: Phrase;
  readonly text: string;
  readonly roles: string;
  readonly hasAgent: boolean;
  readonly bases: readonly Base[];
  readonly head: number;
}

function fromParts(context: ReadingContext, parts: Parts): Reading[] {
  const token = context.sentence.tokens[parts.head] as Token;
  const proper = properName(context.sentence, parts.phrase);
  const isPlural = /S$/u.test(token.tag);
  const person = proper !== null && parts.hasAgent;
  const sort = person ? "person" : parts.hasAgent ? (isPlural ? "people" : "group") : "thing";
  if (parts.bases.length > 0) {
    return parts.bases.map((base) => ({
      code: combine(base, ofRegion(base.code) && /(?:state|region|province)$/iu.test(parts.text) ? "" : parts.roles),
      actor:
        proper === null && (!parts.hasAgent || base.entry?.kind === "group" || base.entry?.kind === "body")
          ? (base.entry?.actor ?? null)
          : null,
      name: proper ?? parts.text,
      known: proper === null,
      choices: base.choices.length > 1 ? base.choices.map((choice) => ({ ...choice, code: withRoles(choice.code, parts.roles) })) : [],
      rule:
        proper !== null ? `new name with ${base.because}` : parts.hasAgent ? `agent with ${base.because}` : `belongs to ${base.because}`,
      sort,
    }));
  }
  if (parts.hasAgent && (parts.roles !== "" || proper !== null)) {
    return [
      {
        code: withRoles("---", parts.roles),
        actor: null,
        name: proper ?? parts.text,
        known: proper === null,
        choices: [],
        rule: proper === null ? "agent" : "new name with title",
        sort,
      },
    ];
  }
  if (proper !== null) return [{ code: "---", actor: null, name: proper, known: false, choices: [], rule: "new name", sort: "thing" }];
  return [];
}

function combine(base: Base, roles: string): string {
  const kind = base.entry?.kind;
  if (base.entry === null && base.code.length > 3) return base.code;
  if (kind === "group" || (kind === "body" && base.code.length > 3)) return base.code;
  if (kind === "body") return withRoles(base.code, roles.replaceAll(/GOV|IGO/gu, ""));
  return withRoles(base.code, ofRegion(base.code) ? roles.replaceAll("MIL", "") : roles);
}
