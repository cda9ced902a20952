/**
 * The words that news sites put around a report. All are general to the trade, none belongs to one outlet. Each pattern
 * is tried at the start of a paragraph.
 */

/** What stands before the colon of a line that leads elsewhere or holds a film: kind of medium by its words. */
export const EMBED_LABELS: Readonly<Record<'video' | 'audio' | 'image' | 'embed', string>> = {
  video: 'watch|watch live|watch now|video|live video|in video|also watch|must watch|watch also',
  audio: 'listen|audio|podcast|listen live|listen now|hear more',
  image: 'in pictures|in pics|photos|see photos|see pictures|gallery|photo gallery|slideshow',
  embed:
    'read|read more|read also|also read|must read|read here|read full story|more|see more|see also|see|also see|related|' +
    'related article|related articles|related stories|recommended|don.t miss|explainer|live|live updates|' +
    'live blog|follow live|tweet|more from|more on this|latest|trending',
}

/** Lines that ask something of the reader. */
export const INVITATION =
  /(?:follow (?:us|our|the|me|@)|like us on|join us on|sign up|subscribe|click here|tap here|download (?:our|the)|get (?:the latest|our|breaking)|share (?:this|on|via)|tweet this|view this post|see the (?:post|tweet)|this (?:post|video|content) (?:is not|cannot|could not)|advertisement\b|ad feedback|story continues below|article continues|continue reading|skip (?:to|past)|comments?$|leave a comment|copyright\b|all rights reserved)/iy

/** What a credit begins with. */
export const CREDIT =
  /(?:(?:representative|representational|file|cover|lead|main|top|featured?|header|photo|image|picture|video)[ ]+)*(?:image|images|photo|photos|photograph|photographs|pic|pics|picture|pictures|video|footage|audio|graphic|graphics|illustration|map|credit|credits|screengrab|screenshot)(?:[ ](?:credits?|sources?|courtesy|copyright))?(?:[ ]?[:|][ ]*|[ ](?:by|via|from|courtesy of)[:]?[ ]+|[ ]?©[ ]*)(?=\S)/iy

/** Credits of those who wrote: reporters, editors, agencies. */
export const SIGN_OFF =
  /[([]?(?:(?:additional |with )?(?:reporting|inputs?|editing|writing|edited|compiled|translated|produced|contributed)\b[^.]{0,12}\b(?:by|from|in)\b|©|\(c\) )/iuy

/** An agency in brackets, alone on its line. */
export const AGENCY_ALONE = /^[([]\p{Lu}[\p{L}.&/ -]{1,40}[)\]]\.?$/u

/** What a caption begins with. */
export const CAPTION =
  /(?:file(?: (?:photo|image|picture|pic))?[ ]?(?:[:–—]|-{1,2} )|(?:photo|image|picture|video)? ?caption[ ]?[:–—-]|pictured(?: above| below)?[ ]?:|above:|below:|in this (?:[\p{L}\p{N}.,]+ ){0,6}(?:file )?(?:photo|image|picture|photograph|frame)\b|(?:a |an |this )?(?:file |satellite |aerial |undated |handout |combination )+(?:photo|image|picture|photograph|view)\b[^.]{0,30}\b(?:shows?|of|provided|released|taken))/iuy

/** A caption ends in the credit of its picture. */
export const CREDIT_AT_END =
  /(?:[([](?:(?:file |image|photo|picture|pic)[^()[\]]{0,60}|[^()[\]]{0,40}(?:photo|images|via ap|pool)(?:\/[^()[\]]{0,40})?)[)\]]|(?:photograph|photo|image|picture|credit)s?: ?[^.:;]{2,60}|[/|] ?\p{Lu}[\p{L} ]{1,20} images)\.?$/iu

/** Lines about the report: when it appeared, how long it takes to read. */
export const HEADER =
  /(?:(?:first |originally )?(?:published|posted|updated|modified|issued|created)\b|last (?:updated|modified)\b|date[ ]?:|time[ ]?:|\d+ ?min(?:ute)?s? (?:read|ago)|reading time|estimated read|\d+ hours? ago|section[ ]?:|category[ ]?:|topics?[ ]?:|tags?[ ]?:|keywords?[ ]?:)/iy

/** A line that is only a date and a time. */
export const DATE_LINE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\b\.?|january|february|march|april|may|june|july|august|september|october|november|december|\d+(?:st|nd|rd|th)?|[ap]\.?m\b\.?|gmt|utc|ist|est|edt|cet|bst|at|[ ,:./|–-])+$/i

export const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC|MARCH|APRIL|AUGUST|JANUARY|FEBRUARY|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)'
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'

/** Labels in capitals that stand where a dateline's place would. */
export const NOT_A_PLACE =
  /(?:exclusive|breaking|update|updated|analysis|opinion|editorial|comment|review|factbox|explainer|just in|developing|alert|correction|q&a|fact check|interview|profile|timeline|editor.s note|note)\b/iy
