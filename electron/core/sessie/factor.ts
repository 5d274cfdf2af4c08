import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Db } from '#db/openen.ts';
import { maakQr } from '../documenten/qr.ts';
import { maakId, willekeurig } from '../id.ts';
import type { Opslag } from '../opslaglaag.ts';
import type { Poorten } from '../poorten.ts';
import { weiger } from '../weigering.ts';
import type { Hal } from './hal.ts';
import { naamhash } from './sleutelbos.ts';
import { naarBase32, stapOp, vanBase32, venster, vindStap } from './totp.ts';
import { standaardkosten, wachtwoordsleutel, type Argonkosten } from './wachtwoord.ts';

const aantalCodes = 8;

interface Middelen {
  db: Db;
  opslag: Opslag;
  poorten: Poorten;
}

/** Case, spaces, dashes and look-alikes do not matter. */
const kaal = (code: string): string =>
  code
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');

async function hashVan(code: string, zout: string, kosten: Argonkosten): Promise<string> {
  const bytes = new Uint8Array(Buffer.from(zout, 'base64'));
  return Buffer.from(await wachtwoordsleutel(kaal(code), bytes, kosten)).toString('base64');
}

/**
 * Judges the code of a user who has a second factor: the six digits of an app, or a recovery code.
 * Refuses with `code-nodig` or `code-onjuist`.
 * @returns what to write in the transaction in which the code is used, so that it works once
 */
export async function keurCode(
  { db, opslag, poorten }: Middelen,
  gebruikerId: string,
  code: string | undefined,
): Promise<() => void> {
  const factor = opslag.leesTweedeFactor(db, gebruikerId);
  if (!factor) return () => {};
  const gegeven = kaal(code ?? '');
  if (!gegeven) return weiger('code-nodig');
  const nu = poorten.klok.nu();
  if (/^\d{6}$/.test(gegeven)) {
    const stap = vindStap(vanBase32(factor.geheim), gegeven, nu) ?? weiger('code-onjuist');
    // Of the steps around now, none before one that was used; and none ever twice, also when the clock is set back.
    if (opslag.isFactorstapGebruikt(db, factor.id, stap, stapOp(nu) + venster)) return weiger('code-onjuist');
    return () => opslag.noteerFactorstap(db, factor.id, stap);
  }
  const hash = await hashVan(gegeven, factor.zout, factor.kosten);
  const nummer = opslag.leesFactorcode(db, factor.id, hash) ?? weiger('code-onjuist');
  return () => opslag.noteerFactorcode(db, factor.id, nummer, nu);
}

/** The code of whoever is in, behind the throttle of the door. */
async function eigenCode(hal: Hal, code: string): Promise<() => void> {
  const { db, inlognaam, sessie } = hal.nuOpen();
  const middelen = { db, opslag: hal.laag.opslag, poorten: hal.poorten };
  return hal.metRem(naamhash(hal.bos(), inlognaam), () => keurCode(middelen, sessie.gebruikerId, code));
}

/** A fresh secret (RFC 4226, 4: 160 bits), kept in memory until a code shows that the app has it. */
export function beginFactor(hal: Hal): Uitvoer<'tweedeFactor.beginnen'> {
  const staat = hal.nuOpen();
  const geheim = naarBase32(hal.poorten.toeval(20));
  staat.factorvoorstel = geheim;
  const wie = encodeURIComponent(`Onthaal:${staat.inlognaam}`);
  const waar = new URLSearchParams({ secret: geheim, issuer: 'Onthaal' });
  return { geheim: (geheim.match(/.{4}/g) ?? []).join(' '), qr: maakQr(`otpauth://totp/${wie}?${waar}`) };
}

