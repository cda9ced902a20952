/**
 * How common names are: people of 100,000 who bear each, rounded, from the United States census of 1990 (a work of the
 * federal government, in the public domain), and by estimate for names that are common elsewhere. Lower case.
 */
/** Surnames that two of 100,000 bear. */
export const SURNAME_SHARES: readonly (readonly [share: number, names: string])[] = [
  [1000, `
    johnson smith`],
  [500, `
    brown davis jones miller williams`],
  [250, `
    adams allen anderson clark garcia green hall harris hernandez hill jackson king lee lewis lopez martin martinez moore robinson rodriguez scott
    taylor thomas thompson walker white wilson wright young`],
  [120, `
    alexander bailey baker barnes bell bennett brooks bryant butler campbell carter coleman collins cook cooper cox edwards evans flores foster
    gonzales gonzalez gray henderson howard hughes james jenkins kelly long mitchell morgan morris murphy nelson parker patterson perez perry peterson
    phillips powell price ramirez reed richardson rivera roberts rogers ross russell sanchez sanders simmons stewart torres turner ward washington
    watson wood`],
  [60, `
    alvarez andrews armstrong arnold austin banks berry bishop black bowman boyd bradley burke burns burton carpenter carr carroll castillo chapman
    chavez cole crawford cruz cunningham daniels day dean diaz dixon duncan dunn elliott ellis ferguson fernandez fields fisher ford fox franklin
    frazier freeman fuller gardner garrett garza george gibson gilbert gomez gordon graham grant greene griffin gutierrez hamilton hansen hanson
    harper harrison hart harvey hawkins hayes henry hicks holmes howell hudson hunt hunter jacobs johnston jordan kelley kennedy kim knight lane
    larson lawrence lawson little lynch marshall mason matthews mccoy mcdonald mendoza meyer mills montgomery morales moreno morrison murray myers
    nguyen nichols oliver olson ortiz owens palmer payne perkins peters pierce porter ramos ray reid reyes reynolds rice richards riley robertson
    romero rose ruiz ryan schmidt shaw simpson sims snyder spencer stanley stephens stevens stone sullivan tucker vasquez wagner wallace warren
    watkins weaver webb welch wells west wheeler williamson willis woods`],
  [30, `
    abbott acosta adkins aguilar allison alvarado anthony atkins ayala baldwin ball ballard barber barker barnett barrett barton bass bates beck
    becker benson blair blake boone bowen bowers bradford brady brewer bridges briggs brock bruce bryan buchanan burgess burnett bush byrd cain
    caldwell cannon carlson carson casey castro chambers chandler charles chase christensen clarke clay clayton cobb cochran cohen collier colon
    conley conner copeland cortez craig cross cummings curry curtis daniel davenport davidson dawson delgado dennis dickerson dominguez douglas doyle
    drake erickson espinoza estrada farmer figueroa fitzgerald fleming fletcher flowers floyd flynn fowler francis frank french garner gates gibbs
    gill gilmore glover goodman goodwin graves greer gregory griffith gross guerrero guzman hale hammond hampton hardy harmon harrington haynes
    herrera higgins hines hodge hodges hoffman hogan holland holloway holt hood hopkins horton houston hubbard huff huffman ingram jefferson jennings
    jensen jimenez joseph keller kirby kirk klein lamb lambert leonard lindsey lloyd logan love lowe lucas luna lyons mack maldonado malone mann
    manning marquez marsh massey mathis maxwell may mcbride mccarthy mccormick mcdaniel mcgee mcguire mckenzie mckinney mclaughlin medina mendez miles
    molina monroe moody moran morrow morton moss mullins munoz nash neal newman newton nicholson norman norris norton nunez obrien oconnor oneal
    ortega osborne owen padilla page park parks parsons patrick patton paul pearson pena phelps pittman pitts poole pope potter powers pratt quinn
    ramsey randall reese reeves rhodes richard rios robbins roberson rodgers rodriquez roman rowe roy salazar sandoval santiago santos saunders sawyer
    schneider schultz schwartz sharp shelton sherman silva simon singleton skinner soto sparks steele stevenson stokes strickland summers sutton
    swanson tate terry thornton todd townsend tran tyler underwood valdez vargas vaughn vazquez vega wade walsh walters walton ware warner waters
    watts weber webster whitaker wilcox wilkerson wilkins wise wolf wolfe wong yates zimmerman`],
  [15, `
    acevedo aguirre akers albert alford alston andersen andrade archer arrington arroyo ashley atkinson avery avila ayers bacon baird barlow barr
    barrera barron barry bartlett battle bauer baxter beach bean beard beasley beatty belcher bender benjamin bentley benton berg berger bernard best
    bird blackburn blackwell blanchard bland blankenship blanton blevins blue boggs bolden bolton bond bonner booker booth boucher boyce boyer boyle
    bradshaw branch brandon brandt braun bray brennan bright britt browning buck buckley buckner bullock bunch burch burks burris burt butts byers
    cabrera calderon calhoun callahan camacho cameron camp campos cantrell cantu cardenas carey carney carrillo carver case cash castaneda cervantes
    chamberlain chan chaney chang chen cherry childers childress childs christian church clements clemons cleveland clifton cline coffey combs compton
    connor conrad contreras conway cooke cooley corbett cordova costa cote cotton covington cowan crabtree craft cramer crane crosby crowe crowley
    crum dailey dale dalton daugherty david davies decker dejesus delacruz delaney deleon dickson dillard dillon dodd dodson donahue donaldson donovan
    dorsey dotson dougherty downing downs dudley duffy duke dunbar dunlap duran durham dye dyer eaton elder eldridge elkins ellison elmore emerson
    england english ervin escobar estes everett ewing farley farrell farris faulkner felix ferrell field finch finley fischer fitzpatrick flanagan
    foley fontenot forbes foreman franco franks frederick friedman frost fry frye fuentes fulton gagnon gaines gallagher gallegos galloway galvan
    gamble garrison gary gay gentry gibbons giles gillespie gilliam glass glenn godfrey goff golden goldstein good gore goss gould grace grady gregg
    griggs grimes guerra guthrie guy haas hahn haley hamm hancock haney hanna harden hardin harding harrell hartley hartman hastings hatcher hatfield
    hayden hays head heard heath hebert helms hendricks hendrix hensley henson herbert herman herring herron hess hester hewitt hickman hilton hinton
    hobbs holcomb holden holder holley hollis holman hooper hoover hopper horn horne house howe huber hull humphrey hurley hurst hutchins hutchinson
    hyde ibarra irwin jacobson jamison jarvis johns joyce joyner juarez justice kane kaufman keith kemp kendall kendrick kent kerr key kidd kimball
    kinney kirkland kirkpatrick kline knapp knowles knox koch kramer krause krueger lake lancaster landry lang langley lara larsen law le leach
    leblanc leon lester levine levy lindsay livingston lockhart lott lowery lozano lucero lugo lutz lynn lyon macdonald macias mackey madden maddox
    madison magee mahoney maloney manley marks mathews mayer mayes mayfield maynard mayo mays mcallister mccall mccann mccarty mcclain mcclure
    mcconnell mccray mccullough mcdowell mcfadden mcfarland mcghee mcginnis mcgowan mcgrath mcintosh mcintyre mckay mckee mcknight mclean mcleod
    mcmahon mcmillan mcneil mcpherson meadows meeks mejia melendez melton mercado mercer merrill merritt meyers michael middleton minor miranda mobley
    montes montoya moon mooney mora morin morse moser moses mosley moyer mueller mullen navarro newell newsome nielsen nieves nixon noble noel nolan
    ochoa oconnell odell odom odonnell olsen oneil oneill orozco orr osborn pace pacheco parrish pate patel pearce peck pennington petersen petty
    pickett pierson pike plummer polk pollard ponce potts preston prince proctor pruitt pryor puckett pugh randolph rangel rankin rasmussen ratliff
    raymond reilly reyna rich richmond riddle riggs ritter rivas rivers roach robles rocha rojas rollins rosa rosado rosales rosario roth rouse
    rowland rubio rucker rush russo rutherford rutledge salas salinas sampson sanford santana sargent savage schaefer schroeder sears sellers serrano
    sexton seymour shaffer shannon sharpe shea shepard shepherd sheppard shields shirley shoemaker short simms sinclair slater slaughter sloan small
    smart snider snow solis solomon sosa spears spence spivey springer stafford stanton stark starr stein stephenson stinson stout strong stuart
    suarez swain sweeney sweet sykes talley tanner tatum terrell tillman tracy travis trevino trujillo tyson valencia valentine valenzuela vance vang
    vaughan velasquez velazquez velez villa villanueva villarreal vincent vinson walden wall waller walls walter wang webber weeks weiss werner
    whitehead whitfield whitley whitney wiggins wilder wiley wilkinson william winter winters witt womack woodard woodward wooten workman wyatt wynn
    yang yarbrough yoder york zamora`],
  [8, `
    aaron abel abernathy abraham abrams ackerman adair addison aguilera akins albrecht albright aldrich aldridge alfaro ali alley allred alonzo altman
    ambrose ames amos anaya aponte aragon arellano arias arredondo arthur ash ashby askew atwood avalos aviles babb babcock baca baez baggett bagley
    bain barajas barbour barger barnard barney barnhart baron barrios barrow barth bartley bassett bateman baum bautista beal beam bearden beaver
    beavers becerra beckman beebe begay belanger bellamy beltran benavides benedict benitez benoit bergeron bergman bermudez bernal bernier bernstein
    betts beverly beyer biggs billings bingham blackman blackmon blalock blanco blank bledsoe bliss block bloom blount blum boles bonds bonilla borden
    boston boswell bouchard boudreaux bourgeois bowden bower bowles bowling bowser boykin boyles braden bragg brand brannon brantley braswell bravo
    braxton brewster britton broussard brower browne bruner bruno brunson bryson bullard burger burgos burkett burkhart burnette burnham burr burrell
    burroughs burrows busby busch butcher bynum byrne caballero cagle cahill call calloway calvert canales cano capps cardona cardwell carlisle
    carlton carmichael carmona carnes caron carrasco carrier carrington cartwright cassidy castle cates caudill cavazos chacon chadwick champagne
    champion chappell chatman chavis cheek chester chin cho choi christiansen christie christopher chu chung cisneros clement clifford clinton coates
    coats cody coffman coker colbert coles coley colvin comer conklin conn connell connelly connolly connors conroy coon cope corbin corcoran cordero
    corey corley cormier cornelius cornell cornett corona coronado correa cortes costello cottrell couch coulter courtney couture coyle crain crandall
    craven creech crenshaw crews crisp crocker crockett croft cronin crook crouch crow crowder crowell crump cuevas cullen culver cummins curran
    currie cutler cyr dahl daigle daley daly darby darden darling darnell davila davison dawkins deal deaton delarosa delong dempsey dennison denny
    denson dent denton devine dewitt diamond dias dick dickens dickey dickinson dietz diggs dill dobbins dobbs dobson dodge doe doherty dolan donnelly
    dooley doran doss doty dove dow dowdy downey dozier draper drew driscoll driver drummond duarte dube dubois dubose duff dugan dukes dumas dunham
    dupre dupree dutton duvall dwyer dykes earl early easley eason eastman echols eckert eddy edmonds edmondson egan elias elliot emery engel engle
    ennis enriquez epperson epps ernst erwin escobedo esparza espinosa esposito esquivel eubanks ezell fagan fair fairchild farr farrar faulk faust
    fay felder feldman feliciano felton fenton ferreira ferris fink finn finney fish fitch flaherty flint flood foote forrest fortune fountain
    fournier france fraser frey friend fritz fugate funk gabriel gage gagne gale galindo gallardo gallo gann gant garland gaston gauthier gee geiger
    german gifford gil gillis gipson givens gleason goddard godwin goins gold goldberg goldman goldsmith gomes goode goodrich goodson gorman granger
    grayson greenberg greenwood grier grimm grossman grove grover groves grubb grubbs guevara guidry guillory guinn gunn gunter gustafson hackett
    hadley hagan hagen hager haines hairston ham hamby hamlin hammer hammons hand handy hankins hanks hanley hannah hare hargrove harman haskins hatch
    hathaway hawk hawley hawthorne hay haywood healy hearn hedrick heller helton hemphill hendrickson henley herndon herrington hickey hightower
    hilliard hillman hills hinds hinkle hinojosa hinson hirsch ho hobson hoff hogue holbrook holliday hollingsworth honeycutt hong hooker hooks hope
    hopson horner hoskins hough houser hoyt huang huddleston huerta huggins humphries huntley hurd hurt huston hutchison hutton huynh hyatt inman
    irizarry irvin irving isaac iverson ivey ivy jack jacob jacobsen jacques jameson jaramillo jarrell jarrett jean jeffers jeffries jernigan jewell
    john joiner jolly jorgensen judd kaiser kaplan katz kauffman kay kearney kearns keen keenan keene kellogg kenney kenny kern kerns kessler keyes
    keys khan kilgore kimble kimbrough kincaid kinsey kiser kitchen knutson koehler koenig kohler kraft kruse kuhn kurtz kyle lacey lackey lacy ladd
    ladner laird lam land landers landis landrum lange langford langston lanier larkin lassiter latham lawler laws lay layton leal leary ledbetter
    ledford lehman lemon lemons lentz leslie li libby light lilly lim lin lincoln lind link lipscomb littlejohn locke lockett lockwood lofton london
    longoria loomis looney lopes lord louis lovell lovett lowry loyd ludwig lujan luke lund lundy lunsford lusk ly lyle lyles mabry madrid madsen
    maher major mallory malloy mansfield manuel marcum marcus marin marino marion marrero masters mata matlock matos matson mattson maurer mayberry
    mccabe mccain mccauley mcclellan mcclelland mcclendon mccloud mccollum mccord mccracken mcdermott mcdonough mcelroy mcgill mcgraw mchugh mckenna
    mckinley mckinnon mclain mcmanus mcmillian mcmullen mcnair mcnally mcnamara mcneal mcneill mcqueen mcrae mcwilliams mead meade means medeiros
    medley medrano meier melvin merchant meredith messer metcalf metz metzger meza michaud michel milligan milton mims miner minton mixon mock mohr
    montano moreland moseley mosher mott muller muniz munson murdock murillo murry myles myrick nadeau nance napier naquin nava naylor neely neff
    negron nesbitt newby newcomb nicholas nickerson nix north norwood novak nugent numbers nunn oakes oakley ogden ohara oleary otero ott otto
    ouellette overton pack padgett pagan paige painter palacios paquette parham parish parnell parr parra parson patten paulson payton peachey peacock
    pelletier pendleton penn peoples pepper peralta perdue pereira person pettit pham phipps pickens pierre pina pineda piper platt poe poirier
    pollock pool posey post prater prather prescott presley priest pringle pritchard pritchett pruett pulliam purcell purvis putnam queen quick
    quinones quintana quintero rader ragland ragsdale raines rainey ramey randle ransom read reagan reaves rector redd redding redmond reece reeder
    regan renteria rhoades richey richter ricks ring ritchie roark robison roche rock rodrigues roe roland romano romo rooney root roper rosas rosen
    rosenberg rosenthal rossi rowan rowell rowley rubin rudd rudolph ruff ruffin rushing russ ruth ryder sadler saenz saldana salgado salter sample
    sams samuel samuels sanderson sands sapp saucedo scales schafer schaffer schmitt schmitz schulz schumacher scruggs seals seay segura self sewell
    shafer shah shapiro shaver shearer sheehan sheets sheffield sheldon sheridan sherrill sherwood shipley shipman shipp shockley shook shultz siegel
    sierra silver simons singer singh singletary sizemore skaggs smalls smallwood smiley sneed snell sorensen sorenson sousa souza spangler spaulding
    spicer sprague squires stacy stahl staley stallings stanford staples stapleton starkey starks starnes staton stearns steiner sterling stern
    steward stiles stjohn stockton stoddard stoner storey story stovall stover strange stratton street stringer stroud stubbs suggs sumner sutherland
    swan swartz swenson swift sylvester tabor tackett talbot tang tapia teague temple thacker tharp thayer thomason thomson thorne thorpe thurman
    thurston tidwell tilley timmons tinsley tipton titus tobin tolbert tomlinson tompkins toney torrez toth tovar traylor trejo trent trimble triplett
    tripp trotter tuttle ulrich valentin valle vann varela varner vela velasco ventura vera vernon vick vickers vigil villalobos villegas vogel vogt
    voss waddell waite waldron washburn watt weathers weir weldon weller welsh wesley westbrook weston wetzel whalen whaley whatley whitlock whitman
    whitmore whitt whittaker whitten whittington wilburn wilhelm wilkes willard willett willingham willoughby wills winkler winn winslow winston
    wiseman witherspoon wolff woodall woodruff woodson woody worley worthington wray wu xiong yazzie ybarra yeager yost youngblood yu zapata zavala
    zeigler zepeda ziegler zimmer zuniga`],
  [4, `
    abell abner abney abreu acker ackley acuna adam adame adamson adcock adler agee agnew aguayo aguiar ahern ahmad ahmed ahrens aiello aiken
    ainsworth akin alaniz alarcon alba albers albertson alcala alcorn alderman aleman alfonso alfred alger alicea allan allard allman almanza almeida
    almond alonso alves amador amaral amato amaya ammons amundson anders andre andres andrew andrus angel angelo anglin angulo antoine antonio apodaca
    appel apple applegate appleton aquino aranda araujo arce archibald archie archuleta arevalo armenta armijo armstead arndt arnett arreola arriaga
    arsenault arteaga artis asbury ashcraft ashe asher ashford ashmore ashton ashworth atchison atherton atwell august augustine ault autry ayres
    babin bach bachman back bader badger badillo baer bagwell baines bair balderas bales banda bandy bankston bannister banuelos baptiste barba barbee
    barbosa barclay barden barela barfield barham barkley barksdale barnette barnhill barone barraza barreto barrientos barrows bartels bartholomew
    basham baskin batchelor batista batiste batson battaglia batten battles batts baugh baughman bauman baumann baumgardner baumgartner baxley bayer
    baylor bayne bays beale beall beals beamon beane bear beattie beaty beauchamp beaudoin beaulieu beauregard beckett beckham beckwith becnel bedard
    bedford beeler beers beeson begley behrens bello belt belton benavidez benefield benner bergstrom berlin berman bernhardt berrios berryman bertram
    bertrand berube bess betancourt bethea bethel betz bevins bible bickford biddle bigelow billingsley billiot bills billups bilodeau binder binkley
    birch bisson bittner bivens bivins blackwood blaine blais blakely blanchette blaylock blocker blodgett blunt blythe boatright boatwright bobbitt
    bobo bock boehm boettcher bogan bohannon bohn boisvert boland bolduc bolen bolin boling bolling bollinger bolt bone boothe bordelon borders boren
    borges borrego boss bostic bostick bottoms boudreau bounds bourne bourque bowens bowie bowlin box boynton bozeman bracken brackett bradbury
    brandenburg branham branson brant bratcher bratton brazil breaux breeden breedlove breen brenner brent brice briley brill brim brink brinkley
    brinkman brinson briones briscoe briseno brito brittain broadnax broadway brockman broderick brody brogan bronson brookins broome brothers
    broughton browder brownell brownlee broyles brubaker brumfield brunner bruns bruton bucher buckingham bueno buffington buford bui bull bumgarner
    bundy bunker bunn bunnell bunting burchett burchfield burden burdette burdick burge burk burkholder burleson burley burney burnside burrow buss
    bussey bustamante bustos butterfield button buxton byars byrnes caban cable cabral cade cady calabrese calkins callaghan callaway callender calvin
    camarillo cambell canada canady candelaria canfield cantwell canty caraballo caraway carbajal carbone card carden carder cardoza carl carlin
    carlos carman carnahan caro carranza carrera carrico carrion carswell caruso carvalho cary casas casillas caskey cason casper cass cassell casteel
    castellano castellanos castleberry caswell catalano cathey cato catron caudle causey cavanaugh cave cecil centeno cerda chaffin chalmers
    chamberlin chambliss chance chapa chapin charlton chastain chau chavarria chaves cheatham cheney cheng chesser chestnut cheung chew child chilton
    chisholm chism chisolm chitwood choate chong chow christenson christianson christman christmas christy chun churchill cintron clancy clanton clapp
    clarkson clary clausen clawson cleary clegg clem clemens clemmons clevenger click close cloud clough cloutier cobbs coble coburn cochrane cockrell
    coe coffin coggins cohn colburn colby collado collazo colley colson colwell comeaux comstock conaway concepcion condon cone conger conners conover
    conte conti conyers cooks cooksey coombs cooney coons copley coppola corbitt cordell cornish cornwell corral correia corrigan corwin cosby
    cosgrove cota cothran cotter coughlin council counts cousins covert covey coward cowart cowell cowles cowley coy coyne craddock cranford crawley
    crayton creamer creel creighton crespo crider crist criswell crittenden cromer cromwell crooks croteau crouse cruse crutcher crutchfield cuellar
    culbertson culp culpepper cupp curley currier curtin cushman custer dabney daily dallas damico damon damron dancy dang dangelo danielson danner
    dasilva daughtry dayton deberry dees dehart delagarza delatorre delgadillo dell dellinger deloach delossantos deluca delvalle demarco demers
    denham denney denning derosa derr derrick desantis desimone devito devlin devore devries dew dewey dexter dial diehl dietrich dinkins dion dix do
    doan dockery dodds doll dollar domingo dominquez donald donato donnell donohue doolittle dorman dorn dorris dortch doucette doughty douglass dover
    dowd dowell dowling drayton drury duckett duckworth dugas duggan dugger dumont dunaway dunne dunning duong dupont dupuis durand durant durbin
    durden durkin durr duval dyson eagle earle earley earls earnest east easter easterling easton eaves ebert echevarria edgar edge edmond edward
    eggleston elam elizondo eller ellington ellsworth elrod elston ely emanuel embry emmons eng enos enright epstein erdmann escalante escamilla
    espinal espino estep estrella etheridge ethridge everhart evers everson faber fabian fahey fain fairbanks fairley faison fajardo falcon falk
    fallon falls fanning farias farnsworth farrington farrow feeney fellows felts fennell fenner fernandes ferrara ferrari ferraro ferrer ferry
    fielder fierro fife fincher findley fine finnegan fiore fishman fisk fite fitts fitzsimmons flagg flanders flanigan flannery fleck flemming flora
    florence florez flournoy fogarty fogg fogle folse folsom foltz fong fonseca fontaine forest foret forman forney forrester forster forsyth forsythe
    fort forte fortenberry fortier fortin fortner foss foust foy fraley frame francisco francois frantz franz frasier frazer fredericks fredrick
    fredrickson free freed freedman freese freitas freund frias frick frierson fries frizzell fryer fuchs fulcher fullerton fulmer fultz funderburk
    fuqua furman furr fusco gable gaddis gaddy gaffney gainey gaither galarza galbraith gallant galvez galvin gamboa gamez gandy gannon gantt garay
    garber gardiner garmon garnett garris garvey garvin gaskin gaskins gass gatewood gatlin gault gavin gaylord geary geer gentile gerald gerard
    gerber getz gilbertson gilbreath gilchrist gillen gillette gilley gilliland gilman gilmer gilson ginn giordano girard giron giroux gist gladden
    gladney glaser glasgow glaze glynn goad goble godinez goebel goetz goforth gonsalves gooch gooden goodin gooding goolsby gorham gossett gough
    goulet gracia graf graff gragg granados grantham greathouse greco greenfield greenlee greiner grenier gresham grey grice grider griffis griffiths
    grigsby grisham grissom griswold groce grogan grooms gruber guajardo guenther guerin guess guest guffey guillen gulley gunderson gunther gurley
    guyton ha haag haase hacker hackney hadden haggard haggerty haight hailey hair halcomb hales haller hallman halsey halstead halverson hamblin
    hamel hamer hammett hammonds hamrick han handley hanes hanlon hannan hannon harbin hardaway hardee harder hardesty hardison hardman hardwick
    hargis hargrave harkins harlan harley harlow harms harness harp harr harry harter hartmann hartwell harwell harwood haskell hass hassell hatchett
    hatley hatton haugen hauser havens hawes hawks hayward hazel headley headrick healey heaton heck heckman hedges heffner heflin hefner heim hein
    heinrich heinz held helm hembree hendon hendrick henke hennessey henning her heredia hermann herr herrick herrin herrmann hershberger herzog
    heyward hiatt hibbard hickson hidalgo higdon higginbotham higgs high hildebrand hildreth hillard hiller himes hindman hitchcock hite hitt hoang
    hodgson hoffmann hogg hoke holcombe holguin holiday hollenbeck hollins holloman holly holm holton holtz homan homer hook hoppe horan hornsby
    horowitz horsley horvath hostetler houck houghton houle howerton howes howland hoy hoyle hsu hubert hudgens hudgins huey hughey hulsey humes
    hummel humphreys hundley huntington hurtado huskey hussey hutchens hutcherson hutcheson hutchings hutson hutto hwang hyland hylton hyman hynes
    ingle ingraham irby ireland irish irons irvine isaacs isaacson isbell isom ison israel ives ivory jackman jacks jacoby jaeger janes jankowski
    jansen janssen jasper jay jaynes jefferies jeffery jeffrey jenson jessup jeter jett jewett jobe joe johansen jolley jordon jorgenson jose joy jude
    judge judkins julian jung justus kahn kaminski kang karr kasper kaye keane keating keaton keck kee keefe keefer keegan keel keeler keeling keener
    keeney keeton kelleher kellum kelsey kelso kemper kenyon ketchum keyser kidwell kiefer killian kilpatrick kimbrell kimmel kinard kinder kingsley
    kirchner kirkwood kish kitchens klinger knoll knott knotts knowlton knudsen knudson kohl kohn kolb kong koonce koontz kopp kovach kowalski kozak
    kozlowski kraus krauss krebs krieger kroll krug kruger kunkel kuntz kunz kuykendall labbe labelle lachance lacroix lafferty laflamme lafleur lai
    lamar lamm lance landon laney langdon langer langlois lanham lankford lanning lantz laplante lapointe laporte large laroche larose larry larue
    lash lashley laster latimer lattimore lau lauer laughlin lavender lavigne lavoie lawhorn lawless lawton layman layne lea leahy leak leake lear
    leavitt lebron leclair ledesma ledoux leeper lees lefebvre leger legg leggett lehmann leigh leighton lemaster lemay lemieux lemke lemmon lemus
    lennon lenz leone lerma lerner leroy lessard leung levesque levi levin lew lewandowski leyva liddell lieberman lightfoot lightner ligon liles
    lilley lima limon linares lindberg linder lindgren lindley lindquist lindstrom linkous linn linton linville lira lister littlefield littleton liu
    lively lo locklear loera loftin loftis logsdon logue lomax lombard lombardi lombardo longo loper lorenz lorenzo lovejoy lovelace loveless loving
    low lowell lowman loy loya lu luce luciano luckett luis lumpkin lundberg luong luster luther luttrell lyman lytle ma maas mabe mace machado mackay
    mackenzie mackie macklin maclean macleod macon madera madrigal maes maestas magana maggard magnuson maguire mahaffey mahan mahon maier main majors
    maki malcolm malley mancini mancuso maness mangum manns manson manzo maple maples marble march marchand marcotte mares mark markham markley marler
    marlow marlowe marquis marr marroquin martel martell martens martindale martino martins martinson martz marvin marx massie mast masterson matheny
    matheson mathias matney matteson matthew mattingly mattison mattos mattox mauldin maupin mauro maxey maxfield mayers mayhew mazza mcadams mcafee
    mcalister mcarthur mcbee mccaffrey mccallister mccallum mccants mccarter mccartney mccaskill mcclanahan mcclary mccleary mcclintock mcclinton
    mccloskey mcclung mccombs mccool mccorkle mccormack mccrary mccreary mccue mcculloch mccune mccurdy mccurry mccutcheon mcdade mcdaniels mcdonnell
    mcdougal mcdougall mcduffie mcewen mcfall mcfarlane mcgehee mcgovern mcgregor mcgrew mcgriff mchenry mcinnis mcintire mckeever mckenney mckeon
    mckeown mclaurin mclemore mclendon mcmahan mcmaster mcmillen mcmurray mcnabb mcneely mcnulty mcnutt mcreynolds mcswain mcvay mcvey mcwhorter
    meacham meador mears medlin medlock meehan meek meeker melancon mello mena menard mendenhall menendez mercier merrell merrick merriman mesa
    messenger messina metzler michaels mickens milam milburn millard milliken milne milner minnick minter mintz mireles mize moe moeller moen moffett
    moffitt mojica moll monaco monaghan monahan money moniz monk monson montague montalvo montanez montemayor montero montez moorman moreau morehead
    morey moriarty morley morrell morrill morrissey mortensen mosby mosier motley moulton moultrie mount mowery moya moye muhammad muir mulkey mull
    mulligan mullin mullis muncy mundy munn murrell muse musgrove musser nabors nagel nagle nagy najera nakamura nall naranjo narvaez nathan nation
    navarrete nealy needham neel neeley negrete neil neill nelms nesmith ness nestor nettles neuman neumann nevarez neville new newberry newkirk
    newsom ng ngo nickel nielson nieto niles nobles noe noland nolen noll noonan norfleet noriega novotny nowak nowlin noyes null nunes nunley nutt
    nutter nye oaks oates obryan ocampo ocasio ochs oconner oden odum ogle oglesby oh ojeda okeefe oldham olds oliphant oliva olivares olivarez olivas
    olive oliveira olivo olmstead olvera omalley ontiveros ordonez oreilly orellana orlando ornelas orosco orourke orta osburn osgood oshea osorio
    osteen ostrander osullivan oswald oswalt otis otoole outlaw overby overstreet packard packer paine pak palma palumbo pannell pantoja pape pappas
    paradis pardo paredes parent paris parkinson parris parrott parry partin partridge passmore paterson patino pauley paulsen paxton paz peace peak
    pease pedersen pederson peebles peek peel peeler peeples peltier pemberton pence pender pendergrass pennell penny perales perea perreault perrin
    perron perryman peter peterman petit petrie pettigrew pettis pettway peyton pfeifer pfeiffer phan phelan phifer picard pickard pickering pilcher
    pimentel pinckney pinkerton pinkston pino pinson pinto pipkin pippin pitman pitre pitt place plante pleasant plunkett pogue poindexter pointer
    polanco poland poling pollack pomeroy pond ponder poore popp porterfield portillo poston poulin pounds power prado prentice pressley prewitt
    prichard pride pridgen prieto proffitt prosser provost puente pulido pullen pulley purdy purnell putman pyle qualls quarles quezada quigley
    quillen quinlan quinonez quintanilla quiroz radford rafferty ragan rains raley ralph ralston ramon ramsay rand raney rapp rash ratcliff rau rauch
    rawlings rawlins rawls rayburn rayford raynor razo rea reardon redden reddick reddy redman redmon reedy rees regalado register reich reichert
    reinhardt reinhart reis reiter rendon renfro renner reno reuter rey reynoso rhea rhoads rhoden ricci richie rickard ricker ricketts rickman rico
    riddell riddick ridenour rider ridgeway ridley rife rigby riggins rigsby rinaldi rinehart ripley ritchey rizzo robb roberge robert robey robinette
    robins robson roby rockwell roden roderick rodrigue roger rohr roldan roller romeo roney roque rosenbaum rosser rounds roundtree rountree roush
    rousseau roussel royal roybal royer royster ruby runyan runyon rupert rupp rust saavedra sabo sacco sage sager salcedo salcido saldivar salerno
    sales salisbury sallee salley salmon sam sammons samples samson sanborn sanches sandberg sander sandlin sasser satterfield saucier sauer sauls
    savoy sawyers saxon saxton sayers saylor sayre scanlon scarborough scarbrough schaeffer schell scherer schiller schilling schindler schmid
    schofield scholl schoonover schott schrader schreiber schreiner schubert schuler schulte schulze schuster schwab schwarz schweitzer scoggins
    scribner scroggins scully seal seaman searcy seaton see seeley seibert seidel seifert seiler seitz selby sell sells sena sepulveda serna sessions
    settle settles severson seward seymore shackelford shade shank shanks sharkey shay shelby shell shelley shelly shephard sherrod sherry shifflett
    shin shinn shively shivers shore shores shorter shrader shuler shull shumaker shuman shumate sibley sides sigler sikes siler sills silverman
    silvers silvia simone simonson simpkins sipes sisco sisk sisson skelton skidmore skipper slack slade slagle slaton slattery slayton sledge slocum
    slone smalley smithson smoot smothers smyth snead snipes snodgrass snowden soares solano soliz somers somerville sommer sommers song soria soriano
    sorrell sotelo south southard southerland southern sowell sowers spain spalding spann sparkman sparrow spear spearman speed speer speight spellman
    sperry spillman spinks spooner spradlin spriggs spring sprouse spruill spurgeon spurlock stacey stack stackhouse staggs stallworth stamm stamper
    stamps stanfield starling staten stauffer stclair steadman steed steel steen steffen stegall steinberg stephen stepp stidham still stillman
    stillwell stiltner stine stinnett stitt stock stoker stoll stott stowe stpierre strain strand straub strauss streeter strother stroup strunk
    stubblefield stuckey stull stump sturdivant sturgeon sturgill sturgis sturm styles summerlin sumpter sun sutter swafford swank swann swearingen
    sweat swisher switzer swope taber taft taggart talbert talbott tallent tam tamayo tan tanaka tapp tarver tavares teal teel teeter tejada tejeda
    tellez templeton tennant tenney terrill thames thao thatcher theriault theriot thibodeau thibodeaux thiel thigpen thomsen thorn thornburg
    thornhill thorp thorton thrash thrasher tibbetts tibbs tice tierney tijerina tiller tillery tilton timm tinker tirado tisdale tobias toledo toler
    toliver tolliver tom tomlin tong toro torrence totten townes towns trahan trammell trapp trask travers treadway treadwell tremblay tribble trice
    trinidad trout troutman troy trudeau true truitt truong tubbs tuck tuggle turk turley turman turnbull turney turpin tyner tyree underhill unger
    upchurch upshaw upton urban urbina uribe usher utley vail valadez valdes valenti valerio vallejo valles van vanburen vandiver vandyke vanhoose
    vanhorn vanmeter vanover vanwinkle varney vaught veal venable venegas verdin vergara vest vetter vickery victor vidal vieira viera villareal
    villasenor vines vitale vo vu vue wadsworth waggoner wagoner wahl wakefield waldrop wallen walling wallis walston wampler warden warfield wasson
    waterman watters waugh way wayne weatherford weatherly weddle weed weems weinberg weiner weinstein weis welker wellman wendt wenger wentworth
    wentz wenzel wertz wester westfall westmoreland wharton wheat wheatley wheaton whelan whipple whitcomb whited whitehurst whiteman whiteside
    whiting whitlow whitmire whitson whittle whitworth whyte wick wicker wickham wicks wiese wilbanks wilber wilbur wild wilde wiles wilhite wilke
    wilks will willey williford willson wilmoth wilt wimberly winchester windham winfield winfrey wing wingate wingfield winstead wirth wisniewski
    witcher withers withrow witte wofford wolford woo woodbury woodcock wooden woodley woodworth wooldridge wooley word worden worrell worsham worth
    wortham worthy wren wyant wylie wyman wynne yamamoto yancey yanez yee yi yocum yoo yoon younger yount zambrano zaragoza zarate zeller zhang
    zielinski zink zook`],
  [2, `
    abbey abdullah abercrombie abeyta ables abram abramson abrego acree acton adames addington adorno adrian agosto ahn ahner aikens alanis albanese
    alberts albritton alcantar alcantara alcaraz alden alderson alejandro alex alleman alleyne allgood almaraz almonte altamirano alton amaro ambriz
    amerson amick amin anderton andresen angeles angell angle anguiano annis ansley anson anton aparicio appleby applewhite appling arana arbogast
    arceneaux ard ardoin arena arenas argo arguello argueta armbruster armendariz armour aronson arriola arrowood arruda ashburn aston atchley atencio
    attaway aucoin audette auger auten autrey avant avelar averill aycock ayotte azevedo babbitt baber babineaux backman backus baeza bagby bahena
    bahr baier baily balch baldridge ballenger ballesteros ballew ballinger ballou baltazar bancroft bane banister banker banner bannon banta baran
    barboza bard bare barhorst barner barns barnum barnwell barragan barrier barringer barrington barros bartel bartz bash basile baskerville basso
    bastian batchelder batey baugher bay bayless beaman beardsley beason beaton beaudry bechtel bechtold beckley bedell bedwell beecher beeman beer
    beery beggs behr belisle belk belle bellinger bellows bemis benally benfield benford benge benham benn bennet bentz benz berard bergen bergin
    bergmann berkley berkowitz bernardo berndt berryhill bessette bettencourt bettis beveridge bey bianchi bianco bias bibbs bice bickel bidwell
    bieber bierman bigham bigler bill billington bing binion binns birchfield birdsong birmingham bischoff bish bissell bissonnette bixby bixler
    blackford blackshear blackstock blain blaisdell blakeney blanding blanks blessing blizzard blood bloomer bloomfield blow blume bly board boardman
    boatman boddie bode bogart boger boggess bogle bojorquez bolanos bolding bolick bolinger bonham bonin bonnell bonnett bonney bono booher book
    boozer borg born borowski bosch bosley bost bostwick bosworth botello bott botts bouldin bourassa bourg bousquet boutin bouton boutte boutwell
    bove bowe bowes bowler bowyer boyett boyette boykins boylan brace bracey bracy bradberry braddock braithwaite brake bramlett brann brannan branton
    brashear brasher braud brawley brawner breault breckenridge breeding brehm breland bremer breton brett breunig brewington brewton brian bricker
    bridge bridgeman brien brigham brister bristol bristow broadwater brockington brockway brodeur brodie brogdon bromley brook brooke brooker
    brookshire broom brophy brotherton brumbaugh brumley brummett brundage brunelle brunet brush bryce buchholz buckles buckman budd buehler buell
    bugg buggs buie bullington bulter bump bunton burbank burcham burdett burdine burford burg burgett burgin burkhalter burkhardt burmeister burnell
    burress burrus burson burwell bushey bushman bushnell busse bussell butt butters buzzell bybee byerly byler byron byrum cadena caesar cage cahoon
    cairns calder caldera callen callis calvillo calvo camara camper cannady canter cantor cao capers capone caputo carbaugh cargill carillo carleton
    carlile carlyle carmack carmody carothers carper carrasquillo carraway carrell carreon carrero carrigan carrol carruth carruthers cartagena carty
    caruthers carvajal casanova casares casarez cashman casiano cassady casto castor cate cathcart catlett caton cauthen cavender cawley cazares
    ceballos cedeno cedillo ceja cepeda cervantez cha chaffee chafin chaisson chamblee chambless champlin chancellor chancey chao chaplin charette
    charley charron chartier chasse chasteen chee cheeks chenault chenoweth chevalier chick chiles ching chinn chipman chiu choe chou chrisman christ
    christopherso cisco claar clair clapper claudio claxton claypool cleaver cleghorn clemente clemmer clift clouse clyburn clyde coakley cobos
    cockerham cofer coffee cofield colella collard collett collette colman colston colter colton colucci colunga comeau conant conde coney conlon
    constant constantine converse conwell cool coomer copper cordeiro corder cordes core cork corliss corn cornejo corrales correll corriveau corso
    corson cory cosme cosper coston cotten cottingham cottle cotto coulombe coulson courson cousin covarrubias cover cowen cozart crabb crafton
    crandell cravens craver creed creekmore cress cribbs crim criss crites cronk croom cropper crossland crossley crossman croy crozier cruise crumley
    crumpton culler cumming cundiff cuomo cureton curiel curl currin curtiss cushing cusick cutter dabbs dacosta daggett dagostino dalrymple damato
    dame dameron dana dandrea dandridge danforth danley dansby dantzler dardar darr darrow davey dawes daye deanda deane deangelis deangelo deans dear
    dearborn dearing deas deason deboer debose decarlo decastro deck deckard decosta decoteau dee deen deering deese deguzman dehaven delafuente
    delano delapaz delisle delk delp delrio deluna demello dement deming demoss dendy denis denison denman dennard densmore depew depriest derby derry
    desai desilva desjardins desmarais desmond desrochers desrosiers destefano deutsch dever deville devoe deweese dews deyoung dibble dicarlo
    dickenson dickman dicks dilley dillingham dillion dillman dilworth dimaggio dingess dingle dingman dinh dinsmore dionne dipietro dishman distefano
    doak doane doctor doering doerr doggett dombrowski dominick donley donofrio dore dorr dorsett doucet dowdell downer downes doyon drain dreher
    drennan dressler dreyer driggers driskell drum dryden ducharme duck duda duenas duffey dufresne duhon dulaney dunagan dunford dunston dunton
    duprey duquette durfee durkee durrett durst dutcher dutra duty dvorak dyke dykstra eades eads eady eagan eastwood eberhardt eberle eby echeverria
    eck eckman eddings eddins edelman edelstein eden edens edgerton edington edison edmiston edmonson edmunds edson egbert eggers eggert ehlers
    ehrlich eicher eidson eiland eisenberg eldred eldredge eley eliason elledge ellingson elmer elwell elwood emerick emmert emory endicott engelhardt
    engler englert engstrom enoch erb erdman ericson ernest erskine eskew eskridge esquibel estevez etter eubank eudy eugene evangelista evenson
    everette eversole ewald ewell exum faircloth falcone falgoust fancher fannin fant farber faria farina faris farkas farnham farwell fast favela
    favors fawcett fazio fears feaster federico fee felker fell feller fender fenn fenwick ferebee ferland ferrante ferro fetter fick fidler fiedler
    fielding fifield fike fillmore findlay fitz fitzwater fix flack flatt fleenor fleetwood fleury flick flinn flory flower fogel folk fontana forde
    fordham fore forester forsberg fortney fouts fowlkes fraga frances franke frankel franzen frawley frazee frechette fredette freeland freitag
    friday fried friedrich friel friesen frink frisbie frisby frith fritts fudge fuhrman fulford fulk fulkerson fulks fullmer fung furlong furtado
    fussell futrell gabbard gabel gadson gailey gainer gaitan galbreath gall gallaher gallup gamache gambrell gammon gaona garfield garibay garica
    garman garretson garrick garrido garrity garth gartner garver gaskill gaspar gatling gatto gaudet gaul gause gayle gaylor gaynor gaytan gearhart
    geisler geist geller gendron genovese gerdes gerhardt gerlach germain germany gervais geter geyer giddens giddings giese gilkey gillam gillard
    gilliard gilligan gillispie gillman gillum gilpin gilreath ginsberg gish glick glidden glisson gober godoy godsey goings golding goldsberry
    goodale goodall goodell goodnight gorski gosnell gosselin gott gottlieb gourley govan gowen gower graber grabowski grammer granado grande grass
    grasso gravely graybill graziano greaves greeley greenleaf greenwald greenwell gregoire gregor gribble griego griffen grigg grijalva grillo grim
    grimmett grimsley grizzle groff groom grose groth grow grube grundy guardado guarino guay guertin guido gullett gupta gurney gurule gusman gustin
    guyer gwin gwinn haber hack hackler hackworth haddad haddix haddock hafer hagans hagerman hagler hague haile haire hake halbert hallett halley
    halliday hallmark hallock halloran halpern halpin halter halvorson hamann hambrick hamill hamlett hammack hammock hammon hance hang hann hanrahan
    hansel harbison harbour hardeman hardiman hargett harker harkness harless harney haro harold harrelson harrigan harriman harrod hartfield hartford
    hartle hartnett hartsell hartsfield hartung hartwig hartzell harvell hash hassan hasson hasty hatten hauck haug haun haupt haven hawkes haworth
    haws haygood haynie hazard hazelton hazelwood hazen hazlett hazzard heald hearne hecht hecker hector hedge hedgepeth heffernan heil heilman heine
    heintz heiser heisler helmer helmick hemingway hendershot hendley hendren hendry henkel hennessy henninger henriquez henshaw herbst herd hereford
    hernadez hernandes herold herren hersey hesse hetrick hewett hewlett hibbs hickerson higa highsmith hight hilbert hildebrandt hiles hillis hinkley
    hinman hinshaw hintz hipp hix hixon hixson hoag hoagland hoard hoch hochstetler hockenberry hodgkins hodson hoelscher hoey hofer hoffer hofmann
    hoggard holbert holifield hollander hollar holler hollifield holliman hollinger hollister hollowell holmquist holst holston holzer hom honaker
    hooten hornback horning horst hosey hostetter hotchkiss houk hovis howlett howze hu hubbell hubbs huckaby hudak hudspeth huebner hufford hulbert
    hulett hulse humble hume huneycutt hunley hunsaker hupp huss hyden hyder ibanez ibrahim iglesias imes imhoff infante ingalls ingersoll isenberg
    isham ivie izzo jablonski jaffe jaime jaimes jamerson jamieson jaquez jara jarman jarmon jason jasso javier jeffcoat jemison jenks jerome jesse
    jessen jessie jester jiles jimerson jiminez johanson johnsen johnstone jonas jone jorge josephson joslin jost juan judy just kahl kahler kapp karl
    karnes karns karp kasten kastner kato kaufmann kavanagh kavanaugh kaylor kean keeley kehoe keil keim keiser keister kell kellam kellar kellerman
    kellner kempf kennard kenner kennon kerby kerley kerrigan kersey kershaw kester ketcham khoury kibler kidder kieffer kiger kight kilburn kile
    killingsworth killion killough kilmer kimber kimes kimura kindred kingery kingsbury kingston kinlaw kinser kipp kirkham kirkman kirksey kirsch
    kirschner kistler kite kittrell kizer klatt klaus kling klingensmith klink klotz klug knopp kobayashi kocher koehn koerner koester koller koon
    koons korn kornegay koski koss koster kovacs kowal kraemer krantz kranz kratz kremer kress kroeger kuehn kuhl kuhlman kuhns kumar kunkle kutz kwan
    kwon kyles kyser labonte laboy labrecque labrie lacasse lacombe lafountain lafrance lahr lail laine laing lair lajoie lakey laliberte lally
    lalonde lamont lamontagne lamoureux lamp lampe lampkin landa lander landeros landes landreth langham lanza lapierre lapp largent lark larkins
    larochelle larosa larrabee lasalle lasher lasley lathrop latta laurent lavallee lavalley lavelle lavergne lavin lawlor lawyer lazarus lazo leath
    leatherman leathers leatherwood leboeuf lebrun leclerc lecompte ledet ledezma leech lefevre leflore leftwich legrand lehr leibowitz leija lejeune
    lemire lemley lemmons lemoine lemos lenard lennox lenoir lent leo leonardo leong lepage letourneau lett levasseur leverett levinson levitt lewin
    ley lheureux liang lien liggett liggins lillard lillie lindeman linden lindner lineberry ling linker lippert litchfield litton littrell livengood
    lizotte llamas llewellyn lock lockard loeffler loftus loggins lohman lohr lomas lomeli loos loucks loudermilk louie lovato lovelady loveland
    lovely lowder lower lowrey lozada lucia lucier lucio luck luckey lucky luevano luker lum lundgren lundquist lunn lupo lussier luu lux lykins
    macarthur macdougall macgregor mach maciel macmillan macomber macpherson maddux mader madigan madore maggio magill magruder mahler mahone mai
    malave malcom malik malinowski mallard mallett maloy manchester mandel mangrum manion mannino manor mansour manzano mapes mapp marable marcano
    marchant marchese marek marker markle markus marley marlin marquardt marra marriott marrs mars marston martineau martines martini marty mascarenas
    mashburn mask massa mastin mateo mather matherly matherne mathers mathes mathew mathewson mathieu mathison matias matta matz maurice maya mayle
    mayorga maze mazur mcabee mcadoo mcalpin mcalpine mcanally mcardle mcatee mcauley mcavoy mcbroom mccafferty mccandless mccary mccaslin mcchesney
    mcclean mcclurg mccluskey mccomas mccowan mccown mccraw mccrea mccrory mcculley mccutchen mcdavid mcdevitt mceachern mcelhaney mcevoy mcfarlin
    mcgarry mcginley mcginn mcginty mcglothlin mcglynn mcgough mcguinness mchale mciver mckean mckellar mckelvey mckibben mckim mckoy mclane mclaren
    mclellan mcmichael mcmillin mcminn mcmorris mcmullin mcnamee mcnew mcpeak mcphail mcphee meagher mecham medellin medford meekins mefford meister
    melanson mellon melo menchaca mendes meneses menke meraz mercurio merino merkel merrifield merriweather merry merryman mertens mertz messick
    messier messner metcalfe metts michaelson michalski michell michels mick mickelson mickey mickle middlebrooks midkiff miele miguel milan milano
    miley millan millar millet million millsap mincey mingo mink miracle miramontes mitchel mitchem mitchum mix mizell moats modlin moffatt mohamed
    mohammed mohler moller molloy molnar moncrief monday mondragon monge monger monroy montana montenegro montiel moorehead moorer moralez more
    morehouse moreira morel morelli moritz morrissette mortenson mortimer mosely mosqueda mota moten moton moua mouton mowry moxley moy moyers mudd
    mulcahy mulholland mullens mullinax mumford munger munguia munro munroe murchison murdoch muro murphey musgrave music musick musselman myer nail
    nalley napolitano napper nason natale nations natividad nave nazario neace neale neary necaise neese neighbors neilson nelsen nemeth neri nero
    nesbit nester neubauer nevels newhouse newland newport newson nez nicholls nickell nickels nicolas niemi nilsson nino nissen noah nolte nord
    nordstrom northcutt northern norvell nottingham nowell nowicki nunnally oberg obrian obryant ogburn ogletree ogrady ohare okelley olguin olin
    olinger olivera olivier olmos olney olszewski omara ong oquendo oquinn orange orcutt ortego orth orton oster osuna otten oubre ousley overman
    owings owsley oxford oyler ozuna pabon paddock padron paez pagano palacio palermo palm palmieri palmore palomino palomo pang paniagua pankey papa
    paquin paradise pardue pare parenteau parisi parke parkhurst parkman parmer parsley partain partida parton paschal paschall pascual pass pastor
    patch pattison paulino paulk peabody peach peake pearl pearman pearsall peckham peden pedigo pedraza pedro pedroza peele peery pegues pelayo
    pelkey pellegrino pellerin pelton penland penney penrod penton pepe pepin peppers percy peres perlman perri perrine perrone persaud persinger pete
    petry petterson pettiford pettus pfaff pfeffer pfister pharr philip philips phillip philpot piazza pichardo pickle pieper piercy pigg pilgrim
    pilkington pimental pinder pine pinkham pinkney pires pirtle pitcher pizarro plank plant plascencia player plaza plourde plowman plumb plumley
    pohl poisson polley polson pooler porras portis poteat poteet poulos powe poynter pray preciado preece prendergast prevost priddy pridemore prior
    probst propst proulx provencher puga pugliese pulver pumphrey purser puryear pyles quan quesada quiles quimby quirk raby race racine rackley
    radcliff radcliffe rademacher radtke rae rael rager rahn rainwater raleigh ramage rambo ramer randazzo randell range rankins ranson rao raper
    rascon ratcliffe rathbone rathbun rausch rawson raymer rayner reader ready real reams reavis reber red reel reeve rego reimer reinke reiss reitz
    rembert remillard remington renaud renfroe renfrow resendez rex rhinehart rhone rhyne richburg richman rick rideout ridge ridgway riedel ries
    riffle rigney rimmer rincon ringer riojas riordan risner rittenhouse ritz rivard rivero robichaud robichaux robin robinett robledo rocco rochelle
    rochester rodarte rodas roddy rodman roebuck rohde rohrer rojo rolfe roll rolon rome romine rondeau rood roof rooker rooks roop roscoe roseberry
    rosenberger rosenblum rosenfeld rossman rothman rothstein roundy rowden rowlett royce rozier rubino ruble ruch rudy rue ruelas ruggiero ruggles
    ruhl rule rumph rumsey runge runion runnels ruppert rusk russel rutland rutter ruvalcaba ryals saad sabin sachs sackett saddler sadowski saez
    safford sain saiz sale salem salmons salvador salvatore salyer salyers samaniego samons samuelson sanabria sand sandifer sandler sandstrom sandy
    sankey sansone santacruz santamaria santillan santo santoro sarmiento sartin sarver sato satterwhite sattler sauceda saul savoie sayles scalf
    scanlan scarberry scarlett schaller schatz scheer scheffler schenck schenk schexnayder schick schlegel schlosser schlueter schnell schoen scholz
    schramm schrock schroder schulman schuman schumann schutz scofield scudder seabolt seale sealy searle searles sebastian sedillo seeger seely segal
    seger segovia sellars seng senn serra serrato sessoms setzer sevilla shanahan shane shaner shankle shanklin sharma shattuck shealy shears shedd
    sherer sherlock shilling shine shipe shirey shirk shiver shockey shoemake shoffner shoop shoup shouse showalter showers shreve shriver shropshire
    shrum shubert shults shumway shupe shuster shutt siebert sievers sigmon sikora silas silvas silveira silverstein silvey sim simmon simonds sink
    sipe sipple sirois sisneros sites skeen skiles slate slavin slay slusher smitherman smithers smock snapp snook soileau sokol solberg soler solorio
    solorzano son sonnier soper sorrells soucy soule southworth speaks speck spell sperling spiegel spiker spikes spiller spinelli spires spitzer
    sprinkle stadler stallard stamey stancil standley stanfill stansberry stansbury stebbins steelman steger steinke steinmetz stephan sternberg
    sterner steven stgermain sthilaire stickney stiffler stilwell stites stith stlouis stocker stockman stocks stockwell stoltz stoltzfus stonge
    stoops storer storm storms stotts stouffer stowell stowers strader straight strait strawn stribling strickler stricklin stringfellow strobel stroh
    strom stroman stromberg struble struck studer stultz stumpf stutzman su suber sublett sudduth suh suiter sullins summer summerville sumrall
    sundberg sunderland surber surface surratt sussman sutphin suttles suzuki swaim sweatt swett swiger swindell swindle swink swinney swinton sylvia
    szabo szymanski tabb tafoya tait takahashi tallman tamez tankersley tapley tarango tardiff tarr tarrant tatro taveras tedder tedesco teixeira
    tello tennyson tenorio terrazas tesch testa tetreault tew thai tharpe thaxton theis theisen therrien thibault thibeault thielen thies thom thoma
    thompkins thorson thrower thurber thurmond tiffany tighe tillis tillotson timberlake timmerman timms tincher tindall tingle tinney tobey tolentino
    tolley tolman tolson tomas toms toner toole tooley toombs toomey torgerson torrey toscano toussaint tower towle towne towner toy tracey trainor
    trantham treat treece trigg trinh trombley trotman trott troupe trowbridge troyer truax truesdale trull truman trussell tsai tse tsosie tucci
    tudor tull tully tunnell tunstall turcotte turgeon turnage turnbow tye tyndall tyrrell ulloa ulmer unruh urena urias urquhart ussery utter vaca
    vaccaro vachon vaillancourt valdivia valente valentino valladares valley valverde vanbuskirk vandenberg vanderpool vandusen vanhouten vannoy
    vanpelt vansickle varga vargo veach veilleux velarde veliz verdugo verduzco vermillion vestal via vice victoria vidrine vierra villagomez
    villalpando vineyard vining viola virgil voigt volk vollmer volpe volz voorhees wachter waddle wadley wages wainwright waites waits waldman waldo
    waldon wales wallin walther waltz walz waring warnock warrick warrington warwick wasserman watanabe watford watterson wayman weatherby weathersby
    weatherspoon weekley wegner weidner weigel weil weiland weiler weimer weise weiser welborn wellington welton welty wendel wert wescott wessel
    wesson westbrooks westcott westerman westover westphal wetmore whetstone whitacre whitehouse whitener whitford whitmer whitted whittemore whorton
    wiegand wieland wiener wigfall wight wilborn wilcher wildman wilfong wilkens wilkie willette willie wilmot wimmer winchell winder windsor wingard
    winger wingo winner winton wisdom witham witkowski witter wojcik wolcott wold womble woodford woodhouse woodland woodman woodring woolard woolf
    woolley woolsey worthen wortman wozniak wrenn wyche wyckoff wyrick wysocki yager yamada yan yancy yarborough yingling yoho yoshida youmans youngs
    yuen zachary zahn zamudio zayas zelaya zimmermann zinn zuber`],
] // biome-ignore format: one table

