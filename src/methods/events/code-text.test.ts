import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadSyntax } from "../syntax/syntax.js";
import { codeSentences, codeText } from "./code-text.js";
import type { Party, Span } from "./coded-event.js";
import { ownFrames } from "./frames/lexicon.js";
import { mendSentence } from "./mend/mend.js";
import { treeFromLine } from "./sentence/test-trees.js";

const syntax = loadSyntax(readFileSync(fileURLToPath(new URL("../syntax/weights.bin", import.meta.url))));
const code = (text: string, date = "2024-03-15") => codeText(text, { syntax, date });

const told = (text: string) =>
  code(text).events.map(({ source, target, cameo, status }) => `${source?.code ?? "-"} ${target?.code ?? "-"} ${cameo} ${status}`);

describe("codeText", () => {
  test("an accusation is an accusation by its speaker, and what is alleged is told of the accused, never as an act", () => {
    const { events, statements } = code("Pakistan accused Afghanistan of sheltering the TTP.");
    expect(events.map(({ source, target, cameo, status }) => [source?.code, target?.code, cameo.slice(0, 3), status])).toEqual([
      ["PAK", "AFG", "112", "actual"],
      ["AFG", "PAKREB", "070", "alleged"],
    ]);
    expect(statements).toMatchObject([{ speaker: { code: "PAK" }, act: "accused" }]);
    expect(statements[0]?.about.map((each) => each.code)).toEqual(["PAKREB", "AFG"]);
  });

  test("a denial is coded as a denial", () => {
    expect(told("Iran denied that it had attacked Israel.")).toEqual(["IRN ISR 016 actual", "IRN ISR 190 denied"]);
  });

  test("a condition is no act", () => {
    expect(code("Iran could attack Israel.").events.every(({ status }) => status !== "actual")).toBe(true);
  });

  test("what would have come about did not, and what a person says never was is denied", () => {
    expect(told("Pakistan would have bombed Kabul had Iran agreed.")).toEqual(["PAK AFGGOV 195 hypothetical", "IRN - 030 hypothetical"]);
    expect(told("Turkey would've shelled Syria.")).toEqual(["TUR SYR 194 hypothetical"]);
    expect(told("Iran said it would attack Israel.")).toEqual(["IRN ISR 1384 actual"]);
    expect(told("Rarely had Turkey threatened Greece.")).toEqual(["TUR GRC 130 actual"]);
    expect(told("Israel denied a report that Iran had bombed Haifa.")).toContain("IRN ISR 195 denied");
    expect(told("Israel did not deny a report that it had bombed Iran.")).toContain("ISR IRN 195 alleged");
  });

  test("what a clause takes for long past was not done when it is told", () => {
    expect(told("Twenty years after Iraq invaded Kuwait, Kuwait demanded compensation.")).toContain("IRQ KWT 192 historical");
    expect(told("Decades after Iraq invaded Kuwait, Kuwait thanked Egypt.")).toEqual(
      expect.arrayContaining(["IRQ KWT 192 historical", "KWT EGY 051 actual"]),
    );
    expect(told("Egypt marked the anniversary when Israel bombed Cairo.")).toContain("ISR EGYGOV 195 historical");
    expect(told("Two hours after Iraq invaded Kuwait, Kuwait appealed to Egypt.")).toContain("IRQ KWT 192 actual");
  });

  test("sides of a match fight no war, and soldiers in a town do", () => {
    const fights = (text: string) => told(text).filter((each) => / 1[89]\d* /.test(each));
    expect(fights("Kenya and Uganda clashed in a rugby tournament in Kampala.")).toEqual([]);
    expect(fights("Peru beat Chile in the national football final.")).toEqual([]);
    expect(fights("Kenya and Uganda clashed in a border town.")).toHaveLength(2);
    expect(fights("Kenyan soldiers beat a Ugandan fisherman in Kisumu.")).toHaveLength(1);
  });

  test("all that is done in a game by who opened it is played", () => {
    expect(told("In a simulation, India closed the border and bombed Nepal.")).toContain("IND NPL 195 hypothetical");
    expect(told("In a raid, India closed the border and bombed Nepal.")).toContain("IND NPL 195 actual");
  });

  test("who neither did the one nor the other is the doer of both, and nobody's target", () => {
    expect(told("Peru neither shelled nor bombed Ecuador.")).toContain("PER ECU 195 negated");
    expect(told("Kenya neither invaded nor attacked its neighbour Uganda.").filter((each) => each.includes(" KEN "))).toEqual([]);
    expect(told("Peru was neither shelled nor bombed.")).toContain("- PER 194 negated");
  });

  test("who says it stands beside the event", () => {
    const [event] = code("Israel bombed Rafah, Egypt said.").events;
    expect(event?.speaker?.code).toBe("EGY");
  });

  test("each event names the frames that made it", () => {
    expect(code("Poland has stopped arming Ukraine.").events[0]?.rule).toMatch(/^v:stop\.\d+ < v:arm\.\d+$/);
  });

  test("two directions of an event between joined actors", () => {
    expect(told("India and Nepal signed a treaty.").sort()).toEqual(["IND NPL 057 actual", "NPL IND 057 actual"]);
  });
});

