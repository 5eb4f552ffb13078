import type { Built, Exported } from "./exported.js";

interface Marked {
  readonly id: string;
  readonly source: string;
  readonly file: string;
  readonly sha256: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string;
  readonly purpose: string;
  readonly body: string;
  readonly creator: string | null;
}

/**
 * Codings and the passages behind claims as W3C Web Annotations (JSON-LD, w3.org/TR/annotation-model): a quote selector,
 * and a position selector in code points of the normalised text.
 */
export async function webAnnotations({ tables, name }: Built): Promise<Exported> {
  const rows = await tables.rows<Marked>(`
    select 'coding:' || c.id as id, c.source, s.file, s.sha256, c.start, c."end", c.exact, 'tagging' as purpose,
      c.category as body, c.coder as creator
    from coding c join source s on s.id = c.source
    union all
    select 'support:' || p.claim || ':' || cast(p.ordinal as varchar), p.source, s.file, s.sha256, p.start, p."end", p.exact,
      'describing', p.stance || ': ' || k.says, p.speaker
    from claim_evidence p join source s on s.id = p.source join claim k on k.id = p.claim
    where p.kind = 'passage' and p.exact is not null
    order by 1`);
  const items = rows.map(({ id, file, sha256, start, end, exact, purpose, body, creator }) => ({
    id: `urn:amity:${encodeURIComponent(name)}:${encodeURIComponent(id)}`,
    type: "Annotation",
    motivation: purpose,
    ...(creator ? { creator: { type: "Person", nickname: creator } } : {}),
    body: { type: "TextualBody", value: body, purpose },
    target: {
      source: encodeURI(file),
      state: { type: "HttpRequestState", value: `Digest: SHA-256=${sha256}` },
      selector: [
        { type: "TextQuoteSelector", exact },
        ...(start === null || end === null ? [] : [{ type: "TextPositionSelector", start, end }]),
      ],
    },
  }));
  const page = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:amity:${encodeURIComponent(name)}`,
    type: "AnnotationPage",
    items,
  };
  const losses = ["The documents themselves are not part of it; the definitions of codes are in codebook.yaml."];
  return { files: [{ path: `${name}.annotations.json`, bytes: `${JSON.stringify(page, null, 1)}\n` }], rows: rows.length, losses };
}
