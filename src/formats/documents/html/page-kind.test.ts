import { expect, it } from "vitest";
import { pageKind } from "./page-kind.js";

const page = (head: string) => `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body><p>Words.</p></body></html>`;
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

it("takes a page for what schema.org and its publisher call it", () => {
  expect(pageKind(page(linked({ "@type": "NewsArticle", headline: "A" })))).toBe("news");
  expect(pageKind(page(linked({ "@graph": [{ "@type": "WebSite" }, { "@type": ["Article", "ReportageNewsArticle"] }] })))).toBe("news");
  expect(pageKind(page(linked({ "@type": "ScholarlyArticle" })))).toBe("journal");
  expect(pageKind(page('<meta content="Orbis" name="citation_journal_title">'))).toBe("journal");
  expect(pageKind(page(linked({ "@type": "NewsArticle", publisher: { "@type": "GovernmentOrganization" } })))).toBe("government");
  expect(pageKind(page(linked({ "@type": "Article", publisher: { "@type": "NewsMediaOrganization" } })))).toBe("news");
  expect(pageKind(page("<link rel='canonical' href='https://www.mofa.gov.pk/x'>") + linked({ "@type": "NewsArticle" }))).toBe("government");
});

it("takes an article for news only where a paper's site and its section say so", () => {
  const article = '<meta property="og:type" content="article">';
  const site = (name: string) => `<meta property="og:site_name" content="${name}">`;
  const section = '<meta property="article:section" content="World">';
  expect(pageKind(page(article + site("The Daily Star") + section))).toBe("news");
  expect(pageKind(page(article + site("The Daily Star")))).toBeNull();
  expect(pageKind(page(article + site("Institute of Strategic Studies") + section))).toBeNull();
  expect(pageKind(page(article))).toBeNull();
});

it("says nothing of a page that says nothing, says two things, or is damaged", () => {
  expect(pageKind(page(""))).toBeNull();
  expect(pageKind(page('<meta name="date" content="2021-03-24">'))).toBeNull();
  expect(pageKind(page(linked({ "@type": "Article", headline: "A" })))).toBeNull();
  expect(pageKind(page(linked([{ "@type": "NewsArticle" }, { "@type": "Report" }])))).toBeNull();
  expect(pageKind('<script type="application/ld+json">{"@type": "NewsArt')).toBeNull();
  expect(pageKind(page('<meta name="genre" content="Press release">'))).toBeNull();
  expect(pageKind("<meta name=")).toBeNull();
});
