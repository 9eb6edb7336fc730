/** Kongsberg before opening time: ridge, church, wooden houses with a lit window each, the falls in front. */
export function TownDrawing() {
  return (
    <svg className="town" viewBox="0 0 600 420" aria-hidden preserveAspectRatio="xMidYMax slice">
      <circle cx="452" cy="96" r="42" fill="#F0A277" opacity=".92" />
      <path
        d="M0 250l30-46 24 38 22-66 26 52 20-30 30 50 34-74 28 62 26-42 32 48 30-84 34 74 26-42 30 52 32-66 30 54 26-38 30 48 30-62 30 48v150H0z"
        fill="#1c5545"
      />
      <path
        d="M0 300l22-30 20 24 18-40 22 34 20-22 26 34 24-48 24 40 26-30 26 36 26-54 26 48 24-28 26 32 30-44 26 38 24-28 28 34 26-40 28 36 24-26 30 34v130H0z"
        fill="#17493b"
      />
      <g fill="#e9e2d3">
        <path d="M276 330V212h36v118z" />
        <path d="M312 330v-64l46-28 46 28v64z" fill="#d8cfbb" />
      </g>
      <path d="M271 214l13-16v-12h20v12l13 16z" fill="#8c3f20" />
      <path d="M284 186l10-52 10 52z" fill="#b4532a" />
      <path d="M293 136v-14h2v14z" fill="#f0a277" />
      <g>
        <path d="M30 344v-66l40-28 40 28v66z" fill="#b4532a" />
        <path d="M118 344v-50l32-22 32 22v50z" fill="#d9b24c" />
        <path d="M190 344v-72l36-26 36 26v72z" fill="#f4f1e8" />
        <path d="M416 344v-60l38-26 38 26v60z" fill="#7d9c8e" />
        <path d="M500 344v-50l34-24 34 24v50z" fill="#c96f45" />
      </g>
      <g fill="#12372d">
        <path d="M24 282l46-33 46 33-5 6-41-29-41 29zM113 298l37-26 37 26-4 6-33-23-33 23zM184 276l42-30 42 30-5 6-37-26-37 26zM410 288l44-31 44 31-5 6-39-27-39 27zM495 298l39-28 39 28-4 6-35-25-35 25zM306 270l52-32 52 32-4 6-48-29-48 29z" />
      </g>
      <g fill="#ffe3a6">
        <path d="M50 296h14v18H50zm28 0h14v18H78zm62 14h14v16h-14zm66-18h14v18h-14zm26 0h14v18h-14zm202 12h12v16h-12zm26 0h12v16h-12zm64 8h14v16h-14zM290 236h8v18h-8zm40 46h12v26h-12zm24 0h12v26h-12zm24 0h12v26h-12z" />
      </g>
      <path d="M0 342c80-10 150 6 240-2s210-8 360 2v78H0z" fill="#0c2c24" />
      <g stroke="#8fb8aa" strokeWidth="3" strokeLinecap="round" opacity=".5" fill="none">
        <path d="M60 372h90M190 388h60M300 368h120M450 392h80M120 404h50M360 406h70" />
      </g>
    </svg>
  );
}
