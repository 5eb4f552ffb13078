import { useEffect } from "react";
import { useStart } from "../ask/start.js";
import { KnownCases } from "../beginning/start/known-cases.js";
import { NewCase } from "../beginning/start/new-case.js";
import { Failed, Waiting } from "../parts/states.js";
import { OldPage } from "../shell/fault.js";
import { ThemeButton } from "../shell/theme-button.js";

/** Cases opened before, the example, and a new one. `open` is the name of the case that is open, if any is. */
export default function Start({ open }: { open: string | null }) {
  const start = useStart();
  useEffect(() => {
    document.title = "Cases · Amity";
  }, []);
  return (
    <>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <div className="top">
        <header className="bar start-bar">
          <a className="brand" href="/" aria-label={`Amity, ${open ?? "no case is open"}`}>
            <b>Amity</b> <span>{open ?? "no case is open"}</span>
          </a>
          {open !== null && (
            <a className="link-quiet" href="/">
              Back to {open}
            </a>
          )}
          <ThemeButton />
        </header>
        <div className="notices" role="status">
          <OldPage />
        </div>
      </div>
      <main id="page" className="start-page" tabIndex={-1}>
        <div className="start-new">
          <p className="question">A case begins</p>
          <h1 className="lead">What do you want to know?</h1>
          {start.data ? (
            <NewCase start={start.data} />
          ) : start.error ? (
            <Failed error={start.error} again={() => void start.refetch()} />
          ) : (
            <Waiting />
          )}
        </div>
        {start.data && <KnownCases start={start.data} />}
      </main>
    </>
  );
}
