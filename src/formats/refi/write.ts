import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { markupText } from "../../domain/writing/markup.js";
import type { RefiCode, RefiCoding, RefiNote, RefiProject, RefiSelection, RefiText, RefiValue, RefiVariable } from "./project.js";

/** A document as it was, to lie beside its plain text. */
export interface Original {
  /** Without the dot. */
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** Whether the standard has a place for it (DOCX, PDF); else it lies in the archive unnamed, for Amity to read back. */
  readonly named: boolean;
}

/** What a project is written with beside what `RefiProject` says; positions are code points of the plain text, end exclusive. */
export interface Writing {
  readonly originals: ReadonlyMap<string, Original>;
  /** When it is written, ISO 8601; part of the file, so that equal cases give equal files. */
  readonly at: string;
}

/** A REFI-QDA project archive. Notes are written as texts of their own; everything is in the order that the schema asks for. */
export async function writeProject(project: RefiProject, { originals, at }: Writing): Promise<Uint8Array> {
  const zip = new ZipFile();
  const options = { mtime: new Date(at), mode: 0o100644 };
  const put = (name: string, bytes: Uint8Array) => zip.addBuffer(Buffer.from(bytes), name, options);
  put("project.qde", new TextEncoder().encode(projectXml(project, originals)));
  for (const each of project.texts) {
    put(`sources/${guid(each.guid)}.txt`, new TextEncoder().encode(each.text ?? ""));
    const original = originals.get(each.guid);
    if (original) put(`sources/${originalName(each.guid, original)}`, original.bytes);
  }
  zip.end();
  return await buffer(zip.outputStream as unknown as NodeJS.ReadableStream);
}

/** Where a document lies in the archive: its text and itself may not share a name. */
export function originalName(of: string, { extension }: Original): string {
  return extension === "txt" ? `${guid(of)}.original.txt` : `${guid(of)}.${extension}`;
}