/** Sets the factor up when the code is right; one that was there goes, with a code of its own. Gives the recovery codes, once. */
export async function bevestigFactor(
  hal: Hal,
  { code, oudeCode }: GelezenInvoer<'tweedeFactor.bevestigen'>,
): Promise<Uitvoer<'tweedeFactor.bevestigen'>> {
  const { laag, poorten } = hal;
  const { opslag } = laag;
  const staat = hal.nuOpen();
  const { db, sessie } = staat;
  const { gebruikerId } = sessie;
  const geheim = staat.factorvoorstel ?? weiger('stap-niet-mogelijk', { melding: 'Begin opnieuw met instellen.' });
  const op = poorten.klok.nu();
  const onjuist = (): never =>
    weiger('ongeldige-invoer', {
      velden: [{ pad: 'code', bericht: 'Deze code klopt niet. Kijk of de klok van uw telefoon goed staat.' }],
    });
  const stap = vindStap(vanBase32(geheim), kaal(code), op) ?? onjuist();
  const vernieuwd = opslag.leesTweedeFactor(db, gebruikerId) !== null;
  const noteer = vernieuwd ? await eigenCode(hal, oudeCode) : () => {};
  const codes = Array.from({ length: aantalCodes }, () =>
    (willekeurig(poorten.toeval, 10).toUpperCase().match(/.{5}/g) ?? []).join('-'),
  );
  const zout = Buffer.from(poorten.toeval(16)).toString('base64');
  const kosten = poorten.wachtwoordkosten ?? standaardkosten;
  const hashes = await Promise.all(codes.map((een) => hashVan(een, zout, kosten)));
  const id = maakId(poorten.toeval);
  opslag.inTransactie(db, () => {
    noteer();
    opslag.beeindigTweedeFactor(db, { gebruikerId, wijze: 'vernieuwd', doorId: gebruikerId, reden: null, op });
    opslag.schrijfTweedeFactor(
      db,
      { id, gebruikerId, geheim, zout, kosten, sinds: op, codesOver: aantalCodes },
      hashes,
    );
    opslag.noteerFactorstap(db, id, stap);
    const tekst = vernieuwd ? 'Tweede factor vernieuwd' : 'Tweede factor ingesteld';
    hal.meld(staat, { gebeurtenis: 'tweedeFactor.bevestigen', tekst, actie: vernieuwd ? 'U' : 'C' });
  });
  staat.factorvoorstel = null;
  hal.ververs();
  return { codes };
}

/** Takes one's own factor off, with a code. */
export async function haalFactorWeg(hal: Hal, { code }: GelezenInvoer<'tweedeFactor.weghalen'>): Promise<null> {
  const { opslag } = hal.laag;
  const staat = hal.nuOpen();
  const { gebruikerId } = staat.sessie;
  if (!opslag.leesTweedeFactor(staat.db, gebruikerId)) weiger('niet-gevonden');
  const noteer = await eigenCode(hal, code);
  const op = hal.poorten.klok.nu();
  opslag.inTransactie(staat.db, () => {
    noteer();
    opslag.beeindigTweedeFactor(staat.db, { gebruikerId, wijze: 'eigen', doorId: gebruikerId, reden: null, op });
    hal.meld(staat, { gebeurtenis: 'tweedeFactor.weghalen', tekst: 'Eigen tweede factor weggehaald', actie: 'D' });
  });
  hal.ververs();
  return null;
}

/** An administrator takes the factor off a colleague whose telephone is gone; the colleague is told at the next login. */
export function neemFactorAf(hal: Hal, { gebruikerId, reden }: GelezenInvoer<'tweedeFactor.afhalen'>): null {
  const { opslag } = hal.laag;
  const staat = hal.nuOpen();
  const { db } = staat;
  const wie = opslag.leesGebruiker(db, gebruikerId) ?? weiger('niet-gevonden');
  const doorId = staat.sessie.gebruikerId;
  // With a session that was left open one would otherwise get rid of one's own without a code.
  if (gebruikerId === doorId)
    weiger('stap-niet-mogelijk', { melding: 'Uw eigen tweede factor haalt u weg in uw eigen menu, met een code.' });
  const op = hal.poorten.klok.nu();
  opslag.inTransactie(db, () => {
    if (!opslag.beeindigTweedeFactor(db, { gebruikerId, wijze: 'beheer', doorId, reden, op })) weiger('niet-gevonden');
    const tekst = `Tweede factor weggehaald van ${wie.inlognaam}: ${reden}`;
    hal.meld(staat, { gebeurtenis: 'tweedeFactor.afhalen', tekst, actie: 'D' });
  });
  return null;
}

/** The user has read that somebody else took the factor off. */
export function factorGezien(hal: Hal): null {
  const staat = hal.nuOpen();
  const { opslag } = hal.laag;
  opslag.inTransactie(staat.db, () =>
    opslag.noteerFactorGezien(staat.db, staat.sessie.gebruikerId, hal.poorten.klok.nu()),
  );
  hal.ververs();
  return null;
}
