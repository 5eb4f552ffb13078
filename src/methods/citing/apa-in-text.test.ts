import { describe, expect, it } from "vitest";
import type { Reference } from "../../domain/bibliography/reference.js";
import { citing, inText, inTextRuns } from "./apa-in-text.js";

const work = (id: string, year: number | undefined, ...names: string[]): Reference => ({
  id,
  line: 1,
  type: "article",
  authors: names.map((name) => {
    const [family = "", given = ""] = name.split(", ");
    return given ? { family, given } : { family, given, literal: family };
  }),
  ...(year === undefined ? {} : { year }),
  title: `Title of ${id}`,
  raw: "",
});
const walt = work("walt", 1987, "Walt, S. M.");
const buzan = work("buzan", 2003, "Buzan, B.", "Wæver, O.");
const davies = work("davies", 2024, "Davies, S.", "Engström, G.", "Pettersson, T.", "Öberg, M.");
const bank = work("bank", undefined, "World Bank");

describe("citations in the text, APA 7", () => {
  it("has the basic styles of table 8.1", () => {
    const both = (each: Reference) => [inText([{ reference: each }]), inText([{ reference: each }], "narrative")];
    expect(both(walt)).toEqual(["(Walt, 1987)", "Walt (1987)"]);
    expect(both(buzan)).toEqual(["(Buzan & Wæver, 2003)", "Buzan and Wæver (2003)"]);
    expect(both(davies)).toEqual(["(Davies et al., 2024)", "Davies et al. (2024)"]);
    expect(both(bank)).toEqual(["(World Bank, n.d.)", "World Bank (n.d.)"]);
    expect(inText([{ reference: walt }], "year")).toBe("(1987)");
  });
  it("places pages and other parts", () => {
    const at = (locator: string) => inText([{ reference: walt, locator }]);
    expect([at("4"), at("p. 4"), at("4-6"), at("pp. 4–6"), at("chap. 3"), at("xii")]).toEqual([
      "(Walt, 1987, p. 4)",
      "(Walt, 1987, p. 4)",
      "(Walt, 1987, pp. 4–6)",
      "(Walt, 1987, pp. 4–6)",
      "(Walt, 1987, chap. 3)",
      "(Walt, 1987, p. xii)",
    ]);
    expect(inText([{ reference: buzan, locator: "45" }], "narrative")).toBe("Buzan and Wæver (2003, p. 45)");
  });
  it("sorts several works, and joins the years of one author", () => {
    const later = { ...walt, id: "later", year: 1991 };
    expect(inText([{ reference: walt, prefix: "see" }, { reference: later }, { reference: buzan, locator: "45" }])).toBe(
      "(see Buzan & Wæver, 2003, p. 45; Walt, 1987, 1991)",
    );
    expect(inText([{ reference: walt }, { reference: buzan }, { reference: bank }], "narrative")).toBe(
      "Walt (1987), Buzan and Wæver (2003), and World Bank (n.d.)",
    );
  });
  it("tells apart what would look the same", () => {
    const twin = { ...walt, id: "twin", title: "A later title" };
    const list = citing([walt, twin]);
    expect(inText([{ reference: walt }, { reference: twin }], "parenthetical", list)).toBe("(Walt, 1987a, 1987b)");
    const one = work("one", 2017, "Kapoor, A.", "Bloom, B.", "Montez, C.", "Warner, D.", "Hill, E.");
    const two = work("two", 2017, "Kapoor, A.", "Bloom, B.", "Zuckerman, C.", "Tang, D.", "Koh, E.", "Daniel, F.");
    const many = citing([one, two]);
    expect(inText([{ reference: one }], "parenthetical", many)).toBe("(Kapoor, Bloom, Montez, et al., 2017)");
    expect(inText([{ reference: two }], "parenthetical", many)).toBe("(Kapoor, Bloom, Zuckerman, et al., 2017)");
    const four = work("four", 2017, "Kapoor, A.", "Bloom, B.", "Montez, C.", "Warner, D.");
    expect(inText([{ reference: four }], "narrative", citing([four, two]))).toBe("Kapoor, Bloom, Montez, and Warner (2017)");
    const jay = work("jay", 2019, "Taylor, J. M.");
    const tee = work("tee", 2014, "Taylor, T.");
    const initialled = citing([jay, tee]);
    expect(inText([{ reference: jay }, { reference: tee }], "parenthetical", initialled)).toBe("(J. M. Taylor, 2019; T. Taylor, 2014)");
  });
  it("calls a work without author by its title", () => {
    expect(inText([{ reference: { ...walt, authors: [], title: "Understanding sensory memory" } }])).toBe(
      "(“Understanding sensory memory,” 1987)",
    );
    const book: Reference = { ...walt, authors: [], type: "book", title: "Interpersonal skills: A guide" };
    expect(inTextRuns([{ reference: book }])).toContainEqual({ text: "Interpersonal skills", italic: true });
  });
});
