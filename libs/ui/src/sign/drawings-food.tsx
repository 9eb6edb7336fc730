/** What stands in the window. Every drawing sits in 120 × 70 with its floor at y = 66; `c` is the store's colour. */
export type Drawing = (c: string) => React.ReactNode;

const bread = '#C98B4B';
const crust = '#A86C33';
const leaf = '#4E7D54';

export const bakery: Drawing = (c) => (
  <>
    <path d="M8 66V34h34v32z" fill="#EAD9BF" />
    <path d="M8 44h34M8 55h34" stroke="#CDB48F" strokeWidth="2" />
    <path d="M12 44c0-7 10-7 12 0zM26 44c0-7 11-7 13 0zM11 55c1-7 13-7 14 0z" fill={bread} />
    <path d="M28 55c0-6 9-6 11 0z" fill={crust} />
    <path d="M52 66c-4-18 6-26 24-26s28 8 24 26z" fill={bread} />
    <path d="M62 46l7 12M74 42l6 14M86 43l4 13" stroke={crust} strokeWidth="3" strokeLinecap="round" />
    <circle cx="110" cy="60" r="6" fill={crust} />
    <path d="M106 60a4 4 0 0 1 8 0 3 3 0 0 1-6 0" fill="none" stroke="#F3E3C8" strokeWidth="1.6" />
    <path d="M52 66h66" stroke={c} strokeWidth="3" />
  </>
);

export const grocer: Drawing = (c) => (
  <>
    <path d="M18 6v22M30 6v26M42 6v18" stroke="#8B7B66" strokeWidth="1.5" />
    <path d="M14 28h8v20c0 4-8 4-8 0zM26 32h8v18c0 4-8 4-8 0zM38 24h8v22c0 4-8 4-8 0z" fill="#9A3F36" />
    <path d="M14 34h8M26 38h8M38 30h8" stroke="#C77A6C" strokeWidth="1.5" />
    <path d="M58 66V44h14v22z" fill="#D99A2B" />
    <path d="M57 44h16v-5H57zM60 52h10v8H60z" fill="#FFF6E2" />
    <path d="M78 66V40h12v26z" fill="#8E2E45" />
    <path d="M77 40h14v-5H77zM80 48h8v9h-8z" fill="#FFF6E2" />
    <path d="M96 66V30c0-5 3-6 3-12h6c0 6 3 7 3 12v36z" fill={leaf} />
    <path d="M96 42h12v12H96z" fill="#FFF6E2" />
    <path d="M10 66h104" stroke={c} strokeWidth="3" />
  </>
);

export const farmshop: Drawing = (c) => (
  <>
    <path d="M14 66V50c0-6 8-10 20-10s20 4 20 10v16z" fill="#E9C15A" />
    <path d="M14 50c0 6 8 9 20 9s20-3 20-9" fill="none" stroke="#C79A33" strokeWidth="2" />
    <path d="M62 66l34-24 14 24z" fill="#F1D584" />
    <path d="M62 66l34-24v8L74 66z" fill="#DDB650" />
    <circle cx="90" cy="58" r="3" fill="#C79A33" />
    <circle cx="99" cy="61" r="2" fill="#C79A33" />
    <path d="M26 40V24l6-8h6l6 8v16" fill="#F4F6F3" stroke="#C6CEC9" strokeWidth="1.5" />
    <path d="M32 16v-6h6v6" fill={c} />
    <path d="M104 30c-8-2-10-10-8-16 6 2 10 8 8 16zm2 0c0-8 4-12 10-14 1 7-2 13-10 14z" fill={leaf} />
    <path d="M10 66h102" stroke={c} strokeWidth="3" />
  </>
);

export const flowers: Drawing = (c) => (
  <>
    <path d="M16 66l-4-22h24l-4 22z" fill="#B8C4BF" />
    <path d="M48 66l-3-16h30l-3 16z" fill="#C4713F" />
    <path d="M86 66l-4-24h24l-4 24z" fill="#8FA39B" />
    <path
      d="M24 44V22M18 44l-6-18M30 44l6-18M60 50V30M54 50l-8-14M66 50l8-14M94 42V20M88 42l-6-16M100 42l8-16"
      stroke={leaf}
      strokeWidth="2"
    />
    <g fill="#D9607E">
      <circle cx="24" cy="18" r="6" />
      <circle cx="12" cy="24" r="5" />
      <circle cx="36" cy="24" r="5" />
    </g>
    <g fill="#F1C24B">
      <circle cx="60" cy="28" r="6" />
      <circle cx="46" cy="34" r="5" />
      <circle cx="74" cy="34" r="5" />
    </g>
    <g fill="#F6F1EA" stroke="#D8CFC2">
      <circle cx="94" cy="17" r="6" />
      <circle cx="82" cy="24" r="5" />
      <circle cx="108" cy="24" r="5" />
    </g>
    <path d="M8 66h104" stroke={c} strokeWidth="3" />
  </>
);
