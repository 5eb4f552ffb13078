/** Verbs of meeting, support, cooperation, aid and yielding: `lemmas | conditions | code | options`. */
export const verbsOfCooperation = `
# consult
meet | o:demand,request,condition | 083 | t:of,o,from,by
meet | o:requirement,target,need,deadline,challenge,standard,goal,obligation,criterion,expectation,commitment,responsibility,opposition | -
meet | p:with:resistance,opposition,criticism,approval,success | -
meet | | 040 | t:o,with r
talk chat converse confer consult parley speak communicate liaise huddle deliberate engage interact correspond | p:with/to | 040 | t:with,to r
talk speak | p:by/over/on:phone,telephone | 041 | t:to,with r
speak talk | p:out/against | 111 | t:against
speak | p:at/in/on/before:conference,rally,interview,television,parliament,congress,radio,audience,event,forum,meeting | -
speak talk | | -
discuss debate | | 040 | t:with,o r
consult | oa | 040 |
hold host chair convene co_chair hold_out | o:@talk | =do 040 | t:with,between,for r
host receive greet entertain fete | oa | 043 |
welcome | o:president,minister,delegation,ambassador,leader,king,queen,envoy,visitor,secretary,chancellor,counterpart,emir,pope p:to/in/at/for | 043
host | o:@talk,talk,games | 043 | t:with,between,for,of
host organize organise | | -
receive | o:@aid,payment,money,gift,@weapon,training | 070 | t:s s:from,of
receive | o:assurance,praise,support,backing | 051 | t:s s:from,of
receive | o:call | 041 | t:from,of
receive | oa | 043 |
receive | o:@peacekeeper | 0861 |
receive | o:@inspector | 086 | t:from,of
receive | | -
visit tour | o:@place,camp,hospital,site,church,grave,family,victim,shrine,factory,museum,school,tomb | 042 | t:o
visit tour | | 042 | t:o,in,to,with
travel fly go head depart journey return come trek leave set_out jet | p:to/for:@talk,visit | 042 | t:to,for,in
travel fly journey jet | p:to/into/in | 042 | t:to,into,in
arrive land | p:in/at/to/from | 042 | t:in,at,to
arrive land | s:@peacekeeper | 0861 | t:in,at,to
arrive land | s:@force,@weapon | 154 | t:in,at,to,near
arrive | | -
land | | -
return go come | | -
leave depart | p:for | 042 | t:for
attend join | o:@talk,signing,dinner,lunch | 040 | t:with,between,of
attend | | -
join | oa p:for:@talk | 040 | t:o
join | o:force,hand p:with | 060 | t:with r
join | p:in:condemn,criticize | -
join | o:coalition,alliance,force,union,bloc,agreement,treaty,organization,organisation,effort,nato | 050 | t:o,with,of,in
join | | -
accompany | | -
mediate broker arbitrate intercede | | 045 | t:between,in,with,of,o
broker negotiate mediate reach strike clinch secure seal conclude finalize finalise hammer_out work_out forge ink thrash_out | o:@agreement,@ceasefire,compromise,solution,understanding,consensus,exchange,swap | =do 057 | t:with,between,among,of r
negotiate bargain haggle renegotiate | | 046 | t:with,o,between r
negotiate | o:peace | 046 | t:with,between r
sign initial ink conclude ratify co_sign countersign approve endorse adopt | o:@agreement,treaty,protocol,memorandum,contract | 057 | t:with,between r
sign initial | o:law,bill,decree,order | -
sign | o:petition,letter | 020 | t:to,on
sign | | 057 | t:with r
ratify | | 057 | t:with,of
resume restart renew reopen relaunch revive open begin start launch continue | o:@talk | =do 046 | t:with,between,on r
resume restore establish renew normalize normalise upgrade strengthen deepen improve expand open forge enhance reopen boost build cement bolster consolidate develop foster promote intensify broaden re_establish reestablish | o:@relation,embassy,consulate,contact,friendship,understanding,trust,engagement | 050 | t:with,between,to,in r
open reopen establish | o:embassy,consulate,mission,office | 050 | t:in,to
exchange swap | o:fire,shot,gunfire,blow,shelling,bombardment,rocket,salvo,strike | 190 | t:with,o r
exchange | o:ambassador,envoy,diplomat,recognition | 050 | t:with r
exchange swap trade | o:@captive,body,remains | 084 | t:with,for r
exchange | o:information,intelligence,data,evidence,view,idea | 064 | t:with r
exchange | o:greeting,message,gift,letter,view | 050 | t:with r
exchange | | 060 | t:with r
share | o:information,intelligence,evidence,data,knowledge,expertise,experience,technology,finding,detail,image,know | 064 | t:with
share | | -
provide give supply pass hand hand_over furnish relay transmit disclose | o:information,intelligence,evidence,data,expertise,detail,briefing,proof | 064 | t:to,with,i,for
cooperate collaborate team work coordinate partner team_up band join_force | p:with | 060 | t:with r
cooperate collaborate | | 060 | t:with,in,on r
work coordinate partner | | -
train drill exercise | oa | 062 | t:o,with
train | o:hacker,cyber | 155 | t:against
train | | 062 | t:with
conduct hold stage perform launch undertake carry_out begin start take run kick_off | o:exercise,maneuver,manoeuvre,drill,wargame,game m:joint,military,naval,war | =do 062 | t:with,near,against,off r
trade | o:blame,accusation,insult,barb,blow,fire | 111 | t:with r
trade | p:with | 061 | t:with r
invest | p:in | 061 | t:in
export sell ship | o:@weapon | 072 | t:to,i,for
export sell ship | | 061 | t:to,i,for
import buy purchase procure acquire | p:from/of/in | 061 | t:from,of
import | | 061 | t:from,o
sell | o:stake,share,house,book,ticket | -
extradite render repatriate | | 063 | t:to,o
extradite | p:to | 063 | t:to
hand_over turn_over give_up surrender | o:suspect,fugitive,criminal,militant,terrorist,leader,murderer | 063 | t:to
hand_over turn_over cede transfer relinquish give_up | o:power,control,authority,rule,sovereignty | 083 | t:to,of
hand_over turn_over return give_back surrender release | o:@property,@place,money | 0842 | t:to,i,from,of
hand hand_over turn_over | o:@captive | 0841 | t:to,o
hand | p:to | 070 | t:to
surrender give_up | o:weapon,arm | 0873 | t:to
surrender capitulate give_up | !o | 0874 | t:to,o
give_up | x | -
give_up | p:on | -
surrender cede | o:@place | 0874 | t:to
help assist aid abet | x | 070 | t:o
help assist aid support succor | | 070 | t:o,with
help aid abet support back sponsor finance fund bankroll | oa:rebel,insurgent,militant,terrorist,separatist,militia,guerrilla | 072 | t:o
arm rearm equip | oa | 072 |
arm equip supply provide furnish | p:with:@weapon | 072 | t:o
supply provide give deliver send ship donate offer grant transfer sell furnish smuggle contribute dispatch lend hand lease fly | o:@weapon | 072 | t:to,i,for
supply provide give deliver send ship donate grant offer allocate earmark dispatch airlift distribute channel contribute extend disburse pour inject release lend hand fly commit pledge award approve pump | o:@humanitarian | 073 | t:to,i,for,in
give provide donate grant lend allocate earmark extend contribute loan disburse inject award send channel offer release approve transfer pay pump | o:@money,@aid,loan,credit,subsidy,scholarship | 071 | t:to,i,for,in,toward
give provide grant extend offer deliver send render lend supply increase boost step_up expand raise double triple restore resume continue | o:aid,assistance,help,relief,support,funding,supply | 070 | t:to,i,for,in
give provide offer lend extend | o:support,help,assistance m:military,logistical | 072 | t:to,i,for
give provide offer lend extend | o:support,help,assistance m:financial,economic | 071 | t:to,i,for
provide give supply furnish lend offer | o:training,troop,air,logistics,military m:military | 072 | t:to,i,for
provide give offer grant afford extend | o:asylum,refuge,sanctuary,haven,shelter,citizenship,residency | 075 | t:to,i,for
grant give | o:right,autonomy,independence,freedom,citizenship,permission,access,license,amnesty,bail,immunity,clemency,pardon | 080 | t:to,i,for
give grant | o:permission,approval,green,mandate,go,ok,consent | 080 | t:to,i,for
give provide lend | o:protection,security,cover | 074 | t:to,i,for
provide | oa p:with | 070 | t:o
provide give supply | p:to | 070 | t:to,i
supply | | 070 | t:to,i,o
deliver | o:blow,strike | 190 | t:to,on
deliver drop fire expend | o:munition,bomb,ordnance p:against/on | 195 | t:against,on
deliver | o:speech,address,lecture,message,letter,statement,remark,verdict | -
deliver send ship airlift distribute dispatch donate contribute | | 070 | t:to,i,for,in
deliver | !o | -
distribute | o:report,document,leaflet,pamphlet,copy,information,message | -
send dispatch | oa:envoy,delegation,minister,negotiator,emissary,representative,diplomat | 040 | t:to,i
send dispatch deploy contribute post commit rush | o:@force p:to/for/as:@peacekeeper | 074 | t:to,in,for,i,around
send dispatch deploy contribute post commit rush | o:@peacekeeper | 074 | t:to,in,for,i,around
send dispatch deploy | o:@inspector | 090 | t:to,in,i
send dispatch deploy fly rush | o:rescue,medic,doctor,nurse,medical,firefighter,rescuer,search,aid,team | 073 | t:to,in,i,for
send | o:message,letter,signal,telegram,condolence,tweet,text,email | -
fund finance bankroll subsidize subsidise sponsor underwrite bail_out | | 071 | t:o
invest | | 061 |
feed clothe treat rescue evacuate save shelter resettle house vaccinate | oa | 073 |
evacuate | p:from | 073 | t:o,from
shelter harbor harbour host | oa:refugee,migrant,evacuee,asylum | 075 |
shelter harbor harbour hide protect | oa:militant,rebel,terrorist,insurgent,fugitive,taliban,fighter,leader,group,organization | 070 |
protect guard safeguard | oa | 074 |
harbor harbour shelter | | 070 |
resettle admit let_in welcome accept take_in absorb | oa:refugee,migrant,asylum,evacuee,immigrant,seeker,thousand | 075 |
forgive cancel write_off reduce reschedule | o:debt | 071 | t:of,to,for,i
compensate reimburse repay pay | oa | 071 |
pay | o:price,attention,visit | -
rebuild reconstruct repair restore | o:house,home,school,infrastructure,hospital,road,bridge | 070 | t:in,for

# yield
free release liberate let_go let let_free set_free parole unfreeze discharge | o:@captive | 0841 | t:o,from,to
free | p:from:@illness,fear,want,need,bondage | -
free release parole | oa | 0841 |
let | m:free | 0841 | t:o
let | o:we,us,i,me | -
allow permit let | o:myself,ourselves,themselves,itself,himself,herself | -
release return hand_back unfreeze restore give_back | o:@property,@money,remains,asset,fund | 0842 | t:to,i,of,from,o
release | o:statement,report,figure,data,video,document,photo,result,information,list,audio,footage,film,album,letter,picture,survey,detail,name,poll,study,image,song,version,book,record,tape,transcript,guideline,plan | -
release | | 084 | t:o,to
return | o:call | 041 | t:of,o
return | o:fire | 190 | t:at,on
return | o:favor,visit | -
return | o | 084 | t:to
liberate | o:@place | 192 | t:from,o
resign quit step_down step_aside abdicate bow_out stand_down | | 0831 | t:as,from
quit leave exit withdraw_from | o:@agreement,coalition,alliance,government,union,talk,organization,organisation,bloc,council | 160 | t:with,o,of,in
quit leave | | -
relinquish renounce yield_up concede give_up | o:claim,right,power,control,presidency,office,post | 083 | t:to,of
renounce abandon forgo | o:violence,terrorism,terror,armed | 087 | t:against
renounce abandon forgo give_up dismantle freeze scrap halt | o:@nuclear | 087 | t:to
yield | o:result,benefit,fruit,dividend,outcome | -
concede yield bow cave back_down give_in acquiesce relent submit succumb cave_in accede | | 080 | t:to,o,on
concede | o:defeat,election | 0831 | t:to
concede | c | =say 080
comply abide | | 080 | t:with,by
lift ease relax loosen remove rescind revoke repeal end abolish scrap waive drop cancel suspend soften shorten unblock eliminate undo terminate reverse drop | o:@sanction | 085 | t:on,against,of,from,for,to,in
lift ease relax loosen remove rescind revoke repeal end abolish scrap waive drop soften shorten cancel curtail | o:@restriction,censorship,ban | 081 | t:on,against,of,from,for,to,in
lift ease relax end rescind shorten cancel reduce remove suspend | o:curfew | 0813 | t:in,on,across,from,imposed
lift end rescind revoke cancel suspend | o:emergency,siege,martial,law | 0814 | t:in,on,across,from
lift ease end raise break relax | o:blockade,siege | 0872 | t:on,of,against,from,in,to
lift | o:spirit,trophy,weight | -
legalize legalise unban decriminalize | | 081 |
ease end calm quell defuse | o:dissent,@protest | 082 | t:in,against
end stop halt cease suspend abandon call_off conclude postpone break_off | o:@protest | 082 | t:against,over,at,in,with,of
ease reduce defuse | o:tension,hostility | 050 | t:with,between,in
allow permit let authorize authorise enable | oa:@peacekeeper x | 0861 | t:o
allow permit let authorize authorise | oa:@inspector x | 0862 | t:o
allow permit let authorize authorise grant give | o:@aid,access,convoy,supply,corridor | 0863 | t:to,for,into,i,of
allow permit let authorize authorise enable | x | =allow 080 | t:o
allow permit let authorize authorise | | =allow 080 | t:o,to,for
open reopen | o:border,crossing,frontier,bridge,airspace,road,route,corridor,gate,port,door | 081 | t:to,with,for,o
reopen | | -
admit | oa p:to/into | 081 | t:o
admit | | -
amend change reform revise overhaul democratize democratise liberalize liberalise modernize modernise | o:constitution,law,policy,system,judiciary,institution,electoral,legislation | 083 | t:in,of
democratize democratise liberalize liberalise reform | | 083 | t:o
enact adopt pass introduce implement | o:reform,@right | 083 | t:in,for,to
meet fulfil fulfill satisfy grant accept | o:demand,request | 083 | t:of,from,by,o
retreat withdraw pull_out pull_back pull back_off fall_back redeploy leave move_out vacate evacuate | s:@force,@peacekeeper,rebel,fighter,guerrilla,insurgent,militia,taliban | 0874 | t:from,out,of
withdraw pull_out pull pull_back evacuate remove recall move_out redeploy bring_home ship_out | o:@peacekeeper | 1661 | t:from,out,of,in
withdraw pull_out pull evacuate expel remove | o:@inspector | 1662 | t:from,out,of,in
withdraw pull_out pull evacuate expel remove | o:aid,relief,humanitarian,worker | 1663 | t:from,out,of,in
withdraw pull_out pull pull_back remove move_out redeploy bring_home recall evacuate ship_out | o:@force,@weapon,occupation | 087 | t:from,out,of,in
withdraw recall pull_out call_home | o:@diplomat | 161 | t:from,in,to,o
withdraw pull_out pull exit | p:from/out/of:@agreement,talk,negotiation,accord,organization,organisation,union,council,coalition,alliance,body,treaty,deal | 160 | t:with,from,of
withdraw retract | o:support,backing | 160 | t:for,from,of
withdraw retract | o:candidacy,offer,application,bid,remark,statement,name,complaint,charge,nomination,lawsuit,motion | 080 | t:from,against,of
withdraw retreat pull_out pull_back vacate | | 0874 | t:from,out,o,of
leave vacate evacuate | o:@place s:@force,rebel,fighter,militant | 0874 | t:o
demobilize demobilise disarm disband decommission lay_down | | 0873 | t:o,to
lay down | o:weapon,arm | 0873 | t:to
lay lay_down drop put_down | o:arm,weapon | 0873 | t:to
stop halt end cease suspend | o:@fight,fire,shelling,bombing,hostility,enrichment,program,programme,testing,test | 087 | t:against,on,in,with,of,between r
ceasefire | | 0871 |
observe honour honor respect uphold maintain extend prolong renew | o:@ceasefire | 0871 | t:with,in,between,by r
observe honour honor respect uphold maintain extend prolong renew | o:peace !o:ceasefire,truce,armistice,agreement,deal,accord,pact,treaty | -
reconcile | | 050 | t:with r
deescalate de_escalate | | 087 |

# more of the same
contact telephone | oa | 041 | t:o
settle resolve patch_up | o:dispute,conflict,difference,row,case,claim,war | 057 | t:with,between,of r
settle | | -
form establish create set_up forge | o:coalition,alliance,government,union,partnership,commission,committee,mechanism,channel | 050 | t:with,between r
forsake relinquish dismantle scrap destroy surrender | o:@nuclear,stockpile,arsenal | 087 | t:of,o
reinstate rehabilitate | oa | 081 |
reconsider | | 014 |
retire | oa | -
unify reunify merge unite | | 050 | t:with r
award bestow confer decorate | oa | 051 | t:o,on
elect appoint nominate name designate | | -
swear_in inaugurate | | -
hand_out dole_out | | 070 | t:to
open | o:door,border,market,airspace | 081 | t:to,for,with
calm_down | | 082 |
ensure guarantee | o:security,safety,protection | 074 | t:of,for,to,in
ensure safeguard | o:right,freedom,access | 083 | t:of,for,to,in
step_in | p:between | 045 | t:between
allocate contribute | o:resource,troop,force | 070 | t:to,for
join_hand join_hands | | 060 | t:with r
`;
