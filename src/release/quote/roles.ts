const HONORIFIC =
  /^(?:mr|mrs|ms|miss|mx|messrs|dr|drs|prof|professor|professorin|sir|dame|lady|lord|rev|reverend|hon|honourable|honorable|rt|herr|herrn|frau|monsieur|madame|mademoiselle|m|mme|mlle|me|sr|sra|srta|señor|señora|don|doña|signor|signora|dhr|mevr|mevrouw|meneer|senhor|senhora|dipl|ing|dott|dottor|dottoressa|rabbi|imam|father|sister|brother|saint|st)\.?$/iu;

const ROLE = new RegExp(
  `^(?:co-?|vice-?|ex-?|sub-?|under-?|inter|vize|stellv(?:ertretende[rn]?)?)?(?:${[
    // English
    "senators?|sens?\\.?|representatives?|reps?\\.?|congress(?:man|woman|men|women|member|members)|governors?|gov\\.?|presidents?|premiers?|ministers?|mayors?|treasurers?|chancellors?|secretary|secretaries|undersecretary|ambassadors?|amb\\.?",
    "directors?|chairs?|chair(?:man|woman|person|men)|ceo|cto|cfo|coo|cio|cso|cmo|founders?|cofounders?|managers?|officers?|counsel|lawyers?|attorneys?|solicitors?|barristers?|coordinators?|co-ordinators?|heads?|leads?|leaders?|chiefs?|spokes(?:man|woman|person|people|men)|professors?|lecturers?|researchers?|fellows?|scholars?|analysts?|advis[eo]rs?|advocates?|activists?|campaigners?|commissioners?|judges?|justices?|general|generals|gen\\.?|colonel|col\\.?|captain|capt\\.?|sergeant|sgt\\.?|lieutenant|lt\\.?|admiral|major|members?|partners?|editors?|authors?|journalists?|reporters?|engineers?|developers?|executives?|speakers?|delegates?|strategists?|organi[sz]ers?|consultants?|trustees?|experts?|scientists?|economists?|ombuds(?:man|woman|person)|bishops?|archbishops?|pastors?|king|queen|prince|princess|owners?|administrators?|superintendents?|inspectors?|principals?|deans?|provosts?|rectors?|registrars?|librarians?|curators?|physicians?|doctors?|nurses?|surgeons?|psychologists?|architects?|designers?|artists?|writers?|teachers?|students?|workers?|farmers?|survivors?|veterans?|rapporteurs?|envoys?|councill?ors?|council(?:man|woman|member)|aldermen|alderman|legislators?|lawmakers?|mps?|meps?|convenors?|conveners?|technologists?|ambassador|patron|intern|associates?|specialists?|volunteers?|maintainers?|president-elect|whip|investigators?|commander|sheriff|prosecutors?|candidates?|candidat(?:e|s)?|nominees?|historians?|biologists?|ecologists?|contributors?|investors?|entrepreneurs?|cardinal|pope",
    // German; compounds end in these
    "[\\p{L}-]*(?:sprecher|leiter|leitung|führer|direktor|präsident|minister|referent|vorsitzende|vorstand|vorständin|vorstandsmitglied|mitglied|beauftragte|gründer|vertreter|vertretung|berater|experte|expertin|anwalt|anwältin|kanzler|sekretär|koordinator|manager|aktivist|forscher|wissenschaftler|professor|senator|bürgermeister|abgeordnete|kandidat|vertrauensperson|entwickler|redakteur|autor|journalist|chef|jurist|richter|verwalter|verantwortliche|initiator)(?:in|innen|r|n|s|en)?",
    // French
    "directeurs?|directrices?|présidente?s?|délégué(?:e|s|es)?|responsables?|chargé(?:e|s|es)?|coordinateurs?|coordinatrices?|coordonnateurs?|coordonnatrices?|porte-parole|ministres?|maires?|membres?|avocate?s?|chefs?|cheffes?|fondateurs?|fondatrices?|cofondateurs?|cofondatrices?|secrétaires?|professeure?s?|chercheurs?|chercheuses?|députée?s?|sénateurs?|sénatrices?|conseillers?|conseillères?|gérante?s?|développeurs?|développeuses?|administrateurs?|administratrices?|organisateurs?|organisatrices?|expert(?:e|es)",
    // Spanish, Portuguese, Italian, Dutch
    "directora?s?|diretora?s?|direttore|direttrice|presidentes?|presidentas?|coordinador(?:a|es|as)?|coordenador(?:a|es|as)?|portavoz|vocer[oa]s?|porta-voz|portavoce|ministr[oa]s?|alcaldes?|alcaldesas?|miembros?|membros?|abogad[oa]s?|advogad[oa]s?|avvocat[oa]|jef[ea]s?|fundador(?:a|es)?|secretari[oa]s?|secretári[oa]s?|segretari[oa]|investigador(?:a|es|as)?|representantes?|líder|líderes|organizador(?:a|es)?|profesor(?:a|es)?|diputad[oa]s?|deputad[oa]s?|senador(?:a|es)?|rappresentante|responsabile|fondatore|fondatrice|ricercatore|ricercatrice|voorzitter|directeur|woordvoerder|woordvoerster|oprichter|onderzoeker|bestuurslid|desarrollador(?:a|es)?|asesor(?:a|es)?|gerentes?",
  ].join("|")})$`,
  "iu",
);

