/**
 * Verbs that tell of events, with the frame that each needs. Written by hand from PLOVER's definitions of its types; the
 * first line that fits a verb and its arguments wins, so what asks for more stands higher.
 *
 *     verbs / TYPE / needs / targets
 *
 * Needs, all of which must hold: `obj:x|y` an object of these noun classes; `any:x` an object or oblique of them;
 * `sub:x` such a subject, `sub:office` one who holds an office; `actor` an object that can act or names somebody who can, `person` one that can by its head; `body` a subject of many members; `no-obj` none at all; `prt:up` a particle; `prep:with` an
 * oblique with it; `clause` a complement clause, `xcomp` one without a subject; `several` more than one source. Targets: `obj`, `iobj`, `clause` (the
 * complement's subject) and prepositions, in order.
 */
import type { EventType } from './plover.ts'

const TABLE = `
hold,have,begin,start,open,resume,continue,launch,attend,join,chair,host,conduct,convene,restart,reopen,undertake,lead / CONSULT / obj:talks / with,between
return,travel,fly,go,arrive,come,gather / CONSULT / prep:for any:talks / with,to,between
return,enter,engage / CONSULT / prep:to any:talks / with,between
meet / CONSULT / actor / obj
meet / CONSULT / prep:with / with
meet / CONSULT / several no-obj / with
meet / CONSULT / body no-obj / with
visit / CONSULT / - / obj
gather,convene,assemble / CONSULT / sub:office several no-obj / with
host,receive,greet / CONSULT / actor / obj
negotiate,confer,consult,parley / CONSULT / - / with,obj,between
mediate / CONSULT / - / between,in
talk,speak / CONSULT / prep:with / with
talk,speak / CONSULT / any:phone several no-obj / -
sit / CONSULT / prt:down prep:with / with
discuss / CONSULT / prep:with / with
discuss / CONSULT / several / -
tour / CONSULT / - / obj
travel,fly,head / CONSULT / prep:to sub:office / to
phone,telephone / CONSULT / actor / obj
pay / CONSULT / obj:visit / to,with
make / CONSULT / obj:visit prep:to / to
receive,take / CONSULT / obj:visit prep:from / from
cancel,postpone,delay / SANCTION / obj:visit / to
shuttle / CONSULT / - / between

reach,strike,conclude,clinch,seal,broker / AGREE / obj:accord|ceasefire / with,between
fail / REJECT / clause / with
accept,meet,heed / CONCEDE / obj:terms / of,from,by,obj
accept,approve,back,adopt / AGREE / obj:demand|accord|ceasefire / of,from,by,obj
accept / AGREE / - / of,from,obj
agree,pledge,promise,consent / AGREE / - / iobj,to,with,clause,for
offer / AGREE / clause / iobj,to,with,clause,for
offer / AGREE / obj:accord|ceasefire|demand|assent|aid|ties|talks|troops|captive / iobj,to,with,clause,for
express,signal,indicate,voice / AGREE / obj:state / to,with
volunteer / AGREE / xcomp / to
undertake,commit / AGREE / xcomp / to,clause
commit / AGREE / prep:to / to
assure,guarantee / AGREE / clause / obj,to
give / AGREE / obj:assent / to,iobj
sign,ratify,initial,finalize,finalise,renew,extend / SUPPORT / obj:accord|ceasefire / with,between
establish,restore,resume,upgrade,open,normalize,normalise,improve,strengthen / SUPPORT / obj:ties / with,to
express,convey,offer,extend / SUPPORT / obj:sympathy / for,to,with
restore,grant / SUPPORT / obj:ties / to,with
praise,laud,hail,commend,endorse,applaud,congratulate,defend,forgive,thank,champion / SUPPORT / - / obj
salute,honor,honour,admire,cheer,embrace,uphold,promote,bless,credit,console,compliment / SUPPORT / actor / obj
sympathize,sympathise / SUPPORT / prep:with / with
rally,throw / SUPPORT / prep:behind / behind
voice,reaffirm,reiterate,pledge,declare,affirm / SUPPORT / obj:sympathy / for,to,with
support,back,welcome / SUPPORT / - / obj
recognize,recognise / SUPPORT / actor / obj
apologize,apologise / SUPPORT / - / to,for
stand,side / SUPPORT / prep:with / with
pay / SUPPORT / obj:state / to

cooperate,collaborate / COOPERATE / - / with
coordinate,co-operate,partner,ally / COOPERATE / prep:with / with
join / COOPERATE / obj:forces-joined / with
work,team / COOPERATE / prep:with sub:office / with
share,exchange / COOPERATE / obj:intelligence / with,to
extradite / COOPERATE / - / to,obj
hold,stage,launch,conduct,begin,start / COOPERATE / obj:exercise several / with
hold,stage,launch,conduct,begin,start / MOBILIZE / obj:exercise / against,near

sell,export / COOPERATE / prep:to / to
buy,purchase,import / COOPERATE / prep:from / from
resume,restart,expand,reopen / COOPERATE / obj:trade / with,to,from
trade / COOPERATE / prep:with / with
deploy,send,dispatch / AID / obj:peacekeepers / to,in,into
arrive / AID / sub:peacekeepers / in,at
give,provide,send,deliver,donate,grant,extend,supply,contribute,ship,airlift,distribute,allocate,lend,offer,approve,pump,channel,release / AID / obj:aid / iobj,to,for,obj
grant / AID / - / iobj,to,obj
evacuate,rescue,airlift / AID / obj:people / obj,from
help,assist,aid,feed,shelter / AID / actor / obj
finance,fund,subsidize,subsidise,train,equip,arm / AID / actor / obj
admit,accept,resettle,house / AID / obj:people / obj,from
forgive,cancel,waive / AID / obj:debt / of,for
donate / AID / - / to,for
supply,provide,furnish / AID / actor prep:with / obj
treat,vaccinate,nurse,clothe,host,protect / AID / obj:people / obj
rebuild,repair,restore / AID / obj:building / in,of,for
bail / AID / prt:out / obj
ferry,fly,drop / AID / obj:aid / to,into,for
undertake,conduct,organize,organise,carry / AID / obj:aid / of,to

drop,withdraw / CONCEDE / obj:complaint|terms / against,of
restore,guarantee / CONCEDE / obj:rights / to,of,in
bow,cave / CONCEDE / prep:to / to
back / CONCEDE / prt:down / from,on
lift,ease,relax,shorten,loosen,end,scrap,revoke,remove / CONCEDE / obj:restriction|sanction / on,in,against,from,obj
accept,meet,heed,grant / CONCEDE / obj:demand / of,from,obj
lift,end,break / RETREAT / obj:siege / on,of,obj
allow,permit / CONCEDE / actor / obj
allow,permit / CONCEDE / clause / clause
pardon,amnesty,legalize,legalise,reinstate / CONCEDE / - / obj
relent,yield,concede / CONCEDE / - / to,obj
acquiesce,comply,submit,accede,defer / CONCEDE / prep:to / to
comply / CONCEDE / prep:with / with
commute,overturn,reverse,soften / CONCEDE / obj:restriction|verdict / on,of,against
parole,exonerate,acquit,rehabilitate / CONCEDE / actor / obj
abandon,shelve / CONCEDE / obj:demand / for,on
reform,liberalize,democratize,enhance / CONCEDE / - / in,obj

withdraw,pull,walk / SANCTION / any:talks|accord|cooperation / with,from,of
withdraw,pull,remove,evacuate / RETREAT / obj:troops|settlement / from,obj
withdraw / RETREAT / no-obj / from
pull / RETREAT / prt:out no-obj / from,of
pull / RETREAT / prt:back / from
complete,begin,start / RETREAT / obj:retreat / from
retreat,surrender,resign,capitulate,disarm,demobilize,demobilise,abdicate / RETREAT / - / to,from,as
step,stand / RETREAT / prt:down / as
lay / RETREAT / obj:arms / -
release,free / RETREAT / person / obj
release,free,return,hand / RETREAT / obj:captive / to,obj
hand / RETREAT / prt:over / to,iobj,obj
declare,observe,announce,call,implement,respect,honor,honour,extend / RETREAT / obj:ceasefire / with,in
open,reopen / RETREAT / obj:border / to,for,with
dismantle,destroy,surrender / RETREAT / obj:arms / -
vacate,leave / RETREAT / sub:troops / obj,from
flee / RETREAT / sub:troops / from,obj
quit / RETREAT / - / as,from
disband / RETREAT / - / -
give / RETREAT / prt:up / to
cede,relinquish / RETREAT / - / to,obj
turn / RETREAT / prt:over / to
turn / RETREAT / prt:in / to
fall / RETREAT / prt:back / from
defect,desert / RETREAT / no-obj / to,from
hand / RETREAT / obj:power|settlement / to
transfer,give / RETREAT / obj:power / to
desert / RETREAT / sub:troops / obj
demilitarize,demilitarise / RETREAT / - / obj
abandon / RETREAT / obj:settlement|arms|siege / to,obj
end,halt,suspend,stop,call / RETREAT / obj:protest|violence|siege / against,on,in

demand,urge,request,implore,petition,plead,beg,beseech,exhort / REQUEST / - / obj,clause,from,of,with
ask,apply,push,press,lobby / REQUEST / prep:for / from,obj,to
encourage,advise / REQUEST / actor xcomp / obj
solicit / REQUEST / - / from
call / MOBILIZE / prt:up obj:troops / -
call,organize / PROTEST / any:protest / against
call / REQUEST / prep:on / on
call / REQUEST / prep:for / for
appeal / REQUEST / - / to,for
ask,order,tell,instruct,press,pressure,summon,command / REQUEST / actor xcomp / obj
make,issue,reiterate,renew,repeat,launch,press / REQUEST / obj:plea / to,on,for
insist / REQUEST / clause / clause
propose,recommend / REQUEST / clause / clause,to
propose / REQUEST / obj:talks|ceasefire|accord / to,with
seek / REQUEST / obj:aid|talks|ceasefire / from,in,with,of
invite / REQUEST / actor / obj
want,challenge,remind,direct,compel,require / REQUEST / actor xcomp / obj
clamor,clamour,agitate,campaign / REQUEST / prep:for / for,from

summon / ACCUSE / obj:diplomat / obj
open,launch,begin,order,start,conduct / ACCUSE / obj:inquiry / into,against,of
put,place / ACCUSE / prep:under any:inquiry / obj
lodge,file,bring,submit / ACCUSE / obj:complaint / with,against
accuse,blame,condemn,denounce,criticize,criticise,indict,sue,decry,deplore,slam,lambast,castigate,rebuke,chastise,assail,prosecute,implicate,reproach,lambaste,berate,chide / ACCUSE / - / obj,with
charge / ACCUSE / actor / obj
investigate,probe / ACCUSE / - / obj,in
complain / ACCUSE / - / to,about,of
object / ACCUSE / - / to
allege / ACCUSE / clause / clause
express,voice / ACCUSE / obj:concern / about,over,at,with,to
lash,hit / ACCUSE / prt:out / at
impeach,subpoena,fault,blast / ACCUSE / - / obj
censure,reprimand,scold,admonish,vilify,defame,ridicule,disparage,arraign,deride,upbraid / ACCUSE / actor / obj
lament,bemoan / ACCUSE / - / obj,over,at
question,challenge / ACCUSE / obj:legality / of
try / ACCUSE / actor prep:for / obj
disapprove / ACCUSE / prep:of / of
inquire,look / ACCUSE / prep:into / into
hold / ACCUSE / prep:responsible / obj
suspect,brand,label / ACCUSE / actor / obj

rule / REJECT / prt:out / obj
turn / REJECT / prt:down / obj
reject,refuse,decline,veto,rebuff,spurn,snub,renege / REJECT / - / obj,with,by,from,clause,on,to
dismiss / REJECT / obj:demand|complaint / from,by,of
dismiss / REJECT / - / from,by,obj
oppose,resist,defy / REJECT / - / obj,to
violate,breach,break,flout / REJECT / obj:accord|ceasefire|restriction / with,of,by
block,ignore,disregard / REJECT / obj:demand|accord / of,from,by,obj
deny / REJECT / obj:demand / of,from,by
disagree / REJECT / - / with
repudiate,renounce,abrogate,scrap,nullify / REJECT / obj:accord|ceasefire / with
shun,scorn,disobey / REJECT / - / obj
deny,refuse / REJECT / obj:access / to,iobj,obj
balk,baulk / REJECT / prep:at / at
bar,block,prevent / REJECT / actor prep:from / obj
override,overrule,quash / REJECT / - / obj,of
vote / REJECT / prep:against / against

threaten,menace / THREATEN / - / obj,against,with,clause
warn / THREATEN / actor / obj
warn / THREATEN / - / against,clause,of
vow,swear / THREATEN / clause / against,clause
issue,deliver,give / THREATEN / obj:ultimatum / to,iobj

stage,hold,organize,organise,begin,start,continue,join,launch,lead / PROTEST / obj:protest / against,in,outside
protest / PROTEST / - / against,obj,over,in
demonstrate,rally,riot,picket / PROTEST / no-obj / against,outside,in,for
picket / PROTEST / - / obj
march / PROTEST / sub:protest / against,on,to
take / PROTEST / prep:to any:road / against
stop / PROTEST / obj:work / over,against
strike / PROTEST / no-obj prep:over / over
block,barricade / PROTEST / obj:road / obj,of,from
walk / PROTEST / prt:out / of,on,over
go / PROTEST / prep:on any:protest / against,over
burn / PROTEST / obj:effigy / of
march,rally,gather,mass / PROTEST / prep:against / against
chant,jeer,heckle,boo / PROTEST / - / obj,against,at
take / PROTEST / prep:to any:street / against,in
occupy / PROTEST / sub:people|protest obj:building|road / of,in
burn,trample / PROTEST / obj:effigy / of
boycott / SANCTION / - / obj,with

freeze / SANCTION / obj:assets / of
ban,bar,prohibit,restrict / SANCTION / obj:trade|cooperation / from,to,with
close,shut / SANCTION / obj:ties / in,of
suspend,cut,halt,stop,break,sever,freeze,cancel,end,curtail,reduce,withhold,block,terminate,discontinue,scrap,announce,prohibit,downgrade / SANCTION / obj:cooperation / to,with,for,against,between,in
suspend / SANCTION / actor / obj
break / SANCTION / prt:off / with
cut / SANCTION / prt:off / with,to
expel / SANCTION / - / obj,from
recall,withdraw / SANCTION / obj:diplomat / from,to
impose,slap,tighten,toughen,order,extend,adopt,announce / SANCTION / obj:sanction / on,against
blacklist,isolate,ostracize / SANCTION / - / obj
deny / SANCTION / iobj / iobj,to

deploy,mobilize,mobilise,mass,station,amass,redeploy / MOBILIZE / - / against,to,in,near,along,at
send,dispatch,move,order,reinforce,position / MOBILIZE / obj:troops|exercise / to,into,against,in
put,place / MOBILIZE / prep:on obj:troops / against
put,place / MOBILIZE / prep:on any:alert / on
patrol / MOBILIZE / sub:troops / obj,in,along
move / MOBILIZE / sub:troops prep:into / into,to
test,test-fire / MOBILIZE / obj:violence|arms / near
recruit,rearm,reinforce / MOBILIZE / obj:troops / against
call / MOBILIZE / prt:up / -
build / MOBILIZE / prt:up obj:troops|arms / near,against
raise,increase / MOBILIZE / obj:alert / -

impose,declare,institute,decree,order,clamp / COERCE / obj:restriction|siege / on,in,over,across
shut / COERCE / prt:down / obj,of
round / COERCE / prt:up / obj
take / COERCE / any:captive / obj
hijack,interrogate,disperse,nationalize,nationalise,sabotage,displace,expel / COERCE / - / obj
block,suspend / COERCE / obj:outlet / of,obj
close,shut,seal / COERCE / obj:border|outlet / to,with,of,obj
arrest,detain,convict,jail,imprison,sentence,kidnap,abduct,deport,banish,evict,intern / COERCE / - / obj
hold / COERCE / obj:captive|people / obj
ban,outlaw,censor,prohibit,muzzle,gag / COERCE / - / obj,from
seize,confiscate,capture,expropriate,loot / COERCE / - / from,obj,of
demolish,destroy,raze,bulldoze,burn,torch / COERCE / obj:building / obj,of,in
blow / COERCE / prt:up / of,in,into,obj
force / COERCE / prt:out / obj
force / COERCE / prep:out / obj
hack / COERCE / - / into,obj
besiege,blockade,encircle,surround / COERCE / - / obj
crack / COERCE / prt:down / on
restrict,repress,suppress,persecute,harass / COERCE / - / obj
raid / COERCE / - / obj
dissolve / COERCE / obj:body / of
ransack,vandalize,vandalise,plunder,pillage,damage / COERCE / - / obj,of,in
intimidate,silence,subdue,purge,enslave,extort,blackmail,handcuff,apprehend,nab,extradite / COERCE / actor / obj
quarantine,cordon / COERCE / - / obj

enter,cross,occupy,annex,advance / ASSAULT / sub:troops / obj,into,in,on
capture,seize,take / ASSAULT / obj:settlement / from,in,obj
launch,throw,hurl,lob,exchange / ASSAULT / obj:shots / at,on,into,against,with
attack,bomb,shell,assassinate,murder,massacre,ambush,bombard,invade,torture,slaughter,mortar,strafe,stab,rape,gun,lynch,behead / ASSAULT / - / obj,on
kill,wound,injure,shoot,beat,execute,maim / ASSAULT / actor / obj
shoot / ASSAULT / prt:down / obj
fire / ASSAULT / any:shots / at,on,into,against
fire / ASSAULT / prep:on / on
fire / ASSAULT / prep:at / at
open / ASSAULT / obj:shots / on,at
launch,mount,carry,stage,conduct,unleash,unleashed,execute,detonate,explode,set / ASSAULT / obj:violence / on,against,of,in,at
strike,hit,storm,assault,target,pound,overrun / ASSAULT / - / obj,in
fight,clash,battle / ASSAULT / - / with,against,obj
retake,recapture / ASSAULT / - / obj,in
explode,detonate,blow / ASSAULT / sub:bomb / in,at,near,outside,inside
go / ASSAULT / prt:off sub:bomb / in,at,near,outside,inside
gas,poison,strangle,mutilate,hang,molest,decapitate,torpedo,flog,club,hurt / ASSAULT / actor / obj
sink,down / ASSAULT / obj:craft / of,obj
set / ASSAULT / prep:on any:flames / obj,of
torch / ASSAULT / - / obj,of
open / ASSAULT / obj:shots prep:on / on
trade,exchange / ASSAULT / obj:shots / with
rain / ASSAULT / any:shots / on
`

export interface VerbFrame {
  readonly type: EventType
  readonly needs: readonly string[]
  readonly targets: readonly string[]
}

const list = (text: string): string[] => (text === '-' ? [] : text.split(/[ ,]/))

const frames = new Map<string, VerbFrame[]>()
for (const line of TABLE.split('\n').filter(Boolean)) {
  const [verbs, type, needs, targets] = line.split(' / ')
  const frame: VerbFrame = {
    type: type as EventType,
    needs: needs === '-' ? [] : needs.split(' '),
    targets: list(targets),
  }
  for (const verb of verbs.split(',')) frames.set(verb, [...(frames.get(verb) ?? []), frame])
}

const NONE: readonly VerbFrame[] = []
export const verbFrames = (verb: string): readonly VerbFrame[] => frames.get(verb) ?? NONE
export const FRAMED_VERBS: readonly string[] = [...frames.keys()]
