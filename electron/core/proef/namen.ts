/** Names as they are heard in Rotterdam, mixed at random: whoever carries such a name does so by chance. */
export interface Naamgroep {
  /** How many of a hundred. */
  deel: number;
  taal: string;
  /** An interpreter is needed by this share. */
  tolk: number;
  vrouw: readonly string[];
  man: readonly string[];
  /** `tussenvoegsel|achternaam`, or only the surname. */
  achternaam: readonly string[];
}

const w = (tekst: string): readonly string[] => tekst.split(' ');
const k = (tekst: string): readonly string[] => tekst.split(',');

export const naamgroepen: readonly Naamgroep[] = [
  {
    deel: 34,
    taal: 'Nederlands',
    tolk: 0,
    vrouw: w(
      'Johanna Maria Sanne Lisa Kim Petra Monique Anouk Wilma Ingrid Femke Sandra Chantal Esther Daphne Marloes Iris Nienke Roos Linda',
    ),
    man: w(
      'Jan Peter Kees Dennis Wesley Marco Ruud Thijs Sander Hans Joop Arjan Bas Niels Ronald Erik Stefan Mark Jeroen Wim',
    ),
    achternaam: k(
      'Jansen,de|Jong,van den|Berg,Bakker,Visser,Smit,Meijer,de|Boer,Mulder,de|Groot,Bos,Vos,Peters,Hendriks,van|Leeuwen,Dekker,Brouwer,de|Wit,Dijkstra,Smits,de|Graaf,van der|Meer,van der|Linden,Kok,Jacobs,de|Haan,Vermeulen,van den|Heuvel,van der|Veen,Schouten,van|Dijk,Verhoeven,Kuipers,in ’t|Veld',
    ),
  },
  {
    deel: 10,
    taal: 'Nederlands, Sranantongo',
    tolk: 0,
    vrouw: w('Shanti Soraya Sharmila Maureen Muriel Gloria Rinia Ashna Sheila Jennifer Natasha Usha'),
    man: w('Rishi Winston Ramon Dew Stanley Romeo Clyde Ashwin Radjesh Ricardo Humphrey Vijay'),
    achternaam: k(
      'Ramdin,Kromosoeto,Pinas,Biswane,Mangal,Doelwijt,Sewnath,Tjon A Ten,Ramlal,Kartosen,Wijngaarde,Lachman,Misiedjan,Amatdjais,Zeefuik,Bhagwandin',
    ),
  },
  {
    deel: 11,
    taal: 'Turks',
    tolk: 0.25,
    vrouw: w('Ayşe Fatma Emine Zeynep Elif Hatice Sevgi Özlem Derya Merve Gülşen Esra'),
    man: w('Mehmet Mustafa Ahmet Ali Hüseyin Murat Emre Kemal Yusuf İbrahim Serkan Oğuz'),
    achternaam: k(
      'Yılmaz,Kaya,Demir,Çelik,Şahin,Yıldız,Öztürk,Aydın,Arslan,Doğan,Kılıç,Koç,Kurt,Özdemir,Polat,Erdoğan',
    ),
  },
  {
    deel: 12,
    taal: 'Marokkaans-Arabisch',
    tolk: 0.25,
    vrouw: w('Fatima Khadija Samira Naima Aïcha Hanane Malika Souad Nadia Ikram Hafida Loubna'),
    man: w('Mohamed Youssef Rachid Hassan Abdelkarim Karim Said Hamza Bilal Noureddine Khalid Omar'),
    achternaam: k(
      'el|Amrani,Bouzid,el|Khattabi,Benali,Azzouzi,Ait Ouali,Bouchta,el|Idrissi,Haddou,Tahiri,Chaouch,Ouassini,el|Moussaoui,Boukhari,Zerouali,Lahlou',
    ),
  },
  {
    deel: 7,
    taal: 'Kaapverdisch-Creools, Portugees',
    tolk: 0.2,
    vrouw: w('Maria Filomena Ivone Dulce Nélida Arlinda Sónia Zenaida Cátia Lúcia'),
    man: w('João José Nelson Adérito Manuel Elton Jorge Osvaldo Carlos Djeison'),
    achternaam: k(
      'Évora,dos|Santos,Lima,da|Cruz,Gomes,Fortes,Monteiro,da|Luz,Ramos,Delgado,Lopes,Tavares,Rodrigues,Neves',
    ),
  },
  {
    deel: 7,
    taal: 'Pools',
    tolk: 0.6,
    vrouw: w('Agnieszka Katarzyna Małgorzata Ewa Joanna Monika Beata Magdalena'),
    man: w('Tomasz Krzysztof Paweł Łukasz Andrzej Marcin Grzegorz Wojciech Dariusz'),
    achternaam: k(
      'Nowak,Wiśniewski,Kowalczyk,Zieliński,Szymański,Woźniak,Dąbrowski,Kozłowski,Mazur,Jankowski,Wójcik,Krawczyk',
    ),
  },
  {
    deel: 5,
    taal: 'Oekraïens',
    tolk: 0.7,
    vrouw: w('Olena Oksana Iryna Natalia Svitlana Yuliya Tetiana Halyna'),
    man: w('Oleksandr Andrii Serhii Mykola Dmytro Volodymyr Ihor'),
    achternaam: k('Shevchenko,Kovalenko,Bondarenko,Tkachenko,Melnyk,Kravchenko,Oliinyk,Polishchuk,Lysenko,Marchenko'),
  },
  {
    deel: 8,
    taal: 'Papiamento',
    tolk: 0.05,
    vrouw: w('Shurella Raysa Xiomara Migdalia Suhendra Jeanine Zulaika Rochelle'),
    man: w('Jairo Quincy Edsel Gilberto Rignald Juremi Sherwin Elvis'),
    achternaam: k(
      'Martina,Maduro,Winklaar,Martis,Croes,Sambo,Rosalia,Isenia,Girigorie,Kelly,Doran,Bernabela,Balentien',
    ),
  },
  {
    deel: 6,
    taal: 'Tigrinya, Engels',
    tolk: 0.6,
    vrouw: w('Selam Amina Hodan Mariam Blessing Rahel Yordanos Grace Saba'),
    man: w('Abdi Tesfay Kofi Emmanuel Yonas Samuel Ahmed Filmon Bashir'),
    achternaam: k('Tesfamariam,Abdullahi,Mensah,Haile,Osman,Warsame,Ghebremedhin,Okafor,Yusuf,Mohamud,Kidane,Boateng'),
  },
];