/** First names that three of 100,000 bear, of women and men together. */
export const GIVEN_SHARES: readonly (readonly [share: number, names: string])[] = [
  [1000, `
    charles david james john mary michael richard robert william`],
  [500, `
    anthony barbara brian christopher daniel donald dorothy edward elizabeth george jennifer joseph kenneth linda margaret maria mark patricia paul
    ronald steven susan thomas`],
  [250, `
    alice amanda amy andrew angela ann anna betty brenda carl carol carolyn catherine christine cynthia deborah debra dennis diane donna douglas eric
    frances frank gary gregory harold helen henry janet jason jean jeffrey jerry jessica jose joshua joyce julie karen kathleen kevin kimberly larry
    laura lisa marie martha matthew melissa michelle nancy pamela patrick peter raymond rebecca ruth sandra sarah scott sharon shirley stephanie
    stephen terry timothy virginia walter willie`],
  [120, `
    aaron adam alan albert allen andrea anne annie antonio arthur ashley benjamin beverly billy bobby bonnie brandon bruce bryan carlos carmen carrie
    cheryl chris christina cindy clarence connie craig crystal curtis dale danny dawn denise diana doris earl edith edna elaine ellen emily ernest
    ethel eugene evelyn florence francis fred gerald gladys gloria grace harry heather howard irene jack jacqueline jamie jane janice jeremy jesse
    jimmy joan joe johnny jonathan josephine juan judith judy julia justin katherine kathryn kathy keith kelly kim lawrence lee leonard leslie lillian
    lois lori louis louise luis lynn manuel marilyn marion marjorie martin marvin mike mildred nathan nicholas nicole norma norman paula peggy philip
    phillip phyllis rachel ralph randy rita robin rodney roger rosa rose roy ruby russell ryan samuel sara sean shannon shawn sheila sherry stanley
    steve sylvia tammy teresa thelma theresa tiffany tina todd tony tracy victor victoria wanda wayne wendy`],
  [60, `
    agnes alex alexander alfred alicia allison alma alvin amber ana angel anita annette april arlene audrey barry beatrice bernard bernice bertha
    bessie beth bill billie bradley brent brittany calvin carla caroline cathy chad charlene charlie charlotte clara claudia clifford clyde colleen
    constance corey courtney dan dana danielle darlene darrell dean debbie delores derek derrick dolores don dustin eddie edwin eileen eleanor ella
    elsie emma erica erin esther eva floyd francisco frederick gail gene georgia geraldine gertrude gilbert gina glen glenda glenn gordon greg
    guadalupe hazel hector heidi herbert herman holly ida jackie jacob jay jeanette jeanne jeff jeffery jerome jessie jesus jill jim joann joanne joel
    johnnie jon jorge joy juanita june katie kristen kristin kyle lauren laurie leo leon leroy lester lewis lillie lloyd loretta lorraine lucille lucy
    lydia marc marcia marcus marian mario marlene maureen maurice megan melanie melinda melvin micheal michele miguel minnie monica natalie nellie
    oscar pauline pearl pedro ramon randall ray regina renee rhonda ricardo rick ricky roberta roberto ronnie rosemary sally sam samantha shane stacey
    stacy stella sue suzanne tamara tanya tara terri theodore tim tom tommy tonya travis troy tyler valerie vanessa vera vernon veronica vicki vincent
    viola vivian warren wesley wilma yolanda yvonne zachary`],
  [30, `
    ada adrian alberta alberto alejandro alfredo alison allan amelia andre andy angie antoinette armando arnold arturo austin becky belinda ben beulah
    blanche bob bobbie brad brandi brandy brett bridget byron candace candice carole casey cassandra cecil cecilia celia chester christian christy
    claire claude clayton clifton clinton cody cora cory daisy darren darryl daryl dave deanna della dianne donnie dora duane dwayne dwight edgar
    eduardo elmer enrique erik erika eunice evan everett fannie faye felicia felix fernando flora frankie franklin freddie fredrick gabriel gayle
    geneva genevieve guy gwendolyn hannah harriet harvey hattie hilda hugh ian inez iris irma isaac isabel ivan jaime jan janie jared javier jeannette
    jennie jenny jimmie jo joanna jodi jody joey jordan juana julian julio karl karla katrina kay kayla kelli ken kent kerry kirk kristi kristina
    kristine kristy kurt lance latoya leah lena leona lindsay lindsey lola lonnie lula luther luz lynda lynne mabel madeline mae maggie mamie
    margarita margie marguerite marsha marshall maryann mathew mattie max maxine melody milton miriam misty mitchell molly monique morris myrtle naomi
    natasha nathaniel neil nelson nick nina nora olga olivia opal pam pat patsy patty penny perry priscilla rafael ramona raul reginald rene roland
    ron rosie ross ruben sabrina salvador sandy sergio seth shelia shelley shelly sherri sheryl sidney sonia sonya stuart susie ted terrance terrence
    toni tracey tyrone velma verna vickie vicky violet virgil wade wallace whitney willard yvette`],
  [15, `
    abigail abraham addie adele adriana adrienne aida aimee al alexandra alexis alfonso alisha alonzo alton alyssa andres angelica angelina angelo
    antonia archie aubrey aurora bennie benny bernadette bert bethany betsy bettie blake blanca bonita brittney brooke bryant caitlin caleb cameron
    camille candy cara carey carlton carroll cary cassie cecelia cedric celeste cesar chelsea cheri cherie christa christie clark cleo clint colin
    conrad consuelo corinne cristina dallas damon darla darnell darrel debora delbert delia deloris dena desiree devin dewey dianna dina dixie dominic
    dominique doreen dorthy doug doyle drew earnest ebony ed edmund effie elbert elena elias elisa elisabeth ellis eloise elsa elva elvira erick erma
    ernestine ernesto ervin essie estella estelle etta eugenia eula faith felipe fern forrest francine francisca freda gale garrett garry geoffrey
    gerard gerardo gilberto ginger goldie grant gregg gretchen guillermo gustavo gwen helene henrietta homer hope horace hubert hugo ignacio ina
    ingrid ira irving ismael israel iva jacquelyn jake jana janelle janette janis jasmine jeannie jenifer jenna jeremiah jermaine jewel jewell johanna
    johnathan jonathon josefina josh josie julius kara kari karin kate kelley kellie kelsey kelvin kendra kenny kerri kris krista kristie kristopher
    krystal lana latasha latonya laurel laurence laverne leigh lela leland lenora lesley leticia levi lila lionel lora loren lorena lorene lorenzo
    lorna lottie lou lourdes lowell lucas lucia lucinda luke lupe lyle lynette mable mack malcolm mandy marcella marco marcos marianne marina marissa
    marla marta marty matt maude may meghan melba mercedes meredith merle mindy miranda mona morgan muriel myra myrna myron nadine neal nettie nichole
    nicolas nikki noah noel olive oliver ollie omar ora orlando orville otis owen pablo patrice patti paulette pete polly preston rachael ramiro
    randolph raquel reba rebekah rena rex rickey robbie robyn rochelle roderick rodolfo rogelio ronda roosevelt rosalie rosario rosemarie rosetta
    roxanne rudolph rudy rufus sadie sallie salvatore sammy santiago santos shari shaun shawna shelby sheldon sheri sherman sherrie silvia simon sonja
    sophia sophie spencer stacie stewart sylvester tabitha tami tamika tammie tasha taylor terence teri therese toby tomas tommie traci tracie trevor
    tricia trina trisha van wendell wilbert wilbur wilfred willis wilson winifred wm woodrow`],
  [8, `
    abby abel adela adeline adolfo agustin aileen alana alejandra alexandria ali alisa allie allyson alta althea alva alvaro amie amos angelia
    angeline annabelle antoine anton ariel armand ashlee audra august autumn ava avery avis barbra bart beatriz benita benito bernadine bette bettye
    bianca blaine blair bobbi boyd bradford brady brain brendan bret brianna bridgette bryce bryon buddy burton callie carlene carmela carmella
    carolina catalina cathleen cecile chandra charity chase christi chuck clare clarice clarissa claudette clay cleveland cliff concepcion cornelia
    cornelius corrine cruz curt damian damien dane daphne darcy darin darius darrin darwin deana dee demetrius denis desmond devon dewayne dexter
    dolly domingo dominick dona dorothea dylan earlene earline earnestine edmond efrain eldon eli elijah elinor elise elisha eliza elliot elliott elma
    elnora elton elvin elwood emanuel emil emilia emilio emmanuel emmett ericka ernie erwin esmeralda esperanza esteban estela ester ethan eve fabian
    fay fidel flossie freddy frieda gabriela gabrielle garland gay georgina gerry glenna gracie graciela grady graham gregorio greta grover hal haley
    hans harlan harley harriett harrison heath helena hilary hillary humberto ila imogene irvin isabelle ivy jackson jaclyn jamal jami janine jarrod
    jasper jayne jeanie jeanine jeannine jeffry jerald jeri jerri jess jillian joaquin jocelyn jodie joesph jolene joni julianne junior justine karina
    kasey katharine katy keisha kendall kendrick keri kermit kimberley kirsten lacey lacy ladonna lamar lamont lara latisha lea leann leanne leila
    lenore leola leonardo letha lidia lilia lilly lily liza lizzie logan loraine lorie lorrie louie louisa lucile luella luisa magdalena malinda
    mallory manuela marcel marcie marcy margo margret maribel marisa marisol maritza marlin marlon martina marylou mason matilda mavis mayra meagan
    melisa mia micah michel mickey milagros miles millie minerva moises mollie monte monty moses murray nannie ned nelda nell neva nita noemi nola
    nolan norbert noreen odell odessa ofelia ola otto paige patrica pearlie penelope percy petra phil pierre quentin quinton rachelle rae randal randi
    raphael reggie reuben reynaldo rhoda rickie rob rocky rod rodger rolando roman rory rosalind rosalinda rosalyn roscoe royce russel rusty ruthie
    sammie saul saundra scotty selena selma serena shana shanna sharron shauna sheena simone socorro sofia solomon son sondra staci stan stefanie
    stephan sterling summer susana susanne sybil sydney tabatha tameka tania tanisha teddy terrell terrie thaddeus thurman tia timmy tonia trent trudy
    tyson ursula valarie vance vicente virgie wilfredo will willa williams winnie winston xavier yong young zelma`],
  [4, `
    abbie abdul adan adelaide adelina adolph adrianne agatha aisha alba aldo alecia alene alfreda aline alissa allene alphonse alphonso alyce alyson
    amalia amparo anastasia anderson angelique angelita annmarie antionette antony araceli arleen arline arnulfo arron art ashleigh athena augusta
    augustine aurelia aurelio barney basil beau belle bennett bernardo bernie berry berta bertie beryl bess beverley birdie booker branden brandie
    briana brianne bridgett brigitte britney britt brock brooks bruno buford camilla caren cari carissa carlo carly carmelo carmine carrol carson
    carter caryn casandra cathryn catrina celestine celina chadwick chance chantel charley charmaine chasity chelsey cherry chi chloe chong christen
    christin chrystal chung cindi clair claudine clement colby cole coleen colette collin concetta corina corine cornell cortney coy cyril cyrus
    dalton danette danial daniela danna dante dara daren davis dayna deann deanne debby deena deidra deidre deirdre delilah delma delmar delphine
    demetria denice denny denver deon derick dessie destiny diann dick diego dinah dion dionne dirk dollie donnell donny donovan doretha dorian dottie
    dudley duncan dusty eddy edwardo edwina edythe elba elda eleanore elia elida eloisa elvia elvis emerson emery emilie emory enid erich erna
    ernestina errol eugenio evangelina evangeline ezra fanny fatima federico felecia ferdinand fletcher florine forest fran francesca frederic freeman
    freida galen garth gavin gayla gena genaro georgette geri germaine german gilda giovanni gonzalo griselda guillermina gus gussie hallie hanna
    harris helga heriberto herminia herschel hester hiram hollie hollis hong hortencia houston hung hunter ilene imelda ines iola iona irwin isabella
    isaiah isidro issac ivette ivory jacklyn jacques jacquline jade jame jamel jamey janel janell janna jannie jaqueline jarrett jarvis jasmin jayson
    jeanna jefferson jena johnathon johnie jonas josefa josue judi juliana juliet juliette justina kaitlin kaitlyn karrie karyn katelyn katheryn kathi
    kathie kathrine katina kaye kennith kenya kimberlee kirby kitty krystle kurtis lakeisha lakesha lakisha landon lane lashawn lashonda latanya
    latrice lauri lavern lavonne lawanda lazaro leanna leeann lelia leonel leonor leora lesa lessie leta letitia libby lilian liliana lina lincoln
    linwood liz lolita lon lona louella loyd luann luciano lucien lucretia lynnette ma madeleine madelyn madge mai major malissa mara marcelino marci
    margery margot mari mariana marianna mariano maricela marietta marilynn marisela marquita marva maryanne marybeth maryellen maryjane maudie maura
    mauricio maurine maxwell maynard mellisa melva merlin merrill merry mervin michaela michell migdalia millard millicent mina minh mitchel mitzi
    mohammad mohammed monika monroe morton myles nadia nan nanette natalia nelly nestor nickolas nilda noe noelle nona norris numbers octavia octavio
    oma ophelia pamala pansy paris pasquale pattie phoebe portia queen quincy racheal randell raymundo rebeca reed refugio reid renae retha reva reyna
    rhea rich rigoberto riley robbin robby rocco rocio rodrigo romeo ronny rosalee rosalia rosanna rosanne roseann rosella rosita roslyn rowena roxie
    russ sanford sang sasha savannah scot scottie sebastian selina seymour sharlene shellie shelton sheree shiela shonda sierra silas soledad sonny
    stefan stevie sun sung susanna suzette tamera tammi tamra taryn tawana tera teresita terra tessa tessie thad thanh theo theodora theron tillie
    tisha tori trenton treva trinidad tristan truman twila ty ulysses valentin valeria vaughn veda verda vern vernice vida vilma vince virgina vito
    vonda ward weldon wendi wilburn wilda wiley wilford wilhelmina wilmer winfred winona yesenia zachery zane zelda`],
] // biome-ignore format: one table

