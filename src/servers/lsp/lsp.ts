import { readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  type Definition,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  type Range,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { inCase } from "../../case/in-case.js";
import { InputError, type Place, type Problem } from "../../domain/problem.js";
import { type Kind, kinds, type Token, tokensIn } from "../../domain/report/tokens.js";
import { nearestNames } from "../../methods/text/nearest-names.js";
import { formatNumber } from "../../views/format-number.js";
import { numbersAside, problemsAside } from "../../workbench/aside/judge-aside.js";
import type { Live } from "../../workbench/opened/followed-case.js";
import type { FigureNumber } from "../../workbench/writing/draft.js";
import { type Named, type Names, namesOf } from "./names.js";
import { asBlock, plainly } from "./plainly.js";
import { rangeOf } from "./range.js";
import { begunAt, wordAt } from "./tokens.js";

/** While somebody writes, the report is judged after this pause, in ms. */
const pause = 120;

/** Answers an editor about the files of a case: what is wrong, what a name stands for, where it stands, how to mend it. Writes nothing. */
export function serveEditor(connection: Connection, live: Live): void {
  const documents = new TextDocuments(TextDocument);
  /** What is asked of the build that is shown; made again after each build. */
  let desk = made();
  /** Files that were told of problems, so that they are told when there are none. */
  let told = new Set<string>();
  const waiting = new Map<string, NodeJS.Timeout>();

  function made() {
    const names = live.with(namesOf);
    const numbers = live.with(numbersAside);
    for (const each of [names, numbers]) each.catch(() => undefined);
    return { names, numbers };
  }
  /** Its path from the folder of the case; "" for what is no file of this machine, as an editor's untitled one. */
  const fileOf = (uri: string): string => {
    try {
      return relative(live.folder, fileURLToPath(uri)).replaceAll("\\", "/");
    } catch {
      return "";
    }
  };
  const uriOf = (file: string): string => pathToFileURL(join(live.folder, file)).href;
  // By its path: editors spell one address in several ways.
  const openedAt = (file: string): TextDocument | undefined => documents.all().find(({ uri }) => fileOf(uri) === file);
  const documentOf = (file: string): TextDocument | undefined => openedAt(file) ?? onDisk(live.folder, file, uriOf(file));

  connection.onInitialize(() => ({
    serverInfo: { name: "amity" },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      definitionProvider: true,
      completionProvider: { triggerCharacters: [":", "@", " "] },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    },
  }));
  connection.onInitialized(() => void showAll());
  live.changes((change) => {
    if (change.kind === "built") {
      desk = made();
      void showAll();
    } else if (change.kind === "failed") void showFailed(change.problems);
  });
  documents.onDidChangeContent(({ document }) => {
    if (fileOf(document.uri) !== "report.md") return;
    clearTimeout(waiting.get(document.uri));
    waiting.set(
      document.uri,
      setTimeout(() => void showReport(document), pause),
    );
  });

  /** What the last build found, and the report as it stands in the editor. */
  async function showAll(): Promise<void> {
    show(await live.with(async ({ problems }) => problems));
    const report = openedAt("report.md");
    if (report) await showReport(report);
  }
  /** What stops a build; other files keep what the last one found. */
  async function showFailed(problems: readonly Problem[]): Promise<void> {
    const named = new Set(problems.flatMap(({ at }) => at.map(({ file }) => file)));
    const before = await live.with(async (open) => open.problems);
    show([...problems, ...before.filter(({ at }) => at.every(({ file }) => !named.has(file)))]);
  }
  function show(problems: readonly Problem[]): void {
    const files = new Map<string, Diagnostic[]>([...told].map((file) => [file, []]));
    const read = new Map<string, TextDocument | undefined>();
    const textOf = (file: string) => {
      if (!read.has(file)) read.set(file, documentOf(file));
      return read.get(file);
    };
    for (const each of problems)
      for (const at of each.at) {
        const list = files.get(at.file) ?? [];
        files.set(at.file, list);
        list.push(diagnosticOf(each, at, textOf(at.file)));
      }
    for (const [file, diagnostics] of files) void connection.sendDiagnostics({ uri: openedAt(file)?.uri ?? uriOf(file), diagnostics });
    told = new Set([...files].filter(([, diagnostics]) => diagnostics.length > 0).map(([file]) => file));
  }
  async function showReport(document: TextDocument): Promise<void> {
    const { version } = document;
    try {
      const problems = await live.with((open) => problemsAside(open, document.getText()));
      if (documents.get(document.uri)?.version !== version) return; // somebody wrote on
      const diagnostics = problems.flatMap((each) =>
        each.at.filter(({ file }) => file === "report.md").map((at) => diagnosticOf(each, at, document)),
      );
      told.add("report.md");
      await connection.sendDiagnostics({ uri: document.uri, version, diagnostics });
    } catch (cause) {
      connection.console.error(cause instanceof InputError ? cause.problems.map(({ says }) => says).join(" ") : String(cause));
    }
  }

  connection.onHover(async ({ textDocument, position }): Promise<Hover | null> => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    const found = nameAt(document, document.offsetAt(position), await desk.names);
    if (!found?.named) return null;
    const { kind, id, says } = found.named;
    const value = `**${plainly(says)}**\n\n${words[kind]} \`${id.replaceAll("`", "'")}\`\n\n${aboutOf(found.named)}`;
    return { contents: { kind: "markdown", value }, range: spanOf(document, found.start, found.end) };
  });

  connection.onDefinition(async ({ textDocument, position }): Promise<Definition | null> => {
    const document = documents.get(textDocument.uri);
    const found = document && nameAt(document, document.offsetAt(position), await desk.names);
    if (!found?.named) return null;
    const at = { line: Math.max(0, found.named.line - 1), character: 0 };
    return { uri: uriOf(found.named.file), range: { start: at, end: at } };
  });

  connection.onCompletion(async ({ textDocument, position }): Promise<CompletionItem[]> => {
    const document = documents.get(textDocument.uri);
    const index = document?.offsetAt(position) ?? 0;
    const begun = document && begunAt(fileOf(textDocument.uri), document.getText(), index);
    if (!document || !begun) return [];
    const names = await desk.names;
    const range = spanOf(document, begun.from, index);
    return begun.kinds.flatMap((kind) =>
      [...names[kind].values()].map(({ id, says, ...rest }) => ({
        label: id,
        detail: says,
        documentation: { kind: "markdown", value: aboutOf(rest) } as const,
        kind: kind === "figure" ? CompletionItemKind.Value : CompletionItemKind.Reference,
        // Found by its words as well: an analyst remembers what a claim says, not how it is called.
        filterText: `${id} ${says}`,
        textEdit: { range, newText: id },
      })),
    );
  });

  connection.onCodeAction(async ({ textDocument, range, context }): Promise<CodeAction[]> => {
    const document = documents.get(textDocument.uri);
    if (!document || fileOf(textDocument.uri) !== "report.md") return [];
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const tokens = tokensIn(document.getText()).filter((each) => each.start <= to && each.end >= from);
    const names = await desk.names;
    return [
      ...tokens.flatMap((token) => otherNames(document, token, names, context.diagnostics)),
      ...numbersThatDiffer(document, tokens, await desk.numbers, context.diagnostics),
    ];
  });

  documents.listen(connection);
  connection.listen();
}

