/** Nouns that name acts: `lemmas | conditions | code | options`. `of=s`: what follows `of` acts. */
export const eventNouns = `
# statements
statement remark comment announcement declaration speech address interview | | 010 | of=s
condolence sympathy | | 018 | t:to,for,on
denial | | =deny 016 | of=s
wreath tribute | | 017 | t:to
apology | | 055 | t:to,for
skepticism scepticism | | 012 | t:about
optimism | | 013 | t:about

# requests, demands
appeal call plea petition request bid invitation overture | | =appeal 020 | t:to,on,for of=s
call | m:phone,telephone | 041 | t:with,to r
conversation | m:phone,telephone | 041 | t:with,between r
demand insistence | | =demand 100 | t:to,on,from of=s
ultimatum | | 139 | t:to,for
proposal | | =appeal 020 | t:to,for
reminder | c | =demand 100 | t:to
order directive | | =cause 170 | t:to,against
warning caution | | 130 | t:to,against of=s
threat | | =threaten 130 | t:against,to,of
threat danger | p:to !x | -
threat | m:existential,serious,immediate,imminent,grave,great,major,common | -
promise pledge vow commitment offer undertaking guarantee | | =intend 030 | t:to,for,of of=s
intention intent readiness willingness preparedness | | =intend 030 | t:to,with of=s
decision plan move effort attempt bid campaign step initiative | x | =aspect | of=s
effort process campaign operation program programme attempt plan measure mission work | m | =aspect
refusal reluctance | | =refuse 120 | of=s
rejection | | 120 | t:of,by
opposition objection | | 120 | t:to,against
veto | | 129 | t:of,on,against
agreement deal pact treaty accord memorandum protocol compact understanding compromise contract mou | | 057 | t:with,between r
settlement | p:between/with | 057 | t:with,between r
settlement | m:peace,political,negotiated,diplomatic,final,comprehensive | 057 | t:with,between r
agreement deal | x | =intend 030 | t:with r
concession | | 080 | t:to
consent approval permission go_ahead authorization authorisation | | 080 | t:to,for

# consult
talk meeting summit discussion dialogue consultation conference roundtable briefing conversation session parley contact lunch dinner breakfast | | 040 | t:with,between,to,of,among r
negotiation bargaining | | 046 | t:with,between,of,on r
talk | m:peace,ceasefire,trade,disarmament,nuclear,truce,arms,accession,reunification,unity | 046 | t:with,between,to r
visit trip tour pilgrimage stopover | | 042 | t:to,in,of of=s
arrival | | 042 | t:in,at,of of=s
mediation arbitration intercession | | 045 | t:between,in,with
reception | | 043 | t:for,of
signing ratification | m:agreement,treaty,deal | 057 | t:with,between

# diplomatic cooperation
praise applause acclaim endorsement approval tribute thanks congratulation backing appreciation gratitude | | 051 | t:for,to,of,with
solidarity | | 051 | t:with
support | | 051 | t:for,to,of
support | m:military,logistical,air,arms | 072 | t:for,to,of
support | m:financial,economic,budgetary | 071 | t:for,to,of
recognition | | 054 | t:of
defense defence | p:of !m:air,civil,missile,national | 052 | t:of
reconciliation rapprochement normalization normalisation detente | | 050 | t:with,between,of r
partnership alliance friendship | | 050 | t:with,between r
cooperation collaboration coordination | | 060 | t:with,between r
trade commerce | | 061 | t:with,between r
investment | | 061 | t:in
export | | 061 | t:to
exercise drill maneuver manoeuvre wargame game training | m:joint,military,war,naval | 062 | t:with,between r
extradition | | 063 | t:to,of
intelligence information evidence | | 064 | t:to,with
aid assistance help relief | | 070 | t:to,for
aid assistance help relief | m:humanitarian,food,emergency,disaster,medical | 073 | t:to,for,in
aid assistance help relief package | m:military,arm,weapon,security | 072 | t:to,for
aid assistance help relief package | m:economic,financial,development | 071 | t:to,for
loan grant donation funding subsidy credit bailout | | 071 | t:to,for,from
financing | | 071 | t:for,of
supply delivery shipment transfer sale provision airlift | m:@weapon,military | 072 | t:to,of,for
supply delivery shipment provision airlift | m:@humanitarian,aid | 073 | t:to,for,in,of
delivery provision shipment | p:of:@weapon | 072 | t:to,for
delivery provision shipment | p:of:@aid | 073 | t:to,for
shipment supply delivery | | 070 | t:to,for
peacekeeping | | 074 | t:in,to,for
mission operation | m:peacekeeping | 074 | t:in,to,for
asylum refuge | | 075 | t:to,for,in
evacuation rescue resettlement | | 073 | t:of,from

# yield
release freeing liberation | | 084 | t:of,from,by
release | m:prisoner,hostage | 0841 | t:of
return repatriation handover | | 084 | t:of,to
amnesty pardon clemency | | 081 | t:for,to
resignation abdication | | 0831 | of=s
surrender capitulation | | 0874 | t:to of=s
withdrawal pullout retreat pullback disengagement evacuation | | 087 | t:from,of of=s
withdrawal | p:from:agreement,treaty,talk,deal,union | 160 | t:from
ceasefire truce armistice cessation cease standstill | | 0871 | t:with,between,in,against r
disarmament demobilization demobilisation demilitarization denuclearization decommissioning | | 0873 | t:of
deescalation | | 087 | t:with,of
change transition | m:political,constitutional,democratic,regime,leadership,policy,sweeping | 083 | t:in,of
plan proposal initiative roadmap formula | m:peace | 057 | t:of,for,with
reform democratization democratisation election referendum reorganization | | 083 | t:in,of
lifting easing removal relaxation | p:of:@sanction | 085 | t:on,against
lifting easing removal relaxation | p:of:@restriction | 081 | t:on,against
access | | 0863 | t:to,for,by
exchange swap | m:prisoner,hostage,captive,detainee | 0841 | t:with,between r
autonomy independence | | 080 | t:for,to

# investigation
investigation inquiry probe enquiry scrutiny inspection hearing | | 090 | t:into,of,against,on,for,over
investigation inquiry probe | m:fraud,corruption,criminal,crime,murder,bribery | 091 | t:into,of,against,on,for,over
investigation inquiry probe | p:into:@abuse | 092 | t:into,of,against,by
investigation inquiry probe | p:into:@warcrime | 094 | t:into,of,against,by
investigation inquiry probe | p:into:@fight,killing,death | 093 | t:into,of,against,by

# disapproval
criticism condemnation denunciation censure rebuke reproach disapproval reprimand | | 111 | t:of,against,from
accusation allegation charge claim | | =accuse 112 | t:against,of
complaint | | 114 | t:against,to,about
lawsuit suit | | 115 | t:against
conviction verdict | | 116 | t:of,against
concern worry alarm displeasure | | 110 | t:about,over,at

# protest
protest demonstration rally march sit_in vigil picket procession gathering | | 141 | t:against,over,at,outside,of,in
march | p:toward/towards/of:history,progress,time,modernization,modernisation,development,freedom,democracy,peace | -
gathering procession conference | !m:protest | -
rally | m:stock,market | -
protest demonstration rally march | m:violent | 145 | t:against,over,at,outside,of,in
strike | m:hunger | 142 | t:against,over,in,of
strike | m:general,labor,labour,teacher,worker,train,rail,doctor,school,union,nationwide,pilot,transport | 143 | t:against,over,in,by
strike | p:over/for | 143 | t:against,over
walkout stoppage boycott | | 143 | t:against,of,over
blockade sitin | | 144 | t:of,on,against
riot unrest rioting disturbance uprising revolt rebellion insurrection mutiny intifada | | 145 | t:against,over,in,of
drive campaign | m:signature | 140 | t:against
disobedience dissent resistance | | 140 | t:against,to

# posture
mobilization mobilisation deployment buildup | | 154 | t:to,in,against,near,along,of
buildup reinforcement | m:military,troop,force | 154 | t:in,near,along,against
patrol alert | | 150 | t:in,near
test launch | m:missile,nuclear,rocket,ballistic,weapon | 150 | t:over,into,of,in
exercise drill maneuver manoeuvre parade wargame | | 150 | t:near,against,off,in,around
show | p:of:force,strength | 150 | t:against
crackdown clampdown repression suppression | | 175 | t:on,against,of,in

# broken relations
sanction embargo tariff | | 163 | t:on,against,upon,for,of
boycott | | 163 | t:of,against
expulsion deportation banishment | | 174 | t:of,from
expulsion | p:of:@diplomat | 161 | t:of
suspension halt freeze cutoff cut reduction stoppage cancellation termination interruption | p:of/in/to:@aid | =stop 162 | t:to,for,with
suspension halt freeze cutoff cut reduction stoppage cancellation termination interruption end | | =stop 160 | t:with,to,of,on,against,in
severance rupture break | p:of/in:@relation | 161 | t:with

# coercion
restriction curb ban prohibition limit censorship | | 172 | t:on,against,of,for
curfew lockdown | | 1723 | t:in,on,for
emergency siege | p:of:emergency,siege | 1724 | t:in
state | p:of:emergency,siege | 1724 | t:in
law | m:martial | 1724 | t:in
arrest detention imprisonment roundup incarceration jailing apprehension | | 173 | t:of,for
warrant | m:arrest | 173 | t:for,against
raid sweep search | m:police,security | 175 | t:on,in,of
seizure confiscation expropriation impoundment | | 171 | t:of,from
seizure capture | p:of:@place | 192 | t:of,from
capture | | 173 | t:of
destruction demolition vandalism arson | | 171 | t:of
cyberattack hack hacking | | 176 | t:on,against,of
attack assault broadside tirade salvo | m:scathing,verbal,blistering,veiled,personal,stinging,rhetorical | 111 | t:on,against,at
warfare | m:cyber | 176 | t:on,against
attack | m:cyber,hacker,phishing | 176 | t:on,against,of
purge dismissal sacking ouster impeachment | | 170 | t:of,against
eviction displacement | | 174 | t:of,from
trial prosecution indictment | | 173 | t:of,against
trial | !p:of/against/for/in/on | -

# assault
kidnapping abduction hijacking kidnap hijack | | 181 | t:of
killing murder slaying execution beheading lynching | | 180 | t:of,by,in
beating assault | !m:military,ground,rebel | 182 | t:of,on,against
assault | | 190 | t:on,against,at,of
rape | | 1821 | t:of,by
torture | | 1822 | t:of
assassination | | 186 | t:of
bombing blast explosion bomb | | 183 | t:of,in,at,on,against,near,outside
bombing raid bombardment | m:air,aerial,warplane,coalition | 195 | t:of,in,on,against
attack bombing | m:suicide,bomb,car,truck,terror,terrorist,roadside | 183 | t:on,in,at,against,of
explosion bombing | m:car | 1832 | t:of,in,at,on
massacre slaughter genocide pogrom | | 202 | t:of,against,by,in
cleansing | m:ethnic | 203 | t:of,against,in
shooting gunfire stabbing | | 193 | t:of,at,on,in

# fight
attack offensive raid strike operation incursion ambush campaign advance counteroffensive counterattack onslaught foray sortie aggression hostility assault | !m:advertising,election,ad,presidential,fundraising,peacekeeping,rescue,relief,humanitarian,aid,vaccination,clinical,smear,hunger,general,heart,panic,business,support | 190 | t:on,against,at,in,into,of,upon
campaign operation advance | !m:military,bombing,air,ground,special,security,antiterror,counterterrorism,terror,offensive,punitive,rebel,commando,against | -
campaign operation | p:against | 190 | t:against,in
strike | m:air,drone,missile,precision,military,retaliatory,rocket,aerial,cruise,coalition,american,israeli,russian,cross_border | 195 | t:on,against,at,in
strike | p:on/against | 190 | t:on,against
airstrike sortie | | 195 | t:on,against,at,in,of
shelling bombardment barrage salvo cannonade | | 194 | t:of,on,against
fire | m:artillery,mortar,rocket,tank,shell,missile | 194 | t:at,on,against,into
fire | m:machine,gun,small,sniper | 193 | t:at,on,against,into
war | | 190 | t:on,against,with,between,in
war | m:cold,price,trade,word,culture,star,world | -
fight war battle campaign combat | p:against/on/with:@illness,terror,drug | -
war battle fighting clash fight combat skirmish gunbattle firefight conflict standoff shootout | !m:sport,price,trade,cold,word,star,world,civil_ | 190 | t:with,against,between,for,in,of r
shootout standoff conflict | | 190 | t:with,between r
invasion occupation annexation takeover | | 192 | t:of,in,by
blockade siege | m:naval,military,economic,air | 191 | t:of,on,against
blow | m:devastating,military,crushing,heavy | 190 | t:to,against
retaliation reprisal revenge vengeance | | 190 | t:against,for,on
coup putsch | | 190 | t:against,in
violation breach | p:of:@ceasefire | 196 | t:by,with
violation breach | | 128 | t:of,by
action | m:military,punitive | 190 | t:against,in
intervention | m:military,armed | 190 | t:in,against
presence | m:military,troop,peacekeeping | 074 | t:in
violence | | 180 | t:against,in
defeat | p:of | 190 | t:of
sabotage | | 171 | t:of
`;
