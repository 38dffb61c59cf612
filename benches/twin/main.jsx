// The twin: the start, the map, the list of cases and the search as one would build them with
// React, Dexie, React Flow, TanStack Virtual and MiniSearch. Never shipped: it stands beside
// ours in the measurements.

import { StrictMode, Suspense, lazy, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import "@xyflow/react/dist/base.css";
import "./twin.css";
import { open, replace } from "./data.js";
import { Map } from "./Map.jsx";
import { Shell } from "./Shell.jsx";
import { Start } from "./Start.jsx";

const Cases = lazy(() => import("./Cases.jsx"));
const Search = lazy(() => import("./Search.jsx"));

const place = () => (location.hash.slice(1) || "/").split("?")[0];

function usePlace() {
  const [at, setAt] = useState(place);
  useEffect(() => {
    const went = () => setAt(place());
    addEventListener("hashchange", went);
    return () => removeEventListener("hashchange", went);
  }, []);
  return at;
}

function Screen({ at, data }) {
  if (at === "/karta") return <Map data={data} />;
  if (at === "/arenden") return <Cases data={data} />;
  if (at === "/sok") return <Search data={data} />;
  return <Start data={data} />;
}

function App() {
  const at = usePlace();
  const [data, setData] = useState();
  useEffect(() => {
    open().then(setData);
    // What the measurements ask for: other data in the place of what is there.
    window.twin = { replace: (text) => replace(text).then(setData) };
  }, []);
  if (!data) return null;
  return (
    <Shell at={at}>
      <Suspense fallback={<p className="muted">Öppnas …</p>}>
        <Screen at={at} data={data} />
      </Suspense>
    </Shell>
  );
}

// The shell of the page stays until there is something to show in its place.
createRoot(document.getElementById("app")).render(<StrictMode><App /></StrictMode>);
