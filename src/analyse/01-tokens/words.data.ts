/** Word lists of the tokenizer: general knowledge of written English, kept small. Lower case unless said otherwise. */

/** Titles before a person's name, with a full stop behind them. */
export const SHORT_TITLES: readonly string[] =
  `mr mrs ms mx dr prof rev hon pres gov lt col gen capt cpl sgt maj cmdr adm brig pvt supt insp sen sens rep reps amb mlle mme
  messrs`.split(/\s+/) // biome-ignore format: one list

/** Abbreviations that keep their full stop. Months and weekdays, titles, units, Latin, companies, streets, states. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...SHORT_TITLES,
  ...`fr sr jr st ste mt ft det atty asst assoc dep min sec msgr
  jan feb mar apr aug sept sep oct nov dec mon tue tues wed weds thu thur thurs fri
  inc ltd co corp bros cos dept dist div univ assn natl intl govt mfg
  vs etc eg ie cf al viz approx est ca esp incl excl ext max misc orig resp
  ave blvd rd hwy pkwy sq bldg
  vol vols ed eds chap ch sect para fig figs ref refs pp op cit ibid
  lb lbs oz kg km hr hrs mins secs yr yrs mo
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mont neb nev okla ore pa penn tenn
  tex va vt wash wis wyo que ont
  attn tel ph phd bsc msc mob p.s`.split(/\s+/),
])

/** Abbreviations only where a number follows: "No. 5", "p. 12", "Art. 3". */
export const ABBREVIATIONS_BEFORE_NUMBERS: ReadonlySet<string> = new Set(
  'b c ca no nos art p pg para sec sect fig vol ch ver pt pts cl r q'.split(' '),
)

/** Prefixes that a hyphen does not split off ("non-commercial"), after the treebanks' guidelines for affixes. */
export const PREFIXES: ReadonlySet<string> = new Set(
  `e u ante anti arch be bi bio co counter cross cyber de eco ex extra hyper infra inter intra macro mega meta micro mid mini
  multi neo non over para peri post pre pro proto pseudo psycho quasi re semi socio sub super supra trans tri ultra
  un under uni vice uh mm hm oh m`.split(/\s+/),
)

/** Second parts that a hyphen does not split off, after the same guidelines. */
export const SUFFIXES: ReadonlySet<string> = new Set(
  'esque ette fest gate itis less most rama wise huh oh hm mm'.split(' '),
)

/** What may follow a number without a space and is a word of its own: "5kg" is `5` and `kg`. Case matters. */
export const UNITS: ReadonlySet<string> = new Set(
  `am pm AM PM a.m p.m k K m M b B t mn bn tn mm cm km kg mg ml cl g l lb lbs oz ft in yd mi mph kph kmh km/h sq ha hh Hz kHz MHz GHz
  kb KB MB GB TB W kW MW GW kWh MWh V C F hrs hr h min mins sec secs s million billion trillion percent pc pct x years days
  hours minutes yrs weeks months`.split(/\s+/),
)

/** Ends of a host name that make a dotted run of letters an address rather than two sentences without a space. */
export const TOP_DOMAINS: ReadonlySet<string> = new Set(
  `com org net edu gov mil int info biz tv fm uk ua ru de fr es nl ch pl cz eu ca au nz jp cn pk ir il tr sa ae za
  ng ke br mx io news online site blog html htm php asp pdf doc docx xls xlsx txt jpg png gif zip exe js ts py`.split(
    /\s+/,
  ),
)

/** Ends of names of files. */
export const FILE_ENDINGS: ReadonlySet<string> = new Set(
  'doc docx xls xlsx ppt pptx pdf txt rtf csv xml json html htm url jpg jpeg png gif bmp mp3 mp4 avi mov zip exe'.split(
    ' ',
  ),
)

/** Words written as one token that UD splits: the length of their first word. */
export const CLITIC_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    cannot: 3, gonna: 3, gotta: 3, wanna: 3, gimme: 3, lemme: 3, whatcha: 3,
    dont: 2, doesnt: 4, didnt: 3, isnt: 2, wasnt: 3, arent: 3, werent: 4, wouldnt: 5, couldnt: 5, shouldnt: 6, havent: 4, hasnt: 3,
    hadnt: 3, aint: 2, cant: 2, wont: 2, mustnt: 4, neednt: 4,
    im: 1, ive: 1, youre: 3, theyre: 4, youve: 3, weve: 2, theyve: 4, youll: 3, theyll: 4, thats: 4, whats: 4, hes: 2, shes: 3, theres: 5, lotta: 3, outta: 3, alot: 1,
  }), // biome-ignore format: one table
)

/** Words that stand after "it is" and "you are" and never after a possessive: "its a pity", "your not alone". */
export const AFTER_IS: ReadonlySet<string> = new Set(
  `a an the not just so too nothing going gonna getting because really definitely simply obviously probably in on at for
  from to about like also no anyone everyone someone something anything between into why what how when where that this
  these those he she they we you I if as`.split(/\s+/),
)

/** Ends of a word after an apostrophe that UD splits off. */
export const CLITICS: ReadonlySet<string> = new Set(['s', 'm', 'd', 'll', 've', 're'])

/** Words that begin with an apostrophe, without it. */
export const ELISIONS: ReadonlySet<string> = new Set('em til till cause bout tis twas n round ere'.split(' '))

/** Faces drawn with characters, tried in this order. */
export const FACES: readonly string[] = [
  ':-)', ':-(', ';-)', ':-D', ':-P', ':-/', ':)', ':(', ';)', ':D', ':P', ':/', '=)', '<3', ':]', '=D', ';(', ":'(",
] // biome-ignore format: one table
