/**
 * What makes report.html answer: click or Enter opens the evidence of a sentence or drawing, Esc closes it, j and k walk.
 * Without it, rings lead to the appendix. It only moves nodes that are on the page; it never makes markup out of text.
 */
export const pageScript = `(() => {
  const root = document.documentElement;
  const panel = document.getElementById("panel");
  const body = document.getElementById("panel-body");
  const rest = [...body.childNodes];
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  let open = null;
  let current = null;
  root.classList.add("live");

  const elementOf = (id) => document.getElementById(id);
  const mark = (id, on) => {
    elementOf(id)?.classList.toggle("selected", on);
    document.querySelector('[data-cell="' + id + '"]')?.classList.toggle("selected", on);
  };
  const copy = (element) => {
    const made = element.cloneNode(true);
    for (const each of [made, ...all("[id]", made)]) each.removeAttribute("id");
    return made;
  };
  function show(id, isMoved) {
    const template = document.getElementById("about-" + id);
    if (!template) return;
    if (open) mark(open, false);
    open = current = id;
    const parts = [document.importNode(template.content, true)];
    for (const key of template.dataset.evidence.split(" ").filter(Boolean)) {
      const entry = document.getElementById("evidence-" + key);
      if (entry) parts.push(copy(entry));
    }
    body.replaceChildren(...parts);
    panel.classList.add("open");
    panel.scrollTop = 0;
    mark(id, true);
    history.replaceState(null, "", "#" + id);
    const box = elementOf(id).getBoundingClientRect();
    const floor = innerWidth < 1020 ? innerHeight * 0.24 : innerHeight;
    if (isMoved || box.top < 56 || box.top > floor - 24) elementOf(id).scrollIntoView({ block: innerWidth < 1020 ? "start" : "nearest" });
  }
  function close() {
    if (!open) return;
    mark(open, false);
    const sign = elementOf(open)?.querySelector("[data-open]");
    open = null;
    body.replaceChildren(...rest);
    panel.classList.remove("open");
    history.replaceState(null, "", location.pathname + location.search);
    sign?.focus({ preventScroll: true });
  }
  function walk(by) {
    const steps = all("[data-sentence], [data-drawing]");
    if (steps.length === 0) return;
    const at = steps.findIndex((each) => each.id === current);
    const next = steps[at < 0 ? (by > 0 ? 0 : steps.length - 1) : Math.min(steps.length - 1, Math.max(0, at + by))];
    current = next.id;
    next.scrollIntoView({ block: "nearest" });
    next.querySelector("[data-open]")?.focus({ preventScroll: true });
    if (open && innerWidth >= 1020) show(next.id, false);
  }

  document.addEventListener("click", (event) => {
    const target = event.target;
    if (target.closest("#panel-close")) return close();
    if (target.closest("#theme")) return turn();
    const get = target.closest("[data-get]");
    if (get) return save(get);
    if (panel.contains(target)) {
      if (!open && target.closest(".panel-bar") && innerWidth < 1020) walk(1), show(current, true);
      return;
    }
    const cell = target.closest("[data-cell]");
    const opener = target.closest("[data-open]");
    if (cell || opener) {
      event.preventDefault();
      return show(cell ? cell.dataset.cell : opener.dataset.open, Boolean(cell));
    }
    if (target.closest("a, button, summary, details")) return;
    const sentence = target.closest("[data-sentence]");
    if (sentence && String(getSelection()) === "") show(sentence.dataset.sentence, false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea")) return;
    if (event.key === "Escape") close();
    else if (event.key === "j") walk(1);
    else if (event.key === "k") walk(-1);
    else if (event.key === "Enter" && current && !event.target.closest("a, button, summary, [role=button]")) show(current, false);
  });
  function turn() {
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
  }
  function save(button) {
    const figure = button.closest(".figure");
    const lines = all("table tr", figure.querySelector(".figure-table") ?? figure).filter((row) => !row.matches(".table-left"));
    const text = lines
      .map((row) => all("th, td", row).map((cell) => '"' + cell.textContent.trim().replaceAll('"', '""') + '"').join(","))
      .join("\\r\\n");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\\ufeff" + text + "\\r\\n"], { type: "text/csv" }));
    link.download = figure.id + ".csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
  addEventListener("beforeprint", () => all(".appendix details").forEach((each) => each.setAttribute("open", "")));
  addEventListener("hashchange", () => show(decodeURIComponent(location.hash.slice(1)), true));
  if (location.hash.length > 1) show(decodeURIComponent(location.hash.slice(1)), true);
})();
`;
