/**
 * Words that carry no subject, by language: articles, pronouns, auxiliaries, the commonest prepositions and
 * conjunctions, and question words. They are short on purpose: the longer lists of the kept packages also drop words that
 * tell passages apart (numbers, times, «against», «said»), which cost .006 nDCG@10 in Spanish and .004 on English
 * sentences (docs/search.md).
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `a an the and but or nor if because as of at by for with about into to from in on so than too not no
    i me my myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
    it its itself they them their theirs themselves this that these those here there then once any some
    am is are was were be been being have has had having do does did doing will would shall should can could may might
    must ought cannot cant dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt shant shouldnt
    couldnt mustnt im youre hes shes were theyre ive youve weve theyve youd hed shed wed theyd youll theyll lets
    thats whats whos theres heres
    what which who whom whose when where why how many much`,
  es: `el la los las lo un una unos unas al del a ante con de en para por sin y e o u ni que si como mas pero porque
    se su sus le les me mi mis te tu tus nos nuestro nuestra nuestros nuestras yo ella ellos ellas usted ustedes
    este esta estos estas ese esa esos esas esto eso aquel aquella aquello
    es son era eran fue fueron ser sido siendo esta estan estaba estaban ha han habia habian haber hay he
    cual cuales quien quienes cuando cuanto cuanta cuantos cuantas donde adonde`,
  fr: `le la les un une des du de d l a au aux en dans par pour avec sans et ou ni mais que qui si comme car donc y
    se sa son ses ce cet cette ces me ma mon mes te ta ton tes nous notre nos vous votre vos leur leurs je tu il elle on
    ils elles lui eux c j m n s t qu
    est sont etait etaient fut furent etre ete ont avait avaient avoir eu ai as avons avez sera seront ne pas
    quoi quel quelle quels quelles quand combien comment pourquoi lequel laquelle lesquels lesquelles`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber nicht in im an am auf aus bei beim mit
    nach von vom zu zum zur fur um als wie dass ob wenn
    ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen mein dein sein seine seinen seinem seiner
    ihre ihren ihrem ihrer unser unsere dieser diese dieses diesen diesem
    ist sind war waren sein gewesen bin bist hat haben hatte hatten habe wird werden wurde wurden worden kann konnen
    wer wen wem wessen was wann wo wohin woher wieso weshalb warum welche welcher welches welchen welchem wieviel wieviele
    viel viele`,
  pt: `o a os as um uma uns umas ao aos do da dos das no na nos nas num numa de em para por pelo pela pelos pelas com
    sem e ou nem mas que se como porque
    seu sua seus suas lhe lhes me meu minha te teu tua nosso nossa eu tu ele ela eles elas voce voces
    este esta estes estas esse essa esses essas isto isso aquele aquela aquilo
    e sao era eram foi foram ser sido sendo esta estao estava estavam ha tem tinha ter nao
    qual quais quem quando quanto quanta quantos quantas onde aonde`,
  it: `il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai agli
    alle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle
    e ed o ma che se come perche non si
    suo sua suoi sue mio mia tuo tua nostro nostra io tu lui lei noi voi loro mi ti ci vi
    questo questa questi queste quello quella quelli quelle
    e sono era erano fu furono essere stato stata stati state ha hanno aveva avevano avere
    chi cosa quale quali quando quanto quanta quanti quante dove`,
  nl: `de het een van in op aan met voor door bij uit over naar te en of maar dat die dit deze als om er niet dan
    ik jij je hij zij ze wij we u mij jou hem haar ons hun hen zich mijn jouw zijn uw onze
    is was waren ben bent wordt worden werd werden geworden geweest heeft hebben had hadden zal zullen kan kunnen
    wie wat wanneer waar waarom waarheen waardoor hoe hoeveel welk welke wiens veel`,
  ru: `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее мне от меня о об из ему
    ей им их мы нас вас они него нее них этот эта это эти тот та те
    был была было были быть есть ли или для при
    кто кого кому кем чего чему чем чей когда где куда откуда почему зачем сколько какой какая какое какие каких каким
    который которая которое которые которых`,
  ar: `في من الى على عن مع هذا هذه ذلك تلك التي الذي الذين ان او و ثم لا لم لن ما قد كان كانت هو هي هم هل
    ماذا متى اين كيف لماذا كم اي من`,
  zh: `的 了 在 是 和 与 及 或 吗 呢 吧 也 都 就 而 被 把 对 这 那 其 之 谁 几 何 哪 什么 甚么 么时 么是 多少 哪些 哪个 哪里 哪儿 哪一 哪种 哪位
    哪年 怎么 怎样 如何 为什 为何 何时 何地 何种 是谁 是什 有多 有什 有哪 是哪 在哪 的什 了什 了多 了哪 的哪 什麼 甚麼 麼時 為什 為何 誰 幾 嗎 這 對`,
  ja: `の は が を に で と も や へ か な た だ て 何 誰 なに いつ どこ だれ どの どれ どん なぜ ます です した して いる
    ある され れた この その これ それ から まで ので ため という とい いう いつ 何が 何を 何の 何で 誰が 誰の 誰に どう`,
  ko: `은 는 이 가 을 를 에 의 도 로 와 과 만 누구 무엇 언제 어디 왜 어떻 떻게 어떤 몇 얼마 무슨 그 저 것 수`,
  th: `ที่ ของ และ ใน เป็น ได้ ให้ ว่า มี การ ความ จะ ไม่ กับ จาก โดย คือ ก็ นี้ นั้น หรือ แต่ เพื่อ อยู่ ใคร อะไร เมื่อไร เมื่อไหร่ ที่ไหน ไหน ทำไม อย่างไร
    เท่าไร เท่าไหร่ กี่ ไหม มั้ย`,
  tr: `ve ile bir bu su o da de ki mi mu icin gibi ama veya ya ben sen biz siz onlar onun bunun
    olan olarak oldu idi dir degil var
    kim kimi kimin kime kimler ne neyi neden nicin niye nasil nerede nereye nereden hangi hangisi kac kaci`,
};

/** The function words of a language, to be folded by it. */
export function functionWords(code: string): readonly string[] {
  return LISTS[code]?.split(/\s+/) ?? [];
}
