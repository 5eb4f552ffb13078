import { type ParagraphChild, TextRun, XmlComponent } from "docx";

/** An element of WordprocessingML that the library has no words for. */
class Element extends XmlComponent {
  constructor(name: string, attributes: Readonly<Record<string, string | number>>, children: readonly (XmlComponent | string)[] = []) {
    super(name);
    if (Object.keys(attributes).length) this.root.push({ _attr: attributes } as never);
    for (const each of children) this.root.push(each as never);
  }
}

const child = (made: XmlComponent) => made as unknown as ParagraphChild;
const run = (inner: XmlComponent) => child(new Element("w:r", {}, [inner]));
const turn = (type: "begin" | "separate" | "end") => run(new Element("w:fldChar", { "w:fldCharType": type }));

/** A field with the words that it showed last, so that a reader sees them before any program has worked it out again. */
export function field(instruction: string, shown: readonly ParagraphChild[]): ParagraphChild[] {
  const told = new Element("w:instrText", { "xml:space": "preserve" }, [` ${instruction} `]);
  return [turn("begin"), run(told), turn("separate"), ...shown, turn("end")];
}

/** Places of a document that others refer to, numbered in their order: the library's own numbers go on from document to document. */
export function bookmarks() {
  let next = 0;
  return (name: string, children: readonly ParagraphChild[]): ParagraphChild[] => {
    next += 1;
    return [
      child(new Element("w:bookmarkStart", { "w:id": next, "w:name": name })),
      ...children,
      child(new Element("w:bookmarkEnd", { "w:id": next })),
    ];
  };
}

/** “Figure 3” that counts itself. */
export function counted(label: "Figure" | "Table", number: number): ParagraphChild[] {
  return [new TextRun(`${label} `), ...field(`SEQ ${label} \\* ARABIC`, [new TextRun(String(number))])];
}

/** The words at a bookmark. */
export function refersTo(bookmark: string, shown: string): ParagraphChild[] {
  return field(`REF ${bookmark} \\h`, [new TextRun(shown)]);
}

/** The number of the footnote whose sign stands at a bookmark. */
export function refersToNote(bookmark: string, number: number): ParagraphChild[] {
  return field(`NOTEREF ${bookmark} \\h`, [new TextRun(String(number))]);
}

/** Words that lead to a web address. A field, since the library's own links take a number by chance. */
export function leadsTo(address: string, shown: readonly ParagraphChild[]): ParagraphChild[] {
  return field(`HYPERLINK "${address.replaceAll(/["\\\s]/g, encodeURIComponent)}"`, shown);
}

/** Words that lead to a bookmark. */
export function leadsWithin(bookmark: string, shown: readonly ParagraphChild[]): ParagraphChild[] {
  return field(`HYPERLINK \\l "${bookmark}"`, shown);
}
