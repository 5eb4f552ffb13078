/** Whether a path is one that a mapping of case.yaml names; `*` matches within a folder. */
export function fits(pattern: string, path: string): boolean {
  const [asked, found] = [pattern.replace(/^\.\//, "").split("/"), path.split("/")];
  return asked.length === found.length && asked.every((part, index) => fitsPart(part, found[index] as string));
}

/** Goes back to the last `*` only, since an earlier one could take nothing that it cannot. */
function fitsPart(pattern: string, name: string): boolean {
  let [at, star, from] = [0, -1, 0];
  for (let here = 0; here < name.length; ) {
    if (pattern[at] === "*") [star, from, at] = [at, here, at + 1];
    else if (pattern[at] === name[here]) [at, here] = [at + 1, here + 1];
    else if (star >= 0) [at, from, here] = [star + 1, from + 1, from + 1];
    else return false;
  }
  return /^\**$/u.test(pattern.slice(at));
}
