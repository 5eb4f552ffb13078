import { decode } from "../encoding.js";
import { type Limits, size, tooLarge } from "../refusal.js";
import type { Archive } from "../zip.js";
import { guidOf, partOf, refsOf, textOf, valuesOf } from "./parts.js";
import type { Loss, RefiCoding, RefiSelection, RefiText } from "./project.js";
import { childOf, childrenOf, type Element } from "./tree.js";

interface Read {
  readonly texts: readonly RefiText[];
  readonly losses: readonly Loss[];
}

/** Every text in a project with its selections; what has no text is counted among the losses. */
export async function readTexts(root: Element, archive: Archive | null, limits: Limits): Promise<Read> {
  const texts: RefiText[] = [];
  const lost = new Map<string, number>();
  const lose = (what: string, n: number) => {
    if (n) lost.set(what, (lost.get(what) ?? 0) + n);
  };
  const codingsIn = (elements: readonly Element[]) => elements.reduce((sum, each) => sum + childrenOf(each, "Coding").length, 0);
  for (const source of childOf(root, "Sources")?.children ?? []) {
    switch (source.name) {
      case "TextSource":
        texts.push(await plain(source, archive, "text", source));
        break;
      case "PDFSource": {
        const text = await pdf(source, archive);
        if (text.text) texts.push(text.text);
        else lose("PDFs without the text that selections count in", 1);
        lose("selections of an area of a page, without words", text.areas);
        lose("codings of an area of a page, without words", text.codings);
        break;
      }
      case "PictureSource": {
        const described = childOf(source, "TextDescription");
        if (described) texts.push(await plain(described, archive, "picture", source));
        lose("pictures", 1);
        lose("selections in pictures", childrenOf(source, "PictureSelection").length);
        lose("codings of pictures", codingsIn([source, ...childrenOf(source, "PictureSelection")]));
        break;
      }
      case "AudioSource":
      case "VideoSource": {
        const what = source.name === "AudioSource" ? "sound recordings" : "films";
        for (const each of childrenOf(source, "Transcript")) texts.push(await transcript(each, archive, source, lose));
        const timed = childrenOf(source, "AudioSelection", "VideoSelection");
        lose(what, 1);
        lose(`selections by time in ${what}`, timed.length);
        lose(`codings of ${what}`, codingsIn([source, ...timed]));
        break;
      }
      default:
        lose(`elements ${source.name} among the sources`, 1);
    }
  }
  for (const each of texts)
    if ((each.text?.length ?? 0) > limits.text)
      tooLarge(`the text of ${each.name || each.guid} has ${size(each.text?.length ?? 0)}`, limits.text);
  return { texts, losses: [...lost].map(([what, n]) => ({ what, n })) };
}

async function plain(element: Element, archive: Archive | null, of: RefiText["of"], holder: Element): Promise<RefiText> {
  const path = partOf(element.attribute("plainTextPath"), archive);
  const bytes = path && archive ? await archive.read(path) : null;
  return {
    guid: guidOf(element.attribute("guid")),
    name: (element.attribute("name") || holder.attribute("name")).trim(),
    of,
    text: bytes ? decode(bytes).text : (childOf(element, "PlainTextContent")?.text ?? null),
    bytes,
    original: partOf(element.attribute("richTextPath"), archive),
    description: textOf(holder, "Description"),
    selections: childrenOf(element, "PlainTextSelection").map(selectionOf),
    codings: childrenOf(element, "Coding").map(codingOf),
    notes: refsOf(holder, "NoteRef"),
    values: valuesOf(holder),
  };
}

/** The text of a PDF is its representation; a selection by area counts where the program gives its words. */
async function pdf(source: Element, archive: Archive | null): Promise<{ text: RefiText | null; areas: number; codings: number }> {
  const representation = childOf(source, "Representation");
  const text = representation ? await plain(representation, archive, "pdf", source) : null;
  const known = new Set(text?.selections.map((each) => each.guid));
  const areas = childrenOf(source, "PDFSelection").filter((each) => !known.has(guidOf(each.attribute("guid"))));
  const worded = areas.filter((each) => areaWords(each));
  const bare = text ? areas.filter((each) => !areaWords(each)) : areas;
  return {
    text: text && {
      ...text,
      guid: guidOf(source.attribute("guid")),
      name: source.attribute("name").trim(),
      original: partOf(source.attribute("path"), archive),
      selections: [...text.selections, ...worded.map((each) => ({ ...selectionOf(each), start: null, end: null, words: areaWords(each) }))],
      codings: [...text.codings, ...childrenOf(source, "Coding").map(codingOf)],
    },
    areas: bare.length,
    codings: bare.reduce((sum, each) => sum + childrenOf(each, "Coding").length, 0),
  };
}

function areaWords(selection: Element): string | null {
  const representation = childOf(selection, "Representation");
  return (representation && childOf(representation, "PlainTextContent")?.text.trim()) || null;
}

/** A transcript is a text; its selections run between points of time that stand at positions of it. */
async function transcript(
  element: Element,
  archive: Archive | null,
  holder: Element,
  lose: (what: string, n: number) => void,
): Promise<RefiText> {
  const at = new Map<string, number>();
  for (const each of childrenOf(element, "SyncPoint")) {
    const position = each.attribute("position");
    if (position) at.set(guidOf(each.attribute("guid")), Number(position));
  }
  const text = await plain(element, archive, "transcript", element);
  const selections = childrenOf(element, "TranscriptSelection").flatMap((each) => {
    const start = at.get(guidOf(each.attribute("fromSyncPoint")));
    const end = at.get(guidOf(each.attribute("toSyncPoint")));
    if (start === undefined || end === undefined) {
      lose("selections of transcripts whose points of time have no position", 1);
      lose("codings of such selections", childrenOf(each, "Coding").length);
      return [];
    }
    return [{ ...selectionOf(each), start, end }];
  });
  return {
    ...text,
    name: text.name || holder.attribute("name").trim(),
    selections: [...text.selections, ...selections],
    values: valuesOf(holder),
  };
}

function selectionOf(element: Element): RefiSelection {
  const position = (name: string) => (/^\s*[+-]?\d+\s*$/u.test(element.attribute(name)) ? Number(element.attribute(name)) : null);
  return {
    guid: guidOf(element.attribute("guid")),
    name: element.attribute("name"),
    start: position("startPosition"),
    end: position("endPosition"),
    words: null,
    description: textOf(element, "Description"),
    user: guidOf(element.attribute("creatingUser")) || null,
    at: element.attribute("creationDateTime") || null,
    codings: childrenOf(element, "Coding").map(codingOf),
    notes: refsOf(element, "NoteRef"),
  };
}

function codingOf(element: Element): RefiCoding {
  return {
    guid: guidOf(element.attribute("guid")),
    code: refsOf(element, "CodeRef")[0] ?? "",
    user: guidOf(element.attribute("creatingUser")) || null,
    at: element.attribute("creationDateTime") || null,
    notes: refsOf(element, "NoteRef"),
  };
}
