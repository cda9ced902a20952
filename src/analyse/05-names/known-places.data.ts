/** Regions and large cities of the world, in lower case, one or two words each: the names that news uses without saying what they are. */
const list = (text: string): readonly string[] => text.trim().split(/\s*[,\n]\s*/)

export const KNOWN_PLACES = list(`
europe, asia, africa, north america, south america, latin america, central america, oceania, antarctica, middle east, far east, near east
north africa, west africa, east africa, central africa, southern africa, southeast asia, south asia, central asia, east asia
eastern europe, western europe, central europe, scandinavia, balkans, caucasus, levant, maghreb, sahel, siberia, crimea, donbas, donbass
kashmir, punjab, kurdistan, gaza, gaza strip, west bank, golan heights, sinai, galilee, darfur, tigray, catalonia, basque country
scotland, wales, england, northern ireland, cornwall, bavaria, saxony, tibet, xinjiang, hong kong, macau, inner mongolia, guangdong
sichuan, hubei, transnistria, abkhazia, south ossetia, chechnya, dagestan, tatarstan, greenland, puerto rico, guam, bermuda, gibraltar
faroe islands, falkland islands, new caledonia, french guiana, martinique, guadeloupe, reunion, corsica, sicily, sardinia, crete
tuscany, lombardy, veneto, normandy, brittany, provence, andalusia, galicia, flanders, wallonia, silesia, transylvania
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana, iowa, kansas
kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada
new hampshire, new jersey, new mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island
south carolina, south dakota, tennessee, texas, utah, vermont, west virginia, wisconsin, wyoming, new england
ontario, quebec, british columbia, alberta, manitoba, saskatchewan, nova scotia, newfoundland, labrador, yukon, nunavut
new south wales, queensland, tasmania, western australia, south australia, northern territory, nsw
assam, bihar, gujarat, haryana, karnataka, kerala, maharashtra, manipur, odisha, rajasthan, tamil nadu, telangana, uttar pradesh
west bengal, andhra pradesh, madhya pradesh, goa, sindh, balochistan, khyber pakhtunkhwa, waziristan, java, sumatra, bali, borneo
mindanao, luzon, hokkaido, okinawa, anatolia, patagonia, amazonia, yucatan, chiapas, oaxaca
los angeles, san francisco, san diego, san jose, chicago, houston, dallas, austin, san antonio, fort worth, phoenix, philadelphia
boston, seattle, denver, detroit, atlanta, miami, tampa, orlando, las vegas, baltimore, cleveland, pittsburgh, cincinnati, columbus
indianapolis, milwaukee, minneapolis, st. louis, kansas city, new orleans, memphis, nashville, charlotte, raleigh, richmond, sacramento
oakland, portland, salt lake, albuquerque, tucson, honolulu, anchorage, brooklyn, manhattan, queens, bronx, harlem, hollywood
silicon valley, wall street, toronto, montreal, vancouver, calgary, edmonton, winnipeg, halifax, guadalajara, monterrey, tijuana
acapulco, cancun, são paulo, sao paulo, rio de janeiro, salvador, recife, porto alegre, medellin, medellín, cali, guayaquil, cusco
maracaibo, cordoba, rosario, valparaiso, cartagena, birmingham, manchester, liverpool, leeds, sheffield, bristol, newcastle, nottingham
leicester, oxford, cambridge, york, brighton, glasgow, edinburgh, aberdeen, dundee, cardiff, swansea, belfast, cork, galway
marseille, lyon, toulouse, nice, nantes, strasbourg, bordeaux, lille, calais, munich, hamburg, frankfurt, cologne, stuttgart
düsseldorf, dusseldorf, leipzig, dresden, hanover, nuremberg, bremen, bonn, salzburg, graz, innsbruck, zurich, geneva, basel, lausanne
davos, milan, naples, turin, venice, florence, bologna, genoa, palermo, barcelona, valencia, seville, bilbao, malaga, granada, porto
rotterdam, utrecht, antwerp, ghent, bruges, gothenburg, malmö, aarhus, bergen, turku, krakow, gdansk, wroclaw, lodz, poznan, lviv
kharkiv, odesa, odessa, dnipro, mariupol, kherson, zaporizhzhia, donetsk, luhansk, sevastopol, simferopol, mykolaiv, chernihiv, bakhmut
bucha, saint petersburg, st. petersburg, novosibirsk, yekaterinburg, kazan, rostov, vladivostok, sochi, volgograd, grozny, belgorod
thessaloniki, izmir, istanbul, antalya, adana, gaziantep, diyarbakir, aleppo, homs, idlib, raqqa, latakia, mosul, basra, kirkuk, erbil
fallujah, haifa, nablus, hebron, bethlehem, rafah, khan younis, nazareth, jericho, tyre, sidon, jeddah, mecca, medina, dubai, sharjah
aden, hodeidah, taiz, isfahan, shiraz, mashhad, tabriz, qom, kandahar, herat, jalalabad, karachi, lahore, peshawar, quetta, faisalabad
mumbai, bombay, kolkata, calcutta, chennai, madras, bangalore, bengaluru, hyderabad, ahmedabad, pune, jaipur, lucknow, kanpur, varanasi
srinagar, amritsar, chandigarh, chittagong, kandy, yangon, rangoon, mandalay, chiang mai, phuket, ho chi, saigon, da nang, hue, cebu
davao, surabaya, bandung, medan, penang, shanghai, guangzhou, shenzhen, wuhan, chengdu, chongqing, tianjin, nanjing, hangzhou, xian
harbin, lhasa, urumqi, osaka, kyoto, nagoya, yokohama, kobe, fukuoka, sapporo, hiroshima, nagasaki, fukushima, busan, incheon
sydney, melbourne, brisbane, perth, adelaide, darwin, hobart, auckland, christchurch, alexandria, giza, suez, luxor, casablanca
marrakesh, fez, tangier, oran, benghazi, misrata, lagos, kano, ibadan, port harcourt, maiduguri, kumasi, mombasa, kisumu, kampala
goma, bukavu, lubumbashi, johannesburg, cape town, durban, soweto, bulawayo, timbuktu, gao, agadez, omdurman, mekelle, gondar
mediterranean, atlantic, pacific, baltic, adriatic, aegean, caribbean, arctic, persian gulf, black sea, red sea, caspian sea, north sea
south china, suez canal, panama canal, bosphorus, danube, rhine, nile, amazon, mississippi, ganges, indus, euphrates, tigris, jordan
himalayas, alps, andes, pyrenees, urals, sahara, kremlin
`)

