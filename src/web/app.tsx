import { useCallback, useEffect, useState } from "react";
import { Link, Route, Switch, useLocation } from "wouter";
import { ShellContext, useAddress } from "./addresses/address.js";
import { useShell } from "./ask/ask.js";
import { type Live, useChanges } from "./ask/changes.js";
import { type Told, ToldContext } from "./ask/edit.js";
import { AddingSheet } from "./beginning/adding/adding.js";
import { DropFiles } from "./beginning/adding/drop-files.js";
import { Empty, Failed, Waiting } from "./parts/states.js";
import { ActStrip } from "./shell/acts.js";
import { AllPages } from "./shell/all-pages.js";
import { Fault } from "./shell/fault.js";
import { Find } from "./shell/find.js";
import { Frame } from "./shell/frame.js";
import { Header } from "./shell/header.js";
import { Later } from "./shell/later.js";
import { Notice } from "./shell/notice.js";
import * as parts from "./shell/page-parts.js";
import { PeriodBrush } from "./shell/period-brush.js";
import { WrittenAnew } from "./shell/writing/written-anew.js";

parts.fetchPage(location.pathname);
const none = {};

export function App() {
  const [path] = useLocation();
  const shell = useShell();
  if (path === "/start" || (!shell.data && shell.error?.status === 409)) {
    return (
      <Fault path={path}>
        <Later part={parts.start} given={{ open: shell.data?.name ?? null }} meanwhile={null} />
      </Fault>
    );
  }
  return <WithCase shell={shell} />;
}

function WithCase({ shell }: { shell: ReturnType<typeof useShell> }) {
  const live = useChanges();
  if (!shell.data) {
    return <main className="alone">{shell.error ? <Failed error={shell.error} again={() => void shell.refetch()} /> : <Waiting />}</main>;
  }
  return (
    <ShellContext value={shell.data}>
      <Opened live={live} />
    </ShellContext>
  );
}

function Opened({ live }: { live: Live }) {
  const [path] = useLocation();
  const [asked, setAsked] = useState<"find" | "pages" | null>(null);
  const close = useCallback(() => setAsked(null), []);
  const [told, setTold] = useState<Told | null>(null);
  const heard = useCallback(() => setTold(null), []);
  useEffect(parts.fetchAhead, []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inField = (event.target as HTMLElement).matches("input, textarea, select, [contenteditable]");
      const isPlain = !inField && !event.ctrlKey && !event.metaKey && !event.altKey;
      const isFind = (event.key === "/" && isPlain) || (event.key === "k" && (event.ctrlKey || event.metaKey));
      // “o” may be typed toward a code or a name, and a window that is open has keys of its own.
      const isPages = event.key === "o" && isPlain && !event.defaultPrevented && !document.querySelector("dialog[open]");
      if (!isFind && !isPages) return;
      event.preventDefault();
      setAsked(isFind ? "find" : "pages");
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <ToldContext value={setTold}>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <div className="top">
        <Header onFind={() => setAsked("find")} onPages={() => setAsked("pages")} />
        <PeriodBrush />
        <Notice live={live} />
      </div>
      <Fault path={path}>
        <Switch>
          {parts.plainPages.map(([at, part]) => (
            <Route key={at} path={at}>
              <Later part={part} given={none} />
            </Route>
          ))}
          <Route path="/sources/:id">{({ id }) => <Later key={id} part={parts.reader} given={{ id: decodeURIComponent(id) }} />}</Route>
          <Route path="/confirm/:step">{({ step }) => <Later key={step} part={parts.confirm} given={{ step }} />}</Route>
          <Route path="/dyads/:a/:b">
            {({ a, b }) => <Later key={`${a} ${b}`} part={parts.dyad} given={{ a: decodeURIComponent(a), b: decodeURIComponent(b) }} />}
          </Route>
          <Route path="/actors/:id">{({ id }) => <Later key={id} part={parts.actor} given={{ id: decodeURIComponent(id) }} />}</Route>
          <Route path="/claims/:id">{({ id }) => <Later key={id} part={parts.claim} given={{ id: decodeURIComponent(id) }} />}</Route>
          <Route>
            <NoSuchPage />
          </Route>
        </Switch>
      </Fault>
      {asked === "find" && <Find onClose={close} />}
      {asked === "pages" && <AllPages onClose={close} />}
      <WrittenAnew />
      <AddingSheet />
      <DropFiles />
      <ActStrip told={told} onClose={heard} />
    </ToldContext>
  );
}

function NoSuchPage() {
  const { href } = useAddress();
  return (
    <Frame name="No such page" hint="Nothing is here.">
      <Empty title="There is no such page.">
        <Link href={href("/")}>Go to the overview</Link>, or press <kbd>/</kbd> to find what you look for.
      </Empty>
    </Frame>
  );
}
