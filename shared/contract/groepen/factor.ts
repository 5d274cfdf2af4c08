import { z } from 'zod';
import { bytesSchema, idSchema, momentSchema, regelSchema } from '../../domein/basis.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const leeg = z.strictObject({});
/** A code as typed: six digits of an app, or a recovery code; spaces and dashes do not matter. */
const codeSchema = z.string().trim().min(1, 'Vul de code in.').max(40);
const herstelcodesSchema = z.array(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)).length(8);

/** The second factor: setting it up, renewing it, taking it off (TOTP, RFC 6238). */
export const tweedeFactor = {
  /** A fresh secret for an app. It is shown now and never again; nothing is stored until it is confirmed. */
  'tweedeFactor.beginnen': vraag({
    toegang: 'ingelogd',
    bereik: 'eigen',
    invoer: leeg,
    uitvoer: z.strictObject({
      /** Base32 in groups of four. */
      geheim: z.string(),
      /** Dark runs in modules; `zijde` with the quiet zone. */
      qr: z.strictObject({
        zijde: z.number().int(),
        strepen: z.array(z.strictObject({ x: z.number().int(), y: z.number().int(), lengte: z.number().int() })),
      }),
    }),
  }),
  'tweedeFactor.bevestigen': opdracht({
    toegang: 'ingelogd',
    bereik: 'eigen',
    /** `oudeCode`: of the factor that there is already; empty where there is none. */
    invoer: z.strictObject({ code: codeSchema, oudeCode: z.string().trim().max(40) }),
    uitvoer: z.strictObject({ codes: herstelcodesSchema }),
    audit: { actie: 'C', tekst: 'Tweede factor ingesteld' },
  }),
  'tweedeFactor.weghalen': opdracht({
    toegang: 'ingelogd',
    bereik: 'eigen',
    invoer: z.strictObject({ code: codeSchema }),
    uitvoer: z.null(),
    audit: { actie: 'D', tekst: 'Eigen tweede factor weggehaald' },
  }),
  'tweedeFactor.afhalen': opdracht({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: z.strictObject({ gebruikerId: idSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'D', tekst: 'Tweede factor weggehaald van een gebruiker' },
  }),
  'tweedeFactor.gezien': opdracht({ toegang: 'ingelogd', bereik: 'eigen', invoer: leeg, uitvoer: z.null() }),
  'tweedeFactor.lijst': vraag({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.array(z.strictObject({ gebruikerId: idSchema, sinds: momentSchema })),
  }),
  /** Saves the recovery codes as PDF; the main process shows the save dialog. */
  'tweedeFactor.codesOpslaan': opdracht({
    toegang: 'ingelogd',
    uitvoerder: 'schil',
    invoer: z.strictObject({ codes: herstelcodesSchema }),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'tweedeFactor.codesDocument': vraag({
    toegang: 'ingelogd',
    uitvoerder: 'intern',
    invoer: z.strictObject({ codes: herstelcodesSchema }),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
  }),
};
