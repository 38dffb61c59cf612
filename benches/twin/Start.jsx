// The start: one sentence, a box that finds anything, three doors and the picture.

import { useState } from "react";
import { Picture } from "./Map.jsx";

const doors = [
  ["Jag har fått en plats", "#/karta", "Vad organen får och inte får göra, vilka som sitter där och hur ärendena går."],
  ["Jag söker ett ärende", "#/arenden", "Var de var senast, vem som har dem och vad som hände."],
  ["Vad gör min kommun?", "#/karta", "Vilka som sitter för kommunen, hur de röstade och vad som rör den."],
];

function Find() {
  const [text, setText] = useState("");
  const search = (event) => {
    event.preventDefault();
    location.hash = `/sok?q=${encodeURIComponent(text)}`;
  };
  return (
    <form className="find" role="search" onSubmit={search}>
      <label htmlFor="sok-allt">Sök i allt</label>
      <div className="search">
        <input id="sok-allt" type="search" autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />
        <kbd aria-hidden="true">/</kbd>
      </div>
    </form>
  );
}

export function Start({ data }) {
  return (
    <div className="start">
      <div className="start-told">
        <h1>Så samverkar Västerbotten om vård och omsorg</h1>
        <p className="start-lead">Här ser du hur 15 kommuner och Region Västerbotten samverkar: vilka som möts, vad de kom fram till och vad som är känt om varje ärende.</p>
        <Find />
        <ul className="doors">
          {doors.map(([name, address, text]) => (
            <li key={name}>
              <span className="door-sign" aria-hidden="true">→</span>
              <a href={address}>{name}</a>
              <span className="door-text">{text}</span>
            </li>
          ))}
        </ul>
      </div>
      <div><Picture data={data} open={(id) => { location.hash = `/karta?organ=${id}`; }} /></div>
    </div>
  );
}
