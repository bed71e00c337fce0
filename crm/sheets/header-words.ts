import { foldHeader } from './fold.ts';

/** What systems call a column in English, and in the other languages they speak. */
const columns: Readonly<Record<string, string>> = {
  'record id':
    "Datensatz-ID|ID d'enregistrement|ID de l'enregistrement|ID de registro|ID do registro|ID record|Record-ID",
  'contact id': 'Kontakt-ID|ID du contact|ID de contacto|ID do contato|ID contatto|Contact-ID',
  'account id': 'Account-ID|ID du compte|ID de cuenta|ID da conta|ID account',
  'lead id': 'Lead-ID|ID du lead|ID de prospecto|ID do lead',
  'opportunity id': "Opportunity-ID|ID de l'opportunité|ID de oportunidad|ID da oportunidade",
  name: 'Nombre y apellidos|Имя и фамилия|ФИО|氏名|姓名|名前|이름|성명|Navn|Namn|Naam',
  'full name':
    'Vollständiger Name|Nom complet|Nombre completo|Nome completo|Volledige naam|Fullständigt namn|Полное имя|Imię i nazwisko|Celé jméno',
  'first name':
    'Vorname|Prénom|Nombre|Primeiro nome|Voornaam|Förnamn|Fornavn|Imię|Jméno|Křestní jméno|Keresztnév|Prenume|Adı|Ad|Имя|名',
  'last name':
    'Nachname|Familienname|Nom|Nom de famille|Apellido|Apellidos|Sobrenome|Último nome|Achternaam|Efternamn|Etternavn|Efternavn|Nazwisko|Příjmení|Vezetéknév|Nume de familie|Soyadı|Soyad|Фамилия|姓',
  'middle name': 'Weitere Vornamen|Deuxième prénom|Segundo nombre|Nome do meio|Отчество',
  salutation: 'Anrede|Civilité|Tratamiento|Saudação|Aanhef',
  email:
    'E-Mail|E-Mail-Adresse|Adresse e-mail|Adresse email|Adresse électronique|Correo|Correo electrónico|Dirección de correo electrónico|Endereço de e-mail|Indirizzo e-mail|E-mailadres|E-postadress|E-postadresse|Adres e-mail|E-mailová adresa|Эл. почта|Электронная почта|Рабочий e-mail|E-mail рабочий|メールアドレス|Eメール|邮箱|电子邮件|电子邮箱|이메일',
  'phone number':
    'Telefonnummer|Numéro de téléphone|Número de teléfono|Número de telefone|Numero di telefono|Telefoonnummer|Номер телефона|電話番号|电话|手机|전화번호',
  phone:
    'Telefon|Téléphone|Teléfono|Telefone|Telefono|Telefoon|Телефон|Рабочий телефон|Telefon geschäftlich|Telefon (geschäftlich)|Téléphone (bureau)|Teléfono del trabajo|Telefone comercial',
  'mobile phone':
    'Mobiltelefon|Mobil|Téléphone mobile|Portable|Teléfono móvil|Móvil|Celular|Cellulare|Мобильный телефон|携帯電話',
  'job title':
    'Jobtitel|Berufsbezeichnung|Position|Intitulé du poste|Poste|Puesto|Cargo|Posizione|Qualifica|Functie|Befattning|Stilling|Stanowisko|Pozice|Должность|役職|职位|职务|직책',
  title: 'Titel|Titre|Título|Titolo',
  'company name':
    "Unternehmensname|Name des Unternehmens|Firmenname|Nom de l'entreprise|Nom de la société|Nombre de la empresa|Nombre de empresa|Nome da empresa|Nome dell'azienda|Bedrijfsnaam|Företagsnamn|Название компании|会社名|公司名称|회사명",
  company:
    'Firma|Unternehmen|Société|Entreprise|Empresa|Azienda|Bedrijf|Företag|Virksomhed|Компания|Организация|会社|公司|회사',
  'account name': 'Accountname|Nom du compte|Nombre de la cuenta|Nombre de cuenta|Nome da conta|Nome account|Klantnaam',
  'related company':
    'Verbundenes Unternehmen|Verwandtes Unternehmen|Société liée|Compañía relacionada|Empresa relacionada',
  industry: 'Branche|Secteur|Industrie|Sector|Industria|Setor|Settore|Bransch|Branża|Отрасль|業種|行业',
  'number of employees':
    "Anzahl der Mitarbeiter|Mitarbeiterzahl|Nombre d'employés|Número de empleados|Número de funcionários|Numero di dipendenti|従業員数",
  city: 'Stadt|Ort|Ville|Ciudad|Cidade|Città|Plaats|Stad|Miasto|Město|Город|市区町村|城市|Ort geschäftlich',
  'country/region':
    'Land/Region|Land|Pays/Région|Pays|País/Región|País|País/Região|Paese|Kraj|Země|Страна|国|国家|Land/Region geschäftlich',
  'website url': 'Website-URL|Webseite|URL du site web|Site web|URL del sitio web|Sitio web|URL do site|Sito web|Сайт',
  'lifecycle stage':
    'Lifecycle-Phase|Phase du cycle de vie|Etapa del ciclo de vida|Fase do ciclo de vida|Fase del ciclo di vita|Levenscyclusfase',
  'lead status':
    'Leadstatus|Lead-Status|Statut du lead|Statut du prospect|Estado del lead|Estado de prospecto|Status do lead',
  'lead source':
    'Lead-Quelle|Leadquelle|Source du lead|Source du prospect|Origen del prospecto|Fuente de prospecto|Origem do lead',
  'contact owner':
    'Kontaktinhaber|Kontakt-Inhaber|Zuständiger Mitarbeiter|Kontakteigentümer|Propriétaire du contact|Propietario del contacto|Proprietário do contato|Proprietario contatto|Contacteigenaar',
  'lead owner':
    'Lead-Inhaber|Leadinhaber|Propriétaire du lead|Propriétaire du prospect|Propietario del prospecto|Proprietário do lead',
  'account owner': 'Accountinhaber|Propriétaire du compte|Propietario de la cuenta|Proprietário da conta',
  owner:
    'Besitzer|Inhaber|Eigentümer|Propriétaire|Propietario|Proprietário|Proprietario|Eigenaar|Ägare|Ответственный|担当者|负责人',
  salesperson: 'Vertriebsmitarbeiter|Verkäufer|Vendeur|Comercial|Vendedor',
  'create date':
    'Erstellungsdatum|Date de création|Fecha de creación|Data de criação|Data di creazione|Aanmaakdatum|Дата создания|作成日|创建时间',
  'created date': 'Erstelldatum',
  'created on': 'Erstellt am|Créé le|Creado el|Criado em',
  'last activity date':
    'Datum der letzten Aktivität|Date de dernière activité|Fecha de la última actividad|Data da última atividade',
  'deal name':
    'Deal-Name|Dealname|Nom de la transaction|Nombre del negocio|Nombre del trato|Nome do negócio|Nome da transação',
  'deal stage': 'Deal-Phase|Dealphase|Phase de la transaction|Etapa del negocio|Fase del trato|Etapa do negócio',
  'opportunity name':
    "Opportunity-Name|Opportunityname|Nom de l'opportunité|Nombre de la oportunidad|Nome da oportunidade",
  stage: 'Phase|Étape|Etapa|Estágio|Fase|Этап|商談フェーズ',
  'close date':
    'Abschlussdatum|Schlusstermin|Date de fermeture|Date de clôture|Fecha de cierre|Data de fechamento|Дата закрытия',
  amount: 'Betrag|Montant|Importe|Monto|Valor|Importo|Bedrag|Belopp|Kwota|Сумма|金額|金额',
  currency: 'Währung|Devise|Moneda|Moeda|Valuta|Waluta|Валюта|通貨',
  'associated contact ids': 'Zugehörige Kontakt-IDs|ID de contacts associés|ID de contactos asociados',
  'associated company': 'Zugehöriges Unternehmen|Entreprise associée|Empresa asociada|Empresa associada',
  'e mail display name': 'E-Mail: Angezeigter Name|Nom complet de l’adresse de messagerie',
  'e mail type': 'E-Mail-Typ|Type de messagerie|Tipo de correo electrónico',
  'e mail 2 address': 'E-Mail 2: Adresse|Adresse de messagerie 2|Dirección de correo electrónico 2',
  'unsubscribed from all email':
    'Von allen E-Mails abgemeldet|Désabonné de tous les e-mails|Se canceló la suscripción a todos los correos',
  'email opt out': 'E-Mail-Opt-Out|Désinscription des e-mails|Exclusión de correo electrónico',
  'do not call': 'Nicht anrufen|Ne pas appeler|No llamar|Não ligar',
  subject: 'Betreff|Objet|Asunto|Assunto|Oggetto|Onderwerp|Ämne|Тема',
  'due date': "Fälligkeitsdatum|Fällig am|Date d'échéance|Fecha de vencimiento|Data de vencimento|Vervaldatum",
  status: 'Estado|Statut|Stato|Статус',
};

