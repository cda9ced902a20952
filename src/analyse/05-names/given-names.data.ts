/**
 * Given names with the gender that they usually show, from many languages, in lower case. A name that both bear in
 * numbers ("Kim", "Andrea", "Jean") is in `EITHER`: a given name that says nothing about gender.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const FEMALE = words(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
  kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy
  kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine helen debra rachel carolyn janet
  maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith
  megan cheryl andrea hannah martha jacqueline frances gloria ann teresa kathryn sara janice jean alice madison doris
  abigail julia judy grace denise amber marilyn beverly danielle theresa sophia marie diana brittany natalie isabella
  charlotte rose alexis kayla anne jane lucy ella sophie chloe zoe eleanor harriet florence edith agnes esther miriam
  naomi leah eva ellen irene rita sylvia vera clara ida claire fiona gillian hilary hillary nicola tracey louise
  georgina imogen philippa bridget siobhan aoife niamh caitlin maeve sinead rhiannon bronwen elsa ingrid astrid freya
  sigrid greta karin kirsten annika birgit britta helga ursula gisela heike sabine petra monika claudia angelika
  renate elke anke katja katrin silke anja annalena franziska hedwig johanna magdalena lena sanna mette pernille kirsi
  tarja aino helle margrethe beatrice beatrix maxima wilhelmina saskia femke anouk isabelle brigitte françoise
  francoise nathalie sylvie véronique veronique ségolène valérie valerie aurélie camille chantal colette élisabeth
  hélène juliette manon mathilde monique odile solène simone yvonne yvette rachida najat giulia francesca chiara elena
  paola sofia valentina giorgia federica alessandra silvia lucia carmen dolores pilar mercedes rosario isabel ana
  cristina beatriz inés ines marta nuria raquel rocío soledad ximena yolanda gabriela daniela fernanda guadalupe luisa
  mariana verónica dilma marina xiomara agnieszka beata ewa joanna katarzyna małgorzata malgorzata zofia zuzanna hana
  jana lenka lucie markéta milena tereza zuzana ivana jelena katarina ljiljana maja marija mirela milica mirjana
  nataša natasa snežana vesna andreea ioana mihaela maia dalia ingrida kaja kersti yulia tatiana tatyana natalia
  natalya olga oksana oleksandra olena iryna irina larisa lyudmila ludmila nadezhda nadia nina polina svetlana
  viktoria yana yekaterina ekaterina ksenia anastasia daria daryna galina elvira alina halyna kateryna solomiia zhanna
  maryna sviatlana salome ketevan nino tamar aisha amina asma ayşe aysha fatima fatma farah hala hanan huda iman
  jamila khadija laila layla leila leyla lina maryam mariam mona nadine noor nour rania reem salma samira sana shirin
  shireen soraya yasmin yasmine zahra zainab zaynab zeinab zubaida narges nasrin parisa azadeh masih elif emine esra
  hatice meral selin zeynep tansu benazir hina sherry malala mehbooba indira priyanka sonia smriti nirmala sushma
  mamata mayawati jayalalithaa aditi ananya deepika kavita lakshmi meena nandini pooja priya radha rekha shreya sunita
  swati usha chandrika sirimavo khin thuy linh huong mai ngoc phuong yingluck paetongtarn megawati retno sri corazon
  imelda leni risa yuko yuriko akiko sanae seiko tomoko naoko michiko keiko haruka sakura eun-hye geun-hye kyung-wha
  yo-jong ing-wen mei xiu winnie carrie meiling ngozi folake amaka chioma adaeze funmi ifeoma wangari wanjiku samia
  nkosazana thuli graça ama abena akua adjoa efua sahle-work saara kamala condoleezza oprah nikki tulsi gretchen
  alexandria ilhan rashida elise marjorie kyrsten tammy jacinda penny tanya dolly peggy phyllis vivian wendy tina
  sally rosie molly maggie lily kate katie joanne jill jenny jenna hazel gwen fern faye eileen edna daisy cora connie
  cindy celia cecilia caroline bonnie bella becky bernadette audrey april annie anita allison alison alicia adele ada
  elinor rosa rosalind rosalie roxana melania ivanka chelsea paula priscilla ramona roberta sheila stella susanna tara
  thelma tiffany toni trudy una valeria vanessa veronica violet whitney wilma xenia zelda aurora bianca carla carlotta
  elisa erika estelle eugenia felicia flora gemma genevieve gertrude ginger henrietta holly ilse iris ivy jasmine
  jocelyn josephine june kristen kristin kristina lara leonor lorena lorraine louisa lucille lydia mabel madeleine
  marcia marianne mildred millicent minna mirella muriel myrtle nell nora norma ophelia paulina pearl penelope
  philomena regina rhonda rosemary sabrina selma serena sonja susana suzanne sybil tabitha tamara tessa ulrike viola
  vivienne winifred zara zsuzsanna anikó ágnes ildikó judit katalin
`)

const MALE = words(`
  james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas
  eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis
  jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger
  terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan
  juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene simon stuart
  graham neil nigel ian colin gordon malcolm duncan hamish angus callum ewan fergus rory liam conor cormac declan
  eamon gerry micheál martin leo enda brendan kieran owen rhys gareth huw dafydd boris rishi keir tony dominic nick ed
  sajid kwasi humza alistair alex barry ben bernard bill bob brad brett bud cecil cedric chad chester chris chuck
  clarence claude clay clifford clint clive clyde corey craig curt curtis cyril dale damian dan darren dave dean derek
  dick don doug drew duane dwight earl eddie edgar edmund edwin eli elliott elmer elvis emil enrique ernest ernesto
  ervin evan everett felix ferdinand floyd francis franklin fred frederick fredrick gavin gene geoffrey gerard gilbert
  glen glenn greg guy harry harvey hector herbert herman homer horace howard hubert hugh hugo humphrey ignatius irving
  isaac ivan jake jared jay jed jeff jerome jim jimmy joel johnny jonah josh josiah julian julius karl kurt lance leon
  leonard leroy lester lewis lionel lloyd lou louis luke luther manuel marcus mario marshall marty marvin matt maurice
  max melvin mickey mike miles milton mitch mitchell morris moses ned nelson norman oliver orville oscar otis otto
  percy perry pete phil preston quentin ray reginald rex rick rob rod rodney roland rolf ron ross rudolph rufus rupert
  sam seth sidney stan stanley steve stewart ted terrence theodore tim tobias todd tom tommy travis trevor vernon
  victor virgil wallace warren wesley wilbur wilfred will xavier barack bernie mitt marco rand kash elon volodymyr
  vladimir dmitry dmitri dmytro sergey sergei serhiy serhii oleksandr oleksiy oleksii oleg oleh igor ihor mykhailo
  mikhail nikolai nikolay mykola andriy andrei andrey anton artem arkady bohdan bogdan denis denys evgeny yevgeny
  yevhen fyodor gennady grigory hryhoriy ilya kirill kyrylo konstantin kostiantyn leonid maksim maxim maksym pavel
  pavlo petro pyotr roman ruslan ramzan rustem semyon stanislav stepan taras timofey vadim vadym valentin valeriy
  valery vasily vasyl viktor vitaly vitaliy vitali vyacheslav viacheslav vladislav vladyslav vsevolod yakov yaroslav
  yegor yuri yuriy yury zakhar anatoly anatoliy alexei alexey aleksei alexandr aleksandr aleksandar alyaksandr lukash
  kuzma lev nikita rodion sviatoslav iosif josef jozef jovan zoran dragan dušan goran ivica milan milo milorad mladen
  nebojša nenad nikola novak predrag radovan ratko slobodan tomislav vojislav vuk zlatko andrej borut janez marjan
  miroslav jaroslav václav vaclav petr jiří jiri karel tomáš tomas pavol zdeněk radek ondřej lukáš marek jan andrzej
  grzegorz jacek jarosław jaroslaw krzysztof lech leszek maciej marcin mateusz michał paweł piotr radosław radoslaw
  rafał stanisław sławomir tadeusz tomasz wojciech zbigniew péter gábor györgy istván jános józsef lászló sándor
  zoltán ferenc klaus ion traian nicolae mircea călin gheorghe rumen boyko kiril plamen stefan georgi hristo egils
  gitanas valdis andris edgars toomas jüri alar sauli olaf friedrich frank-walter heiko helmut gerhard horst joachim
  jürgen markus wolfgang ulrich uwe volker wilhelm werner walther christoph dietrich dirk eberhard ernst franz
  friedhelm fritz georg gottfried günter gunther hans hans-dietrich heinrich heinz hermann ingo jens johann johannes
  jörg karl-heinz konrad lothar ludwig manfred matthias norbert rainer reinhard rüdiger siegfried sven thorsten till
  torsten sebastian emmanuel françois francois jacques nicolas jean-luc jean-yves jean-marie jean-claude jean-pierre
  edouard édouard gérald gérard michel bruno alain antoine arnaud aurélien benoît bertrand christophe didier étienne
  fabien franck frédéric gaston guillaume henri hervé jérôme laurent luc marcel mathieu olivier pascal patrice
  philippe pierre rené sébastien stéphane sylvain thibault thierry yannick yves silvio matteo giuseppe sergio paolo
  antonio alessandro angelo carlo claudio dario davide enrico fabio federico filippo franco giacomo giancarlo gianni
  giorgio giovanni giulio guido lorenzo luca luciano luigi marcello massimo maurizio pietro renato riccardo roberto
  romano salvatore stefano umberto vittorio pedro mariano josé felipe pablo santiago alberto alejandro alfonso álvaro
  andrés ángel arturo carlos césar diego eduardo emilio esteban fernando francisco gonzalo guillermo gustavo hernán
  ignacio iván jaime javier joaquín jorge julio leopoldo luis marcos mateo mauricio miguel nicolás óscar rafael ramón
  raúl ricardo rodrigo rogelio salvador tomás vicente luiz jair joão inácio geraldo marcelo paulo rui tiago antónio
  aníbal evo nayib fidel raul lula horacio recep tayyip abdullah ahmet bülent cem ekrem fuat hakan hulusi ibrahim
  ismail kemal mehmet mevlüt mevlut murat mustafa necmettin ömer orhan osman suleyman süleyman turgut yusuf ali abbas
  abdel abdul abdelfattah abu adel adnan ahmad ahmed akbar amin amir anwar arif ashraf asif ayman aziz bashar bilal
  bilawal faisal farid faruk fawaz fayez fouad ghassan habib hafez haider halim hamad hamid hamza hani haroon hasan
  hassan hashim haytham hosni husain hussein hosein hossein idris imad imran jafar jalal jamal javad jawad kamal karim
  khalid khaled khalil mahmoud mahmud majid malik mansour marwan masoud mehdi mohamed mohammad mohammed mohsen moqtada
  mubarak muhammad muhammadu munir nabih nabil nasser nawaz nouri omar osama parvez pervez qasem qassem rafik rafiq
  rami rashid reza riad ruhollah saad sabah sadiq saddam saeed said salah salam salman samir sami sayyid shahbaz
  shehbaz shehab sultan suhail taha tahir tamim tarek tariq wael walid yahya yasser yasir yousuf zaid zayed zia ziad
  akhund narendra amit rajnath rahul manmohan subrahmanyam arvind arun ajit anil ashok atal deepak dinesh ganesh gopal
  hari jawaharlal kapil kishore krishna lal manish manoj mohan mukesh nitin piyush prakash pranab rajesh rajiv raj
  rakesh ram ramesh ravi sachin sanjay sanjeev satish shashi shiv sitaram sunil suresh uddhav venkaiah vijay vikram
  vinod vivek yogi mahinda gotabaya ranil maithripala sajith pushpa khadga prachanda joko prabowo susilo mahathir
  najib muhyiddin benigno thaksin prayut srettha manet nguyen jae-in suk-yeol myung-bak jong-un jong-il il-sung shinzo
  fumio yoshihide taro junichiro yukio naoto shigeru hideki hiroshi ichiro kenji makoto satoshi takeshi toshimitsu
  yoshimasa kazuo akira haruki jinping keqiang jintao jiabao enlai zedong xiaoping wei jun ying-jeou thabo kgalema
  desmond emmerson morgan uhuru mwai raila jomo yoweri jakaya meles abiy hailemariam isaias salva riek kofi kwame nana
  olusegun goodluck bola atiku umaru sani macky abdoulaye alassane félix etienne idriss hissène teodoro filipe armando
  hage hakainde lazarus bingu chinedu emeka obinna oluwaseun tunde babatunde kwesi kojo kwabena ola lars anders magnus
  fredrik gustav håkan johan mats niklas olof per ulf göran björn bjarne erik gunnar halvard haakon harald jonas kjell
  knut leif odd olav ole petter rasmus søren soren sigurd svein thor torbjørn troels pekka antti esa juha jukka kari
  matti mika paavo pertti petteri risto tapio timo urho väinö alvar aleksi geir hjalmar guðni sigmundur geert
  jan-peter pieter wim willem dirk-jan joop frans bart elio paul-henri kyriakos alexis antonis giorgos georgios
  konstantinos costas dimitris nikos panagiotis stavros yanis giannis evangelos nicos makarios tassos binyamin naftali
  yair ehud shimon ariel yitzhak menachem avigdor benny gideon moshe yoav itamar bezalel levon nikol serzh ilham
  heydar irakli mikheil giorgi bidzina nursultan kassym-jomart shavkat islam emomali sadyr almazbek gurbanguly serdar
  askar
`)

const EITHER = words(`
  alexis andrea ashley avery blake cameron casey charlie chris dana drew dominique elliot emerson finley francis
  gabriele harper hayden hyun jackie jaime jamie jan jean jesse jessie jo jocelyn jody jordan jules kai kelly kelsey
  kerry kim kit leigh leslie lindsay lindsey logan lynn mackenzie marion max mika min morgan nicola nikita noel pat
  peyton quinn ray reese riley robin rory rowan sacha sam sascha sasha shannon sidney skyler stacy sydney taylor terry
  toni tracy tyler val vivian wei yan yi yu
`)

export type Gender = 'female' | 'male' | 'unknown'

/** Given name → the gender it shows. */
export const GIVEN_NAMES: ReadonlyMap<string, Gender> = (() => {
  const names = new Map<string, Gender>()
  for (const name of FEMALE) names.set(name, 'female')
  for (const name of MALE) names.set(name, names.get(name) === 'female' ? 'unknown' : 'male')
  for (const name of EITHER) names.set(name, 'unknown')
  return names
})()
