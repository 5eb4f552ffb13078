import { lazy, Suspense, useCallback, useEffect, useState } from "react";
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
import { Notice } from "./shell/notice.js";
import { PeriodBrush } from "./shell/period-brush.js";
import { WrittenAnew } from "./shell/writing/written-anew.js";

const Overview = lazy(() => import("./pages/overview.js"));
const Sources = lazy(() => import("./pages/sources.js"));
const Reader = lazy(() => import("./pages/reader.js"));
const Timeline = lazy(() => import("./pages/timeline.js"));
const Dyads = lazy(() => import("./pages/dyads.js"));
const Dyad = lazy(() => import("./pages/dyad.js"));
const Actor = lazy(() => import("./pages/actor.js"));
const Complex = lazy(() => import("./pages/complex.js"));
const Claims = lazy(() => import("./pages/claims.js"));
const Claim = lazy(() => import("./pages/claim.js"));
const Effects = lazy(() => import("./pages/effects.js"));
const Explanations = lazy(() => import("./pages/explanations.js"));
const Scenarios = lazy(() => import("./pages/scenarios.js"));
const Codebook = lazy(() => import("./pages/codebook.js"));
const Codings = lazy(() => import("./pages/codings.js"));
const Agreement = lazy(() => import("./pages/agreement.js"));
const Queries = lazy(() => import("./pages/queries.js"));
const Audit = lazy(() => import("./pages/audit.js"));
const Report = lazy(() => import("./pages/report.js"));
const WriteReport = lazy(() => import("./pages/write-report.js"));
const Confirm = lazy(() => import("./pages/confirm.js"));
const Start = lazy(() => import("./pages/start.js"));

export function App() {
  const [path] = useLocation();
  const shell = useShell();
  if (path === "/start" || (!shell.data && shell.error?.status === 409)) {
    return (
      <Fault path={path}>
        <Suspense fallback={null}>
          <Start open={shell.data?.name ?? null} />
        </Suspense>
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
        <Suspense
          fallback={
            <Frame name="Loading" hint="One moment." shown={<Waiting />}>
              <Waiting />
            </Frame>
          }
        >
          <Switch>
            <Route path="/" component={Overview} />
            <Route path="/sources" component={Sources} />
            <Route path="/sources/:id">{({ id }) => <Reader key={id} id={decodeURIComponent(id)} />}</Route>
            <Route path="/confirm/:step">{({ step }) => <Confirm key={step} step={step} />}</Route>
            <Route path="/timeline" component={Timeline} />
            <Route path="/dyads" component={Dyads} />
            <Route path="/dyads/:a/:b">
              {({ a, b }) => <Dyad key={`${a} ${b}`} a={decodeURIComponent(a)} b={decodeURIComponent(b)} />}
            </Route>
            <Route path="/actors/:id">{({ id }) => <Actor key={id} id={decodeURIComponent(id)} />}</Route>
            <Route path="/complex" component={Complex} />
            <Route path="/claims" component={Claims} />
            <Route path="/claims/:id">{({ id }) => <Claim key={id} id={decodeURIComponent(id)} />}</Route>
            <Route path="/effects" component={Effects} />
            <Route path="/explanations" component={Explanations} />
            <Route path="/scenarios" component={Scenarios} />
            <Route path="/codebook" component={Codebook} />
            <Route path="/codings" component={Codings} />
            <Route path="/agreement" component={Agreement} />
            <Route path="/queries" component={Queries} />
            <Route path="/report" component={Report} />
            <Route path="/report/write" component={WriteReport} />
            <Route path="/audit" component={Audit} />
            <Route>
              <NoSuchPage />
            </Route>
          </Switch>
        </Suspense>
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
