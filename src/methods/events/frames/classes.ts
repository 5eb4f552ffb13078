/** Classes of nouns that frames speak of, by lemma; a hyphenated word is written without its hyphen. */
export const classTable = `
food: food grain flour wheat rice water medicine drug vaccine tent blanket shelter ration fuel milk meal mask ventilator oxygen flour kit
money: money dollar euro pound yen yuan rupee cash fund funding financing finance loan credit grant investment payment subsidy donation contribution budget salary million billion guarantee stipend
weapon: weapon weaponry arm arms armament ammunition missile rocket rifle gun mortar artillery tank munition jet warplane helicopter drone launcher explosive shell hardware armour armor equipment submarine frigate battery grenade
aid: @food @money aid assistance relief help support supply convoy truck delivery donor package parcel humanitarian airlift
humanitarian: @food humanitarian emergency relief refugee disaster convoy
force: troop force army soldier unit battalion brigade division regiment personnel marine contingent military serviceman paratrooper commando fleet navy squadron garrison reinforcement reservist legion corps tank warship ship vessel carrier destroyer frigate submarine aircraft jet bomber fighter plane helicopter battery missile
police: police policeman officer gendarme guard patrol constable paramilitary ranger
peacekeeper: peacekeeper peacekeeping peacekeep helmet peaceforce mission monitor
inspector: inspector observer monitor inspection investigator expert mission watchdog verifier
aidworker: aid humanitarian relief ngo charity agency worker unhcr unicef organization organisation group
captive: individual prisoner hostage detainee captive inmate pow convict suspect activist dissident journalist protester demonstrator crew sailor pilot soldier troop girl boy woman man child person people civilian worker citizen national student leader member policeman officer blogger lawyer teacher politician opponent bishop monk businessman family migrant refugee pair two three dozen hundred militant fighter rebel scores politician mp lawmaker
property: property asset house home building land vehicle car truck ship vessel boat tanker plane helicopter equipment fund account embassy office bank business shop store factory school hospital church mosque temple museum bridge railway pipeline aircraft cargo fish weapon drug cocaine heroin document artefact artifact manuscript painting statue artwork remains body antiquity gorilla helicopter
place: territory area city town village province region district capital border base post outpost port airport island hill position stronghold land country enclave camp building compound headquarters dam airfield crossing bridge neighbourhood neighborhood ground checkpoint foothold peninsula strip bank coast plateau
fight: attack assault offensive raid strike airstrike bombing bombardment shelling barrage war invasion operation incursion battle clash fighting fight campaign ambush shooting gunfire fire missile rocket siege violence hostility force aggression bloodshed combat conflict
talk: talk negotiation meeting summit discussion dialogue consultation conference conversation session roundtable parley
relation: tie relation relationship link cooperation alliance partnership
diplomat: ambassador diplomat envoy consul attache attaché embassy mission consulate staff representative emissary chargé
agreement: agreement deal pact treaty accord memorandum contract protocol convention charter concordat mou communique declaration compact settlement
ceasefire: ceasefire truce armistice cessation peace hudna standstill
sanction: sanction embargo boycott tariff duty quota
restriction: restriction curb ban limit prohibition constraint barrier moratorium censorship control rule requirement
right: right freedom liberty autonomy citizenship suffrage equality democracy vote
reform: reform change transition democratization democratisation overhaul restructuring liberalization amendment constitution law legislation policy rule system
institution: constitution institution regime independence secession autonomy democracy statehood referendum parliament
leadership: resignation election leader leadership president minister government ouster removal impeachment departure vote cabinet poll
protest: protest demonstration rally march strike sitin vigil riot boycott uprising unrest walkout dissent revolt rebellion
request: request demand call appeal plea proposal offer invitation plan overture bid suggestion ultimatum petition motion idea resolution initiative recommendation application condition
charge: accusation charge allegation claim suggestion report rumour rumor involvement responsibility wrongdoing link role guilt assertion complaint speculation knowledge complicity
crime: crime corruption fraud bribery theft murder smuggling trafficking laundering embezzlement graft robbery drug terrorism kickback racketeering extortion
abuse: abuse torture violation right rape mistreatment discrimination repression persecution crackdown
warcrime: genocide atrocity massacre warcrime holocaust cleansing war humanity
espionage: espionage spying treason spy collaboration sedition collaborate spy
aggression: aggression attack invasion shelling bombing incursion violation truce ceasefire airspace shoot fire attempt raid support sponsor shelter harbour arm
speech: speech statement remark comment address interview article editorial tweet post letter debate sermon word column letter broadcast message parliament
sport: match game final cup tournament wicket goal championship league innings run series semifinal quarterfinal medal set playoff semifinals round score try penalty point point tie test title trophy
illness: disease virus cancer pandemic poverty hunger inflation crisis epidemic malaria illness coronavirus covid covid19 climate change unemployment fire flood pollution recession corruption blaze warming famine drought obesity fraud crime smuggling trafficking terrorism extremism racism cybercrime inequality injustice disinformation misinformation impunity slavery radicalism islamophobia hatred prejudice intolerance illiteracy discrimination
emotion: disapproval concern worry alarm dismay anger outrage displeasure disappointment regret unease frustration fear anxiety skepticism scepticism doubt dissatisfaction reservation misgiving
sympathy: condolence sympathy solidarity sorrow grief sadness
approval: support satisfaction appreciation gratitude thanks admiration confidence approval respect thank hope optimism pleasure commitment
vehicle: car truck bus taxi plane ship boat tanker aircraft vessel airliner train convoy
person: man woman child person individual people civilian soldier policeman officer leader commander official member militant fighter rebel insurgent terrorist journalist worker villager resident protester student citizen president minister chief head deputy general family guard gunman victim politician activist lawyer judge teacher doctor priest cleric boy girl troop force aide bodyguard counterpart partner neighbour neighbor rival enemy foe adversary spokesman mayor governor ambassador diplomat dissident critic opponent suspect prisoner farmer migrant refugee pilgrim mourner shopper passenger driver ally son brother father wife worshipper others dozen hundred thousand scores lawmaker head aide serviceman other two three four five six seven eight nine ten at one many
nuclear: nuclear enrichment uranium atomic missile weapon warhead programme program
trade: trade export import goods market product business commerce investment gas oil electricity
flight: flight route service product campaign line website satellite rocket programme program project initiative fund app brand book bid career
tool: teargas rubber gas cannon baton water bullet
abstract: policy decision law plan proposal bill idea rule system treaty programme program project case issue problem matter economy market record issue question situation crisis conflict claim view opinion interest license licence visa citizenship publication constitution parliament service flight work membership rule effort stance position move step measure activity budget tax role right freedom
crowd: protester demonstrator crowd student farmer worker activist villager resident trucker driver settler tribesman opposition supporter fisherman teacher doctor youth people protestor rioter mob miner
transparent: ton tonne kilogram kilo barrel worth million billion dollar euro patch batch contingent handful pair couple load box part number series group bit wave round effort process lot kind sort form amount piece set level rate degree range package act instance case case result beginning start end resumption continuation return campaign programme program plan step measure move attempt intention decision possibility prospect threat dozen hundred thousand majority third half quarter member rest most resumption delivery provision imposition implementation launch lifting easing suspension extension expansion increase decrease reduction cut deployment use practice idea thousand tens hundreds dozens
`;
