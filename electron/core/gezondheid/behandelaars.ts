import { schrijfGezondheid } from '#shared/gezondheid/tekst.ts';
import type { Behandelaars } from '../context.ts';
import { kijkNa } from './tik.ts';

export const gezondheidbehandelaars: Behandelaars<'gezondheid.stand' | 'gezondheid.melding' | 'gezondheid.tekst'> = {
  'gezondheid.stand': (context) => ({
    op: context.nu,
    bevindingen: kijkNa(context).map(({ feiten, ...rest }) => ({ ...rest, feiten: [...feiten] })),
  }),
  'gezondheid.tekst': (context) => ({
    bestandsnaam: `gaat-alles-goed-${context.vandaag}.txt`,
    // A mark in front, or the viewer takes it for another alphabet.
    mime: 'text/plain',
    bytes: new Uint8Array(
      Buffer.from(`\uFEFF${schrijfGezondheid(kijkNa(context), context.nu, context.poorten.versie)}`),
    ),
  }),
  'gezondheid.melding': (context) => {
    const bevindingen = kijkNa(context);
    const tel = (stand: 'fout' | 'let-op'): number => bevindingen.filter((een) => een.stand === stand).length;
    return { fout: tel('fout'), letOp: tel('let-op') };
  },
};
