import type { Crisisinhoud } from '#shared/domein/crisis/index.ts';
import { zoekbehandelaars } from '../client/zoeken.ts';
import { sluitUit } from '../toezicht/beschermen.ts';
import { contextOp, direct } from './akker.ts';
import type { Crisiszaaier } from './crisis.ts';

const onbekend = {
  ...{ voornamen: '', achternaam: '', aliassen: '', geboortedatum: null, telefoons: '', adres: '', kenteken: '' },
  ...{ auto: '', werk: '', socialeMedia: '', uiterlijk: '', banden: [] },
};
const pleger = (anders: Partial<Crisisinhoud<'pleger'>>): Crisisinhoud<'pleger'> => ({
  ...onbekend,
  ...{ relatie: 'ex-partner', vanKinderen: '', gevaar: '' },
  ...anders,
});
const netwerk = (anders: Partial<Crisisinhoud<'netwerk'>>): Crisisinhoud<'netwerk'> => ({
  ...onbekend,
  ...{ soort: 'familie', kant: 'pleger', relatie: '', zoektMee: null, toelichting: '' },
  ...anders,
});

/** A pleger with his network on two cases; a colleague who knows them is shut out of one, searched for it, and waits for a judgement. */
export const zaaiMuur: Crisiszaaier = ({ akker, werker, collega, geleden, leg, zaken }) => {
  const robert = pleger({
    ...{ voornamen: 'Robert', achternaam: 'Proefdijk', aliassen: 'Rob', geboortedatum: '1979-04-12' },
    ...{ telefoons: '06 00000012', kenteken: 'PR-00-FF', werk: 'Garage in Zuid', uiterlijk: 'Lang, baard' },
    ...{ vanKinderen: 'Vader van de kinderen', gevaar: 'Heeft gedreigd. Kent de buurt goed.' },
  });
  leg('gezin-zoekt-plek', geleden(1, 1), { soort: 'pleger', inhoud: robert });
  const zus = netwerk({ voornamen: 'Carla', achternaam: 'Proefdijk', relatie: 'Zus', zoektMee: true });
  leg('gezin-zoekt-plek', geleden(1, 2), { soort: 'netwerk', inhoud: zus });
  leg('niet-veilig-hier', geleden(1, 3), { soort: 'pleger', inhoud: pleger({ voornamen: 'Dino' }) });
  const neef = netwerk({
    ...{ voornamen: 'Sven', relatie: 'Neef', zoektMee: null },
    banden: [{ waar: 'veilig-thuis', hoe: 'kent-iemand', wie: 'Iemand van het team' }],
  });
  leg('niet-veilig-hier', geleden(1, 4), { soort: 'netwerk', inhoud: neef });
  const { dossierId } = zaken['gezin-zoekt-plek'];
  const uit = { gebruikerId: collega.id, relatie: 'netwerk' as const, reden: 'Voetbalt met de pleger' };
  sluitUit(contextOp(akker, werker, geleden(1, 5)), { dossierId, versie: 0, ...uit });
  const zoekt = contextOp(akker, collega, geleden(0));
  direct(zoekbehandelaars['client.zoeken'], zoekt, { tekst: 'robert proefdijk', aantal: 20 });
};
