import { codeBefore, codesAt, withRoles } from "../codes.js";
import type { LexiconEntry } from "../lexicon.js";
import type { ReadSentence, TokenName } from "../phrase.js";
import { agentRoles, distinct, has, hasKind, type Reading, type ReadingContext, stated } from "./phrase-names.js";

export function personReading(context: ReadingContext, match: TokenName, inside: readonly TokenName[], isFormer: boolean): Reading {
  const entries = match.entries.filter(({ kind }) => kind === "person");
  const entry = entries[0] as LexiconEntry;
  const titled =
    inside
      .filter((name) => name.first < match.first && hasKind(name, "agent"))
      .map(agentRoles)
      .find((roles) => roles !== "") ?? "";
  const choices = entries.flatMap((each) =>
    codesAt(each.codes, context.date).map(({ code, because }) => ({ code, because: `${each.name}: ${because}` })),
  );
  const held = choices[0]?.code ?? "---";
  const state = held.slice(0, 3);
  let code = held;
  let rule = `lexicon: ${entry.name}`;
  if (isFormer) {
    code = withRoles(state, "ELI");
    rule += ", called former";
  } else if (
    titled !== "" &&
    !/^(?:UNO|EUR|IGO|NGO)/u.test(state) &&
    !held.includes(titled.slice(0, 3)) &&
    !/REB|OPP|SEP/u.test(held.slice(3))
  ) {
    code = withRoles(state, titled);
    rule += ", with a title";
  }
  const shown = distinct([
    ...(code === held ? [] : [{ code, because: "the words before the name" }]),
    ...choices.filter((choice, index) => index === 0 || choice.code !== held || entries.length > 1),
  ]);
  const isAlone = match.to - match.from === 1 && titled === "" && entry.actor === null;
  const others = isAlone ? [...shown, { code: "---", because: "another of that name" }] : shown;
  return {
    code,
    actor: entry.actor,
    name: entry.name,
    known: true,
    choices: entries.length > 1 || isAlone || shown.length > 2 ? others : [],
    rule,
    sort: "person",
  };
}

export function namedReading(context: ReadingContext, match: TokenName, inside: readonly TokenName[]): Reading {
  const entries = match.entries
    .filter(({ kind }) => kind !== "agent")
    .sort((one, other) => Number(other.kind === "seat") - Number(one.kind === "seat"));
  const found = entries.flatMap((entry) => codesAt(entry.codes, context.date).map(({ code, because }) => ({ entry, code, because })));
  const first = found[0];
  const entry = first?.entry ?? (entries[0] as LexiconEntry);
  const choices = distinct(found.map(({ code, because, entry: { name } }) => ({ code, because: `${name}: ${because}` })));
  const stateBefore = inside.find((name) => name !== match && name.tied === null && has(name, ["people", "state"]));
  const owner = stateBehind(context.sentence, match);
  if (owner && first && /GOV|MIL|COP|JUD|LEG|SPY/.test(first.code.slice(3)) && !first.code.startsWith(owner))
    return {
      code: withRoles(owner, first.code.slice(3)),
      actor: null,
      name: entry.name,
      known: true,
      choices: [],
      rule: `${entry.name} of the state named behind it`,
      sort: "group",
    };
  const told = choices.find(({ code }) => stateBefore && code.startsWith(stateBefore.entries[0]?.codes[0]?.code ?? "???"));
  return {
    code: told?.code ?? first?.code ?? `${(entry.codes[0]?.code ?? "---").slice(0, 3)}`,
    actor: entry.actor,
    name: entry.name,
    known: true,
    choices: choices.length > 1 ? choices : [],
    rule: `lexicon: ${entry.name}`,
    former: entry.kind === "group" ? codeBefore(entry.codes, context.date) : undefined,
    sort: entry.kind === "seat" ? "state" : "group",
  };
}

/** The state of an office whose name another state's office bears too: `the Department of Justice of the Philippines`. */
function stateBehind({ tokens, names, nameAt }: ReadSentence, { last }: TokenName): string | null {
  if (tokens[last]?.text !== "of") return null;
  const at = tokens[last + 1]?.text.toLowerCase() === "the" ? last + 2 : last + 1;
  const name = names[nameAt[at] ?? -1];
  const entry = name?.first === at ? name.entries.find(({ kind }) => kind === "state") : undefined;
  return entry?.codes[0]?.code.slice(0, 3) ?? null;
}

export function stateReadings(context: ReadingContext, match: TokenName, place: boolean): Reading[] {
  const entry = match.entries.find(({ kind }) => stated.has(kind)) as LexiconEntry;
  const codes = codesAt(entry.codes, context.date);
  const first = codes[0]?.code ?? "---";
  const seat = entry.kind === "capital" && !place;
  const choices = seat
    ? [
        { code: withRoles(first, "GOV"), because: "a capital that acts stands for its government" },
        { code: first, because: "the city" },
      ]
    : codes.length > 1
      ? codes.map(({ code, because }) => ({ code, because }))
      : [];
  return [
    {
      code: seat ? withRoles(first, "GOV") : first,
      actor: entry.actor,
      name: entry.name,
      known: true,
      choices,
      rule: seat ? "capital for the state" : place && entry.kind !== "state" ? `place: ${entry.kind}` : `lexicon: ${entry.kind}`,
      sort: entry.kind === "people" ? "people" : entry.kind === "city" ? "thing" : "state",
    },
  ];
}
