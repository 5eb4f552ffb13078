import { describe, expect, it } from "vitest";
import type { Author, Reference } from "../../domain/bibliography/reference.js";
import { apa, apaRuns, pageRange, referenceList, yearSuffixes } from "./apa.js";
import { initials } from "./apa-names.js";

const person = (family: string, given: string, more: Partial<Author> = {}): Author => ({ family, given, ...more });
const body = (name: string): Author => ({ family: name, given: "", literal: name });
const work = (more: Partial<Reference>): Reference => ({ id: "x", line: 1, type: "article", authors: [], title: "", raw: "", ...more });

describe("the reference list, APA 7", () => {
  it("prints a journal article: the form of example 1", () => {
    const goldstein = work({
      authors: [person("Goldstein", "Joshua S.")],
      year: 1992,
      title: "A conflict-cooperation scale for WEIS events data",
      container: "Journal of Conflict Resolution",
      volume: "36",
      issue: "2",
      pages: "369--385",
      doi: "10.1177/0022002792036002007",
    });
    expect(apa(goldstein)).toBe(
      "Goldstein, J. S. (1992). A conflict-cooperation scale for WEIS events data. Journal of Conflict Resolution, 36(2), 369–385. https://doi.org/10.1177/0022002792036002007",
    );
    expect(apaRuns(goldstein).filter((run) => run.italic)).toEqual([
      { text: "Journal of Conflict Resolution", italic: true },
      { text: "36", italic: true },
    ]);
  });
  it("prints books: one author, two, editors, edition and volume", () => {
    const regions = work({
      type: "book",
      authors: [person("Buzan", "Barry"), person("Wæver", "Ole")],
      year: 2003,
      title: "Regions and powers: The structure of international security",
      publisher: "Cambridge University Press",
      place: "Cambridge",
    });
    expect(apa(regions)).toBe(
      "Buzan, B., & Wæver, O. (2003). Regions and powers: The structure of international security. Cambridge University Press.",
    );
    expect(apaRuns(regions)[1]).toEqual({ text: "Regions and powers: The structure of international security", italic: true });
    expect(
      apa(
        work({
          type: "book",
          editors: [person("Hale", "Ann"), person("Oda", "K.")],
          year: 2010,
          title: "Border wars",
          edition: "2",
          volume: "3",
        }),
      ),
    ).toBe("Hale, A., & Oda, K. (Eds.). (2010). Border wars (2nd ed., Vol. 3).");
    expect(apa(work({ type: "book", editors: [person("Hale", "Ann")], year: 2010, title: "Border wars", edition: "Revised" }))).toBe(
      "Hale, A. (Ed.). (2010). Border wars (Revised ed.).",
    );
  });
  it("prints a chapter with its editors and pages", () => {
    const chapter = work({
      type: "chapter",
      authors: [person("Bronfenbrenner", "Kate")],
      editors: [person("Fairbrother", "Peter"), person("Yates", "Charlotte")],
      year: 2003,
      title: "The American labour movement",
      container: "Trade union renewal",
      pages: "32-50",
      publisher: "Continuum",
    });
    expect(apa(chapter)).toBe(
      "Bronfenbrenner, K. (2003). The American labour movement. In P. Fairbrother & C. Yates (Eds.), Trade union renewal (pp. 32–50). Continuum.",
    );
  });
  it("prints reports, with the publisher left out where it is the author", () => {
    const report = work({
      type: "report",
      authors: [body("World Bank")],
      year: 2021,
      title: "Afghanistan development update",
      publisher: "World Bank",
      url: "https://example.org/a",
    });
    expect(apa(report)).toBe("World Bank. (2021). Afghanistan development update. https://example.org/a");
    expect(apa({ ...report, authors: [person("Thomas", "Clayton")], publisher: "Congressional Research Service", number: "R45122" })).toBe(
      "Thomas, C. (2021). Afghanistan development update (Report No. R45122). Congressional Research Service. https://example.org/a",
    );
    expect(apa({ ...report, genre: "Working paper", number: "12" })).toBe(
      "World Bank. (2021). Afghanistan development update (Working paper No. 12). https://example.org/a",
    );
  });
  it("prints newspapers, web pages and speeches with their day", () => {
    const news = work({
      type: "news",
      authors: [person("Khan", "Ismail")],
      year: 2023,
      day: "2023-07-03",
      title: "Attacks rise",
      container: "Dawn",
      pages: "A1",
    });
    expect(apa(news)).toBe("Khan, I. (2023, July 3). Attacks rise. Dawn, A1.");
    const page = work({
      type: "webpage",
      authors: [body("United Nations")],
      year: 2020,
      day: "2020-02",
      title: "Mission",
      container: "UNAMA",
      url: "https://example.org",
    });
    expect(apa(page)).toBe("United Nations. (2020, February). Mission. UNAMA. https://example.org");
    expect(apa(work({ type: "webpage", title: "Mission", container: "UNAMA", accessed: "2021-03-04", url: "https://example.org" }))).toBe(
      "Mission. (n.d.). UNAMA. Retrieved March 4, 2021, from https://example.org",
    );
    const speech = work({
      type: "speech",
      authors: [person("Biden", "Joseph R.", { suffix: "Jr." })],
      year: 2021,
      day: "2021-08-16",
      title: "Remarks on Afghanistan",
      event: "The White House",
      place: "Washington, DC",
    });
    expect(apa(speech)).toBe("Biden, J. R., Jr. (2021, August 16). Remarks on Afghanistan [Speech]. The White House, Washington, DC.");
  });
  it("prints theses, datasets, software and conference papers", () => {
    expect(
      apa(work({ type: "thesis", authors: [person("Lee", "Ann")], year: 2015, title: "On borders", publisher: "Uppsala University" })),
    ).toBe("Lee, A. (2015). On borders [Doctoral dissertation, Uppsala University].");
    expect(
      apa(
        work({
          type: "dataset",
          authors: [body("Uppsala Conflict Data Program")],
          year: 2022,
          title: "Georeferenced event dataset",
          number: "22.1",
        }),
      ),
    ).toBe("Uppsala Conflict Data Program. (2022). Georeferenced event dataset (Version 22.1) [Data set].");
    const paper = work({
      type: "paper",
      authors: [person("Leetaru", "Kalev"), person("Schrodt", "Philip A.")],
      year: 2013,
      day: "2013-04",
      title: "GDELT",
      event: "ISA Annual Convention",
      place: "San Francisco",
    });
    expect(apa(paper)).toBe(
      "Leetaru, K., & Schrodt, P. A. (2013, April). GDELT [Paper presentation]. ISA Annual Convention, San Francisco.",
    );
    expect(apa({ ...paper, container: "Proceedings of X", pages: "3-9", publisher: "ACM" })).toBe(
      "Leetaru, K., & Schrodt, P. A. (2013). GDELT. In Proceedings of X (pp. 3–9). ACM.",
    );
  });
  it("lists twenty authors whole and elides the twenty-first", () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => person(`A${String.fromCharCode(97 + at)}`, "B"));
    const words = (count: number) => apa(work({ authors: many(count), year: 2000, title: "T" })).split(" (2000)")[0] ?? "";
    expect(words(3)).toBe("Aa, B., Ab, B., & Ac, B.");
    expect(words(20).endsWith("As, B., & At, B.")).toBe(true);
    expect(words(21).endsWith("As, B., . . . Au, B.")).toBe(true);
    expect(words(21)).not.toContain("At, B.");
    expect(apa(work({ authors: many(1), others: true, year: 2000, title: "T" }))).toBe("Aa, B., et al. (2000). T.");
  });
  it("keeps particles, initials and names in other scripts", () => {
    expect(apa(work({ authors: [person("Linden", "Sander L.", { particle: "van der" })], year: 2020, title: "Why?" }))).toBe(
      "van der Linden, S. L. (2020). Why?",
    );
    expect([initials("Jean-Paul"), initials("S.A."), initials("SW"), initials("Ömer"), initials("秀英")]).toEqual([
      "J.-P.",
      "S. A.",
      "S. W.",
      "Ö.",
      "秀英",
    ]);
  });
  it("says n.d., in press, and which of several", () => {
    const one = work({ id: "one", authors: [person("Ahmad", "A.")], title: "The zebra", year: 2021 });
    const two = { ...one, id: "two", title: "An ant" };
    const none = work({ id: "none", authors: [person("Ahmad", "A.")], title: "B" });
    const soon = { ...none, id: "soon", dateText: "in press" };
    expect([...yearSuffixes([one, two, none, { ...none, id: "more", title: "C" }, soon])]).toEqual([
      ["none", "a"],
      ["more", "b"],
      ["two", "a"],
      ["one", "b"],
    ]);
    expect(referenceList([one, soon, two, none]).map((each) => each.text)).toEqual([
      "Ahmad, A. (n.d.). B.",
      "Ahmad, A. (2021a). An ant.",
      "Ahmad, A. (2021b). The zebra.",
      "Ahmad, A. (in press). B.",
    ]);
    expect(apa(none, "a")).toBe("Ahmad, A. (n.d.-a). B.");
  });
  it("sorts letter by letter, nothing before something, one author before several", () => {
    const of = (id: string, ...authors: Author[]) => work({ id, authors, title: "T", year: 2000 });
    const sorted = referenceList([
      of("browning", person("Browning", "A. R.")),
      of("two", person("Brown", "J."), person("Adams", "B.")),
      of("wæver", person("Wæver", "O.")),
      of("brown", person("Brown", "J.")),
      of("van", person("Linden", "S.", { particle: "van der" })),
      of("brownk", person("Brown", "J. K.")),
    ]);
    expect(sorted.map((each) => each.id)).toEqual(["brown", "two", "brownk", "browning", "van", "wæver"]);
  });
  it("writes pages with an en dash and whole", () => {
    expect([pageRange("269--83"), pageRange("71-80"), pageRange("S12-S15"), pageRange("1342–1350, 1360"), pageRange("A20")]).toEqual([
      "269–283",
      "71–80",
      "S12-S15",
      "1342–1350, 1360",
      "A20",
    ]);
  });
});
