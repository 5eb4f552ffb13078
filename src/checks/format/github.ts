import type { Problem, Severity } from "../../domain/problem.js";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "notice" };

/** Annotations of GitHub Actions: `::error file=…,line=…,col=…,title=…::…`, a line a problem. */
export function github(problems: readonly Problem[], prefix = ""): string {
  return problems
    .map((each) => {
      const [at] = each.at;
      const where = at ? [`file=${property(prefix + at.file)}`, `line=${at.line}`, `col=${at.column}`] : [];
      return `::${commands[each.severity]} ${[...where, `title=${property(each.code)}`].join(",")}::${message(`${each.says} ${each.mend}`)}\n`;
    })
    .join("");
}

function message(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return message(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