/** What Pipedrive's columns begin with. */
const entities: Readonly<Record<string, string>> = {
  person: 'Person|Pessoa|Persona|Personne|Persoon|Контакт',
  organization: 'Organisation|Organización|Organização|Organizzazione|Organisatie|Организация',
  deal: 'Deal|Negócio|Trato|Affaire|Transaction|Сделка',
  activity: 'Aktivität|Actividad|Atividade|Activité|Attività|Activiteit|Дело',
};

/** What follows there, where it is called otherwise than elsewhere. */
const fields: Readonly<Record<string, string>> = {
  name: 'Name|Nome|Nombre|Nom|Naam|Имя',
  title: 'Titel|Título|Titre|Titolo|Название',
  'email (work)':
    'E-Mail - Arbeit|E-mail - Trabalho|Correo electrónico - Trabajo|E-mail - Travail|E-mail - Werk|E-mail - Рабочий',
  'email (home)': 'E-Mail - Privat|E-Mail - Zuhause|E-mail - Casa|Correo electrónico - Casa|E-mail - Domicile',
  'email (other)': 'E-Mail - Andere|E-mail - Outro|Correo electrónico - Otro|E-mail - Autre',
  'phone (work)': 'Telefon - Arbeit|Telefone - Trabalho|Teléfono - Trabajo|Téléphone - Travail|Телефон - Рабочий',
  'phone (mobile)': 'Telefon - Mobil|Telefone - Celular|Teléfono - Móvil|Téléphone - Mobile',
  organization: 'Organisation|Organização|Organización|Organisatie|Организация',
  'contact person':
    'Kontaktperson|Pessoa de contato|Persona de contacto|Personne à contacter|Contactpersoon|Контактное лицо',
  value: 'Wert|Valor|Valeur|Waarde|Сумма',
  stage: 'Phase|Etapa|Étape|Этап',
  'expected close date':
    'Voraussichtliches Abschlussdatum|Erwartetes Abschlussdatum|Data esperada de fechamento|Data de fechamento esperada|Fecha de cierre prevista|Date de clôture prévue',
  owner: 'Besitzer|Inhaber|Proprietário|Propietario|Propriétaire|Ответственный',
};

