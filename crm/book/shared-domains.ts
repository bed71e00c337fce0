/** Mail providers: their addresses say nothing about a company. A name with a full stop at its end stands for it in every country. */
const mailProviders = `gmail.com googlemail.com yahoo. ymail.com rocketmail.com hotmail. outlook. live. msn.com passport.com
 icloud.com me.com mac.com aol. aim.com gmx. web.de freenet.de t-online.de arcor.de mail.com mail.ru inbox.ru list.ru bk.ru
 yandex. ya.ru rambler.ru proton.me protonmail. pm.me tutanota. tuta. fastmail. hey.com zoho.com zohomail. hushmail.com
 qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com naver.com daum.net hanmail.net
 rediffmail.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com
 optonline.net frontier.com windstream.net btinternet.com btopenworld.com sky.com virginmedia.com talktalk.net ntlworld.com
 blueyonder.co.uk orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr libero.it virgilio.it tiscali. alice.it tin.it
 telefonica.net terra. uol.com.br bol.com.br ig.com.br globo.com sapo.pt telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl
 home.nl xs4all.nl hetnet.nl bluewin.ch sunrise.ch hispeed.ch a1.net chello. aon.at telia.com bredband.net spray.se
 online.no luukku.com kolumbus.fi saunalahti.fi elisanet.fi wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz
 bigpond.com bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz shaw.ca rogers.com sympatico.ca bell.net telus.net
 duck.com mailinator.com`;

/** Networks, page builders and meeting tools: anybody has a page or an invitation there. */
const networks = `linkedin.com lnkd.in licdn.com facebook.com fb.com facebookmail.com instagram.com threads.net twitter.com
 x.com t.co xing.com youtube.com youtu.be tiktok.com snapchat.com pinterest. reddit.com github.com github.io gitlab.com
 bitbucket.org medium.com substack.com tumblr.com quora.com vk.com ok.ru weibo.com wechat.com whatsapp.com wa.me t.me
 telegram.org discord.com discord.gg skype.com zoom.us calendly.com cal.com doodle.com eventbrite.
 meetup.com crunchbase.com glassdoor. indeed.com angel.co wellfound.com about.me linktr.ee bit.ly wikipedia.org
 wordpress.com blogspot. wixsite.com wix.com weebly.com squarespace.com notion.site sites.google.com docs.google.com
 goo.gl maps.app.goo.gl calendar.google.com group.calendar.google.com resource.calendar.google.com
 mastodon.social bsky.app`;

const names = `${mailProviders} ${networks}`.split(/\s+/);
const whole = new Set(names.filter((name) => !name.endsWith('.')));
const everywhere = new Set(names.filter((name) => name.endsWith('.')).map((name) => name.slice(0, -1)));

/** Whether a domain is a mail provider's or a network's, and so nobody's company. */
export function isShared(domain: string): boolean {
  const parts = domain.toLowerCase().split('.');
  return parts.some((part, from) => {
    const rest = parts.slice(from + 1);
    // `yahoo.co.uk` and `live.com`, but not `live.acme.example`.
    const isCountry = rest.length === 1 || (rest.length === 2 && /^(co|com|net|org|ne|or)$/.test(rest[0] ?? ''));
    return whole.has(parts.slice(from).join('.')) || (isCountry && everywhere.has(part));
  });
}
