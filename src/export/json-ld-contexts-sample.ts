/**
 * Local stand-ins for the two context documents, so that tests expand without a network: only the terms that are used,
 * each to the address that schema.org's and the Web Annotation's own contexts give it. A term that is missing here
 * vanishes in expansion, and the test that looks for it fails.
 */
const id = (address: string) => ({ '@id': address, '@type': '@id' })

export const CONTEXTS: Readonly<Record<string, object>> = {
  'https://schema.org': {
    '@context': {
      schema: 'http://schema.org/',
      ...Object.fromEntries(
        'Quotation Claim NewsArticle NewsMediaOrganization Person Organization GovernmentOrganization Thing text name creator author inLanguage isPartOf appearance headline publisher keywords dateCreated datePublished'
          .split(' ')
          .map((term) => [term, `schema:${term}`]),
      ),
      url: id('schema:url'),
    },
  },
  'http://www.w3.org/ns/anno.jsonld': {
    '@context': {
      oa: 'http://www.w3.org/ns/oa#',
      rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      dc: 'http://purl.org/dc/elements/1.1/',
      dctypes: 'http://purl.org/dc/dcmitype/',
      id: '@id',
      type: '@type',
      ...Object.fromEntries(
        'Annotation SpecificResource TextualBody TextQuoteSelector TextPositionSelector TimeState exact prefix suffix start end'
          .split(' ')
          .map((term) => [term, `oa:${term}`]),
      ),
      Text: 'dctypes:Text',
      body: id('oa:hasBody'),
      target: id('oa:hasTarget'),
      source: id('oa:hasSource'),
      selector: id('oa:hasSelector'),
      state: id('oa:hasState'),
      cached: id('oa:cachedSource'),
      motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
      purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
      identifying: 'oa:identifying',
      classifying: 'oa:classifying',
      value: 'rdf:value',
      format: 'dc:format',
    },
  },
}