/** Streets and squares that do not exist in Rotterdam. */
export const straten = w(
  'Ankerhof Zeilmakerspad Touwslagershof Boeienplein Kaapstanderweg Bolderkade Loodsmanstraat Kielzogstraat Sextantplein Peilschipweg Jakobsladderstraat Spuigatlaan',
);
/** Letter pairs that postcodes never have. */
export const postcodeletters = ['SA', 'SD', 'SS'] as const;
export const voornamenKinderen = w('Noor Adam Lina Milan Sara Ilias Mila Jayden Zoë Rayan Amira Daan');

/** How some people are called every day; whoever is not here has no roepnaam. */
export const roepnamen: Readonly<Record<string, string>> = {
  Johanna: 'Joke',
  Wilma: 'Wil',
  Monique: 'Moon',
  Nienke: 'Nien',
  Peter: 'Piet',
  Ronald: 'Ron',
  Stefan: 'Stef',
  Jeroen: 'Jer',
  Maureen: 'Mo',
  Winston: 'Win',
  Ricardo: 'Rico',
  Humphrey: 'Huub',
  Mustafa: 'Musti',
  Mohamed: 'Mo',
  Abdelkarim: 'Karim',
  Noureddine: 'Nour',
  Filomena: 'Mena',
  Osvaldo: 'Valdo',
  Katarzyna: 'Kasia',
  Agnieszka: 'Aga',
  Tomasz: 'Tomek',
  Krzysztof: 'Krzysiek',
};