/** Bodies that news calls by a name or letters alone, in lower case, one or two words each. */
export const KNOWN_BODIES = list(`
un, u.n., united nations, eu, e.u., european union, nato, who, imf, world bank, unicef, unesco, unhcr, unrwa, wfp, iaea, icc, icj, ilo, fao
undp, unaids, wto, oecd, opec, osce, g7, g8, g20, brics, asean, african union, arab league, au, ecowas, eurozone, european commission
european parliament, european council, security council, general assembly, red cross, red crescent, amnesty international, amnesty
human rights, greenpeace, oxfam, save the, interpol, europol, frontex, fbi, cia, nsa, dhs, epa, irs, fda, cdc, doj, nasa, noaa, fema
sec, ftc, fcc, dea, atf, tsa, ice, pentagon, congress, senate, supreme court, white house, state department, justice department
treasury, federal reserve, fed, gop, dnc, rnc, aclu, nra, naacp, afl-cio, mi5, mi6, gchq, nhs, bbc, itv, cnn, nbc, msnbc, abc, cbs, pbs, npr
fox news, fox, c-span, al jazeera, reuters, associated press, ap, afp, bloomberg, new york, washington post, wall street, guardian
financial times, economist, le monde, der spiegel, bild, tass, interfax, ria novosti, xinhua, kyodo, ani, pti, dpa, ansa, efe, upi
politico, breitbart, buzzfeed, huffington post, facebook, meta, twitter, google, alphabet, apple, microsoft, amazon, youtube, instagram
whatsapp, telegram, tiktok, netflix, tesla, spacex, boeing, airbus, lockheed martin, raytheon, gazprom, rosneft, shell, bp, exxon, total
toyota, honda, volkswagen, siemens, samsung, huawei, sony, intel, nvidia, ibm, oracle, walmart, ikea, pfizer, moderna, astrazeneca
goldman sachs, jpmorgan, hsbc, citigroup, deutsche bank, barclays, hezbollah, hamas, taliban, isis, isil, islamic state, al-qaeda
al qaeda, al-shabaab, boko haram, pkk, plo, fatah, eta, ira, farc, kgb, fsb, gru, svr, mossad, shin bet, idf, isi, raf, nypd, lapd
state duma, duma, bundestag, bundesrat, knesset, lok sabha, rajya sabha, verkhovna rada, rada, politburo, communist party, labour party
labour, conservative party, conservatives, tories, lib dems, snp, sinn fein, dup, democrats, republicans, democratic party
republican party, green party, greens, bjp, congress party, likud, afd, cdu, csu, spd, fdp, uefa, fifa, ioc, fifa, nba, nfl, mlb, nhl, ncaa
wada, harvard, harvard university, yale, princeton, stanford, mit, oxford university, cambridge university, columbia university
`)
