import { expect, it } from "vitest";
import { formatOf, readDocument } from "./document.js";

const article = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving DTD v1.2 20190208//EN" "JATS-archivearticle1.dtd">
<article article-type="research-article" xml:lang="en"><front><journal-meta><journal-title>J</journal-title></journal-meta>
<article-meta><article-id>1</article-id><title-group><article-title>Rivals at the <italic>border</italic></article-title></title-group>
<contrib-group><contrib><name><surname>Diallo</surname><given-names>Awa</given-names></name></contrib></contrib-group>
<pub-date><year>2022</year></pub-date><abstract><title>Abstract</title><p>It rose.</p></abstract>
<kwd-group><kwd>border</kwd><kwd>rivalry</kwd></kwd-group></article-meta></front>
<body><sec><title>Introduction</title><p>It rose (<xref ref-type="bibr" rid="r1">Moreau &amp; Lind, 2019</xref>).</p><p>It fell.</p></sec></body>
<back><ref-list><title>References</title>
<ref id="r1"><element-citation publication-type="journal"><person-group person-group-type="author"><name><surname>Moreau</surname><given-names>JP</given-names></name><name><surname>Lind</surname><given-names>Sara</given-names></name></person-group><year>2019</year><article-title>On borders</article-title><source>Border Studies</source><volume>3</volume><issue>2</issue><fpage>1</fpage><lpage>9</lpage><pub-id pub-id-type="doi">10.1000/xyz</pub-id></element-citation></ref>
<ref id="r2"><label>2.</label><mixed-citation>Okoye, C. (2020). <italic>Peace</italic>. Lagos: Press.</mixed-citation></ref></ref-list></back></article>`;

it("reads a JATS article, whatever its name, with headings and composed references", async () => {
  const bytes = new TextEncoder().encode(article);
  expect(formatOf(bytes, "a.xml")).toBe("jats");
  expect(formatOf(bytes, "a")).toBe("jats");
  const found = await readDocument(bytes, "a.xml");
  expect(found).toMatchObject({
    format: "jats",
    title: "Rivals at the border",
    authors: ["Awa Diallo"],
    day: "2022",
    language: "en",
    problems: [],
  });
  expect(found.text.split("\n\n")).toEqual([
    "Rivals at the border",
    "Abstract",
    "It rose.",
    "Keywords: border, rivalry",
    "Introduction",
    "It rose (Moreau & Lind, 2019).",
    "It fell.",
    "References",
    "Moreau, J. P., & Lind, S. (2019). On borders. Border Studies, 3(2), 1–9. https://doi.org/10.1000/xyz",
    "2. Okoye, C. (2020). Peace. Lagos: Press.",
  ]);
});

it("leaves other XML alone and refuses entities", async () => {
  expect(formatOf(new TextEncoder().encode("<?xml version='1.0'?><root><article/></root>"), "a.xml")).toBeUndefined();
  const bomb = article.replace(/<!DOCTYPE[^>]*>/u, '<!DOCTYPE article [<!ENTITY a "b">]>');
  expect((await readDocument(new TextEncoder().encode(bomb), "a.xml")).problems[0]?.code).toMatch(/^data\//);
});
