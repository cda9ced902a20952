import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDates } from '../dates/index.ts'
import { codebookType, findEvents } from './index.ts'
import { eventsIn, parsedSample } from './parsed-sample.ts'

test.each([
  [
    'talks that are scheduled are planned, with both sides and the day',
    'Veldoria|Veldoria|NNP|5|nsubj:pass and|and|CC|3|cc Kasmere|Kasmere|NNP|1|conj are|be|VBP|5|aux:pass scheduled|schedule|VBN|0|root to|to|TO|7|mark resume|resume|VB|5|xcomp peace|peace|NN|9|compound talks|talk|NNS|7|obj on|on|IN|11|case Monday|Monday|NNP|7|obl .|.|.|5|punct',
    ['CONSULT planned «resume peace talks» Veldoria+Kasmere > 2022-04-18'],
  ],
  [
    'rounds of talks that failed are failed talks',
    'Three|three|CD|2|nummod rounds|round|NNS|6|nsubj of|of|IN|4|case talks|talk|NNS|2|nmod have|have|VBP|6|aux failed|fail|VBN|0|root .|.|.|6|punct',
    ['CONSULT failed «talks» >'],
  ],
  [
    'a refusal is an event, and what is refused another',
    'Kasmere|Kasmere|NNP|2|nsubj refused|refuse|VBD|0|root to|to|TO|4|mark meet|meet|VB|2|xcomp the|the|DT|6|det envoy|envoy|NN|4|obj .|.|.|2|punct',
    ['REJECT held «refused» Kasmere > envoy', 'CONSULT refused «meet» Kasmere > envoy'],
  ],
  [
    'a refusal that is denied leaves the meeting only thought of',
    'Brezik|Brezik|NNP|3|nsubj never|never|RB|3|advmod refused|refuse|VBD|0|root to|to|TO|5|mark meet|meet|VB|3|xcomp Tarour|Tarour|NNP|5|obj .|.|.|3|punct',
    ['CONSULT hypothetical «meet» Brezik > Tarour'],
  ],
  [
    'what somebody hopes to do is intended',
    'Luthen|Luthen|NNP|5|nsubj and|and|CC|4|cc the|the|DT|4|det agency|agency|NN|1|conj hope|hope|VBP|0|root to|to|TO|7|mark evacuate|evacuate|VB|5|xcomp civilians|civilian|NNS|7|obj .|.|.|5|punct',
    ['AID intended «evacuate civilians» Luthen+agency > civilians'],
  ],
  [
    'an attack has who attacked, what was attacked and when',
    'Veldorian|Veldorian|JJ|2|amod forces|force|NNS|3|nsubj shelled|shell|VBD|0|root Port|Port|NNP|5|compound Almery|Almery|NNP|3|obj on|on|IN|7|case Friday|Friday|NNP|3|obl .|.|.|3|punct',
    ['ASSAULT held «shelled» forces > Almery 2022-04-08'],
  ],
  [
    'a passive is turned round',
    'The|the|DT|2|det minister|minister|NN|4|nsubj:pass was|be|VBD|4|aux:pass arrested|arrest|VBN|0|root by|by|IN|7|case Veldorian|Veldorian|JJ|7|amod police|police|NN|4|obl:agent .|.|.|4|punct',
    ['COERCE held «arrested» police > minister'],
  ],
  [
    'whose proposal is rejected is the target',
    'Kasmere|Kasmere|NNP|2|nsubj rejected|reject|VBD|0|root a|a|DT|5|det Luthenian|Luthenian|JJ|5|amod proposal|proposal|NN|2|obj .|.|.|2|punct',
    ['REJECT held «rejected» Kasmere > Luthenian'],
  ],
  [
    'what others are said to have to do is a request',
    'The|the|DT|2|det envoy|envoy|NN|3|nsubj said|say|VBD|0|root both|both|DT|5|det sides|side|NNS|7|nsubj must|must|MD|7|aux withdraw|withdraw|VB|3|ccomp .|.|.|3|punct',
    ['REQUEST held «withdraw» envoy > sides'],
  ],
  [
    'a plan with an unless is a threat',
    'Veldoria|Veldoria|NNP|3|nsubj will|will|MD|3|aux pull|pull|VB|0|root out|out|RP|3|compound:prt unless|unless|IN|7|mark Kasmere|Kasmere|NNP|7|nsubj disarms|disarm|VBZ|3|advcl .|.|.|3|punct',
    ['THREATEN held «pull out» Veldoria >', 'RETREAT hypothetical «disarms» Kasmere >'],
  ],
  [
    'a meeting that is called off has failed',
    'The|the|DT|2|det envoy|envoy|NN|3|nsubj called|call|VBD|0|root off|off|RP|3|compound:prt the|the|DT|6|det meeting|meeting|NN|3|obj with|with|IN|8|case Nadeen|Nadeen|NNP|6|nmod .|.|.|3|punct',
    ['CONSULT failed «meeting» envoy > Nadeen'],
  ],
  [
    'a meeting that would be useless is hypothetical',
    'A|a|DT|2|det meeting|meeting|NN|5|nsubj would|would|MD|5|aux be|be|VB|5|cop useless|useless|JJ|0|root .|.|.|5|punct',
    ['CONSULT hypothetical «meeting» >'],
  ],
  [
    'what did not happen is denied',
    'The|the|DT|2|det army|army|NN|5|nsubj did|do|VBD|5|aux not|not|RB|5|advmod attack|attack|VB|0|root Sarn|Sarn|NNP|5|obj .|.|.|5|punct',
    ['ASSAULT denied «attack» army > Sarn'],
  ],
  [
    'what is denied is denied, whatever stands in it',
    'The|the|DT|2|det army|army|NN|3|nsubj denied|deny|VBD|0|root that|that|IN|6|mark rebels|rebel|NNS|6|nsubj attacked|attack|VBD|3|ccomp Sarn|Sarn|NNP|6|obj .|.|.|3|punct',
    ['ASSAULT denied «attacked» rebels > Sarn'],
  ],
  [
    'a claim that is rejected',
    'Dostan|Dostan|NNP|2|nsubj rejected|reject|VBD|0|root claims|claim|NNS|2|obj that|that|IN|6|mark troops|troops|NNS|6|nsubj attacked|attack|VBD|3|acl Sarn|Sarn|NNP|6|obj .|.|.|2|punct',
    ['REJECT held «rejected» Dostan > troops', 'ASSAULT denied «attacked» troops > Sarn'],
  ],
  [
    'whoever tells the press nothing rejects nothing',
    'Dostan|Dostan|NNP|2|nsubj declined|decline|VBD|0|root to|to|TO|4|mark comment|comment|VB|2|xcomp .|.|.|2|punct',
    [],
  ],
  [
    'praise of nobody is no event',
    'Nadeen|Nadeen|NNP|2|nsubj praised|praise|VBD|0|root the|the|DT|4|det weather|weather|NN|2|obj .|.|.|2|punct',
    [],
  ],
  [
    'holding a view is holding no talks',
    'The|the|DT|2|det envoy|envoy|NN|3|nsubj holds|hold|VBZ|0|root a|a|DT|5|det view|view|NN|3|obj .|.|.|3|punct',
    [],
  ],
  [
    'what somebody is to do is planned',
    'Dostan|Dostan|NNP|4|nsubj is|be|VBZ|4|cop to|to|TO|4|mark meet|meet|VB|0|root Nadeen|Nadeen|NNP|4|obj on|on|IN|7|case Monday|Monday|NNP|4|obl .|.|.|4|punct',
    ['CONSULT planned «meet» Dostan > Nadeen 2022-04-18'],
  ],
  [
    'what is dated after the report has not been held',
    'Dostan|Dostan|NNP|2|nsubj met|meet|VBD|0|root Nadeen|Nadeen|NNP|2|obj next|next|IN|5|case Monday|Monday|NNP|2|obl .|.|.|2|punct',
    ['CONSULT planned «met» Dostan > Nadeen 2022-04-18'],
  ],
  [
    'neither of two met anybody',
    'Neither|neither|CC|5|cc:preconj Dostan|Dostan|NNP|5|nsubj nor|nor|CC|4|cc Brezik|Brezik|NNP|2|conj met|meet|VBD|0|root Nadeen|Nadeen|NNP|5|obj .|.|.|5|punct',
    ['CONSULT denied «met» Dostan+Brezik > Nadeen'],
  ],
  [
    'who left without meeting has not met',
    'Dostan|Dostan|NNP|2|nsubj left|leave|VBD|0|root without|without|IN|4|mark meeting|meet|VBG|2|advcl Nadeen|Nadeen|NNP|4|obj .|.|.|2|punct',
    ['CONSULT denied «meeting» Dostan > Nadeen'],
  ],
  [
    'a condition without an "if"',
    'Had|have|VBD|3|aux Dostan|Dostan|NNP|3|nsubj met|meet|VBD|0|root Nadeen|Nadeen|NNP|3|obj .|.|.|3|punct',
    ['CONSULT hypothetical «met» Dostan > Nadeen'],
  ],
  [
    'who may agree to meet has not agreed',
    'Dostan|Dostan|NNP|3|nsubj may|may|MD|3|aux agree|agree|VB|0|root to|to|TO|5|mark meet|meet|VB|3|xcomp Nadeen|Nadeen|NNP|5|obj .|.|.|3|punct',
    ['AGREE hypothetical «agree» Dostan > Nadeen', 'CONSULT hypothetical «meet» Dostan > Nadeen'],
  ],
  [
    'a summit of a month to come is planned, whatever could be decided there',
    'The|the|DT|2|det council|council|NN|4|nsubj could|could|MD|4|aux decide|decide|VB|0|root at|at|IN|8|case the|the|DT|8|det July|July|NNP|8|compound summit|summit|NN|4|obl .|.|.|4|punct',
    ['CONSULT planned «July summit» council > 2022-07'],
  ],
  [
    'what was reported to be ahead is planned',
    'Nadeen|Nadeen|NNP|2|nsubj said|say|VBD|0|root envoys|envoy|NNS|5|nsubj would|would|MD|5|aux meet|meet|VB|2|ccomp Brezik|Brezik|NNP|5|obj .|.|.|2|punct',
    ['CONSULT planned «meet» envoys > Brezik'],
  ],
  [
    'things do not hold talks',
    'The|the|DT|2|det plates|plate|NNS|3|nsubj meet|meet|VBP|0|root under|under|IN|6|case the|the|DT|6|det sea|sea|NN|3|obl .|.|.|3|punct',
    [],
  ],
  [
    'a show has no guests',
    'Dostan|Dostan|NNP|2|nsubj hosts|host|VBZ|0|root a|a|DT|4|det show|show|NN|2|obj in|in|IN|6|case Sarn|Sarn|NNP|4|nmod .|.|.|2|punct',
    [],
  ],
  [
    'opposition is no body',
    'Dostan|Dostan|NNP|2|nsubj met|meet|VBD|0|root opposition|opposition|NN|2|obj in|in|IN|5|case parliament|parliament|NN|3|nmod .|.|.|2|punct',
    [],
  ],
  [
    'tourists pay no visit of state',
    'Tourists|tourist|NNS|2|nsubj visited|visit|VBD|0|root Kasmere|Kasmere|NNP|2|obj .|.|.|2|punct',
    [],
  ],
  [
    'what meets with anger is no talk',
    'The|the|DT|2|det decision|decision|NN|4|nsubj:pass was|be|VBD|4|aux:pass met|meet|VBN|0|root with|with|IN|6|case anger|anger|NN|4|obl by|by|IN|9|case the|the|DT|9|det army|army|NN|4|obl:agent .|.|.|4|punct',
    [],
  ],
  [
    'a bomb goes off, whoever laid it',
    'A|a|DT|3|det car|car|NN|3|compound bomb|bomb|NN|4|nsubj exploded|explode|VBD|0|root .|.|.|4|punct',
    ['ASSAULT held «exploded» >'],
  ],
  [
    'to release a name is to release nobody',
    'Police|police|NNS|3|nsubj have|have|VBP|3|aux released|release|VBN|0|root the|the|DT|5|det name|name|NN|3|obj of|of|IN|8|case the|the|DT|8|det victim|victim|NN|5|nmod .|.|.|3|punct',
    [],
  ],
  [
    'what is ordered may hang on the verb as its purpose',
    'The|the|DT|2|det government|government|NN|3|nsubj ordered|order|VBD|0|root the|the|DT|5|det newspaper|newspaper|NN|3|obj to|to|TO|7|mark close|close|VB|3|advcl .|.|.|3|punct',
    ['REQUEST held «ordered» government > newspaper'],
  ],
  [
    'talks on a state are not held with it',
    'Dostan|Dostan|NNP|4|nsubj and|and|CC|3|cc Nadeen|Nadeen|NNP|1|conj held|hold|VBD|0|root talks|talk|NNS|4|obj on|on|IN|7|case Kasmere|Kasmere|NNP|5|nmod .|.|.|4|punct',
    ['CONSULT held «held talks» Dostan+Nadeen >'],
  ],
  [
    'the town of a summit takes no part in it',
    'The|the|DT|2|det alliance|alliance|NN|4|nsubj will|will|MD|4|aux decide|decide|VB|0|root at|at|IN|8|case the|the|DT|8|det Sarn|Sarn|NNP|8|compound summit|summit|NN|4|obl .|.|.|4|punct',
    ['CONSULT planned «Sarn summit» alliance >'],
  ],
  [
    'a visit that somebody is on goes on',
    'President|President|NNP|2|nmod:desc Dostan|Dostan|NNP|3|nsubj spoke|speak|VBD|0|root on|on|IN|6|case a|a|DT|6|det visit|visit|NN|3|obl to|to|TO|8|case Kasmere|Kasmere|NNP|6|nmod .|.|.|3|punct',
    ['CONSULT ongoing «visit» Dostan > Kasmere'],
  ],
  [
    'a panel discussion is held for an audience',
    'Dostan|Dostan|NNP|2|nsubj spoke|speak|VBD|0|root at|at|IN|6|case a|a|DT|6|det panel|panel|NN|6|compound discussion|discussion|NN|2|obl .|.|.|2|punct',
    [],
  ],
  [
    'after a summit that is ahead, what follows is ahead as well',
    'The|the|DT|2|det alliance|alliance|NN|4|nsubj will|will|MD|4|aux decide|decide|VB|0|root after|after|IN|7|case the|the|DT|7|det summit|summit|NN|4|obl .|.|.|4|punct',
    ['CONSULT planned «summit» alliance >'],
  ],
  [
    'the second of a pair is found where the tree has lost it',
    'Talks|talk|NNS|8|nsubj between|between|IN|3|case envoys|envoy|NNS|1|nmod of|of|IN|5|case Kasmere|Kasmere|NNP|3|nmod and|and|CC|7|cc Nadeen|Nadeen|NNP|5|conj failed|fail|VBD|0|root .|.|.|8|punct',
    ['CONSULT failed «Talks» envoys+Nadeen >'],
  ],
  [
    'a passive shares the subject of the verb that it is joined to',
    'Dostan|Dostan|NNP|2|nsubj called|call|VBD|0|root and|and|CC|5|cc was|be|VBD|5|aux:pass scheduled|schedule|VBN|2|conj to|to|TO|7|mark meet|meet|VB|5|xcomp Brezik|Brezik|NNP|7|obj .|.|.|2|punct',
    ['CONSULT planned «meet» Dostan > Brezik'],
  ],
  [
    'whom somebody met stands before "with whom"',
    'Nadeen|Nadeen|NNP|2|nsubj wrote|write|VBD|0|root to|to|IN|4|case Brezik|Brezik|NNP|2|obl ,|,|,|9|punct with|with|IN|7|case whom|whom|WP|9|obl Dostan|Dostan|NNP|9|nsubj met|meet|VBD|2|conj .|.|.|2|punct',
    ['CONSULT held «met» Dostan > Brezik'],
  ],
  [
    'the prospect of talks is no talks',
    'Nadeen|Nadeen|NNP|2|nsubj discussed|discuss|VBD|0|root prospects|prospect|NNS|2|obj of|of|IN|5|mark resuming|resume|VBG|3|acl talks|talk|NNS|5|obj with|with|IN|8|case Kasmere|Kasmere|NNP|6|nmod .|.|.|2|punct',
    ['CONSULT hypothetical «resuming talks» Nadeen > Kasmere'],
  ],
  [
    'who is warned at a meeting is there',
    'Dostan|Dostan|NNP|2|nsubj warned|warn|VBD|0|root Brezik|Brezik|NNP|2|obj at|at|IN|6|case a|a|DT|6|det meeting|meeting|NN|2|obl .|.|.|2|punct',
    ['THREATEN held «warned» Dostan > Brezik', 'CONSULT held «meeting» Dostan+Brezik >'],
  ],
  [
    'who is in talks holds them',
    'Kasmere|Kasmere|NNP|4|nsubj is|be|VBZ|4|cop in|in|IN|4|case talks|talk|NNS|0|root in|in|IN|6|case Sarn|Sarn|NNP|4|nmod with|with|IN|8|case Veldoria|Veldoria|NNP|6|nmod .|.|.|4|punct',
    ['CONSULT ongoing «talks» Kasmere > Veldoria'],
  ],
  [
    'whom one side negotiates a loan with is not told',
    'Kasmere|Kasmere|NNP|3|nsubj is|be|VBZ|3|aux negotiating|negotiate|VBG|0|root a|a|DT|5|det loan|loan|NN|3|obj .|.|.|3|punct',
    [],
  ],
  ['they who met are two', 'They|they|PRP|2|nsubj met|meet|VBD|0|root again|again|RB|2|advmod .|.|.|2|punct', []],
  [
    'a habit is no one meeting',
    'Dostan|Dostan|NNP|3|nsubj often|often|RB|3|advmod meets|meet|VBZ|0|root Nadeen|Nadeen|NNP|3|obj .|.|.|3|punct',
    [],
  ],
  [
    'the day inside the noun phrase is that of the meeting, which was scheduled earlier',
    'The|the|DT|4|det April|April|NNP|4|compound 28|28|CD|2|nummod meeting|meeting|NN|8|nsubj:pass with|with|IN|6|case Nadeen|Nadeen|NNP|4|nmod was|be|VBD|8|aux:pass scheduled|schedule|VBN|0|root on|on|IN|10|case Monday|Monday|NNP|8|obl by|by|IN|12|case Dostan|Dostan|NNP|8|obl:agent .|.|.|8|punct',
    ['CONSULT planned «meeting» Dostan > Nadeen 2022-04-28'],
  ],
  [
    'who would be glad to meet has not met',
    'Dostan|Dostan|NNP|4|nsubj:pass would|would|MD|4|aux be|be|VB|4|aux:pass honored|honor|VBN|0|root to|to|TO|6|mark meet|meet|VB|4|xcomp Nadeen|Nadeen|NNP|6|obj .|.|.|4|punct',
    ['CONSULT hypothetical «meet» Dostan > Nadeen'],
  ],
  [
    'no meeting will be held',
    'Kasmere|Kasmere|NNP|3|nsubj will|will|MD|3|aux hold|hold|VB|0|root no|no|DT|5|det meeting|meeting|NN|3|obj with|with|IN|7|case Veldoria|Veldoria|NNP|5|nmod .|.|.|3|punct',
    ['CONSULT refused «hold no meeting» Kasmere > Veldoria'],
  ],
  [
    'talks that are resisted are refused',
    'Kasmere|Kasmere|NNP|2|nsubj resisted|resist|VBD|0|root talks|talk|NNS|2|obj with|with|IN|5|case Veldoria|Veldoria|NNP|3|nmod .|.|.|2|punct',
    ['REJECT held «resisted» Kasmere > Veldoria', 'CONSULT refused «talks» Kasmere > Veldoria'],
  ],
  [
    'when a meeting was described is not when it was',
    'Dostan|Dostan|NNP|2|nsubj described|describe|VBD|0|root on|on|IN|4|case Monday|Monday|NNP|2|obl a|a|DT|6|det meeting|meeting|NN|2|obj with|with|IN|8|case Nadeen|Nadeen|NNP|6|nmod .|.|.|2|punct',
    ['CONSULT held «meeting» Dostan > Nadeen'],
  ],
  [
    'each of two meetings has its own day',
    'Dostan|Dostan|NNP|2|nsubj saw|see|VBD|0|root Brezik|Brezik|NNP|2|obj on|on|IN|5|case Monday|Monday|NNP|2|obl and|and|CC|7|cc met|meet|VBD|2|conj Nadeen|Nadeen|NNP|7|obj .|.|.|2|punct',
    ['CONSULT held «met» Dostan > Nadeen'],
  ],
  [
    'a bare day is of the verb, and holds for what went on meanwhile',
    'Kasmere|Kasmere|NNP|2|nsubj fired|fire|VBD|0|root rockets|rocket|NNS|2|obj into|into|IN|6|case the|the|DT|6|det sea|sea|NN|2|obl Monday|Monday|NNP|6|appos while|while|IN|10|mark leaders|leader|NNS|10|nsubj held|hold|VBD|2|advcl talks|talk|NNS|10|obj with|with|IN|13|case Nadeen|Nadeen|NNP|11|nmod .|.|.|2|punct',
    ['ASSAULT held «fired» Kasmere > 2022-04-11', 'CONSULT held «held talks» leaders > Nadeen 2022-04-11'],
  ],
  [
    'what is done ahead of a day is done on another',
    'Dostan|Dostan|NNP|7|nsubj ,|,|,|7|punct before|before|IN|6|case last|last|JJ|5|amod week|week|NN|6|nmod:poss vote|vote|NN|7|obl met|meet|VBD|0|root Nadeen|Nadeen|NNP|7|obj .|.|.|7|punct',
    ['CONSULT held «met» Dostan > Nadeen'],
  ],
  [
    'what failed during a meeting does not undo it',
    'Kasmere|Kasmere|NNP|2|nsubj failed|fail|VBD|0|root to|to|TO|4|mark agree|agree|VB|2|xcomp during|during|IN|7|case a|a|DT|7|det meeting|meeting|NN|4|obl with|with|IN|9|case Veldoria|Veldoria|NNP|7|nmod .|.|.|2|punct',
    [
      'REJECT held «failed» Kasmere > Veldoria',
      'AGREE failed «agree» Kasmere > Veldoria',
      'CONSULT held «meeting» Kasmere > Veldoria',
    ],
  ],
  [
    'who arrives for a visit is on it',
    'President|President|NNP|2|nmod:desc Dostan|Dostan|NNP|3|nsubj arrived|arrive|VBD|0|root in|in|IN|5|case Kasmere|Kasmere|NNP|3|obl for|for|IN|8|case a|a|DT|8|det visit|visit|NN|3|obl .|.|.|3|punct',
    ['CONSULT ongoing «visit» Dostan > Kasmere'],
  ],
  [
    'a trip that is put off has failed',
    'A|a|DT|2|det trip|trip|NN|9|nsubj:pass by|by|IN|5|case President|President|NNP|5|nmod:desc Dostan|Dostan|NNP|2|nmod to|to|IN|7|case Kasmere|Kasmere|NNP|5|nmod was|be|VBD|9|aux:pass put|put|VBN|0|root off|off|RP|9|compound:prt .|.|.|9|punct',
    ['CONSULT failed «trip» Dostan > Kasmere'],
  ],
  [
    'harm is done to the object, not to who is named inside it',
    'Brezik|Brezik|NNP|2|nsubj hurt|hurt|VBD|0|root the|the|DT|4|det economy|economy|NN|2|obj of|of|IN|6|case Kasmere|Kasmere|NNP|4|nmod .|.|.|2|punct',
    [],
  ],
  [
    'to offer a preview is to agree to nothing, to offer to leave is',
    'Dostan|Dostan|NNP|2|nsubj offered|offer|VBD|0|root a|a|DT|4|det preview|preview|NN|2|obj and|and|CC|6|cc offered|offer|VBD|2|conj to|to|TO|8|mark resign|resign|VB|6|xcomp .|.|.|2|punct',
    ['AGREE held «offered» Dostan >', 'RETREAT proposed «resign» Dostan >'],
  ],
  [
    'what people are called is no event',
    'Released|release|VBN|2|amod prisoners|prisoner|NNS|3|nsubj spoke|speak|VBD|0|root .|.|.|3|punct',
    [],
  ],
  [
    'who is hopeful of meeting has not met',
    'Dostan|Dostan|NNP|3|nsubj is|be|VBZ|3|cop hopeful|hopeful|JJ|0|root of|of|IN|5|mark meeting|meet|VBG|3|advcl Nadeen|Nadeen|NNP|5|obj .|.|.|3|punct',
    ['CONSULT intended «meeting» Dostan > Nadeen'],
  ],
  [
    'boos are no host',
    'President|President|NNP|2|nmod:desc Dostan|Dostan|NNP|4|nsubj:pass was|be|VBD|4|aux:pass greeted|greet|VBN|0|root with|with|IN|6|case boos|boo|NNS|4|obl .|.|.|4|punct',
    [],
  ],
  [
    'who is told to meet has not met',
    'Brezik|Brezik|NNP|2|nsubj told|tell|VBD|0|root Dostan|Dostan|NNP|2|obj to|to|TO|5|mark meet|meet|VB|2|xcomp Nadeen|Nadeen|NNP|5|obj .|.|.|2|punct',
    ['REQUEST held «told» Brezik > Dostan', 'CONSULT proposed «meet» Dostan > Nadeen'],
  ],
])('%s', (_, tree, events) => {
  expect(eventsIn(tree)).toEqual(events)
})

