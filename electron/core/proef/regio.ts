import type { Contactvelden } from '#shared/domein/regio.ts';
import { contactbehandelaars } from '../regio/contact.ts';
import { contextOp, direct, meld, type Akker, type Ids } from './akker.ts';
import { dagVerder } from './kalender.ts';
import type { Proefpersoon } from './soorten.ts';

/** 5.2.5: whoever waits for another region has a contact with it behind them, and a day on which somebody calls again. */
export function zaaiRegio(akker: Akker, { stappen }: Proefpersoon, { clientId, dossierId }: Ids): void {
  const stap = stappen.toegankelijkheid;
  if (!stap) return;
  const context = contextOp(akker, akker.zaaiers.balie, stap.op);
  const { andereRegio: naam, aangewezenRegio } = stap.feiten;
  const regio = context.opslag.leesRegios(context.db).find((een) => een.naam === naam);
  const dag = stap.op.slice(0, 10);
  const contact: Contactvelden = {
    met: 'andere-gemeente',
    wijze: 'telefoon',
    op: `${dag}T09:30`,
    wie: `Medewerker toegang ${naam}`,
    regioId: regio?.id ?? null,
    afspraak: aangewezenRegio
      ? 'Wij hebben besproken wie de cliënt daar ontvangt. De dag volgt nog.'
      : 'Wij hebben uitgelegd waarom de cliënt zich hier meldde. Zij zoeken uit wat er bekend is.',
    vervolg: 'Terugbellen over de stand van zaken',
    vervolgOp: dagVerder(context.poorten.klok.vandaag(), 1),
    overeenstemming: null,
  };
  direct(contactbehandelaars['contact.vastleggen'], context, { dossierId, corrigeert: null, contact });
  meld(context, 'contact.vastleggen', 'Contact vastgelegd', clientId, dossierId);
}
