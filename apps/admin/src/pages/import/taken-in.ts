interface Counts {
  newProducts: number;
  newOffers: number;
  updates: number;
}

/** Rows that change something. The refused and the unchanged are gone through too, but not taken in. */
export const takenIn = ({ newProducts, newOffers, updates }: Counts) => newProducts + newOffers + updates;
