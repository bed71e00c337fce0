import type { PeopleWords } from '../../people/words-around-names.ts';
import { nicknames } from './nicknames.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** English. */
export const en: PeopleWords = {
  honorifics: set(`mr mister mrs missus misses missis ms miz miss mz dr doctor doc prof professor
    sir madam maam ma lady lord herr frau senor senora monsieur madame signor signora`),
  openers:
    set(`the that this my our your a an with for about to from at of on with call meeting and is it its it's oh um uh er okay ok please
  mean i no not actually named called name lead contact prospect account customer client person somebody someone`),
  somebody:
    set(`guy guys lady ladies woman women man men bloke chap dude fellow fella person people folks folk gentleman gal girl boy team crew
  account deal opportunity contact contacts lead prospect client customer place company firm business outfit office rep one lot`),
  afterthoughts: [['two', 'words'], ['one', 'word'], ['three', 'words'], ['i', 'mean'], ['i', 'meant'], ['please']],
  companyMarks: set('at from with of over'),
  small: set('and of the a an from at with for mister miss'),
  letterNames: {
    bee: 'b',
    be: 'b',
    see: 'c',
    sea: 'c',
    dee: 'd',
    gee: 'g',
    aitch: 'h',
    eye: 'i',
    jay: 'j',
    kay: 'k',
    ell: 'l',
    el: 'l',
    em: 'm',
    en: 'n',
    oh: 'o',
    pee: 'p',
    queue: 'q',
    cue: 'q',
    are: 'r',
    ess: 's',
    tee: 't',
    tea: 't',
    you: 'u',
    vee: 'v',
    ex: 'x',
    why: 'y',
    zee: 'z',
    zed: 'z',
  },
  plain:
    set(`the a an this that these those it its he she him her his hers they them their we us our you your i me my mine one ones other
  others another each every everyone everybody everything anyone anybody anything someone somebody something no nobody nothing
  none all some any many much few more most less least both either neither who whom whose what which when where why how
  is are was were be been am do does did have has had can could will would shall should may might must not never always
  and or but if so than then there here now again also only just very too yes yeah okay ok please thanks thank sorry hello hi
  of in on at to from with by for about after before over under up down out off into next last first second third final
  zero one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty seventy
  eighty ninety hundred thousand million billion half quarter dozen percent dollar dollars euro euros pound pounds grand
  today tomorrow yesterday tonight morning afternoon evening night noon midnight day days week weeks month months year years
  hour hours minute minutes monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december spring summer autumn fall winter weekend time date schedule calendar clock oclock
  call calls meeting meetings appointment appointments demo demos lead leads deal deals score scores budget money price need
  authority timeline decision maker
    pain point points problem problems project projects plan plans goal goals reason reasons risk risks chance chances whole part
    parts piece group member members user users product products service services feature features quote contract proposal
    invoice order orders offer discount deadline start end begin middle top bottom best worst better worse good great bad new old
    big small long short high low hot cold warm early late soon later sooner ready busy free open closed true false right wrong
    mind idea ideas thought think know knows knew tell tells told say says said talk talks talked speak spoke ask asks asked make
    makes made take takes took give gives gave get gets got go goes went come comes came see sees saw look looks find finds found
    put set move moves change changes keep need needs want wants like likes love hate use uses work works worked try tries left
    still yet already ago ever once twice time times maybe perhaps sure really actually probably please let lets happen happens
    happened going doing making having being people person man woman men women guy lady friend boss wife husband kid kids family
    home house car traffic road street office building place city country world thing way ways lot lots bit kind sort type side makers decisions champion pain question questions answer answers note notes reminder email
  phone number address company companies account accounts customer customers team sales weather news music song volume joke
  help stop cancel repeat start open close back likely interested buy why summary brief list everything stuff thing things`),
  nicknames,
};