const words: Readonly<Record<Kind, string>> = {
  figure: "Figure",
  claim: "Claim",
  source: "Source",
  reference: "Work",
  actor: "Actor",
  category: "Code",
};

function aboutOf({ about, query }: Pick<Named, "about" | "query">): string {
  return query === null ? plainly(about) : `${plainly(about)}\n\n${asBlock(query, "sql")}`;
}

/** The name at an index: a link of the report, else a word that is a name of the case. */
function nameAt(document: TextDocument, index: number, names: Names): { named: Named | undefined; start: number; end: number } | null {
  const text = document.getText();
  const token = document.uri.endsWith(".md") ? tokensIn(text).find((each) => each.start <= index && index <= each.end) : undefined;
  if (token) return { named: names[token.kind].get(token.ref), start: token.start, end: token.end };
  if (document.uri.endsWith(".md")) return null;
  const word = wordAt(text, index);
  const named = word && kinds.map((kind) => names[kind].get(word.word)).find(Boolean);
  return word && named ? { named, start: word.start, end: word.end } : null;
}

/** Names that look like one that the case does not have. */
function otherNames(document: TextDocument, token: Token, names: Names, diagnostics: readonly Diagnostic[]): CodeAction[] {
  if (names[token.kind].has(token.ref)) return [];
  const range = spanOf(document, token.refStart, token.refEnd);
  const mends = diagnostics.filter(({ code }) => code === "case/unknown-id" || code === "cite/missing-reference");
  return nearestNames(token.ref, [...names[token.kind].keys()]).map((id, rank) => ({
    title: `Write ${id}: ${names[token.kind].get(id)?.says.slice(0, 60) ?? ""}`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...mends],
    isPreferred: rank === 0,
    edit: { changes: { [document.uri]: [{ range, newText: id }] } },
  }));
}

/** The value of a figure in place of a number that is not it, where its query gives one value. */
function numbersThatDiffer(
  document: TextDocument,
  tokens: readonly Token[],
  numbers: readonly FigureNumber[],
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    if (diagnostic.code !== "figure/differs") return [];
    const at = document.offsetAt(diagnostic.range.start);
    const token = tokens.find((each) => each.kind === "figure" && each.start <= at && at <= each.end);
    const figure = token && numbers.find(({ id }) => id === token.ref);
    if (!figure) return [];
    const number = formatNumber(figure.value, { digits: figure.digits });
    return [
      {
        title: `Write ${number}, as ${figure.id} gives`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: { changes: { [document.uri]: [{ range: diagnostic.range, newText: number }] } },
      },
    ];
  });
}

const severities = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, note: DiagnosticSeverity.Information } as const;

function diagnosticOf({ code, severity, says, mend }: Problem, at: Place, document: TextDocument | undefined): Diagnostic {
  return { range: rangeOf(at, document), severity: severities[severity], code, source: "amity", message: `${says} ${mend}` };
}

function spanOf(document: TextDocument, start: number, end: number): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** A file of more bytes is shown by its lines only: an editor waits meanwhile. */
const mostBytes = 4 << 20;

/** A file of the case that no editor has open; undefined where it is none that can be read as text. */
function onDisk(folder: string, file: string, uri: string): TextDocument | undefined {
  if (!/\.(?:md|ya?ml|bib|csv|tsv|jsonl?|txt)$/u.test(file)) return undefined;
  try {
    const path = inCase(folder, file);
    const { size } = statSync(path);
    return size > mostBytes ? undefined : TextDocument.create(uri, "", 0, readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
