interface Scriptbeleid {
  createScriptURL(adres: string): string;
}
interface Fabriek {
  createPolicy(naam: string, regels: Scriptbeleid): Scriptbeleid;
}

const { trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: Fabriek };

/** Where the built files of the window stand. */
const eigenMap = new URL('.', document.baseURI).href;

const regels: Scriptbeleid = {
  createScriptURL(adres) {
    const { href } = new URL(adres, document.baseURI);
    if (!href.startsWith(eigenMap)) throw new TypeError('No script of the app.');
    return href;
  },
};
/** The one policy of our own that the page allows (`electron/shell/adres.ts`), and the only way in it to start a script. */
const beleid = trustedTypes?.createPolicy('onthaal', regels) ?? regels;

/**
 * Starts a worker of our own bundle.
 * @param adres as `?worker&url` gives it
 * @throws TypeError for an address outside the app
 */
export const startWerker = (adres: string): Worker => new Worker(beleid.createScriptURL(adres), { type: 'module' });
