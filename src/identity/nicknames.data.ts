/** Short and familiar forms of first names, each line after the name they stand for. Lower case. */
const LINES = `
alexander alex sandy; alexandra alex sandra; abraham abe; albert al bert; alfred al alf fred; andrew andy drew; anthony tony; arthur art;
barbara barb; benjamin ben benny; bernard bernie; bradley brad; calvin cal; catherine cathy kate katie; charles charlie chuck chas;
christine chris; christopher chris kit; clifford cliff; cynthia cindy; daniel dan danny; david dave davey; deborah deb debbie; dennis denny;
donald don donnie; douglas doug; dorothy dot; edward ed eddie ned ted; edmund ed ned; elizabeth liz beth betty lizzie eliza; eugene gene;
florence flo; francis frank; franklin frank; frederick fred freddie; gabriel gabe; gary gaz; geoffrey geoff jeff; gerald gerry jerry; gregory greg;
harold hal harry; henry hank harry; herbert herb bert; howard howie; isaac ike; jacob jake; jacqueline jackie; james jim jimmy jamie;
janet jan; jeffrey jeff; jennifer jen jenny; jerome jerry; jessica jess; john jack johnny; jonathan jon jonny; joseph joe joey; joshua josh;
judith judy; katherine kathy kate katie kathie; kathleen kathy; kathryn kathy kate katie; kenneth ken kenny; lawrence larry; leonard len lenny leo; leslie les; louis lou louie;
margaret maggie meg peggy; martin marty; matthew matt; maximilian max; michael mike mick mickey; mitchell mitch; nancy nan; nathaniel nate nat;
nathan nate; nicholas nick nicky; pamela pam; patricia pat patty trish; patrick pat paddy; peter pete; philip phil; raymond ray; rebecca becky;
reginald reggie; richard rich rick dick ricky; robert rob bob bobby robbie; ronald ron ronnie; rosemary rose; russell russ; samantha sam;
samuel sam sammy; sandra sandy; sebastian seb; stanley stan; stephanie steph; stephen steve stevie; steven steve stevie; susan sue susie;
terence terry; theodore ted teddy theo; theresa terry tess; thomas tom tommy; timothy tim; valerie val; veronica ronnie; victor vic;
victoria vicky; vincent vince; virginia ginny; walter walt; william bill will billy willie; zachary zach zack; vladimir volodya; yevgeny zhenya`

/** Short form → the names that it stands for. */
export const NICKNAMES: ReadonlyMap<string, readonly string[]> = read(LINES)

function read(lines: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const line of lines.trim().split(/\s*;\s*/)) {
    const [full, ...short] = line.split(/\s+/)
    for (const name of short) found.set(name, [...(found.get(name) ?? []), full])
  }
  return found
}
