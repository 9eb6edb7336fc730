import type { Drawing } from './drawings-food';

const steel = '#8C989C';

export const clothing: Drawing = (c) => (
  <>
    <path d="M8 10h104" stroke={steel} strokeWidth="2" />
    <path d="M32 10v6M62 10v6M92 10v6" stroke={steel} strokeWidth="2" />
    <path d="M22 18l10-4 10 4 8 12-7 5-3-4v28H24V31l-3 4-7-5z" fill={c} />
    <path d="M53 18l9-4 9 4 3 44H50z" fill="#C8A56B" />
    <path d="M62 20v42" stroke="#A4834C" strokeWidth="1.5" />
    <path d="M82 18l10-4 10 4 7 12-6 5-3-4v28H84V31l-3 4-6-5z" fill="#44606B" />
    <path d="M84 38h16M84 44h16" stroke="#EDE7DA" strokeWidth="2" strokeDasharray="3 2" />
    <path d="M8 66h106" stroke={c} strokeWidth="3" />
  </>
);

export const shoes: Drawing = (c) => (
  <>
    <path d="M8 40h60M60 66h54" stroke="#B59C82" strokeWidth="2.5" />
    <path d="M14 40V18h14v8l20 8c4 2 4 6 4 6z" fill="#8B5E3C" />
    <path d="M14 40h38v-3H14z" fill="#3A2C20" />
    <path d="M18 22h8M18 27h9" stroke="#E8D8C3" strokeWidth="1.5" />
    <path d="M66 62c0-8 2-14 2-14l12 6 18 2c10 1 12 8 12 8H66z" fill={c} />
    <path d="M66 66h46v-4H66z" fill="#EDEFEA" />
    <path d="M80 54l4-4M86 55l4-4" stroke="#fff" strokeWidth="2" />
    <path d="M14 66V54h38v12z" fill="#DDD3C4" />
    <path d="M12 54h42v-4H12z" fill={c} />
    <path d="M8 66h108" stroke={c} strokeWidth="3" />
  </>
);

export const sport: Drawing = (c) => (
  <>
    <path d="M20 66V14c0-5 5-6 5 0v52M32 66V12c0-5 5-6 5 0v54" fill="none" stroke={c} strokeWidth="5" />
    <path d="M46 66V16M54 66V16" stroke={steel} strokeWidth="2" />
    <path d="M43 58h6M51 58h6" stroke="#D8A83B" strokeWidth="2" />
    <path d="M66 66V36c0-8 24-8 24 0v30z" fill="#C2502E" />
    <path d="M70 48h16v14H70z" fill="#9D3D20" />
    <path d="M72 36c0-10 12-10 12 0" fill="none" stroke="#7D2F18" strokeWidth="2.5" />
    <path d="M94 66l12-22 12 22z" fill="#3F6B5B" />
    <path d="M106 44v22" stroke="#2C5043" strokeWidth="2" />
    <path d="M8 66h110" stroke={c} strokeWidth="3" />
  </>
);

export const health: Drawing = (c) => (
  <>
    <path d="M14 66V36h16v30z" fill="#BFDDD4" />
    <path d="M18 36v-8h8v8zM20 28v-6h10" fill="#6F9C90" stroke="#6F9C90" strokeWidth="2" />
    <path d="M17 46h10v10H17z" fill="#fff" />
    <path d="M40 66c-2-14 0-24 4-28h8c4 4 6 14 4 28z" fill={c} />
    <path d="M43 38v-6h10v6z" fill="#EDEFEA" />
    <path d="M66 66V50h24v16z" fill="#F0DFC0" />
    <path d="M66 50c0-4 24-4 24 0z" fill="#D7BD8B" />
    <path
      d="M104 66V44M104 54c-8 0-10-6-10-10 6 0 10 4 10 10zm0-6c0-8 4-12 10-12 0 7-3 12-10 12z"
      stroke="#4E7D54"
      fill="#6E9C72"
      strokeWidth="1.5"
    />
    <path d="M8 66h108" stroke={c} strokeWidth="3" />
  </>
);

export const optician: Drawing = (c) => (
  <>
    <path d="M10 30h100M10 48h100" stroke="#C9C4BA" strokeWidth="2" />
    <g fill="#fff" fillOpacity=".5" strokeWidth="3">
      <g stroke={c}>
        <circle cx="26" cy="20" r="8" />
        <circle cx="46" cy="20" r="8" />
        <path d="M34 19c1-2 3-2 4 0" fill="none" />
      </g>
      <g stroke="#8B5E3C">
        <path d="M66 14h16v12H66zM88 14h16v12H88zM82 18h6" />
      </g>
      <g stroke="#3A4247">
        <path d="M20 38c0 10 14 10 14 0zM40 38c0 10 14 10 14 0zM34 39h6" />
      </g>
      <g stroke="#B88A2E">
        <circle cx="76" cy="40" r="7" />
        <circle cx="96" cy="40" r="7" />
        <path d="M83 39h6" />
      </g>
    </g>
    <path d="M30 66c2-8 14-8 16 0zM80 66c2-8 14-8 16 0z" fill="#E0D3C0" />
    <path d="M8 66h108" stroke={c} strokeWidth="3" />
  </>
);

export const jewellery: Drawing = (c) => (
  <>
    <path d="M12 66c0-12 8-12 8-24 0-8-2-10-2-16 4 4 12 4 16 0 0 6-2 8-2 16 0 12 8 12 8 24z" fill={c} />
    <path d="M19 33c1 16 13 16 14 0" fill="none" stroke="#E3E7E8" strokeWidth="2" strokeDasharray="2.5 1.5" />
    <path d="M23 47l3-3 3 3-3 5z" fill="#D9A441" />
    <path d="M50 66V52h24v14z" fill="#6D2B3A" />
    <path d="M50 52l2-16h20l2 16z" fill="#8B3A4C" />
    <path d="M54 50l1.5-11h13L70 50z" fill="#F3E4DC" />
    <circle cx="62" cy="48" r="6" fill="none" stroke="#B9C2C6" strokeWidth="2.5" />
    <path d="M58 39l4-4 4 4-4 4z" fill="#7FB6C9" />
    <path d="M86 66h24l-3-8H89z" fill="#C9A27A" />
    <path d="M93 18h10v42H93z" fill="#5A3B28" />
    <circle cx="98" cy="38" r="11" fill="#D5DADB" />
    <circle cx="98" cy="38" r="8" fill="#FFFDF8" />
    <path d="M98 33v5l4 2" fill="none" stroke="#3A4247" strokeWidth="1.5" />
    <path d="M8 66h108" stroke={c} strokeWidth="3" />
  </>
);

export const bike: Drawing = (c) => (
  <>
    <g fill="none" stroke="#3A4247" strokeWidth="3">
      <circle cx="34" cy="50" r="15" />
      <circle cx="86" cy="50" r="15" />
    </g>
    <path
      d="M34 50l14-26h28l10 26M48 24l14 26H34M62 50l14-26M76 24l-2-8h10M44 20h10"
      fill="none"
      stroke={c}
      strokeWidth="3.5"
      strokeLinejoin="round"
      strokeLinecap="round"
    />
    <circle cx="62" cy="50" r="4" fill="#3A4247" />
    <path d="M100 66V44h14v22z" fill="#C9A27A" />
    <path d="M102 50h10M102 56h10" stroke="#8A6C4C" strokeWidth="1.5" />
    <path d="M8 66h108" stroke={c} strokeWidth="3" />
  </>
);
