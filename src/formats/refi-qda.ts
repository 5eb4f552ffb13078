import { type Limits, refuse, usualLimits } from "./refusal.js";
import { walkXml } from "./xml.js";
import { openZip } from "./zip.js";

/** What a REFI-QDA project or codebook holds, counted. */
export interface ProjectSummary {
  /** The program that wrote it. */
  readonly origin: string | null;
  readonly users: number;
  readonly codes: number;
  readonly sources: number;
  readonly selections: number;
  readonly codings: number;
  readonly cases: number;
  readonly notes: number;
  readonly sets: number;
  /** Things in it of which only the number is read. */
  readonly losses: readonly string[];
}

const sources = ["TextSource", "PDFSource", "PictureSource", "AudioSource", "VideoSource"];
const selections = ["PlainTextSelection", "PDFSelection", "PictureSelection", "AudioSelection", "VideoSelection", "TranscriptSelection"];

/** Counts a project (.qdpx, .qde) or codebook (.qdc). Throws `Refusal` where it is broken, unsafe or too large. */
export async function summariseProject(bytes: Uint8Array, limits: Limits = usualLimits): Promise<ProjectSummary> {
  const counts = new Map<string, number>();
  let origin: string | null = null;
  let root: string | undefined;
  walkXml(await projectXml(bytes, limits), {
    open: (prefixed, attribute) => {
      const name = prefixed.replace(/^.*:/u, "");
      if (root === undefined) {
        root = name;
        origin = attribute("origin") || null;
      }
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
  });
  if (root !== "Project" && root?.toLowerCase() !== "codebook")
    refuse("data/unknown-format", `its root element is ${root ?? "missing"}, not Project or CodeBook.`, "Export it again as REFI-QDA.");
  const count = (...names: string[]) => names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  const told = (names: readonly string[], what: string) => {
    const n = count(...names);
    return n ? [`${n} ${what}`] : [];
  };
  return {
    origin,
    users: count("User"),
    codes: count("Code"),
    sources: count(...sources),
    selections: count(...selections),
    codings: count("Coding"),
    cases: count("Case"),
    notes: count("Note"),
    sets: count("Set"),
    losses: [
      ...told(["PictureSource", "PictureSelection"], "pictures and selections in them"),
      ...told(["AudioSource", "VideoSource", "AudioSelection", "VideoSelection"], "recordings and selections in them"),
      ...told(["Graph"], "graphs"),
      ...told(["Link"], "links"),
    ],
  };
}

async function projectXml(bytes: Uint8Array, limits: Limits): Promise<string> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const label = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
    return new TextDecoder(label).decode(bytes);
  }
  const zip = await openZip(bytes, limits);
  const name = zip.names.find((each) => /^project\.qde$/iu.test(each)) ?? zip.names.find((each) => /(^|\/)project\.qde$/iu.test(each));
  return name
    ? zip.text(name)
    : refuse("data/unknown-format", "the archive holds no project.qde.", "Export it again as a REFI-QDA project.");
}
