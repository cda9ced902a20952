/** States and provinces that reports of one country name: what is shared by millions. Each with its abbreviations. Lower case. */
const LINES = `
alabama=ala al; alaska=ak; arizona=ariz az; arkansas=ark ar; california=calif ca; colorado=colo co; connecticut=conn ct; delaware=del de;
district of columbia=d.c. dc; florida=fla fl; georgia=ga; hawaii=hi; idaho=id; illinois=ill il; indiana=ind in; iowa=ia; kansas=kan ks;
kentucky=ky; louisiana=la; maine=me; maryland=md; massachusetts=mass ma; michigan=mich mi; minnesota=minn mn; mississippi=miss ms;
missouri=mo; montana=mont mt; nebraska=neb ne; nevada=nev nv; new hampshire=n.h. nh; new jersey=n.j. nj; new mexico=n.m. nm;
new york=n.y. ny; north carolina=n.c. nc; north dakota=n.d. nd; ohio=oh; oklahoma=okla ok; oregon=ore or; pennsylvania=pa;
rhode island=r.i. ri; south carolina=s.c. sc; south dakota=s.d. sd; tennessee=tenn tn; texas=tex tx; utah=ut; vermont=vt; virginia=va;
washington=wash wa; west virginia=w.va. wv; wisconsin=wis wi; wyoming=wyo wy; england; scotland; wales; northern ireland; ontario; quebec;
british columbia; alberta; manitoba; saskatchewan; nova scotia; new south wales=nsw; queensland; victoria; tasmania; western australia;
south australia; punjab; kashmir; maharashtra; gujarat; kerala; bihar; west bengal; tamil nadu; karnataka; uttar pradesh; bavaria; saxony;
catalonia`

/** As written, without a last full stop → the region's name. */
export const REGIONS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split(/\s*;\s*/)
    .flatMap((line) => {
      const [name, short] = line.split('=')
      return [name, ...(short?.split(' ') ?? [])].map((written) => [written.replace(/\.$/, ''), name] as const)
    }),
)

/** Regions of the first lines, up to Wyoming: those of the United States. */
export const OF_UNITED_STATES: ReadonlySet<string> = new Set(
  LINES.slice(0, LINES.indexOf('england'))
    .trim()
    .split(/\s*;\s*/)
    .map((line) => line.split('=')[0])
    .filter((name) => name !== ''),
)