/** Words that stand with a role and belong to it: «deputy», «senior», «former», «Prime», «general». */
const WITH_ROLE =
  /^(?:deputy|senior|junior|former|acting|interim|current|prime|vice|chief|executive|managing|general|assistant|associate|principal|founding|national|international|regional|global|lead|head|shadow|federal|state|first|then|longtime|attorney|board|program|programme|policy|legal|communications|research|advocacy|campaigns?|media|press|public|development|operations|technology|science|project|team|special|honorary|emeritus|co|non-executive|independent|visiting|adjunct|distinguished|incoming|outgoing|retired|u\.s\.|us|secretary|ehemalige[rn]?|stellvertretende[rn]?|geschäftsführende[rn]?|ancien|ancienne|actuel|actuelle|ex|antigu[oa]|actual|premier|première)$/iu;

/** Words that belong to the name of an organisation. */
const ORGANISATION =
  /^(?:watch|institute|institut|instituto|foundation|stiftung|fondation|fundación|fundação|fondazione|center|centre|centro|zentrum|union|unión|verein|verband|bündnis|coalition|coalición|koalition|alliance|alianza|allianz|association|asociación|associação|associazione|society|network|netzwerk|red|réseau|rede|university|universität|université|universidad|universidade|college|school|council|consejo|rat|committee|comité|commission|comisión|kommission|department|ministry|office|agency|agencia|agence|agentur|bureau|group|groupe|grupo|gruppe|organi[sz]ation|organización|organisation|fund|trust|campaign|campaña|kampagne|initiative|iniciativa|project|proyecto|projet|projekt|party|parti|partei|partido|federation|federación|fédération|congress|parliament|senate|court|bank|company|corporation|inc|inc\.|ltd|ltd\.|llc|gmbh|ag|e\.v|sa|international|amnesty|unidos|forum|foro|movement|movimiento|mouvement|collective|colectivo|collectif|league|ligue|liga|board|authority|administration|museum|library|hospital|press|news|media|times|post|journal|software|labs?|systems|technologies|rights|nations|service|services|partnership|collaborative|conservancy|church|assembly|house|team|staff|government|secretariat)$/iu;

export function isHonorific(word: string): boolean {
  return HONORIFIC.test(word);
}

/** The word names what somebody is: «director», «Sprecherin», «portavoz». */
export function isRole(word: string): boolean {
  const bare = word.replace(/[*:_](?:in|innen)$/u, "");
  return bare.length > 1 && ROLE.test(bare);
}

export function standsWithRole(word: string): boolean {
  return WITH_ROLE.test(word);
}

export function isOrganisationWord(word: string): boolean {
  return ORGANISATION.test(word);
}
