import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadSyntax, readSentences } from "../../syntax/syntax.js";
import { findActors } from "./find-actors.js";
import { actorLexicon } from "./lexicon.js";

const syntax = loadSyntax(readFileSync(fileURLToPath(new URL("../../syntax/weights.bin", import.meta.url))));
const lexicon = actorLexicon();
const find = (text: string, date: string | null = "2024-03-15", own = lexicon) => findActors(readSentences(text, syntax), own, date).flat();
const codes = (text: string, date: string | null = "2024-03-15") => find(text, date).map(({ code }) => code);

describe("actors of a story", () => {
  test("an adjective or a possessor gives an agent its state", () => {
    expect(codes("Pakistani police arrested two Afghan refugees.")).toEqual(["PAKCOP", "AFGREF"]);
    expect(codes("Pakistan's army shelled the border.")).toContain("PAKMIL");
    expect(codes("The army of India attacked.")).toContain("INDMIL");
    expect(codes("Police in Lahore arrested a man.")[0]).toBe("PAKCOP");
  });

  test("joined adjectives are two actors with one head", () => {
    const both = find("Afghan and Pakistani forces exchanged fire on Monday.").filter(({ code }) => code.endsWith("MIL"));
    expect(both.map(({ code }) => code)).toEqual(["AFGMIL", "PAKMIL"]);
    expect(new Set(both.map(({ head }) => head)).size).toBe(1);
  });

  test("roles hang on the day, titles and `former` go before them", () => {
    expect(codes("The Taliban met Chinese diplomats.", "2021-08-01")).toEqual(["AFGREB", "CHNGOV"]);
    expect(codes("The Taliban met Chinese diplomats.", "2022-08-01")).toEqual(["AFGGOV", "CHNGOV"]);
    expect(codes("Foreign Minister Shah Mahmood Qureshi met reporters.", "2020-05-01")[0]).toBe("PAKGOV");
    expect(codes("Former president Hamid Karzai spoke.", "2008-05-01")[0]).toBe("AFGELI");
  });

  test("a capital that acts stands for its government, and says so; one behind `in` is a place", () => {
    const [capital] = find("Islamabad condemned the strike.");
    expect(capital?.code).toBe("PAKGOV");
    expect(capital?.choices.map(({ code }) => code)).toEqual(["PAKGOV", "PAK"]);
    expect(find("Rawalpindi rejected the offer.")[0]?.choices.map(({ code }) => code)).toEqual(["PAKMIL", "PAK"]);
    expect(find("They met in Rawalpindi.").at(-1)?.code).toBe("PAK");
    expect(find("They met in Islamabad.").find(({ name }) => name === "Islamabad")?.rule).toMatch(/place/u);
  });

  test("pronouns and short names take the code of whom they mean", () => {
    const mentions = find("Prime Minister Narendra Modi arrived in Colombo. He signed a pact with Sri Lanka.");
    expect(mentions.find(({ rule }) => rule.startsWith("pronoun"))).toMatchObject({ code: "INDGOV", name: "Narendra Modi" });
    const short = find("The opposition activist Farid Sabawoon was arrested. Sabawoon denied the charge.");
    expect(short.at(-2)?.name).toMatch(/Sabawoon/u);
  });

  test("a town in the name of an accord, foes, and an impersonal `it` are nobody", () => {
    expect(codes("The Paris Agreement binds India.")).toEqual(["IND"]);
    expect(codes("The Paris office of the bank closed.")[0]).toMatch(/^FRA/u);
    expect(find("India warned its enemies.").every(({ name, code }) => !/enem/u.test(name) || code === "---")).toBe(true);
    expect(find("Pakistan waited. It was clear that India had won.").filter(({ name }) => name === "Pakistan")).toHaveLength(1);
  });

  test("what `of` brings to the second of two nouns is of both", () => {
    expect(codes("The government and people of Pakistan thanked India.")).toContain("PAKGOV");
  });

  test("a new name is kept and marked as new", () => {
    const [first] = find("Zarmina Karwan met Iranian diplomats.");
    expect(first).toMatchObject({ code: "---", known: false, name: "Zarmina Karwan" });
  });

  test("a common last name alone means nobody", () => {
    expect(find("Hassan spoke on Monday.")[0]).toMatchObject({ code: "---", known: false });
  });

  test("the case's actors go before the lexicon, with their ids", () => {
    const own = actorLexicon([
      { id: "ipr", name: "Islamic Party of Reform", kind: "group", country: "TJK", aliases: ["IPR"], roles: [{ role: "rebels" }] },
    ]);
    expect(find("The IPR attacked a village.", "2020-01-01", own)[0]).toMatchObject({ actor: "ipr", code: "TJKREB" });
  });

  test("organs of a state act for the case's actor that governs it that day, its people for nobody", () => {
    const own = actorLexicon([
      { id: "afghanistan", name: "Afghanistan", kind: "state", country: "AFG", roles: [{ role: "state" }] },
      {
        id: "republic",
        name: "Islamic Republic of Afghanistan",
        kind: "organisation",
        country: "AFG",
        roles: [{ role: "government", of: "AFG", until: "2021-08-14" }],
      },
      {
        id: "taliban",
        name: "Afghan Taliban",
        short: "Taliban",
        kind: "group",
        country: "AFG",
        roles: [
          { role: "group", until: "2021-08-14" },
          { role: "government", of: "AFG", since: "2021-08-15" },
        ],
      },
    ]);
    const ids = (text: string, date: string) => find(text, date, own).map(({ actor, code }) => `${actor} ${code}`);
    expect(ids("The Afghan army attacked.", "2021-08-14")).toEqual(["republic AFGMIL"]);
    expect(ids("The Afghan army attacked.", "2021-08-15")).toEqual(["taliban AFGMIL"]);
    expect(ids("Afghan refugees waited.", "2021-08-15")).toEqual(["null AFGREF"]);
    expect(ids("Taliban fighters waited.", "2021-08-14")).toEqual(["taliban AFGREB"]);
    expect(ids("Afghanistan waited.", "2021-08-14")).toEqual(["afghanistan AFG"]);
  });

  test("every span is found at its offsets, whatever the text", () => {
    const word = fc.constantFrom(
      "Pakistan",
      "’s",
      "army",
      "the",
      "of",
      "😀",
      "Taliban",
      "and",
      ",",
      "(",
      "he",
      "U.S.",
      "-",
      "led",
      "İstanbul",
      "said",
      "President",
      "Xi",
      ".",
      "\u202e",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(" ");
        const points = [...text];
        for (const { start, end, code } of find(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(points.length);
          expect(code).toMatch(/^(?:---|[A-Z]{3})(?:[A-Z]{3})*$/u);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("a long text takes time in proportion", () => {
  const text = "The two sides met. They said that he had gone to Kabul. ".repeat(1500);
  expect(find(text).length).toBeGreaterThan(2900);
}, 20_000);
