/** General knowledge that the packages' lists lack, in lower case, by hand: what news, guides and talk call by name without saying what it is. */
const list = (text: string): readonly string[] => text.trim().split(/\s*[,\n]\s*/)

export const ORGANISATIONS = list(`
nasa, esa, cern, fbi, cia, nsa, dea, epa, fda, cdc, nih, irs, faa, fcc, ftc, sec, fema, usaid, nypd, lapd, isro, jaxa, darpa, noaa, usgs
un, eu, nato, imf, wto, who, unesco, unicef, unhcr, unrwa, iaea, opec, osce, asean, mercosur, ecowas, oecd, interpol, europol, icc, icj
united nations, european union, european commission, european parliament, european central bank, world bank, world health organization
african union, arab league, red cross, red crescent, amnesty international, human rights watch, greenpeace, oxfam, save the children
doctors without borders, world wildlife fund, wwf, transparency international, international monetary fund, security council
congress, senate, house of representatives, house of commons, house of lords, supreme court, white house, pentagon, capitol hill, kremlin
downing street, parliament, knesset, bundestag, bundesrat, duma, state duma, majlis, lok sabha, rajya sabha, diet, politburo, vatican
holy see, state department, justice department, treasury, federal reserve, homeland security, democratic party, republican party
democrats, republicans, gop, labour, labour party, conservative party, tories, liberal democrats, green party, greens, snp, ukip, bjp
african national congress, anc, likud, hamas, hezbollah, fatah, plo, taliban, al qaeda, al-qaeda, isis, isil, islamic state, boko haram
al-shabaab, ira, sinn fein, eta, farc, pkk, kuomintang, communist party, nazi party, gestapo, ss, kgb, fsb, mossad, mi5, mi6, stasi
wehrmacht, luftwaffe, red army, royal navy, royal air force, raf, us army, u.s. army, u.s. navy, us navy, navy, army, air force
marine corps, coast guard, national guard, scotland yard, church of england, catholic church, bbc, cnn, nbc, abc, cbs, fox, fox news
msnbc, pbs, npr, hbo, espn, mtv, itv, sky news, al jazeera, reuters, associated press, ap, afp, bloomberg, xinhua, tass, itar-tass
new york times, the new york times, washington post, the washington post, wall street journal, los angeles times, usa today, the guardian
guardian, daily mail, the times, financial times, the economist, economist, time magazine, newsweek, der spiegel, le monde, el pais
haaretz, jerusalem post, pravda, izvestia, huffington post, buzzfeed, politico, vox, slate, breitbart, national geographic, playboy, vogue
forbes, rolling stone, wired, google, facebook, twitter, apple, microsoft, amazon, ibm, intel, amd, nvidia, oracle, cisco, dell, hp
hewlett-packard, samsung, sony, nintendo, sega, panasonic, toshiba, hitachi, lg, nokia, ericsson, motorola, blackberry, huawei, xiaomi
lenovo, alibaba, tencent, baidu, uber, lyft, airbnb, netflix, spotify, paypal, ebay, yahoo, youtube, instagram, snapchat, tiktok, reddit
linkedin, pinterest, tumblr, whatsapp, skype, zoom, wikipedia, wikimedia, wikimedia foundation, mozilla, creative commons, red hat
canonical, adobe, salesforce, sap, tesla, spacex, boeing, airbus, lockheed martin, northrop grumman, raytheon, general electric, ge
general motors, gm, ford, chrysler, toyota, honda, nissan, mazda, hyundai, kia, volkswagen, bmw, mercedes, mercedes-benz, audi, porsche
ferrari, fiat, renault, peugeot, citroen, volvo, saab, jaguar, rolls-royce, exxon, exxonmobil, chevron, shell, bp, gazprom, rosneft
lukoil, aramco, petrobras, enron, halliburton, monsanto, bayer, pfizer, merck, novartis, roche, astrazeneca, johnson & johnson
procter & gamble, unilever, nestle, coca-cola, pepsi, pepsico, mcdonald's, mcdonalds, burger king, starbucks, subway, wendy's, kfc
walmart, wal-mart, target, costco, ikea, home depot, best buy, sears, macy's, safeway, tesco, sainsbury's, marks & spencer, aldi, lidl
goldman sachs, jpmorgan, jp morgan, morgan stanley, citigroup, citibank, bank of america, wells fargo, lehman brothers, merrill lynch
hsbc, barclays, lloyds, deutsche bank, ubs, credit suisse, visa, mastercard, american express, berkshire hathaway, mckinsey, deloitte
kpmg, pwc, ups, fedex, dhl, at&t, verizon, comcast, vodafone, disney, walt disney, pixar, warner bros, paramount, universal, dreamworks
marvel, marvel comics, dc comics, lucasfilm, columbia records, ubisoft, electronic arts, blizzard, valve, atari, activision, capcom
american airlines, delta, united airlines, southwest airlines, jetblue, british airways, lufthansa, air france, klm, ryanair, easyjet
emirates, qantas, air canada, aeroflot, iberia, alitalia, sas, swiss, amtrak, greyhound, harvard, yale, princeton, stanford, oxford
cambridge, mit, caltech, columbia university, harvard university, yale university, stanford university, oxford university, eton, eton college
cambridge university, cornell, brown university, dartmouth, duke university, ucla, usc, nyu, university of california, uc berkeley, upenn
georgetown, georgetown university, johns hopkins, rutgers, penn state, ohio state, mcgill, sorbonne, london school of economics, lse
imperial college, king's college, trinity college, eth zurich, max planck, smithsonian, royal society, national academy of sciences
national science foundation, nsf, museum of modern art, moma, tate, british museum, british library, library of congress, getty, louvre
mensa, rotary, boy scouts, girl scouts, ymca, ywca, nra, aclu, naacp, planned parenthood, peta, aarp, afl-cio, teamsters, nba, nfl, nhl
mlb, mls, ncaa, fifa, uefa, ioc, fia, nascar, wwe, ufc, premier league, manchester united, manchester city, chelsea, arsenal, liverpool fc
tottenham, everton, real madrid, barcelona, atletico madrid, bayern munich, borussia dortmund, juventus, ac milan, inter milan, ajax
yankees, red sox, mets, dodgers, cubs, cardinals, giants, braves, phillies, orioles, pirates, blue jays, astros, mariners, padres, rangers
lakers, celtics, bulls, knicks, warriors, spurs, heat, rockets, clippers, nets, patriots, cowboys, packers, steelers, eagles, broncos
raiders, 49ers, seahawks, dolphins, jets, bears, vikings, saints, falcons, panthers, redskins, ravens, browns, bengals, colts, titans
canucks, maple leafs, canadiens, bruins, penguins, blackhawks, red wings, oilers, flames
`)

