/**
 * Regions that news names without their country: code, then names. They come out with a country and without
 * coordinates, which a region has no single pair of. Left out: regions claimed by two states and held by neither alone.
 */
const TABLE = `
US/Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,Calif,Ariz,Mich,Conn,Mass,Fla,Ill,Wis,Minn,Tenn,Okla,Colo,Ore,Mo,Pa,N.H,N.J,N.Y,N.C,S.C,Va,Md,Ga,La,Ala,Ark,Ky,Miss,Nev,Wash
CA/Ontario,British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia,New Brunswick,Newfoundland,Yukon
GB/England,Scotland,Wales,Northern Ireland
UA/Donbas,Donbass,Crimea,Galicia,Transcarpathia,Bukovina
RU/Siberia,Chechnya,Dagestan,Ingushetia,Tatarstan,Bashkortostan,Kamchatka,Sakhalin
PS/Gaza Strip,West Bank
IN/Punjab,Kerala,Gujarat,Maharashtra,Rajasthan,Uttar Pradesh,Bihar,West Bengal,Assam,Manipur,Tamil Nadu,Karnataka,Telangana,Andhra Pradesh,Odisha,Madhya Pradesh,Jharkhand,Chhattisgarh,Haryana,Goa,Uttarakhand,Himachal Pradesh,Mizoram,Nagaland,Meghalaya,Tripura,Ladakh
PK/Balochistan,Sindh,Khyber Pakhtunkhwa,Waziristan
CN/Xinjiang,Tibet,Inner Mongolia,Guangdong,Sichuan,Yunnan,Hubei,Hunan,Hebei,Henan,Shandong,Zhejiang,Fujian
ES/Catalonia,Basque Country,Andalusia
IT/Sicily,Sardinia,Lombardy,Tuscany
FR/Brittany,Normandy,Corsica,Provence
DE/Bavaria,Saxony,Thuringia,Hesse,Brandenburg
ET/Tigray,Oromia,Amhara
SD/Darfur,Kordofan
SY/Rojava
MM/Rakhine,Kachin
AU/New South Wales,Queensland,Tasmania,Western Australia
ID/Aceh,Papua,Sumatra,Java,Bali
AZ/Nagorno-Karabakh,Nakhchivan
GE/Abkhazia,South Ossetia
MD/Transnistria
RS/Vojvodina
NG/Biafra,Borno
` // biome-ignore format: one table

export const REGIONS: readonly (readonly [country: string, names: readonly string[]])[] = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [country, names] = row.split('/')
    return [country, names.split(',')] as const
  })
