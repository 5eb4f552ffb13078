import { decode } from "../encoding.js";
import { type Limits, refuse, usualLimits } from "../refusal.js";
import { type Archive, openZip } from "../zip.js";
import type { DetectedConvention } from "./convention.js";
import { guidOf, partOf, refsOf, textOf, valuesOf } from "./parts.js";
import type { Loss, RefiCase, RefiCode, RefiNote, RefiProject, RefiSet, RefiUser, RefiVariable } from "./project.js";
import { readTexts } from "./read-texts.js";
import { childOf, childrenOf, countElements, type Element, treeOf } from "./tree.js";

/** A REFI-QDA file, read: what it says, how often each element stands in it, what Amity leaves out, and its archive. */
export interface OpenedProject {
  readonly kind: "project" | "codebook";
  readonly project: RefiProject;
  readonly counts: ReadonlyMap<string, number>;
  readonly losses: readonly Loss[];
  readonly archive: Archive | null;
  /** What its positions count, where that was found out with it. */
  readonly convention?: DetectedConvention | null;
}

/** Opens a project (.qdpx, .qde) or codebook (.qdc). Throws `Refusal` where it is broken, unsafe or too large. */
export async function openProject(bytes: Uint8Array, limits: Limits = usualLimits): Promise<OpenedProject> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const archive = isZip ? await openZip(bytes, limits) : null;
  const root = treeOf(archive ? await projectPart(archive) : decode(bytes).text);
  const isProject = root.name === "Project";
  if (!isProject && root.name.toLowerCase() !== "codebook")
    refuse("data/unknown-format", `its root element is ${root.name}, not Project or CodeBook.`, "Export it again as REFI-QDA.");
  const namespace = root.attribute(rootPrefix(root) ? `xmlns:${rootPrefix(root)}` : "xmlns") || root.attribute("xmlns") || null;
  const losses: Loss[] = [];
  const book = isProject ? childOf(root, "CodeBook") : root;
  const { texts, losses: lost } = await readTexts(root, archive, limits);
  losses.push(...lost);
  const project: RefiProject = {
    name: root.attribute("name"),
    origin: root.attribute("origin") || null,
    namespace,
    users: childrenOf(childOf(root, "Users"), "User").map(userOf),
    codes: codesOf(book && childOf(book, "Codes"), null),
    texts,
    notes: await notesOf(childOf(root, "Notes"), archive),
    variables: childrenOf(childOf(root, "Variables"), "Variable").map(variableOf),
    cases: childrenOf(childOf(root, "Cases"), "Case").map(caseOf),
    sets: childrenOf(childOf(root, "Sets"), "Set").map(setOf),
    projectNotes: refsOf(root, "NoteRef"),
  };
  return { kind: isProject ? "project" : "codebook", project, counts: countElements(root), losses, archive };
}

async function projectPart(archive: Archive): Promise<string> {
  const name =
    archive.names.find((each) => /^project\.qde$/iu.test(each)) ?? archive.names.find((each) => /(^|\/)project\.qde$/iu.test(each));
  return name
    ? archive.text(name)
    : refuse("data/unknown-format", "the archive holds no project.qde.", "Export it again as a REFI-QDA project.");
}

function rootPrefix(root: Element): string {
  return root.attribute("xmlns") ? "" : (["qda", "ns0", "ns1", "refi"].find((each) => root.attribute(`xmlns:${each}`)) ?? "");
}

function userOf(element: Element): RefiUser {
  return { guid: guidOf(element.attribute("guid")), name: element.attribute("name") || element.attribute("id") };
}

function codesOf(holder: Element | undefined, parent: string | null): RefiCode[] {
  return childrenOf(holder, "Code").flatMap((element) => {
    const guid = guidOf(element.attribute("guid"));
    const code: RefiCode = {
      guid,
      name: element.attribute("name").trim() || guid,
      parent,
      description: textOf(element, "Description"),
      color: element.attribute("color") || null,
      codable: element.attribute("isCodable") !== "false" && element.attribute("isCodable") !== "0",
      notes: refsOf(element, "NoteRef"),
    };
    return [code, ...codesOf(element, guid)];
  });
}

async function notesOf(holder: Element | undefined, archive: Archive | null): Promise<RefiNote[]> {
  const notes: RefiNote[] = [];
  for (const element of childrenOf(holder, "Note")) {
    const inline = childOf(element, "PlainTextContent")?.text;
    const path = partOf(element.attribute("plainTextPath"), archive);
    notes.push({
      guid: guidOf(element.attribute("guid")),
      name: element.attribute("name"),
      text: inline ?? (path && archive ? decode(await archive.read(path)).text : textOf(element, "Description")),
      user: guidOf(element.attribute("creatingUser")) || null,
      at: element.attribute("creationDateTime") || null,
    });
  }
  return notes;
}

function variableOf(element: Element): RefiVariable {
  return {
    guid: guidOf(element.attribute("guid")),
    name: element.attribute("name"),
    type: element.attribute("typeOfVariable") || "Text",
  };
}

function caseOf(element: Element): RefiCase {
  return {
    guid: guidOf(element.attribute("guid")),
    name: element.attribute("name"),
    values: valuesOf(element),
    sources: refsOf(element, "SourceRef"),
  };
}

function setOf(element: Element): RefiSet {
  return {
    guid: guidOf(element.attribute("guid")),
    name: element.attribute("name"),
    codes: refsOf(element, "MemberCode"),
    sources: refsOf(element, "MemberSource"),
  };
}