const doNotModify =
  /^\((?:nicht andern|nicht bearbeiten|ne pas modifier|no modificar|nao modificar|non modificare|niet wijzigen|andra inte)\) /;

const hiddenFields: Readonly<Record<string, string>> = {
  contact: 'Kontakt|Contacto|Contato|Contatto|Contactpersoon',
  account: 'Firma|Compte|Cuenta|Conta',
  lead: 'Lead|Prospect|Cliente potencial',
  opportunity: 'Verkaufschance|Opportunité|Oportunidad|Oportunidade',
  'row checksum':
    'Zeilenprüfsumme|Somme de contrôle de la ligne|Suma de comprobación de la fila|Soma de verificação da linha',
  'modified on': 'Geändert am|Modifié le|Modificado el|Modificado em',
};

const read = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(table).flatMap(([english, others]) =>
      others.split('|').map((each) => [plain(foldHeader(each)), english] as const),
    ),
  );

const plain = (folded: string) => folded.replaceAll('’', "'");

const [ofColumns, ofEntities, ofFields, ofHidden] = [read(columns), read(entities), read(fields), read(hiddenFields)];

/** A folded header of another language as the folded English one that means the same, where there is one. */
export function inEnglish(folded: string): string | undefined {
  const header = plain(folded);
  const whole = ofColumns.get(header);
  if (whole !== undefined) return whole;
  if (doNotModify.test(header)) {
    const hidden = header.replace(doNotModify, '');
    return `(do not modify) ${ofHidden.get(hidden) ?? hidden}`;
  }
  const [first = '', ...rest] = header.split(' ');
  const entity = ofEntities.get(first);
  if (entity === undefined || rest.length === 0) return undefined;
  const field = rest.join(' ');
  return `${entity} ${ofFields.get(field) ?? ofColumns.get(field) ?? field}`;
}

/** The folded headers a table can be known by: its own, and the English ones they stand for. */
export const withEnglish = (folded: readonly string[]): ReadonlySet<string> =>
  new Set([...folded, ...folded.flatMap((each) => inEnglish(each) ?? [])]);
