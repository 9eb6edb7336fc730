/** `Tursko Lune, 42`: what somebody bought, with the size or colour that was chosen. */
export const goodsName = ({ name, variantName }: { name: string; variantName: string }) =>
  [name, variantName].filter(Boolean).join(', ');
