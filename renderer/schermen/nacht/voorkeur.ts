const SLEUTEL = 'onthaal-nachtlocatie';

/** The locatie whose register was last open on this workstation: a desk stands in one house. */
export const vorigeLocatie = (): string | null => localStorage.getItem(SLEUTEL);
export const onthoudLocatie = (locatieId: string): void => localStorage.setItem(SLEUTEL, locatieId);
