/** First names and what they are shortened to, one person's to a line. */
const callNames = `
  robert rob bob bobby robbie|william will bill billy liam|richard rick dick rich ricky|james jim jimmy jamie
  john jack johnny jon|michael mike mick mikey|thomas tom tommy|joseph joe joey|charles charlie chuck|david dave
  daniel dan danny|matthew matt|anthony tony|steven steve stephen|stephanie steph|andrew andy drew|edward ed eddie ted ned
  kenneth ken kenny|ronald ron ronnie|donald don donnie|timothy tim|gregory greg|jeffrey jeff geoffrey geoff|lawrence larry
  nicholas nick|jonathan jon|peter pete|patrick pat paddy|patricia pat patty trish|benjamin ben|samuel sam sammy
  samantha sam|alexander alex sandy xander|alexandra alex sandra lexi|christopher chris kit|christine chris tina chrissy
  raymond ray|gerald gerry jerry|frederick fred freddie|philip phil|vincent vince vinny|zachary zach|nathaniel nathan nate
  joshua josh|jacob jake|leonard len leo|albert al bert|walter walt|theodore ted theo|henry harry hank|francis frank
  elizabeth liz beth lizzie betty eliza lisa|katherine kate kathy katie kat catherine cathy kathleen
  catherine kate cathy kathy katie cat|kathryn kate kathy katie|kathleen kathy kate katie|stephen steve|geoffrey jeff|margaret maggie meg peggy
  jennifer jen jenny|susan sue susie|deborah deb debbie debra|barbara barb|rebecca becky becca|victoria vicky tori
  jessica jess|amanda mandy|pamela pam|cynthia cindy|kimberly kim|theresa terry tess teresa|judith judy|dorothy dot dottie
  abigail abby|gabrielle gabby|isabella bella izzy|madeline maddie|natalie nat|valerie val|veronica ronnie|eleanor ellie nell
  virginia ginny|caroline carrie|josephine jo josie|frances fran|jacqueline jackie|melissa mel|melanie mel|allison ali allie
  antonio tony toni|jose pepe|francisco paco pancho|guadalupe lupe|ignacio nacho|mohammed mohamed muhammad mo|muhammad mohamed mo|aleksandr sasha
  dmitri dima|ekaterina katya|maria masha marie|johannes hans|friedrich fritz|wilhelm willi`;

/** What somebody of a first name may be called, and the other way round. */
export const nicknames = new Map<string, string[]>();
for (const names of callNames.split(/[|\n]/).map((line) => line.trim().split(/\s+/))) {
  const [formal = '', ...short] = names;
  for (const name of short) {
    nicknames.set(formal, [...(nicknames.get(formal) ?? []), name]);
    nicknames.set(name, [...(nicknames.get(name) ?? []), formal]);
  }
}
