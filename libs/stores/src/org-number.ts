const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/** A Norwegian organisation number: nine digits, the last one checks the others (modulus 11). */
export const isOrgNumber = (text: string): boolean => {
  if (!/^[0-9]{9}$/.test(text)) return false;
  const check = 11 - (weights.reduce((sum, w, i) => sum + w * Number(text[i]), 0) % 11);
  return check !== 10 && (check === 11 ? 0 : check) === Number(text[8]);
};
