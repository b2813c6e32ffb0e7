// How many decimals a currency has, as ISO 4217 says it: 2 for EUR, 0 for JPY, 3 for BHD.
export const minorDigitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;