test('talks are held where those are with whom they are held', () => {
  const { article, analysis } = parsedSample(
    'Dostan|Dostan|NNP|2|nsubj ended|end|VBD|0|root a|a|DT|4|det meeting|meeting|NN|2|obj with|with|IN|6|case Nadeen|Nadeen|NNP|4|nmod in|in|IN|8|case Sarn|Sarn|NNP|6|nmod .|.|.|2|punct',
  )
  const place = { first: 7, end: 8, head: 7, kind: 'name', type: 'place', name: null, role: null, entity: 0 } as const
  const placed: typeof analysis = {
    ...analysis,
    mentions: [place],
    entities: [{ type: 'place', name: 'Sarn', gender: 'unknown', number: 'singular', mentions: [0] }],
  }
  const [event] = findEvents({ analysis: placed, dates: [], statements: [], published: null })
  expect(event.place && article.text.slice(event.place.start, event.place.end)).toBe('Sarn')
})

test("PLOVER's own type folds the status in", () => {
  expect(codebookType('CONSULT', 'planned')).toBe('AGREE')
  expect(codebookType('COERCE', 'intended')).toBe('THREATEN')
  expect(codebookType('AID', 'refused')).toBe('REJECT')
  expect(codebookType('CONSULT', 'held')).toBe('CONSULT')
})

test('any tree at all, however wrong, gives events that lie in the text', () => {
  const word = fc.constantFrom(
    ...'said|say|VBD talks|talk|NNS meet|meet|VB refused|refuse|VBD Kasmere|Kasmere|NNP by|by|IN will|will|MD to|to|TO held|hold|VBN not|not|RB troops|troop|NNS who|who|WP and|and|CC .|.|. ready|ready|JJ'.split(
      ' ',
    ),
  )
  const relation = fc.constantFrom(
    ...'nsubj obj xcomp ccomp conj obl nmod acl advcl case aux nsubj:pass acl:relcl compound'.split(' '),
  )
  const row = fc.record({ word, relation, head: fc.nat(11) })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      // Heads point to an earlier word, so that it is a tree; which one is left to chance.
      const tree = rows.map(({ word, relation, head }, index) =>
        index === 0 ? `${word}|0|root` : `${word}|${1 + (head % index)}|${relation}`,
      )
      const { article, analysis } = parsedSample(tree.join(' '))
      for (const { start, end } of findEvents({
        analysis,
        dates: findDates(article, analysis),
        statements: [],
        published: null,
      })) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(article.text.length)
      }
    }),
    { numRuns: 2000 },
  )
})
