/**
 * Units of measurement: each makes its measure whatever the sentence says. `counted` is what the record says is counted;
 * null: the unit's own words in the text. Values stay as written and are never converted.
 */
export interface Unit {
  readonly measure: string
  readonly words: readonly string[]
  readonly counted?: string
}

/** Units written after the number, longest first where one begins another. */
export const UNITS: readonly Unit[] = [
  { measure: 'share', counted: '', words: ['percentage points', 'percentage point', 'per cent', 'percent', 'pct', '%'] },
  {
    measure: 'speed',
    words: ['km/h', 'kph', 'kmph', 'mph', 'kilometres per hour', 'kilometers per hour', 'kilometres an hour', 'kilometers an hour', 'km per hour', 'km an hour', 'miles per hour', 'miles an hour', 'knots'],
  },
  {
    measure: 'area',
    words: [
      'square kilometres', 'square kilometers', 'square kilometre', 'square kilometer', 'square miles', 'square mile', 'square metres',
      'square meters', 'square feet', 'sq km', 'sq miles', 'sq m', 'sq ft', 'km2', 'km²', 'hectares', 'hectare', 'acres', 'acre',
    ],
  },
  {
    measure: 'energy',
    words: ['barrels', 'megawatts', 'megawatt', 'gigawatts', 'gigawatt', 'kilowatts', 'MW', 'GW', 'kWh', 'gigawatt-hours', 'cubic metres', 'cubic meters', 'cubic feet', 'billion cubic metres', 'bpd'],
  },
  {
    measure: 'distance',
    words: [
      'kilometres', 'kilometers', 'kilometre', 'kilometer', 'km', 'kms', 'nautical miles', 'miles', 'mile', 'metres', 'meters', 'metre', 'meter',
      'feet', 'foot', 'ft', 'yards', 'yard', 'centimetres', 'centimeters', 'cm', 'mm', 'inches', 'inch',
    ],
  },
  { measure: 'temperature', words: ['degrees Celsius', 'degrees Fahrenheit', 'degrees centigrade', 'degrees C', 'degrees F', '° Celsius', '°C', '°F', '° C', '° F', 'degrees'] },
  { measure: 'magnitude', counted: '', words: ['magnitude', 'on the Richter'] },
  {
    measure: 'goods',
    words: ['metric tonnes', 'metric tons', 'tonnes', 'tonne', 'tons', 'ton', 'kilograms', 'kilogrammes', 'kilogram', 'kilos', 'kg', 'litres', 'liters', 'gallons', 'bushels'],
  },
] // biome-ignore format: one table

/** Currencies by their words after the number, as ISO 4217 codes where the word alone tells, else the words themselves. */
export const CURRENCY_WORDS: readonly Unit[] = [
  { measure: 'money', counted: 'USD', words: ['US dollars', 'U.S. dollars', 'dollars', 'dollar', 'USD', 'bucks'] },
  { measure: 'money', counted: 'EUR', words: ['euros', 'euro', 'EUR'] },
  { measure: 'money', counted: 'GBP', words: ['pounds sterling', 'pounds', 'GBP'] },
  { measure: 'money', counted: 'INR', words: ['rupees', 'rupee', 'INR'] },
  { measure: 'money', counted: 'RUB', words: ['roubles', 'rubles', 'rouble', 'ruble'] },
  { measure: 'money', counted: 'UAH', words: ['hryvnias', 'hryvnia', 'hryvnyas'] },
  { measure: 'money', counted: 'CNY', words: ['yuan', 'renminbi'] },
  { measure: 'money', counted: 'JPY', words: ['yen'] },
  { measure: 'money', counted: 'CHF', words: ['Swiss francs'] },
  { measure: 'money', counted: 'TRY', words: ['lira', 'liras', 'Turkish lira'] },
  { measure: 'money', counted: 'ILS', words: ['shekels', 'shekel'] },
  { measure: 'money', words: ['francs', 'kroner', 'kronor', 'krona', 'pesos', 'rials', 'riyals', 'dinars', 'dirhams', 'zlotys', 'zloty', 'shillings', 'naira', 'rand', 'crowns', 'koruna', 'tenge', 'baht', 'ringgit', 'birr', 'taka', 'afghanis', 'cents', 'pence', 'lei', 'forints', 'leva', 'cedis', 'cedi', 'kwacha', 'rupiah', 'reais', 'forint', 'kyats', 'quetzales', 'lempiras', 'guaranis', 'bolivars', 'dalasis'] },
] // biome-ignore format: one table

/** Currencies by the sign before the number. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  dlrs: 'USD',
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  HK$: 'HKD',
  NZ$: 'NZD',
  S$: 'SGD',
  NT$: 'TWD',
  R$: 'BRL',
  MX$: 'MXN',
  AU$: 'AUD',
  CA$: 'CAD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  Rs: 'INR',
  'Rs.': 'INR',
  USD: 'USD',
  EUR: 'EUR',
  GBP: 'GBP',
  INR: 'INR',
  CHF: 'CHF',
  'US dollars': 'USD',
}

/** What "-strong", "-seat" and the like after a number count: "a 5,000-strong brigade", "a 40-vehicle convoy". */
export const COMPOUNDS: Readonly<Record<string, string>> = {
  strong: 'noun',
  seat: 'seats',
  vehicle: 'vehicles',
  truck: 'vehicles',
  lorry: 'vehicles',
  car: 'vehicles',
  ship: 'vehicles',
  tank: 'weapons',
  magnitude: 'magnitude',
  kilometre: 'distance',
  kilometer: 'distance',
  km: 'distance',
  mile: 'distance',
  metre: 'distance',
  meter: 'distance',
  foot: 'distance',
  megawatt: 'energy',
  tonne: 'goods',
  ton: 'goods',
  hectare: 'area',
  acre: 'area',
  dollar: 'money',
  euro: 'money',
  percent: 'share',
}
