import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { describeShared, shared } from "../../../test/helpers/shared.js";
import { readActorDictionary } from "./actors.js";
import { readAgentDictionary } from "./agents.js";
import { readDiscardList } from "./discards.js";
import { readDictionaries } from "./read-dictionaries.js";
import { regularForms } from "./verb-forms.js";
import { readVerbDictionary } from "./verbs.js";

describe("dictionaries of TABARI and PETRARCH", () => {
  test("actors: synonyms share codes, days of six or eight digits, codes on lines below", () => {
    const { actors, problems } = readActorDictionary(
      "GOLLUM # a comment\n+SMEAGOL\n\t[HOB < 950601]\n\t[HOBGOV 19950601 - 19990815]\n\nARNOR_ [ARN]\nPRESIDENT_OF_ARNOR [ARNGOV >20010101]\n",
      "a.txt",
    );
    expect(problems).toEqual([]);
    expect(
      actors.map(({ phrase, codes }) => [
        phrase.map(({ word }) => word).join(" "),
        codes.map(({ code, since, until }) => `${code} ${since} ${until}`),
      ]),
    ).toEqual([
      ["GOLLUM", ["HOB null 19950601", "HOBGOV 19950601 19990815"]],
      ["SMEAGOL", ["HOB null 19950601", "HOBGOV 19950601 19990815"]],
      ["ARNOR", ["ARN null null"]],
      ["PRESIDENT OF ARNOR", ["ARNGOV 20010101 null"]],
    ]);
  });

  test("what cannot be read is a problem with its line", () => {
    const { problems } = readActorDictionary("[ARN]\nNOBODY\nROHAN [ROH <1995]\n", "a.txt");
    expect(problems.map(({ at, says }) => [at[0]?.line, says.slice(0, 12)])).toEqual([
      [1, "a code stand"],
      [2, "NOBODY has n"],
      [3, "[ROH <1995] "],
      [3, "ROHAN has no"],
    ]);
    expect(readAgentDictionary("POLICE\n", "g.txt").problems).toHaveLength(1);
    expect(readVerbDictionary("--- GO [010] ---\nGO\n- TO THERE [011]\n", "v.txt").problems.map(({ at }) => at[0]?.line)).toEqual([3]);
  });

  test("agents: plurals are made, given or kept away; sets are put in", () => {
    const { agents } = readAgentDictionary(
      "!MEN! = MAN, WOMEN\nMINISTRY [~GOV]\nPOLICE {} [~COP]\nGOOSE {GEESE} [~GGS]\nCONGRESS!MEN! [~LEG]\nMSF {} [NGO~]\n",
      "g.txt",
    );
    expect(agents.map(({ phrase, code }) => `${phrase[0]?.word} ${code}`)).toEqual([
      "MINISTRY ~GOV",
      "MINISTRIES ~GOV",
      "POLICE ~COP",
      "GOOSE ~GGS",
      "GEESE ~GGS",
      "CONGRESSMAN ~LEG",
      "CONGRESSWOMEN ~LEG",
      "MSF NGO~",
    ]);
  });

  test("verbs: blocks, forms, synsets, patterns of both formats, longest first", () => {
    const text =
      "&TIES\n+MILITARY\n--- BREAK [171] ---\nBREAK {BROKE BROKEN}\n+BREAK_DOWN {+BREAKS_DOWN}\n- * &TIES TIES [172]\n- + * IN_$ [173]\n- * (OF {BANNED PARTIES}) [174] # comment\n~ a (b . ATTACK) SAY = a b 112\n";
    const { verbs, problems } = readVerbDictionary(text, "v.txt");
    expect(problems).toEqual([]);
    expect([...verbs.forms.keys()].sort()).toEqual(["BREAK", "BREAKS", "BROKE", "BROKEN"]);
    expect(verbs.forms.get("BREAKS")?.[0]).toMatchObject({ verb: "BREAKS", after: ["DOWN"], code: "171" });
    expect(verbs.blocks[0]?.patterns.map(({ code, after }) => [code, after.length])).toEqual([
      ["174", 3],
      ["173", 2],
      ["172", 2],
    ]);
    expect(verbs.synsets.get("TIES")).toContainEqual(["MILITARIES"]);
    expect(verbs.transformations[0]).toMatchObject({
      source: "a",
      inner: { source: "b", target: ".", verb: "ATTACK" },
      outer: ["SAY"],
      result: { source: "a", target: "b", code: "112" },
    });
  });

  test("regular forms of verbs", () => {
    expect(regularForms("DEPART")).toEqual(["DEPARTS", "DEPARTED", "DEPARTING"]);
    expect(regularForms("STOP")).toContain("STOPPED");
    expect(regularForms("DENY")).toEqual(["DENIES", "DENIED", "DENYING"]);
  });

  test("discards: a plus leaves out the story", () => {
    expect(readDiscardList("MONTHS LATER\n+WORLD CUP # a comment\n").map(({ isStory }) => isStory)).toEqual([false, true]);
  });

  test("files are told apart by name or by their lines; others are a problem", () => {
    const { dictionaries, problems } = readDictionaries([
      { path: "my.actors.txt", text: "ROHAN [ROH]\n" },
      { path: "x.txt", text: "--- GO [010] ---\nGO\n" },
      { path: "notes.txt", text: "nothing\n" },
    ]);
    expect([dictionaries.actors.size, dictionaries.verbs.blocks.length, problems.length]).toEqual([1, 1, 1]);
  });
});