describe("who governs now and fought the government before", () => {
  const sides = (text: string, date: string) =>
    codeText(text, { syntax, date }).events.map(({ source, target }) => `${source?.code} ${target?.code}`);

  test.each([
    ["The Taliban overthrew the Afghan government in August 2021.", "2022-03-01", "AFGREB AFGGOV"],
    ["The Taliban attacked Afghan forces for two decades.", "2022-03-01", "AFGREB AFGMIL"],
    ["Afghan troops fought the Taliban in Helmand in 2020.", "2022-03-01", "AFGMIL AFGREB"],
    ["Hayat Tahrir al-Sham overthrew the Syrian government in December 2024.", "2026-01-10", "SYRREB SYRGOV"],
  ])("is its foe in a deed against it: %s", (text, date, said) => {
    expect(sides(text, date)).toContain(said);
  });

  test.each([
    ["The Taliban attacked the Afghan army.", "2019-05-01", "AFGREB AFGMIL"],
    ["Pakistan bombed the Taliban.", "2022-05-01", "PAK AFGGOV"],
    ["Resistance fighters attacked the Taliban in Panjshir.", "2022-05-01", "AFGREB AFGGOV"],
  ])("is what it is elsewhere: %s", (text, date, said) => {
    expect(sides(text, date)).toContain(said);
  });
});

describe("a weapon", () => {
  const doers = (text: string) => code(text).events.map(({ source }) => source?.code ?? "-");

  test.each([
    "A missile hit a school in Ukraine.",
    "Drones damaged an airport in Kuwait.",
    "Fighter jets bombed a camp in Lebanon.",
    "A drone struck a hospital in Iraq.",
    "A helicopter attacked a convoy in Sudan.",
  ])("is not of the country that it strikes: %s", (text) => {
    const found = doers(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((each) => !each.startsWith("-"))).toEqual([]);
  });

  test.each([
    ["A Russian missile hit a school in Ukraine.", "RUS"],
    ["Israeli warplanes bombed a camp in Lebanon.", "ISR"],
    ["Sudan's helicopters attacked a convoy in Darfur.", "SDN"],
  ])("is whose the words say: %s", (text, state) => {
    expect(doers(text).map((each) => each.slice(0, 3))).toContain(state);
  });
});

test("what opens a sentence is not joined to its subject", () => {
  const { sentence, mentions } = treeFromLine(
    "As:IN:11:mark defenders=defender:NNS:11:nsubj of:IN:4:case faith:NN:2:nmod ,:,:7:punct the:DT:7:det Taliban:NNP:2:conj:AFGGOV and:CC:9:cc TTP:NNP:7:conj:PAKREB may:MD:11:aux cooperate:VB:0:root",
  );
  const { events } = codeSentences([mendSentence(sentence, ownFrames())], [mentions]);
  expect(events.map(({ source, target }) => `${source?.code} ${target?.code}`).sort()).toEqual(["AFGGOV PAKREB", "PAKREB AFGGOV"]);
});

describe("what is no event", () => {
  const of = (text: string) => codeText(text, { syntax, date: "2023-09-20", speaker: "IND" }).events.map(({ cameo }) => cameo);

  test("what a speaker says of himself alone; with another actor it is one", () => {
    expect(of("We support peace and progress.")).toEqual([]);
    expect(of("We support Bangladesh.")).toEqual(["051"]);
    const [fight] = codeText("Our fight against the Taliban goes on.", { syntax, date: "2023-09-20", speaker: "IND" }).events;
    expect(fight?.source?.code).toBe("IND");
  });

  test("entries of a list of references, rows of a table", () => {
    expect(of("- Khan, A. (2021). The war between India and Pakistan.")).toEqual([]);
    expect(of("The United States attacked Iran. Journal of War Studies, 12(3), 44-61.")).toEqual(["190"]);
    expect(of("| 4. | India attacked Pakistan | 1965 |")).toEqual([]);
  });

  test("names of treaties and wars", () => {
    expect(of("India joined the Paris Agreement during the Cold War.")).not.toContain("057");
    expect(of("India joined the Paris Agreement during the Cold War.")).not.toContain("190");
  });
});

describe("offsets on hostile text", () => {
  const pieces = [
    "Pakistan attacked Afghan posts. ",
    "Israel condemned the strike by Iran on 🇮🇱 Haifa",
    "\u200f",
    "😀",
    "“",
    "\ufffd",
    "\ud800",
    " said, ",
    "The Taliban, who seized Kabul, met ",
    "中国",
    "محمد",
    "e\u0301",
    "\n\n",
    "a".repeat(300),
    " that Russia will not ",
    "-",
    "U.S. ",
  ];

  test("every span lies in the text, in order, and is found at its code points", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        const text = parts.join("");
        const points = Array.from(text);
        const { events, statements } = code(text);
        const spans: Span[] = events.flatMap(({ source, target, predicate, speaker }) => [
          predicate,
          ...both(source),
          ...both(target),
          ...both(speaker),
        ]);
        for (const { content, predicate } of statements) spans.push(predicate, ...(content ? [content] : []));
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(points.length);
        }
        for (const { predicate, rule } of events) {
          const word = points.slice(predicate.start, predicate.end).join("");
          expect(word).toMatch(/^\S+$/);
          expect(rule.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("long text without a full stop is coded", () => {
    expect(code("Iran attacked Iraq and ".repeat(2000)).events.length).toBeGreaterThan(1000);
  });
});

const both = (party: Party | null): Span[] => (party ? [party.span, party.mention] : []);
