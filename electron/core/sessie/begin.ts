import { beginIwmo } from '#shared/aanlevering/iwmo.ts';
import { besluitafsprakenSchema } from '#shared/domein/crisis/besluitafspraken.ts';
import type { Instellingen } from '#shared/contract/groepen/beheer.ts';
import { beginVeiligheid } from '#shared/domein/crisis/veiligheid.ts';
import { begindoelen } from '#shared/domein/betrokken.ts';
import { crisisafsprakenSchema } from '#shared/domein/crisis/verblijf.ts';
import { huisafsprakenSchema } from '#shared/domein/nachtsignaal.ts';
import { beginniveaus } from '#shared/domein/crisis/triage.ts';
import { begindiensten } from '#shared/domein/dagrapport.ts';

/** The settings an organisation starts with; everything in them can be changed on the screen Instellingen. */
export function beginInstellingen(organisatie: { naam: string; openVan: string; openTot: string }): Instellingen {
  return {
    organisatienaam: organisatie.naam,
    openVan: organisatie.openVan,
    openTot: organisatie.openTot,
    geslotenDagen: null,
    andereTijden: [],
    iwmo: { ...beginIwmo },
    vergrendelNaMinuten: 5,
    vierOgen: true,
    verloopWaarschuwingDagen: 14,
    bijlageMaxMb: 15,
    rapportDrempel: 5,
    nachtCorrectieDagen: 7,
    adresSeconden: 20,
    adresLezers: 5,
    adresOordeelDagen: 7,
    maandopgaveNaDagen: 30,
    sjablonenVierOgen: true,
    briefOphalenDagen: 7,
    bezoekadres: '',
    postadres: '',
    telefoon: '',
    email: '',
    bezwaaradres: '',
    beroepadres: '',
    ombudsman: '',
    clientondersteuning: '',
    ondertekenaar: '',
    toestemmingsdoelen: [...begindoelen],
    meldadres: '',
    meldtelefoon: '',
    huisafspraken: huisafsprakenSchema.parse({}),
    crisisafspraken: crisisafsprakenSchema.parse({}),
    diensten: { ...begindiensten },
    crisisbesluit: besluitafsprakenSchema.parse({}),
    veiligheidsniveaus: { ...beginniveaus },
    veiligheid: { ...beginVeiligheid },
    tweedeFactorRollen: [],
    inzageMetNamen: false,
    bijwerken: { adres: '', sleutels: [], voorstel: null },
    inzageNamenReden: '',
  };
}