test("days stand behind a code with a blank or without, and a line without end is no code", () => {
  const read = (text: string) => readActorDictionary(text, "my.actors.txt");
  expect(read("KABUL [AFGGOV<20210815]").actors).toEqual(read("KABUL [ AFGGOV  <20210815 ]").actors);
  expect(read("KABUL [AFGGOV<20210815]").problems).toEqual([]);
  const { actors, problems } = read(`KABUL ${"[(".repeat(20_000)}`);
  expect([actors.length, problems.length]).toEqual([0, 2]);
});

describeShared("the published dictionaries", () => {
  test("load nearly whole", () => {
    const read = (name: string) => ({ path: name, text: readFileSync(shared(`data/dictionaries/phoenix/${name}`), "utf8") });
    const names = [
      "Phoenix.Countries.actors.txt",
      "Phoenix.International.actors.txt",
      "Phoenix.MilNonState.actors.txt",
      "Phoenix.agents.txt",
      "Phoenix.discards.txt",
    ];
    const { dictionaries, problems } = readDictionaries(names.map(read));
    const count = (map: ReadonlyMap<string, readonly unknown[]>) => [...map.values()].reduce((sum, list) => sum + list.length, 0);
    expect(count(dictionaries.actors)).toBeGreaterThan(35_000);
    expect(count(dictionaries.agents)).toBeGreaterThan(2_000);
    expect(problems.length).toBeLessThan(100);
    for (const [name, patterns] of [
      ["CAMEO.verbpatterns.150430.txt", 10_000],
      ["CAMEO.2.0.txt", 4_500],
    ] as const) {
      const { verbs, problems: wrong } = readVerbDictionary(read(name).text, name);
      expect(verbs.blocks.reduce((sum, block) => sum + block.patterns.length, 0)).toBeGreaterThan(patterns);
      expect(wrong.length).toBeLessThan(60);
    }
  });

  test("entries whose brackets are odd are told, not guessed, and blanks by the thousand take no time", () => {
    const of = (line: string) => readVerbDictionary(`--- GO [010] ---\n${line}\n`, "v.txt");
    const forms = (line: string) => [...of(line).verbs.forms.keys()].sort();
    expect(forms("RUN {RAN RUNNING} [011]")).toEqual(["RAN", "RUN", "RUNNING"]);
    expect(forms("RUN {RAN")).toEqual(["RAN", "RUN"]);
    expect(of("RUN [01 1]").problems).toHaveLength(1);
    expect(of("RUN [011] [012]").problems).toHaveLength(1);
    const began = process.cpuUsage();
    expect(of(`KS${"\t".repeat(20_000)}{X} [1] y`).problems).toHaveLength(1);
    expect(readAgentDictionary(`KS${"\t".repeat(20_000)}x`, "g.txt").problems).toHaveLength(1);
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(2);
  });
});