/** A REFI-QDA codebook. */
export function writeCodebook(codes: readonly RefiCode[], origin: string): string {
  return `${declaration}${element("CodeBook", { xmlns: "urn:QDA-XML:codebook:1.0", origin }, [codesXml(codes, false)])}`;
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

function projectXml(project: RefiProject, originals: Writing["originals"]): string {
  const { texts, notes, users, codes, variables, cases, sets } = project;
  const types = new Map(variables.map((each) => [each.guid, each.type]));
  const values = (list: readonly RefiValue[]) => list.map((each) => valueXml(each, types));
  return `${declaration}${element("Project", { xmlns: "urn:QDA-XML:project:1.0", name: project.name, origin: project.origin }, [
    list(
      "Users",
      users.map((each) => element("User", { guid: guid(each.guid), name: each.name })),
    ),
    codes.length ? element("CodeBook", {}, [codesXml(codes, true)]) : "",
    list("Variables", variables.map(variableXml)),
    list(
      "Cases",
      cases.map((each) =>
        element("Case", { guid: guid(each.guid), name: each.name }, [
          ...values(each.values),
          ...each.sources.map((one) => element("SourceRef", { targetGUID: guid(one) })),
        ]),
      ),
    ),
    list(
      "Sources",
      texts.map((each) => sourceXml(each, originals, values)),
    ),
    list("Notes", notes.map(noteXml)),
    list(
      "Sets",
      sets.map((each) =>
        element("Set", { guid: guid(each.guid), name: each.name }, [
          ...each.codes.map((one) => element("MemberCode", { targetGUID: guid(one) })),
          ...each.sources.map((one) => element("MemberSource", { targetGUID: guid(one) })),
        ]),
      ),
    ),
    ...noteRefs(project.projectNotes),
  ])}`;
}

function codesXml(codes: readonly RefiCode[], withNotes: boolean): string {
  const under = new Map<string | null, RefiCode[]>();
  const known = new Set(codes.map((each) => each.guid));
  for (const each of codes) {
    const parent = each.parent !== null && known.has(each.parent) ? each.parent : null;
    under.set(parent, [...(under.get(parent) ?? []), each]);
  }
  const one = (code: RefiCode): string =>
    element("Code", { guid: guid(code.guid), name: code.name, isCodable: String(code.codable), color: code.color }, [
      described(code.description),
      ...(withNotes ? noteRefs(code.notes) : []),
      ...(under.get(code.guid) ?? []).map(one),
    ]);
  return element("Codes", {}, (under.get(null) ?? []).map(one));
}

function variableXml({ guid: id, name, type }: RefiVariable): string {
  return element("Variable", { guid: guid(id), name, typeOfVariable: type });
}

function valueXml({ variable, value }: RefiValue, types: ReadonlyMap<string, string>): string {
  return element("VariableValue", {}, [
    element("VariableRef", { targetGUID: guid(variable) }),
    element(`${types.get(variable) ?? "Text"}Value`, {}, [escaped(value)]),
  ]);
}

function sourceXml(source: RefiText, originals: Writing["originals"], values: (list: readonly RefiValue[]) => string[]): string {
  const original = originals.get(source.guid);
  const plainTextPath = `internal://${guid(source.guid)}.txt`;
  const path = original?.named ? `internal://${originalName(source.guid, original)}` : null;
  const selections = source.selections.map(selectionXml);
  const behind = [...source.codings.map(codingXml), ...noteRefs(source.notes), ...values(source.values)];
  if (source.of === "pdf" && path) {
    const representation = { guid: reprGuid(source.guid), name: source.name, plainTextPath };
    return element("PDFSource", { guid: guid(source.guid), name: source.name, path }, [
      described(source.description),
      element("Representation", representation, selections),
      ...behind,
    ]);
  }
  return element("TextSource", { guid: guid(source.guid), name: source.name, richTextPath: path, plainTextPath }, [
    described(source.description),
    ...selections,
    ...behind,
  ]);
}

/** A representation may not bear the GUID of its PDF. */
function reprGuid(of: string): string {
  const plain = guid(of);
  const last = plain.at(-1) === "0" ? "1" : "0";
  return plain.slice(0, -1) + last;
}

function selectionXml({ guid: id, name, start, end, description, user, at, codings, notes }: RefiSelection): string {
  return element(
    "PlainTextSelection",
    {
      guid: guid(id),
      name,
      startPosition: String(start ?? 0),
      endPosition: String(end ?? 0),
      creatingUser: user && guid(user),
      creationDateTime: at,
    },
    [described(description), ...codings.map(codingXml), ...noteRefs(notes)],
  );
}

function codingXml({ guid: id, code, user, at, notes }: RefiCoding): string {
  return element("Coding", { guid: guid(id), creatingUser: user && guid(user), creationDateTime: at }, [
    element("CodeRef", { targetGUID: guid(code) }),
    ...noteRefs(notes),
  ]);
}

function noteXml({ guid: id, name, text, user, at }: RefiNote): string {
  return element("Note", { guid: guid(id), name, creatingUser: user && guid(user), creationDateTime: at }, [
    element("PlainTextContent", {}, [escaped(text)]),
  ]);
}

function noteRefs(notes: readonly string[]): string[] {
  return notes.map((each) => element("NoteRef", { targetGUID: guid(each) }));
}

function described(text: string): string {
  return text ? element("Description", {}, [escaped(text)]) : "";
}

function list(name: string, items: readonly string[]): string {
  return items.length ? element(name, {}, items) : "";
}

function element(name: string, attributes: Readonly<Record<string, string | null>>, content: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(value as string, true)}"`)
    .join("");
  const inside = content.join("");
  return inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`;
}

function guid(value: string): string {
  return value.toUpperCase();
}

const unwritable = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as XML 1.0 can hold it: line ends of its own survive, signs that it forbids become U+FFFD. */
function escaped(text: string, isAttribute = false): string {
  const plain = markupText(text.replace(unwritable, "\uFFFD")).replace(/\r/gu, "&#13;");
  return isAttribute ? plain.replace(/\n/gu, "&#10;").replace(/\t/gu, "&#9;") : plain;
}
