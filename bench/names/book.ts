import type { LeadName } from '../../lambda/domain/lead.ts';
import { pick, pickFrequent, seeded } from './random.ts';

const list = (words: string): string[] => words.trim().split(/\s+/);

/** First names and surnames by where they are common; surnames that are made of two parts are listed as parts. */
const peoples: readonly { share: number; first: string[]; last: string[]; made?: [string[], string[]] }[] = [
  {
    share: 56,
    first:
      list(`James Mary John Patricia Robert Linda Michael Sarah David Karen William Susan Thomas Jessica Daniel Emma Mark
      Laura Paul Emily Steven Rachel Andrew Hannah Kevin Julie Brian Megan George Claire Edward Alice Peter Helen Simon Ruth
      Keith Nicole Scott Diane Gary Joan Eric Grace Adam Rose Sean Amber Ryan Holly Craig Tracy Dale Kelly Dean Robin Ross
      Jordan Glenn Lesley Neil Stuart Wayne Gail Jones Kyle Bryan Clark Morgan Taylor Blake Shelby Quinn Reid Tyler`),
    last: list(`Smith Johnson Williams Brown Jones Davis Miller Wilson Moore Taylor Anderson Thomas Jackson White Harris Martin
      Thompson Robinson Clark Lewis Lee Walker Hall Allen Young King Wright Hill Scott Green Adams Baker Nelson Carter Mitchell
      Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris Rogers Reed Cook Morgan Bell Murphy Bailey
      Cooper Richardson Cox Howard Ward Peterson Gray James Watson Brooks Kelly Sanders Price Bennett Wood Barnes Ross Henderson
      Coleman Jenkins Perry Powell Long Patterson Hughes Butler Simmons Foster Bryant Alexander Russell Griffin Hayes Myers Ford
      Hamilton Graham Sullivan Wallace Woods Cole West Jordan Owens Reynolds Fisher Ellis Harrison Gibson Kyle Hart Stone Marsh
      Frost Vance Pike Nash Wolfe Boyd Doyle Quinn Keane O'Brien O'Neill McCarthy McDonald McKay MacLeod FitzGerald`),
    made: [
      list(`Hart Ash Wood Black Stan Brad Wal Hal Cran Whit Lang Red Thorn Ell Har Wake Mer Brom Nor East Sut Wel Cole Brook Chat
        Ship Lin Mil Fair Hay Kings Ham Ever Cald Rad Pres Bar Hol Mar Tal Win Bur Dun Ben Ar Sel Stock Bram Dray Peck Tor`),
      list(`ton ley ford field well wood man son ham worth bury stead brook by shaw burn land dale more wick combe gate ridge ner
        low house mond kin smith wright ster hurst ing bridge den croft win cliff head cott`),
    ],
  },
  {
    share: 8,
    first:
      list(`José María Carlos Lucía Javier Ana Miguel Sofía Diego Elena Luis Carmen Alejandro Paula Andrés Inés Raúl Pilar
      Joaquín Ximena Tomás Noemí`),
    last: list(`García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes
      Cruz Morales Ortiz Gutiérrez Chávez Ramos Ruiz Álvarez Mendoza Vásquez Castillo Jiménez Moreno Romero Herrera Medina
      Aguilar Vargas Núñez Guzmán Ibáñez Quiñones Zúñiga Peñalosa Echeverría`),
  },
  {
    share: 6,
    first:
      list(`Priya Raj Anjali Sanjay Deepa Vikram Kavita Arjun Neha Rohan Lakshmi Suresh Meera Anil Pooja Rahul Aditi Manish
      Shreya Ganesh Divya Harish`),
    last: list(`Raman Patel Sharma Singh Kumar Gupta Reddy Iyer Nair Mehta Shah Rao Desai Banerjee Chatterjee Mukherjee Krishnan
      Venkatesan Subramanian Agarwal Kapoor Malhotra Joshi Kulkarni Pillai Menon Bhattacharya Chaudhary Srinivasan Natarajan
      Ramanathan Deshpande`),
  },
  {
    share: 6,
    first:
      list(`Jürgen Anna Klaus Heike Stefan Ursula Wolfgang Petra Matthias Sabine Jörg Katrin Uwe Anke Dieter Birgit Björn
      Käthe Götz Lukas`),
    last: list(`Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
      Schröder Neumann Schwarz Zimmermann Krüger Hofmann Hartmann Lange Werner Krause Lehmann Köhler Weiß Jäger Groß Vogel Kiel
      Böhm Pfeiffer Grünwald`),
    made: [
      list(
        'Stein Eber Wald Linden Kirch Rosen Brand Bach Hof Neu Alten Reichen Schön Birn Acker Kauf Hirsch Linde Oster Wein',
      ),
      list('mann bach berg meier hardt heim hauser stein feld baum hofer müller gruber reich brecht'),
    ],
  },
  {
    share: 5,
    first: list('Wei Li Jing Min Xiu Hao Yan Ming Fang Jun Lei Mei Ying Tao Hui An Thi Minh Linh Duc Jin Seo Hyun'),
    last: list(`Wang Li Zhang Liu Chen Cheng Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang
      Nguyen Tran Pham Le Hoang Phan Vu Dang Bui Kim Park Choi Jung Kang Yoon Lim Tanaka Sato Suzuki Watanabe Yamamoto
      Nakamura Kobayashi Takahashi Matsumoto`),
  },
  {
    share: 4,
    first: list(
      'Jean Marie Pierre Camille François Hélène Luc Chloé Étienne Amélie Benoît Zoé Gaël Thérèse Rémi Noëlle',
    ),
    last: list(`Martin Bernard Dubois Durand Leroy Moreau Simon Laurent Lefèvre Michel Bertrand Roux Fournier Girard Bonnet Dupont
      Lambert Rousseau Blanchard Guérin Boyer Gauthier Chevalier Thibault Beauchamp Desjardins Lavoie Tremblay Bélanger`),
    made: [
      list('Beau Bel Mont Font Cler Vill Char Mar Val Roche'),
      list('champ mont court ville fort temps lieu pierre rand'),
    ],
  },
  {
    share: 4,
    first: list(
      'Piotr Agnieszka Krzysztof Małgorzata Ivan Olga Dmitri Natalia Tomáš Jana Zdeněk Katarzyna Łukasz Milan Sergei',
    ),
    last: list(`Nowak Kowalski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Dąbrowski Novák Svoboda Dvořák Černý Petrov
      Ivanov Smirnov Popov Sokolov Volkov Kovač Horvat Jovanović Nikolić Szczepański Grzybowski`),
    made: [
      list('Jan Mal Wol Kraj Bor Star Pol Zar Gor Sad Lip Mos'),
      list('owski ewski inski czyk enko ovic icki aszek'),
    ],
  },
  {
    share: 4,
    first: list(
      'Mohammed Fatima Ahmed Aisha Omar Leila Youssef Zainab Hassan Mariam Emre Ayşe Mehmet Elif Çağla Reza Shirin',
    ),
    last: list(`Khan Ahmed Ali Hussein Hassan Malik Rahman Al-Farsi Haddad Mansour Nasser Saleh Aziz Siddiqui Qureshi Yılmaz Kaya
      Demir Çelik Şahin Öztürk Aydın Arslan Doğan Tehrani Hosseini Abdullah El-Masri`),
  },
  {
    share: 4,
    first: list(
      'João Beatriz Pedro Inês Giulia Marco Chiara Luca Francesca Tiago Matteo Raquel Paolo Conceição Nuno Ilaria',
    ),
    last: list(`Silva Santos Oliveira Souza Pereira Costa Ferreira Almeida Carvalho Ribeiro Rossi Russo Ferrari Esposito Bianchi
      Romano Colombo Ricci Marino Greco Conti Giordano Mancini Lombardi Moretti da_Silva dos_Santos de_Luca Di_Marco`),
  },
  {
    share: 3,
    first: list(
      'Lars Ingrid Sven Astrid Bjørn Freja Mikkel Siobhán Niamh Aoife Saoirse Eoin Pieter Anouk Willem Søren Åsa',
    ),
    last: list(`Hansen Johansson Andersson Nielsen Jensen Larsen Olsen Berg Lindqvist Nyström Øvergaard Kjær Sørensen Virtanen
      Korhonen Mäkinen de_Vries van_Dijk van_den_Berg van_der_Meer Jansen Bakker Byrne Gallagher Ó_Súilleabháin Nic_Dhòmhnaill`),
  },
  {
    share: 3,
    first: list('Chinedu Ngozi Oluwaseun Adaeze Kwame Ama Thabo Lerato Tendai Zanele Ifeoma Emeka Folake Kofi'),
    last: list(
      'Okafor Adeyemi Okonkwo Mensah Owusu Nkosi Dlamini Mbeki Ndlovu Eze Balogun Chukwu Asante Boateng Abara Osei',
    ),
  },
];

