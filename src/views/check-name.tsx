import { catalogue } from "../domain/problem.js";

/** What a check is called where people read: “scope drift”; its code and what it looks for are one pointing away. */
export function CheckName({ code }: { code: string }) {
  const about = Object.hasOwn(catalogue, code) ? `: ${catalogue[code as keyof typeof catalogue].about}` : "";
  return (
    <strong className="check-name" title={`${code}${about}`}>
      {code.slice(code.indexOf("/") + 1).replaceAll("-", " ")}
    </strong>
  );
}