export const PLACES = list(`
times square, central park, broadway, manhattan, brooklyn, queens, bronx, harlem, staten island, long island, wall street, hollywood
beverly hills, santa monica, malibu, silicon valley, bay area, napa valley, yosemite, yellowstone, grand canyon, niagara falls, alcatraz
golden gate bridge, brooklyn bridge, las vegas strip, waikiki, pearl harbor, cape cod, martha's vineyard, nantucket, hamptons, alamo
rocky mountains, rockies, appalachians, appalachian mountains, great plains, great lakes, lake michigan, lake erie, lake superior
lake ontario, lake huron, mississippi river, missouri river, colorado river, rio grande, hudson river, potomac, columbia river, ohio river
gulf of mexico, gulf coast, west coast, east coast, midwest, the south, deep south, new england, pacific northwest, mid-atlantic
atlantic, atlantic ocean, pacific, pacific ocean, indian ocean, arctic, arctic ocean, southern ocean, antarctica, mediterranean
mediterranean sea, black sea, red sea, dead sea, caspian sea, baltic sea, north sea, south china sea, east china sea, yellow sea
sea of japan, persian gulf, gulf of aden, strait of hormuz, suez canal, panama canal, english channel, bosphorus, adriatic, aegean
caribbean, west indies, alps, pyrenees, himalayas, andes, urals, carpathians, apennines, dolomites, mount everest, everest, kilimanjaro
mont blanc, matterhorn, vesuvius, etna, mount fuji, sahara, sahara desert, gobi, kalahari, mojave, serengeti, amazon river, nile, danube
rhine, seine, thames, volga, tigris, euphrates, ganges, indus, jordan river, yangtze, mekong, congo river, zambezi, victoria falls
soviet union, ussr, yugoslavia, czechoslovakia, ottoman empire, roman empire, byzantine empire, holy roman empire, british empire
russian empire, prussia, persia, mesopotamia, babylon, constantinople, mesoamerica, gaul, judea, samaria, palestine, holy land, babylonia
east germany, west germany, north korea, south korea, north vietnam, south vietnam, north yemen, rhodesia, burma, ceylon, siam, zaire
americas, the americas, north america, south america, the west, western world, third world, eurasia, iberia, british isles, great britain
britain, uk, u.k., us, u.s., usa, u.s.a., united states, united states of america, united kingdom, uae, drc, prc, roc, new world, old world
earth, mars, venus, jupiter, saturn, mercury, uranus, neptune, pluto, moon, the moon, sun, milky way, europa, titan, hell, heaven
buckingham palace, westminster, westminster abbey, big ben, tower bridge, tower of london, hyde park, trafalgar square, piccadilly
heathrow, gatwick, stansted, charing cross, covent garden, soho, notting hill, camden, greenwich, wimbledon, west end, east end, yorkshire
lancashire, kent, sussex, essex, surrey, devon, dorset, somerset, norfolk, suffolk, cumbria, lake district, cotswolds, peak district
midlands, merseyside, highlands, hebrides, orkney, shetland, isle of man, isle of wight, channel islands, jersey, guernsey, ulster
munster, connacht, leinster, eiffel tower, champs-elysees, louvre museum, notre dame, versailles, montmartre, left bank, brandenburg gate
colosseum, pantheon, acropolis, parthenon, agora, st. peter's square, red square, tiananmen square, tahrir square, great wall
forbidden city, taj mahal, machu picchu, angkor wat, stonehenge, sydney harbour bridge, great barrier reef, outback, burj khalifa
statue of liberty, ellis island, empire state building, world trade center, lincoln memorial, washington monument, national mall
mount rushmore, disneyland, disney world, madison square garden, wembley, old trafford, fenway park, yankee stadium, wrigley field
i-5, i-95, i-90, i-10, i-80, route 66, pacific coast highway, chinatown, little italy, downtown, uptown, midtown, old town, city hall
`)

