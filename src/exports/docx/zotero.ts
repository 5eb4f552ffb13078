import type { ParagraphChild } from "docx";
import { sha256 } from "../../case/write.js";
import type { PrintedCitation } from "../../domain/report/report.js";
import { placeOf } from "../../methods/citing/csl/locator.js";
import { field } from "./fields.js";

/** Works by their key, as items of CSL-JSON. */
export type Works = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

const schema = "https://github.com/citation-style-language/schema/raw/master/csl-citation.json";

/**
 * A citation that Zotero's plugin takes for one of its own: the field carries the work itself, so that it needs no library. Its address is one
 * that no library has; the plugin falls back to the item in the field, and counts equal addresses as one work.
 */
export function citationField(
  { form, items }: PrintedCitation,
  printed: string,
  shown: readonly ParagraphChild[],
  works: Works,
  number: number,
): ParagraphChild[] {
  const citationItems = items.map(({ key, prefix, suffix, yearOnly }) => ({
    id: key,
    uris: [`urn:amity:reference:${encodeURIComponent(key)}`],
    itemData: works.get(key),
    ...(prefix ? { prefix: `${prefix} ` } : {}),
    ...placeOf(suffix),
    ...(yearOnly || form === "text" ? { "suppress-author": true } : {}),
  }));
  const citation = {
    citationID: sha256(`${number} ${printed}`).slice(0, 8),
    properties: { formattedCitation: printed, plainCitation: printed, noteIndex: 0 },
    citationItems,
    schema,
  };
  return field(`ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify(citation)}`, shown);
}

/** What opens the list of references that the plugin keeps. */
export const bibliographyField = `ADDIN ZOTERO_BIBL ${JSON.stringify({ uncited: [], omitted: [], custom: [] })} CSL_BIBLIOGRAPHY`;

/** What the plugin asks of a document before it touches it: the style and that citations are fields. Word keeps 255 letters a property. */
export function preferences(title: string, style: string | null = null): { name: string; value: string }[] {
  const data =
    `<data data-version="3" zotero-version="7.0.0"><session id="${sha256(title).slice(0, 8)}"/>` +
    `<style id="${style === null ? "http://www.zotero.org/styles/apa" : style.replace(/[<>&"]/gu, "")}" ` +
    'locale="en-GB" hasBibliography="1" bibliographyStyleHasBeenSet="1"/>' +
    '<prefs><pref name="fieldType" value="Field"/></prefs></data>';
  const parts = data.match(/.{1,255}/gsu) ?? [];
  return parts.map((value, index) => ({ name: `ZOTERO_PREF_${index + 1}`, value }));
}
