import { AlignmentType, type IStylesOptions, LineRuleType } from "docx";

/** A4 with margins of 2.2 cm, in twentieths of a point. */
export const page = { size: { width: 11906, height: 16838 }, margin: { top: 1247, bottom: 1247, left: 1247, right: 1247 } } as const;
export const pageWidth = page.size.width - page.margin.left - page.margin.right;

const serif = "Times New Roman";
const sans = "Arial";
const ink = "1C1F23";

function heading(size: number, before: number, italics = false) {
  return {
    run: { font: sans, size, bold: !italics, italics, color: ink },
    paragraph: { spacing: { before, after: 80, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
  };
}

/** Styles by the names that Word and LibreOffice know them by, so that a journal's template restyles the whole text at once. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: serif, size: 22, language: { value: "en-GB" } },
      paragraph: { spacing: { line: 264, lineRule: LineRuleType.AUTO, after: 110 } },
    },
    title: {
      run: { font: sans, size: 36, bold: true, color: ink },
      paragraph: { spacing: { after: 80, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(28, 300),
    heading2: heading(24, 240),
    heading3: heading(22, 180),
    heading4: heading(22, 160, true),
    caption: {
      run: { font: sans, size: 18, bold: true, italics: false, color: ink },
      paragraph: { spacing: { before: 60, after: 20, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
    },
    bibliography: { paragraph: { indent: { left: 567, hanging: 567 }, spacing: { after: 70, line: 250, lineRule: LineRuleType.AUTO } } },
    footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } } },
  },
  paragraphStyles: [
    {
      id: "Subtitle",
      name: "Subtitle",
      basedOn: "Normal",
      next: "Normal",
      run: { italics: true, size: 25 },
      paragraph: { spacing: { after: 120 } },
    },
    { id: "Quote", name: "Quote", basedOn: "Normal", run: { italics: false }, paragraph: { indent: { left: 567, right: 567 } } },
    {
      id: "FigureNote",
      name: "Figure Note",
      basedOn: "Normal",
      run: { font: sans, size: 16, color: "50555C" },
      paragraph: { spacing: { after: 130, line: 228, lineRule: LineRuleType.AUTO }, keepLines: true },
    },
    {
      id: "Picture",
      name: "Picture",
      basedOn: "Normal",
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { before: 30, after: 20, line: 240, lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: "TableText",
      name: "Table Text",
      basedOn: "Normal",
      run: { font: sans, size: 16 },
      paragraph: { spacing: { after: 0, line: 228, lineRule: LineRuleType.AUTO } },
    },
    { id: "TableHead", name: "Table Head", basedOn: "TableText", run: { bold: true } },
    {
      id: "Code",
      name: "Code",
      basedOn: "Normal",
      run: { font: "Courier New", size: 18 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
};
