import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { describeShared, shared } from "../../../../test/helpers/shared.js";
import { readActorDictionary } from "../../../formats/dictionaries/actors.js";
import { readAgentDictionary } from "../../../formats/dictionaries/agents.js";
import { readDiscardList } from "../../../formats/dictionaries/discards.js";
import { readVerbDictionary } from "../../../formats/dictionaries/verbs.js";
import { loadSyntax, readSentences, type Sentence } from "../../syntax/syntax.js";
import { codeWithDictionaries, type DictionaryOptions } from "./code-with-dictionaries.js";
import { byFirstWord, type Dictionaries } from "./dictionary.js";
import { optionsOf, type Setting, withSettings } from "./settings.js";

const syntax = loadSyntax(readFileSync(fileURLToPath(new URL("../../syntax/weights.bin", import.meta.url))));

function dictionaries(verbs: string, actors: string, agents: string, discards: string): Dictionaries {
  return {
    verbs: readVerbDictionary(verbs, "verbs.txt").verbs,
    actors: byFirstWord(readActorDictionary(actors, "actors.txt").actors),
    agents: byFirstWord(readAgentDictionary(agents, "agents.txt").agents),
    discards: byFirstWord(readDiscardList(discards)),
  };
}

const small = dictionaries(
  `&WORDS\n+PROTESTS\n+NOTES\n--- SEND [---] ---\nSEND {SENT SENDS SENDING}\n- * &WORDS TO + [131]\n- + WAS * TO $ [042]\n--- MEET [040:040] ---\nMEET {MET MEETS MEETING}\n- NOT * [120]\n--- ATTACK [190] ---\nATTACK\n`,
  "GONDOR [GON]\n+GONDORIAN\nROHAN [ROH]\nSTRIDER\n\t[GONELI <19950101]\n\t[GONGOV >19950101]\nISENGARD [ISE]\n",
  "SOLDIER [~MIL]\nGOVERNMENT {} [~GOV]\nENVOY [~GOV]\n",
  "FOOTBALL\n+WORLD CUP\n",
);
const events = (text: string, date: string | null = "1996-01-01", options: DictionaryOptions = {}) =>
  readSentences(text, syntax).flatMap((sentence) =>
    codeWithDictionaries(sentence, date, small, options).map(({ source, target, code }) => `${source}>${target}:${code}`),
  );

describe("coding with dictionaries of TABARI and PETRARCH", () => {
  test("takes the verb's own code, the pattern's where one fits, and both directions of a double code", () => {
    expect(events("Gondor attacked Rohan on Monday.")).toEqual(["GON>ROH:190"]);
    expect(events("The government of Gondor sent notes to Rohan.")).toEqual(["GONGOV>ROH:131"]);
    expect(events("Gondor met Rohan on Monday.")).toEqual(["GON>ROH:040", "ROH>GON:040"]);
  });

  test("turns a passive with by round", () => {
    expect(events("Rohan was attacked by Gondorian soldiers on Monday.")).toEqual(["GONMIL>ROH:190"]);
  });

  test("codes each of several joined actors, and no actor against itself", () => {
    expect(events("Gondor and Rohan attacked Isengard.")).toEqual(["GON>ISE:190", "ROH>ISE:190"]);
    expect(events("Gondor and Rohan attacked Rohan.")).toEqual(["GON>ROH:190"]);
  });

  test("chooses dated codes by the story's day", () => {
    expect(events("Strider attacked Rohan.", "1994-12-31")).toEqual(["GONELI>ROH:190"]);
    expect(events("Strider attacked Rohan.", "1995-06-01")).toEqual(["GONGOV>ROH:190"]);
  });

  test("leaves out sentences with a discard phrase, and events without an actor on both sides unless they are wanted", () => {
    expect(events("Gondor attacked Rohan in a football match.")).toEqual([]);
    expect(events("Gondor attacked the village.")).toEqual([]);
    expect(events("Gondor attacked the village.", null, { isDyadic: false })).toEqual(["GON>---:190"]);
  });

  test("finds its spans in the text", () => {
    const text = "On Monday the soldiers of Gondor attacked Rohan.";
    const [event] = codeWithDictionaries(readSentences(text, syntax)[0] as Sentence, null, small);
    expect(text.slice(...(event?.spans.source ?? [0, 0]))).toBe("the soldiers of Gondor");
    expect(text.slice(...(event?.spans.target ?? [0, 0]))).toBe("Rohan");
    expect(text.slice(...(event?.spans.predicate ?? [0, 0]))).toBe("attacked");
  });
});

interface Case {
  readonly text: string;
  readonly date: string;
  readonly expected: readonly { readonly source_actor: string; readonly target_actor: string; readonly code: string }[];
  /** Settings of the suite that hold from the record behind it on. */
  readonly config?: readonly Setting[];
}

describeShared("the TABARI validation suite", () => {
  test("132 of its 142 records are coded whole", () => {
    const read = (name: string) => readFileSync(shared(`data/dictionaries/validation/PETR.Validate.${name}.txt`), "utf8");
    const own = dictionaries(read("verbs"), read("actors"), read("agents"), read("discards"));
    const cases: Case[] = readFileSync(shared("reference/events/cases/petrarch_unit.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    let settings: readonly Setting[] = [];
    let exact = 0;
    for (const { text, date, expected, config = [] } of cases) {
      const made = readSentences(text, syntax).flatMap((sentence) => codeWithDictionaries(sentence, date, own, optionsOf(settings)));
      const gold = new Set(expected.map((event) => `${event.source_actor}>${event.target_actor}:${event.code}`));
      const found = new Set(made.map(({ source, target, code }) => `${source}>${target}:${code}`));
      if (gold.size === found.size && [...gold].every((event) => found.has(event))) exact++;
      settings = withSettings(settings, config);
    }
    expect(exact).toBeGreaterThanOrEqual(132);
  });
});
