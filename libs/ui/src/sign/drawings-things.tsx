import type { Drawing } from './drawings-food';

const wood = '#B98A5A';
const steel = '#8C989C';

export const hardware: Drawing = (c) => (
  <>
    <path d="M10 10h100" stroke="#9AA5A8" strokeWidth="2" strokeDasharray="2 4" />
    <path d="M22 14h5v40h-5z" fill={wood} />
    <path d="M12 10h24c2 0 3 8 0 8H12z" fill={steel} />
    <path d="M52 12c-6 2-8 12-2 16v28c0 5 8 5 8 0V28c6-4 4-14-2-16v10h-4z" fill={steel} />
    <path d="M74 54l24-36 8 5-18 33z" fill="#B9C3C5" />
    <path d="M72 66c-2-8 2-14 8-14l8 4c0 8-6 12-16 10z" fill={wood} />
    <path d="M94 66V48h18v18z" fill={c} />
    <path d="M94 48c0-6 18-6 18 0" fill="none" stroke={steel} strokeWidth="2" />
    <path d="M8 66h106" stroke={c} strokeWidth="3" />
  </>
);

export const bookshop: Drawing = (c) => (
  <>
    <path d="M12 66V26h8v40zM34 66V30h7v36z" fill={c} />
    <path d="M20 66V20h7v46z" fill="#2F6B5A" />
    <path d="M27 66V32h7v34z" fill="#D8A83B" />
    <path d="M43 66l8-36 8 2-8 34z" fill="#3D5A80" />
    <path d="M66 60c8-5 16-5 22 0 6-5 14-5 22 0V30c-8-5-16-5-22 0-6-5-14-5-22 0z" fill="#FFFDF7" stroke="#CFC7B8" />
    <path
      d="M88 30v30M71 36c5-2 9-2 13 0M71 43c5-2 9-2 13 0M92 36c5-2 9-2 13 0M92 43c5-2 9-2 13 0"
      stroke="#B9B0A0"
      fill="none"
    />
    <path d="M14 32h4M22 28h3M29 38h3" stroke="#fff" strokeWidth="1.5" />
    <path d="M8 66h106" stroke={c} strokeWidth="3" />
  </>
);

export const toys: Drawing = (c) => (
  <>
    <circle cx="30" cy="36" r="13" fill="#B5804E" />
    <circle cx="20" cy="25" r="5" fill="#B5804E" />
    <circle cx="40" cy="25" r="5" fill="#B5804E" />
    <path d="M16 66c-2-20 30-20 28 0z" fill="#B5804E" />
    <ellipse cx="30" cy="40" rx="6" ry="5" fill="#E7CBA4" />
    <path d="M26 33h.1M34 33h.1M30 38v2" stroke="#3B2A1A" strokeWidth="2.5" strokeLinecap="round" />
    <path d="M56 66V52h16v14z" fill="#D8A83B" />
    <path d="M72 66V52h16v14z" fill="#3D6FA3" />
    <path d="M64 52V38h16v14z" fill={c} />
    <path d="M94 58h20l-4-12H98z" fill="#2F6B5A" />
    <circle cx="98" cy="61" r="5" fill="#3A3F44" />
    <circle cx="110" cy="61" r="5" fill="#3A3F44" />
    <path d="M8 66h108" stroke={c} strokeWidth="3" />
  </>
);

export const electronics: Drawing = (c) => (
  <>
    <path d="M14 66V26h34v40z" rx="3" fill="#C9A27A" />
    <circle cx="31" cy="50" r="11" fill="#4A3A2C" />
    <circle cx="31" cy="50" r="4" fill="#8D7A66" />
    <path d="M20 32h22" stroke="#6E5842" strokeWidth="3" />
    <path d="M40 26V8" stroke={steel} strokeWidth="2" />
    <path d="M62 48c0-26 34-26 34 0" fill="none" stroke="#3A4247" strokeWidth="4" />
    <path d="M58 46h9v16h-9zM91 46h9v16h-9z" fill={c} />
    <path d="M106 66V40h10v26z" fill="#30383C" />
    <path d="M108 43h6v17h-6z" fill="#9FC3D6" />
    <path d="M8 66h110" stroke={c} strokeWidth="3" />
  </>
);

export const interior: Drawing = (c) => (
  <>
    <path d="M22 8h20l8 24H14z" fill="#F0CE8A" />
    <path d="M32 32v30M24 64h16" stroke="#7C6A58" strokeWidth="3" />
    <path d="M58 66V46c0-6 6-8 6-8h30s6 2 6 8v20z" fill={c} />
    <path d="M54 52c0-5 8-5 8 0v6h34v-6c0-5 8-5 8 0v14H54z" fill={c} stroke="#fff" strokeOpacity=".35" />
    <path d="M72 50l8-10 8 10z" fill="#E9DCC9" />
    <path d="M106 66v-8h10v8zM108 58c-3-10 0-16 3-20 3 4 6 10 3 20z" fill="#5F8A6A" />
    <path d="M8 66h110" stroke={c} strokeWidth="3" />
  </>
);

export const yarn: Drawing = (c) => (
  <>
    <circle cx="30" cy="48" r="18" fill={c} />
    <path
      d="M14 42c10-8 24-6 32 4M15 54c8-10 22-12 31-6M24 31c10 4 16 18 12 34"
      fill="none"
      stroke="#fff"
      strokeOpacity=".55"
      strokeWidth="2"
    />
    <circle cx="64" cy="54" r="12" fill="#C9B28C" />
    <path d="M54 50c6-5 16-3 20 3M55 58c6-6 14-7 20-3" fill="none" stroke="#fff" strokeOpacity=".6" strokeWidth="2" />
    <path d="M78 66V34l8-8h18l8 8v32z" fill="#3F5F7F" />
    <path d="M78 44h34M78 54h34" stroke="#F4F1EA" strokeWidth="3" strokeDasharray="4 4" />
    <path d="M36 34L60 8M44 38L66 16" stroke={steel} strokeWidth="2" strokeLinecap="round" />
    <path d="M8 66h108" stroke={c} strokeWidth="3" />
  </>
);
