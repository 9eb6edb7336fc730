/** The town from the river: spruce ridge, church tower, wooden houses, the falls. Drawn, and only for the eye. */
export function Skyline() {
  return (
    <svg className="skyline" viewBox="0 0 248 74" aria-hidden preserveAspectRatio="xMidYMax slice">
      <path
        d="M0 46l9-16 7 12 8-20 8 17 7-10 9 15 10-22 9 18 8-12 9 13 10-24 10 22 8-13 9 15 9-19 9 16 8-11 10 14 9-23 9 19 8-12 9 14 9-21 10 18 9-13 9 13v44H0z"
        opacity=".28"
      />
      <path d="M104 74V36l7-5 2-14 2-11 2 11 2 14 7 5v38z" opacity=".62" />
      <path
        d="M8 74V54l11-8 11 8v20zm28 0V50l8-7 8 7v24zm22 0V56l14-9 14 9v18zm74 0V52l12-8 12 8v22zm30 0V57l9-7 9 7v17zm24 0V50l13-9 13 9v24zm32 0V58l9-6 9 6v16z"
        opacity=".5"
      />
      <path d="M0 70c40-4 70 2 110-1s90-2 138 1v4H0z" opacity=".9" />
    </svg>
  );
}