/** Common where few of the census come from: so many of 100,000 of those in the news. */
export const WORLD_SURNAMES: readonly (readonly [share: number, names: string])[] = [
  [500, `
    kim lee park choi wang li zhang liu chen yang huang zhao wu zhou xu sun nguyen tran le pham singh kumar sharma khan ahmed ahmad
    ali hussein hussain hassan mohammed mohamed muhammad mohammad ibrahim abdullah garcia rodriguez gonzalez hernandez lopez martinez`],
  [120, `
    tanaka suzuki sato takahashi watanabe yamamoto nakamura kobayashi gupta patel das shah rahman islam hossain begum akhtar malik
    saleh salem said saeed mahmoud mahmud youssef yousef omar osman othman khalil hamid rashid aziz karim nasser mansour haddad
    ivanov petrov smirnov kuznetsov popov sidorov volkov ivanova petrova kovalenko shevchenko bondarenko nowak kowalski novak horvat
    muller schmidt schneider fischer weber meyer wagner becker hoffmann martin bernard dubois durand moreau rossi russo ferrari bianchi
    silva santos oliveira souza pereira costa perez sanchez ramirez torres flores diaz yilmaz kaya demir celik jansen devries
    andersson johansson hansen olsen larsen nielsen jensen korhonen papadopoulos cohen levy mizrahi okafor adeyemi mensah diallo traore
    dlamini nkosi moyo banda mwangi otieno kamau wijaya susanto santoso`],
] // biome-ignore format: one table
export const WORLD_GIVEN: readonly (readonly [share: number, names: string])[] = [
  [1000, 'mohammed mohamed muhammad mohammad'],
  [250, `
    ahmed ahmad ali hassan hussein hussain ibrahim omar mahmoud youssef yusuf khaled khalid abdul abdullah abdel mustafa ivan sergei
    sergey vladimir alexander aleksandr dmitry dmitri andrei andrey mikhail nikolai igor oleg yuri jose juan carlos luis miguel jorge
    pedro manuel antonio francisco jean pierre michel jacques hans peter klaus wolfgang giovanni giuseppe marco mario paolo joao paulo
    wei jun ming hiroshi kenji rajesh sanjay amit min-ho fatima maria anna olga elena natalia`],
] // biome-ignore format: one table