const companyStarts =
  list(`Silver North Blue Red Golden Bright Iron Stone Clear High True Swift Prime Summit Cedar Maple Pine Oak Ash
  River Lake Harbor Ocean Eagle Hawk Fox Lion Sun Moon Star Nova Terra Apex Granite Crystal Copper Amber Violet Coral Willow Birch`);
const companyEnds =
  list(`Oaks gate Ridge Point Path Port Wave Side Works Field Bridge Brook Crest Leaf Mark Light Line Land Way Hill
  Rock Water Haven Spring Peak Wood Forge Grid Loop Nest Cloud Shore Tree Vale`);
const companyKinds =
  list(`Industries Group Systems Health Logistics Capital Media Energy Software Foods Analytics Partners Consulting
  Labs Solutions Technologies Inc. Ltd GmbH LLC`);
const single = list(
  'Acme Globex Initech Vandelay Umbra Zentrix Qualora Novexa Fintara Medulon Orbiq Kinetica Veridia Axiom Lumen Tesseract',
);
const titles = [
  'CFO',
  'Chief Executive Officer',
  'Head of Sales',
  'VP Marketing',
  'IT Manager',
  'Procurement Manager',
  'Operations Director',
  'Founder',
  'Office Manager',
  'HR Director',
  'Chief Technology Officer',
  'Sales Director',
  'Student',
  'Controller',
];