export const LAST_NAMES = list(`
obama, trump, biden, clinton, bush, reagan, nixon, kennedy, johnson, carter, ford, eisenhower, truman, roosevelt, lincoln, jefferson
madison, monroe, adams, jackson, grant, hayes, wilson, hoover, coolidge, harding, taft, mckinley, cheney, gore, kerry, romney, mccain
sanders, warren, cruz, rubio, pence, pelosi, mcconnell, schumer, ryan, boehner, reid, comey, mueller, putin, medvedev, yeltsin, gorbachev
brezhnev, khrushchev, stalin, lenin, trotsky, lavrov, zelensky, poroshenko, yanukovych, lukashenko, merkel, scholz, kohl, adenauer, schröder
hitler, goebbels, himmler, bismarck, macron, hollande, sarkozy, chirac, mitterrand, de gaulle, napoleon, bonaparte, thatcher, blair, cameron
may, churchill, attlee, corbyn, farage, netanyahu, rabin, sharon, peres, barak, arafat, abbas, assad, hussein, gaddafi, mubarak, morsi, sisi
nasser, sadat, erdogan, khamenei, khomeini, rouhani, ahmadinejad, karzai, ghani, musharraf, bhutto, sharif, khan, modi, gandhi, nehru, singh
mandela, mbeki, zuma, mugabe, kagame, mao, deng, xi, hu, jiang, zhou, chiang, abe, kim, park, moon, suharto, sukarno, duterte, marcos, castro
guevara, chavez, maduro, lula, bolsonaro, rousseff, pinochet, allende, peron, trudeau, harper, howard, rudd, gillard, abbott, turnbull, ardern
einstein, newton, darwin, galileo, kepler, copernicus, bohr, heisenberg, schrödinger, planck, curie, feynman, hawking, turing, gauss, euler
bernoulli, leibniz, descartes, pascal, fermat, riemann, hilbert, gödel, cantor, laplace, lagrange, fourier, maxwell, faraday, tesla, edison
bell, wright, watt, pasteur, mendel, watson, crick, freud, jung, pavlov, skinner, piaget, chomsky, saussure, wittgenstein, russell, kant
hegel, marx, engels, nietzsche, heidegger, sartre, camus, foucault, derrida, aristotle, plato, socrates, homer, virgil, ovid, dante
shakespeare, milton, byron, shelley, keats, wordsworth, coleridge, blake, dickens, austen, bronte, eliot, hardy, joyce, yeats, wilde, shaw
orwell, huxley, tolkien, rowling, twain, poe, hawthorne, melville, whitman, dickinson, hemingway, faulkner, fitzgerald, steinbeck, tolstoy
dostoevsky, chekhov, pushkin, nabokov, goethe, schiller, kafka, mann, hesse, brecht, cervantes, borges, marquez, neruda, hugo, balzac, zola
flaubert, proust, verne, voltaire, rousseau, moliere, mozart, beethoven, bach, brahms, wagner, chopin, liszt, tchaikovsky, vivaldi, verdi
picasso, monet, van gogh, rembrandt, warhol, dali, matisse, cezanne, kandinsky, pollock, spielberg, lucas, scorsese, tarantino, hitchcock
kubrick, coppola, fellini, bergman, kurosawa, chaplin, disney, hanks, cruise, depp, dicaprio, pitt, jolie, clooney, streep, hepburn, monroe
presley, lennon, mccartney, jagger, dylan, springsteen, bowie, prince, madonna, beyonce, gates, jobs, zuckerberg, musk, bezos, buffett, soros
murdoch, rockefeller, carnegie, vanderbilt, morgan, ford, hearst, pulitzer, federer, nadal, djokovic, messi, ronaldo, pele, maradona, beckham
smith, jones, williams, brown, taylor, davies, evans, thomas, roberts, walker, thompson, white, hughes, edwards, green, hall, wood, harris
lewis, martin, clarke, clark, cooper, hill, ward, turner, moore, anderson, scott, morris, baker, king, allen, young, wright, mitchell, carter
phillips, campbell, parker, collins, stewart, murphy, cook, rogers, reed, bailey, kelly, howard, cox, richardson, watson, brooks, gray, james
bennett, hughes, price, myers, long, foster, ross, perry, powell, sullivan, russell, ortiz, jenkins, gutierrez, butler, barnes, fisher, simmons
patterson, jordan, reynolds, hamilton, graham, wallace, west, cole, owens, gibson, mcdonald, kennedy, wells, mason, hunt, palmer, wagner, hunter
garcia, martinez, rodriguez, hernandez, lopez, gonzalez, perez, sanchez, ramirez, torres, flores, rivera, gomez, diaz, cruz, morales, reyes
ramos, ruiz, alvarez, mendoza, castillo, jimenez, romero, herrera, medina, aguilar, vargas, guzman, munoz, soto, delgado, silva, santos, pereira
costa, ferreira, almeida, rossi, russo, bianchi, romano, ricci, marino, greco, conti, esposito, müller, schmidt, schneider, fischer, weber, meyer
becker, schulz, hoffmann, koch, richter, klein, wolf, schwarz, zimmermann, braun, krüger, hofmann, lange, werner, krause, lehmann, huber, jansen
de vries, van dijk, bakker, visser, smit, meijer, de boer, mulder, peeters, janssens, maes, dubois, durand, moreau, laurent, lefebvre, leroy
roux, fournier, girard, bonnet, lambert, fontaine, nielsen, jensen, hansen, pedersen, andersen, christensen, larsen, sorensen, johansson
andersson, karlsson, nilsson, eriksson, larsson, olsson, persson, svensson, gustafsson, korhonen, virtanen, nowak, kowalski, wisniewski
wojcik, kowalczyk, novak, svoboda, horvath, nagy, kovacs, toth, szabo, popescu, ionescu, ivanov, petrov, sidorov, smirnov, kuznetsov, popov
sokolov, lebedev, kozlov, novikov, morozov, volkov, pavlov, shevchenko, kovalenko, bondarenko, tkachenko, dimitrov, georgiev, papadopoulos
yilmaz, kaya, demir, celik, sahin, ozturk, ali, ahmed, mohammed, hassan, ibrahim, mahmoud, rahman, karim, malik, qureshi, sheikh, chaudhry
patel, sharma, kumar, gupta, verma, mehta, shah, reddy, rao, iyer, nair, das, banerjee, chatterjee, mukherjee, sen, bose, ghosh, perera, silva
wang, li, zhang, liu, chen, yang, huang, zhao, wu, zhou, xu, sun, ma, zhu, guo, he, lin, luo, zheng, liang, xie, tang, cheung, wong, chan, lam
cheng, lau, leung, kwok, yeung, tsang, nguyen, tran, pham, le, hoang, phan, vu, dang, bui, tanaka, suzuki, sato, takahashi, watanabe, ito
yamamoto, nakamura, kobayashi, kato, yoshida, yamada, sasaki, matsumoto, inoue, kimura, lee, choi, jung, kang, cho, yoon, jang, lim, okafor
okonkwo, adeyemi, mensah, owusu, diallo, traore, keita, diop, ndiaye, kamau, otieno, mwangi, nkosi, dlamini, tesfaye, bekele, o'brien, o'connor
o'neill, o'reilly, o'sullivan, o'donnell, mccarthy, macdonald, mackenzie, mclean, fraser, cameron, sinclair, douglas, cohen, levy, katz
friedman, goldstein, goldberg, rosenberg, rosenthal, bernstein, weinstein, shapiro, kaplan, schwartz, feldman, epstein, stern, weiss, klein
`)
