/** Verbs of protest, force posture, broken relations, coercion, assault and fighting: `lemmas | conditions | code | options`. */
export const verbsOfConflict = `
# protest
protest demonstrate rally march picket parade agitate | p:for/to/demand/over/against/about | 141 | t:against,at,over,for,outside,in,to
demonstrate | o !p:against/outside | -
protest demonstrate rally picket march | | 141 | t:against,at,o,over,outside,in,through,on
protest | o | 141 | t:of,by,o,against
rally | p:behind/around | 053 | t:behind,around
rally | s:stock,share,market,dollar,price,team,currency | -
march | p:on/into/to s:@force | 190 | t:on,into,to
gather converge assemble mass take | s:protester,demonstrator,thousand,crowd,hundred,people,student,activist,supporter p:to/outside/for/against:protest,demand,rally,oppose | 141 | t:against,outside,at,in,of
take | p:to:street | 141 | t:against,over,in,to,of
strike walk_out down | p:over/for/against:pay,wage,condition,job,law,reform,cut | 143 | t:against,over,in
go walk | p:on/in/off:strike,stoppage,job | 143 | t:against,over,at,in,of
go | p:on:hunger | 142 | t:against,over,in
stage hold begin organize organise launch go continue join end participate | o:strike m:hunger | 142 | t:against,over,in,of
fast | | 142 | t:against,over
stop down | o:work,tool | 143 | t:over,against,at
riot rampage loot | | 145 | t:against,in,over,through
clash | s:protester,demonstrator,crowd,supporter,student,rioter,activist,striker,opposition | 145 | t:with r
burn torch set ransack vandalize vandalise trash loot pelt stone | s:protester,demonstrator,crowd,supporter,student,rioter,activist,mob,youth | 145 | t:o,at,to,on
hurl throw lob fling | o:stone,rock,brick,petrol,molotov,egg,shoe,bottle,firebomb,object | 145 | t:at,on
throw hurl lob | o:bomb,grenade,explosive | 183 | t:at,into,on
block blockade obstruct barricade occupy | o:road,highway,street,bridge,entrance,traffic,route,border,port,access,square,railway,runway,motorway,crossing !s:soldier,army,military,navy,warship | 144 | t:to,against,of,from,in,over
blockade | s:@crowd | 144 | t:o
blockade | | 191 |
occupy storm seize | s:protester,demonstrator,student,crowd,activist,worker,mob | 144 | t:o,of
collect gather | o:signature | 140 | t:to,against,from
sign | o:petition | 140 | t:to,against
secede break_away rebel revolt mutiny rise_up | | 140 | t:from,against
overthrow oust topple depose unseat overturn bring_down | s:parliament,voter,team,election,assembly,court | 080 |
overthrow topple depose oust | | 190 |
remove oust dismiss sack fire suspend purge expel impeach | oa s:president,government,party,parliament,minister,leader,king,emir | 170 |
sack dismiss fire | oa | 170 |
fire | o:artillery,mortar,shell,rocket,rocket,tank,barrage | 194 | t:at,on,into,against,toward,towards,across,over
fire | o:missile p:at/on/into/against/toward/towards/across/over | 195 | t:at,on,into,against,toward,towards,across,over
fire | o:@weapon,shot,round,artillery,shell,salvo,gun,barrage,machinegun,bullet | 190 | t:at,on,into,against,toward,towards,across
fire lob use spray unleash shoot | o:@tool,gas,tear,rubber | 175 | t:at,on,into,against,o
fire open | p:on/at/into/upon/toward | 190 | t:on,at,into,upon,toward
open | o:fire | 193 | t:on,at,against
fire | oa | 170 |
fire | | 190 | t:on,at,into

# force posture
intensify mobilize mobilise deploy mass amass station dispatch send move position redeploy rush reinforce strengthen build_up concentrate increase boost beef_up place post bolster pour commit airlift fly muster augment | o:@force,@weapon | 154 | t:to,in,along,near,on,against,into,at,around,outside,for,toward,towards
mobilize mobilise deploy dispatch send station rush post increase boost reinforce | o:@police | 153 | t:to,in,along,near,against,into,at,around,outside,for
mobilize mobilise call_up | o:reservist,reserve,conscript | 154 | t:against,along,to
reinforce fortify strengthen beef_up tighten step_up heighten bolster increase boost | o:border,position,garrison,base,presence,defence,defense,patrol,deployment,alert | 150 | t:in,along,near,on,with,at,against,around
tighten heighten step_up increase beef_up | o:security | 151 | t:in,at,around,for,ahead
put place | p:on:alert | 152 | t:in,along,against,o
remain stay | p:on:alert | 152 | t:in,along,against
raise | o:alert | 152 | t:in,against
mobilize mobilise | | 154 | t:against,along,o
mobilize mobilise | o:resource,money,fund,support,effort,action,investment,finance | -
deploy | !o | 154 | t:to,in,along,near,against,into
test testfire test_fire test_launch | o:missile,rocket,warhead,bomb,icbm,satellite | 150 | t:toward,towards,into,over,at
launch fire | o:missile,rocket,icbm,satellite !p:at/on/against/into/in | 150 | t:toward,towards,into,over,at
test testfire detonate | o:missile,device,bomb,warhead,weapon | 150 | t:o,near
patrol | | 150 | t:o,in,near
scramble intercept | o:jet,fighter,aircraft,plane,warplane,bomber | 150 | t:against,to,of,from,o
parade brandish flaunt | o:@weapon | 150 | t:in,against
encircle surround besiege | | 191 |
militarize militarise | | 150 |
enrich | o:uranium | 150 |

# relations reduced
cut sever break suspend reduce downgrade end terminate curtail freeze cut_off break_off sever strain limit scale_back | o:@relation,contact,link | 161 | t:with,to,between
suspend break cut end halt | o:@relation m:air,trade,economic,rail,transport,commercial | 160 | t:with,to,between
cut suspend reduce halt end stop freeze withhold slash terminate withdraw cut_off curtail block cancel trim delay scale_back discontinue | o:@weapon,military | 1622 | t:to,for,from,in,of
cut suspend reduce halt end stop freeze withhold slash terminate withdraw cut_off curtail cancel trim delay scale_back discontinue | o:@humanitarian,ration | 1623 | t:to,for,from,in,of
cut suspend reduce halt end stop freeze withhold slash terminate withdraw cut_off curtail cancel trim delay scale_back discontinue | o:@aid,@money,supply | 162 | t:to,for,from,in,of
freeze | o:asset,account,fund | 172 | t:of,in,belonging
block freeze | o:@aid,@money,fund | 162 | t:to,for
cut cut_off halt stop suspend turn_off shut_off reduce | o:gas,electricity,power,water,fuel | 160 | t:to,for,from,with
cut cut_off halt stop suspend turn_off shut_off reduce | o:oil,export,shipment,import,trade,sale,flow | 163 | t:to,for,from,with
impose slap levy enforce tighten reimpose prolong renew extend expand maintain toughen clamp widen renew keep intensify broaden level | o:@sanction,tariff,levy | 163 | t:on,against,upon,for,to
sanction blacklist embargo boycott | oa | 163 |
impose slap enforce place introduce tighten | o:@restriction m:import,export,trade,arms,oil,economic | 163 | t:on,against,upon,for,of,in
impose slap enforce place put introduce tighten extend maintain set issue order clamp | o:@restriction,visa,travel | 172 | t:on,against,upon,for,of,in
impose enforce | o:blockade,siege | 191 | t:on,against,of
impose enforce extend set_up | o:nofly,zone | 191 | t:over,on,in
impose enforce declare | o:martial,emergency | 1724 | t:in,on,over
impose levy issue slap | o:fine,penalty,punishment,sentence,tax,condition,term | 172 | t:on,against
fine penalize penalise punish discipline | oa | 172 |
cancel postpone scrap call_off shelve put_off suspend break_off abandon delay halt end quit boycott walk_out | o:@talk,summit | 164 | t:with,to,between,by,of,from,in
cancel postpone call_off scrap put_off | o:visit,trip | 161 | t:to,with,by,of
walk_out storm_out pull_out | p:of/from:@talk | 164 | t:with,of
fail | o:@talk | 164 |
collapse fail stall founder break_down | s:@talk | 164 | t:between,with
collapse fail stall founder break_down | | -
expel deport eject banish oust throw_out kick_out exile evict remove drive_out boot_out turn_away | o:@diplomat | 161 | t:o,from,of
expel oust suspend | p:from:organization,union,league,council,group,body,nato,commonwealth,g8 | 166 | t:o
expel oust eject throw_out withdraw evict ban bar | o:@aidworker s:government,state,authority,regime | 1663 | t:o
expel deport eject banish exile evict repatriate kick_out throw_out drive_out displace uproot turn_back | | 174 | t:o,from,to
summon call_in | o:@diplomat | 114 | t:of,o
recall | o:@diplomat | 161 | t:from,in,to,o
recall | | -
isolate ostracize ostracise | oa | 160 |
close shut seal shut_down seal_off close_down | o:border,frontier,crossing,airspace,embassy,consulate,road,port,bridge | 160 | t:with,to,in,o,of,from,between
close shut shut_down close_down shutter raid ransack | o:newspaper,station,channel,radio,office,website,university,ngo,party,media,school,mosque,church,internet,paper,outlet | 172 | t:of,o,in
close shut | | -
downgrade | | 160 | t:with
break break_off sever | p:with:@place | 160 | t:with
nationalize nationalise expropriate confiscate impound commandeer appropriate | | 1711 | t:of,from,belonging,owned,o
seize capture take grab hijack board impound intercept | o:@vehicle,ship,tanker,vessel,boat,cargo | 171 | t:of,from,o
seize confiscate | o:@property,drug,cocaine,heroin,weapon,document,asset,kilogram,ton,tonne,computer,cash,explosive,evidence | 1711 | t:from,of,belonging,in,o
destroy demolish raze bulldoze flatten damage burn vandalize vandalise torch wreck ransack loot desecrate blow_up deface dynamite level gut smash trash ruin | s:earthquake,storm,hurricane,tornado,flood,fire,blaze,cyclone,typhoon,quake,wildfire,wave,tsunami,wind,rain | -
destroy demolish raze bulldoze flatten damage burn vandalize vandalise torch wreck ransack loot desecrate blow_up deface dynamite level gut smash trash ruin | | 171 | t:o,of,in
burn | !o | -
destroy wipe_out annihilate obliterate | s:strike,airstrike,jet,warplane,aircraft,force,troop,coalition,drone,military,bombing,army | 190 | t:o
destroy | oa:drone,missile,position,vehicle,tank,hideout,base,jet | 190 | t:o
outlaw ban bar prohibit forbid proscribe suspend disqualify dissolve dismantle disband criminalize | o:party,candidate,opposition,politician,organization,organisation,group,movement,union | 1722 | t:o,of
outlaw ban bar prohibit forbid criminalize criminalise censor restrict curb curtail limit gag suppress stifle muzzle proscribe | | 172 | t:o,on,from,of,by
limit curb restrict curtail suppress | o:@illness,emission,growth,spread,damage,risk | -
bar forbid prohibit prevent stop block | oa p:from | 172 | t:o
prevent | | -
suspend dissolve | o:parliament,constitution,assembly,council,newspaper,publication,license,right | 172 | t:of,in,o
suspend | oa | 172 |
revoke strip cancel withdraw | o:citizenship,licence,license,visa,passport,accreditation,status,autonomy,permit,right | 172 | t:of,from,for,o
quarantine | oa | 172 |

# coercion
arrest detain apprehend imprison jail capture round_up nab intern incarcerate hold seize pick_up take bust | !p:as/for:shield o:@captive oa s:@police,court,authority,@force,agent,official,government,officer,security,guard,ranger | 173 | t:o
arrest detain apprehend imprison jail intern incarcerate round_up nab | | 173 | t:o
hold keep | p:in/for/under/without:custody,detention,prison,jail,arrest,captivity,suspicion,questioning,trial | 173 | t:o
take | p:into/in:custody | 173 | t:o
place put | p:under:arrest,detention,surveillance | 173 | t:o
capture | o:@place | 192 | t:from,of,in,o
capture | oa:@captive,fighter,militant,rebel,soldier,leader,suspect,commander,terrorist | 173 | t:o
capture | | 192 | t:from,o
issue | o:warrant | 173 | t:for,against
raid storm search swoop | s:@police,agent,officer,authority,security | 175 | t:o,in,on,into
crack_down clamp_down | | 175 | t:on,against,in
crush suppress quash quell put_down break_up disperse suppress repress | o:@protest,protester,demonstrator,crowd,rebellion,mutiny,dissent,dissident,opposition,rioter,gathering | 175 | t:of,by,in,o
disperse break_up beat_back | | 175 | t:o
repress oppress persecute | oa | 175 |
teargas tear_gas | | 175 |
hack penetrate breach | o:computer,network,website,system,account,server,site,email,database | 176 | t:of,in,at,belonging,o
hack | | 176 | t:into,o
spy eavesdrop | p:on | 170 | t:on
coerce bully pressure | oa | 170 |
extort | | 170 | t:from,o
enslave conscript recruit | oa:child,boy,girl,woman | 180 | t:o
evict displace | oa | 174 |
execute behead hang lynch stone decapitate crucify | | 1823 | t:o
hang | !oa | -
execute | o:plan,order,warrant,operation,mission,attack,strike,raid | -

# assault
abduct kidnap | | 181 | t:o
hijack | oa | 181 | t:o
hijack | o:@vehicle | 181 | t:of,from,o
take seize hold | o:hostage | 181 | t:o,of,from
hold take keep | p:as/for:shield | 184 | t:o
use | o p:as:shield | 184 | t:o
hold take seize keep | p:hostage/captive | 181 | t:o
hold | o:hostage,captive | 181 | t:o,of
beat assault batter thrash flog whip punch kick slap manhandle maul rough_up club pummel strangle slash mug stomp cane lash bludgeon | oa | 182 |
beat defeat crush thrash edge rout overcome trounce upset hammer down beat whitewash | p:in/by/at/to/on/for/after:@sport | -
beat defeat crush thrash edge rout upset hammer trounce down draw | o:@sport | -
beat | s:@police,guard,soldier,officer,mob,thug,youth,man,protester,militant | 182 |
beat edge trounce thrash hammer outplay rout | | -
stab knife hack club axe | oa | 182 |
injure hurt wound maim cripple | s:earthquake,storm,hurricane,crash,accident,tornado,fire,flood,blaze,quake,collision | -
injure wound maim hurt | | 180 | t:o,in
rape molest gang_rape sexually_assault grope | | 1821 |
abuse assault | m:sexually | 1821 | t:o
abuse mistreat maltreat | oa | 182 |
torture torment mutilate waterboard | | 1822 |
murder slay massacre slaughter butcher | | 1823 | t:o
massacre slaughter exterminate annihilate | oa | 202 | t:o
kill | s:bomb,explosion,blast,bomber,bombing,mine,ied | 183 | t:o,in,of
kill | s:earthquake,storm,hurricane,crash,accident,tornado,fire,flood,blaze,quake,virus,disease,heat,avalanche,landslide,cyclone,collision,cancer,heatwave,outbreak,epidemic,pandemic,drug,overdose | -
kill injure wound | p:in/by:bombing,blast,explosion,bomb,bomber,mine,ied | 183 | t:o,in,of
kill injure wound | p:in/by:airstrike,strike,raid,drone,bombardment,bombing,warplane,aircraft m:air,drone | 195 | t:o
kill injure wound | p:in/by:crash,accident,earthquake,storm,flood,fire,avalanche,collision,quake,hurricane,landslide,outbreak,stampede,collapse,cyclone | -
kill | o:leader,chief,commander,deputy,general,politician,minister,mayor,governor,journalist,head,cleric,activist,judge,ambassador,president,founder,scientist,ruler,prosecutor,official | 186 | t:o,of
kill | s:drone,airstrike,strike,jet,warplane,helicopter,aircraft,missile | 195 | t:o
kill | s:shell,artillery,mortar,rocket,shelling,tank | 194 | t:o
kill | s:@force,soldier,army,rebel,militant,fighter,insurgent,guerrilla,terrorist,police,coalition,taliban,jihadist | 190 | t:o
kill gun_down shoot_dead shoot mow_down | | 180 | t:o,at,on
shoot shoot_dead gun_down | s:@police,soldier,troop,guard,officer | 193 | t:o,at,on
shoot | p:at/on/toward/into | 193 | t:at,on,toward,into
shoot_down down | o:@vehicle,drone,jet,plane,aircraft,helicopter,missile,airliner | 195 | t:of,o
shoot_down | | 195 | t:of,o
shoot | o:film,movie,video,photo,scene,picture,footage | -
assassinate | | 186 | t:o
ambush waylay | | 190 | t:o
die perish | p:in/from/during/after/of/at:@fight,torture,beating,shooting,explosion,bombing,blast | =cause 180 | t:s s:by
die | | -
poison gas | oa | 2041 |
explode detonate blow_up go_off set_off | s:bomb,device,explosive,mine,ied,car,grenade,truck,vehicle | 183 | t:in,near,at,outside,o,on
detonate explode blow set_off blow_up plant | o:bomb,explosive,device,mine,himself,herself,vest,car,truck,ied,itself | 183 | t:in,near,at,outside,on,among,against,o
bomb | s:@force,jet,warplane,plane,aircraft,airforce,coalition,israel,army,force | 195 | t:o
bomb firebomb | | 195 | t:o,in
blow_up | | 183 | t:o

# fight
attack assault raid ambush hit strike target pound batter pummel hammer engage storm overrun rocket assail charge bombard strafe blitz besiege invade | s:storm,earthquake,hurricane,quake,virus,disease,cyclone,shark,dog,bear,tiger,typhoon,tornado,wave,recession,crisis,flood | -
attack assault raid ambush | p:with:machete,knife,axe,sword,club,acid,stick,stone | 182 | t:o
attack assault raid ambush | | 190 | t:o,on,at,in,against
attack | s:hacker | 176 | t:o
hit strike pound target batter pummel hammer bombard engage | s:@weapon,jet,warplane,airstrike,strike,aircraft,drone,raid,bomber,missile,bomb,coalition,plane | 195 | t:o,at,in
hit strike pound target engage | s:rocket,artillery,shell,mortar,tank,shelling | 194 | t:o,at,in
hit strike pound target engage | p:by:@weapon,airstrike,strike,aircraft,missile,bomb,raid,drone,shell,artillery | 195 | t:o,at,in
hit | s:@force,army,police,israel,rebel,militant,coalition | 190 | t:o
hit strike | o:@agreement,balance,chord,note,record,low,high,bottom,market,headline,target,deal,wall | -
strike | o:@agreement,bargain,compromise,accord | 057 | t:with r
hit | oa | 190 |
hit | | -
strike | oa | 190 |
strike | p:at/in/against | 190 | t:at,in,against,o
strike | | -
target | p:with:@fight,airstrike,strike,rocket,missile | 190 | t:o
target | p:with:sanction,tariff,campaign,advertisement | 163 | t:o
target | | 190 | t:o,in
target | o:financing,funding,audience,market,propaganda,sector,industry,consumer | -
engage | p:in:cleansing | 203 | t:against,of s:s
engage | p:in:@fight | =do 190 | t:with,against s:s
engage | p:in/with:@talk | =do 040 | t:with s:s
engage | p:in | -
engage | oa s:@force | 190 |
engage | oa | 040 | t:o
engage | | -
shell bombard rocket mortar cannonade | | 194 | t:o,in
strafe carpet_bomb | | 195 | t:o
invade overrun storm | s:@sport,fan,company | -
invade | | 192 | t:o,of
overrun storm assault | | 190 | t:o
occupy annex seize capture overrun retake recapture conquer reconquer take take_over reclaim regain recover wrest liberate | o:@place,control,half,part,percent | 192 | t:from,of,in,over,o
occupy | o:space,seat,role,post,chair,rank,office | -
occupy annex conquer retake recapture reconquer | | 192 | t:from,o,of
seize | oa | 171 | t:o
seize | o | 171 | t:from,of,o
seize | o:opportunity,moment,chance,initiative | -
seize | o:power,control | 192 | t:in,of,over,from
take_away | | -
take | o:@place s:@force,rebel,fighter,militant,insurgent,army,taliban,guerrilla | 192 | t:from,o
take_over | o:@place,control | 192 | t:of,from,o
fight battle combat counter confront repel repulse rout defeat degrade crush tackle | o:@illness | -
fight battle combat confront engage clash skirmish duel grapple | o:@sport | -
fight battle | p:for:@right,@reform,title,life,survival,job,world,place | -
fight combat battle counter | | 190 | t:o,with,against r
resist | o:@fight,@force,@place,occupier,occupation | 190 | t:o
skirmish clash | | 190 | t:with,o,between,against r
clash | p:over/with/on:plan,policy,budget,bill,issue | 111 | t:with
repel repulse | | 190 | t:o,by,from,of
defeat degrade eliminate eradicate annihilate neutralize neutralise dislodge rout vanquish crush liquidate wipe_out root_out flush_out | oa | 190 | t:o
eliminate eradicate defeat | o:barrier,tariff,@illness,emission,gap,need | -
defeat | o:@sport,bill,motion,candidate,proposal,incumbent,amendment | -
defeat | p:by/with:vote,percent,majority,margin,percentage,ballot | -
defeat | p:in:election,constituency,district,referendum,vote,runoff,primary,poll,race,parliament | -
defeat | s:team,side,party,candidate,champion | -
advance push thrust penetrate cross_into enter | s:@force,@weapon,rebel,fighter | 190 | t:into,on,toward,o,towards,in
enter | s:@force | 192 | t:o,into
cross | o:border s:@force,militant,fighter | 190 | t:into,from,o
ram collide | o:@vehicle,boat,ship | 190 | t:o,of
sink torpedo scuttle | o:@vehicle,ship,boat,submarine | 190 | t:of,o
sabotage | | 171 |
retaliate respond hit_back | p:with/by:@fight,strike,airstrike,rocket,missile,shelling,force,fire | 190 | t:against,on,at,to
retaliate | | 190 | t:against,for,on
respond | | -
launch fire | o:@weapon,rocket,missile,drone,grenade | 194 | t:at,on,into,against,toward,towards,across,over
launch mount stage carry_out conduct wage begin start unleash undertake execute make initiate spearhead resume continue open lead press perpetrate | o:@fight,crackdown,massacre,killing,coup,hit | =do 190 | t:on,against,at,in,into,of,upon,with
launch mount stage conduct carry_out begin start open initiate undertake | o:investigation,inquiry,probe,review,enquiry,hearing | =do 090 | t:into,of,against,on,over
launch | o:@flight | -
wage | o:campaign | 190 | t:against,on
wage | o:war,jihad | 190 | t:against,on,with,in
drop | o:bomb,munition,leaflet,barrel | 195 | t:on,in,over
drop | o:charge,case,lawsuit | 080 | t:against
bombard | | 194 | t:o
besiege blockade | s:@crowd | 144 | t:o
blockade | | 191 | t:o
gas | | 2041 | t:o
use deploy employ | o:gas,sarin,chlorine,nerve,chemical,agent,poison m:chemical,poison,nerve,mustard,sarin,chlorine,biological | 2041 | t:against,on,in,at
use | o:force,violence,weapon,bomb | 190 | t:against,on
use | o:@tool,teargas,tear,truncheon | 175 | t:against,on,at,o
use | | -
cleanse | | 203 | t:of,o

# more of the same
steal plunder pilfer rob | | 171 | t:from,of,o
snatch | oa | 181 | t:o
harm hurt endanger brutalize brutalise | oa | 180 | t:o
harm hurt damage endanger | o:@relation,interest,reputation,economy,image,trust,credibility,bond,stability,prospect,chance,cause,environment | -
inflict deal | o:casualty,loss,damage,defeat,blow,harm,injury,pain,punishment,suffering | 190 | t:on,upon,to,i
intervene | p:in/into s:@force | 190 | t:in,into
intervene | p:in/between:dispute,conflict,row,talk,crisis | 045 | t:in,between
interfere meddle | p:in/with | 110 | t:in,with
hunt hunt_down chase track_down | oa | 190 | t:o
pursue track | o:@captive,rebel,insurgent,terrorist,gunman,attacker,force | 190 | t:o
divert | o:@force,@weapon | 154 | t:to
undermine destabilize destabilise subvert sabotage weaken | oa | 170 | t:o
seal_off cordon cordon_off | o | 144 | t:o,in
lay | o:siege | 191 | t:to
lay | o:mine | 190 | t:in,off
mine | o:harbor,harbour,road,port,water | 190 | t:of,in,o
pull_down tear_down knock_down bring_down | o:statue,house,home,building,wall,monument,flag | 171 | t:of,in,o
bring_down | o:@vehicle,jet,plane,helicopter,drone | 195 | t:of,o
bring_down | o:government,president,regime | 190 | t:of,o
drive | p:from/out | 190 | t:o,from
drive_back push_back beat_back beat_off hold_off fend_off | | 190 | t:o
cut_off isolate | o:@place | 191 | t:o,of,from
starve | | 180 | t:o
flee escape desert defect | | -
lose cede | o:@place,control | -
withhold | o:payment,recognition,support,visa | 160 | t:to,from,for
tax | oa | 172 |
confine restrict | oa p:to/in | 172 | t:o
confront | s:@force,@police | 190 | t:o
persecute victimize victimise discriminate | | 1721 | t:o,against
humiliate insult desecrate | | 111 | t:o
burn | p:in/during:protest,effigy | 140 |
`;