const plain = (name: string): string => name.replace(/_/g, ' ');

function surname(people: (typeof peoples)[number], random: () => number): string {
  if (!people.made || random() < 0.4) return plain(pickFrequent(people.last, random));
  const [starts, ends] = people.made;
  return pick(starts, random) + pick(ends, random);
}

function companyName(random: () => number): string {
  const kind = random() < 0.6 ? ` ${pick(companyKinds, random)}` : '';
  const roll = random();
  if (roll < 0.08) return pick(single, random) + kind;
  if (roll < 0.55) return pick(companyStarts, random) + pick(companyEnds, random) + kind;
  if (roll < 0.7) return `${pick(companyStarts, random)} ${pick(companyEnds, random)}${kind}`;
  const name = surname(peoples[0] ?? pick(peoples, random), random);
  if (roll < 0.8) return `${name} & Sons`;
  if (roll < 0.9) return `${name} ${pick(companyKinds, random)}`;
  return `${name}, ${surname(pick(peoples, random), random)} & Co`;
}

/**
 * A made-up book of leads: people of many countries at companies, about two and a half to a company. Names are drawn from
 * common ones, the commonest most often, and put together from parts where a language does so. `abroad` leaves out English
 * names.
 */
export function makeBook(size: number, seed: number, from: 'everywhere' | 'abroad' = 'everywhere'): LeadName[] {
  const random = seeded(seed);
  const everyone = (from === 'abroad' ? peoples.slice(1) : peoples).flatMap((people) =>
    new Array<(typeof peoples)[number]>(people.share).fill(people),
  );
  const companies = Array.from({ length: Math.ceil(size / 2.5) }, () => companyName(random));
  const taken = new Set<string>();
  return Array.from({ length: size }, (_, index) => {
    const draw = (): string => {
      const people = pick(everyone, random);
      return `${pickFrequent(people.first, random)} ${surname(people, random)}`;
    };
    let name = draw();
    for (let tries = 0; tries < 6 && taken.has(name); tries++) name = draw();
    taken.add(name);
    return { id: `lead-${index}`, name, company: pick(companies, random), title: pick(titles, random) };
  });
}
