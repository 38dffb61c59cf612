// The frame of every screen.

const screens = [["/karta", "Karta"], ["/arenden", "Ärenden"], ["/sok", "Sök"]];

export function Shell({ at, children }) {
  return (
    <>
      <header className="top">
        <a className="brand" href="#/">
          <svg viewBox="0 0 28 28" aria-hidden="true">
            <rect width="28" height="28" rx="6" fill="var(--ink)" />
            <g fill="none" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
              <path d="M10 21V8m0 0l-4 4.5M10 8l4 4.5" stroke="var(--paper)" />
              <path d="M18.5 7v13m0 0l-3.5-4m3.5 4l3.5-4" stroke="var(--now-fill)" />
            </g>
          </svg>
          Samverkanskartan
        </a>
        <nav className="nav" aria-label="Huvudmeny">
          {screens.map(([address, name]) => (
            <a key={address} href={`#${address}`} aria-current={at === address ? "page" : undefined}>{name}</a>
          ))}
        </nav>
      </header>
      <main>{children}</main>
    </>
  );
}
