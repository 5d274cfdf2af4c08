import type { cijfersoorten } from '../../domein/crisis/cbsopgave.ts';
import type { Crisisteksten } from './soort.ts';

/** Words of what the half-yearly delivery to the CBS asks besides triage and onderzoek. */
export const cijferteksten: Crisisteksten<keyof typeof cijfersoorten> = {
  'cbs-rol': {
    naam: 'Rol in deze zaak',
    velden: { rol: { label: 'Rol voor het CBS' }, toelichting: { label: 'Toelichting' } },
    keuzes: {
      rol: {
        slachtoffer: 'Slachtoffer',
        pleger: 'Pleger',
        kind: 'Kind in het gezin',
        partner: 'Partner',
        getuige: 'Getuige',
        anders: 'Iets anders',
      },
    },
  },
  'cbs-ongeboren': {
    naam: 'Ongeboren kinderen',
    velden: { aantal: { label: 'Aantal ongeboren kinderen' }, toelichting: { label: 'Toelichting' } },
    keuzes: {},
  },
};
