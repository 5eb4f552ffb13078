/** Verbs of statements, appeals, intents, demands, reproach, refusal, threat and inquiry: `lemmas | conditions | code | options`. */
export const verbsOfSpeech = `
# saying: the clause is coded, and the speaker kept
say tell state declare announce report add note explain stress emphasize emphasise mention observe remark argue maintain believe think reveal disclose recall write tweet post comment predict forecast estimate know see show find confirm affirm reaffirm reiterate assert contend insist acknowledge admit concede hear learn recount testify conclude feel indicate suggest hint signal hold cite quote describe call understand feel remember publish repeat inform brief notify assure remind clarify underline underscore pledge vow opine joke quip proclaim reckon believe posit assess | c | =say
tell inform brief notify assure remind | oa c | =say 010 | t:o
tell inform notify brief | oa | 010 | t:o
declare proclaim impose announce | o:@ceasefire,ceasefire,fire | 0871 | t:with,against,in
declare proclaim impose announce | o:emergency,siege,law | 1724 | t:in,on,against,across,over
declare impose announce order institute introduce | o:curfew,lockdown | 1723 | t:in,on,across,for,over
declare proclaim | o:war | 190 | t:on,against
declare proclaim | o:jihad | 138 | t:on,against
declare proclaim | o:independence,secession | 140 | t:from,in
declare assert proclaim | o:right | 140 | t:from
declare | o:persona,grata | 161 |
declare announce state pronounce proclaim reaffirm reiterate affirm restate voice express | o:support,solidarity,backing,confidence,respect,appreciation,gratitude,thanks,satisfaction,admiration,readiness | 051 | t:with,for,to,in,of
declare announce reaffirm reiterate affirm | o:commitment,willingness,readiness,intention,plan,desire | =intend 030 | t:to,with
declare announce reaffirm reiterate restate | o:opposition,rejection,objection | 120 | t:to,against
announce unveil declare reveal | o | =do
express voice state show convey offer extend send pay register | o:@sympathy | 018 | t:to,with,for,over
express voice raise state show register cite convey | o:@emotion | 110 | t:about,over,at,with,to,in
express voice | o:hope,optimism,confidence | 013 | t:about,in,with
express voice | o:interest,willingness,readiness,desire,wish,intention,determination,openness | =intend 030 | t:to,with,in,for
express voice | o:opposition,objection,criticism,condemnation,indignation,outrage | 111 | t:to,of,at,against
express extend convey offer | o:apology,regret,remorse | 055 | t:to,for,over
extend convey send offer | o:greeting,congratulation,wish | 051 | t:to
raise | o:objection,question,alarm | 110 | t:with,about,over
raise | o:prospect,possibility,spectre | -
cause | o:concern | -
doubt question | o | 012 |
comment | | 010 |
speculate theorize | | 010 |
decline refuse | x:comment,discuss,answer,say,elaborate,respond,speak,confirm,disclose,identify,reveal,provide | 011 |
lament deplore bemoan decry | | 111 |
regret | | 055 | t:o,for
mourn grieve | o | 018 |
sympathize sympathise empathize condole | | 018 | t:with
claim | o:responsibility | 015 | t:for
claim | o:@fight,killing,kidnapping,blast,explosion,murder | 015 |
claim | o:victory | 013 |
claim | o:@place | -
claim | o:life,life,lives | -
admit acknowledge confess | o:responsibility,guilt,blame,involvement,mistake,error,role,fault | 015 | t:for,in
accept take assume shoulder | o:responsibility,guilt,blame p:for | 015 | t:for,in
accept take assume shoulder | o:guilt,blame | 015 | t:for,in
admit confess acknowledge | | =say 015 | t:to
claim allege charge | c | =accuse
claim allege | o | 112 | t:against
claim | o !p:against | -
deny refute rebut dispute disclaim disavow contest repudiate dismiss reject rubbish | o:@charge,guilt,fault,blame | =deny 016 | t:from,by,of,o
deny refute rebut dispute disclaim disavow | c | =deny 016
deny refute rebut disclaim disavow | x | =deny 016
deny | o:request,appeal,petition,motion,visa,entry,access,permission,allocation,bail,permit,application,licence,license,right,admission,extradition | =refuse 120 | t:i,to,for,o
deny | i | -
deny | pass !o:@charge | -
deny refute disclaim disavow | o | =deny 016
dispute contest | o | 016 |
dispute | pass | -
plead | m:guilty | 015 |
plead | m:innocent | 016 |

# symbolic acts
commemorate honor honour celebrate salute | o | 017 |
honor honour | o:commitment,obligation,promise,pledge,treaty,agreement,word,deal,contract,undertaking | -
observe mark | o:anniversary,day,occasion,birthday,independence,victory,centenary,centennial,holiday,memorial,silence,death,jubilee | 017 |
attend | o:ceremony,funeral,mass,parade,celebration,service,inauguration,commemoration | 017 |
lay | o:wreath,flower | 017 | t:at,on
pay | o:tribute,homage,respect | 017 | t:to
burn | o:flag,effigy,portrait,poster,copy | 140 | t:o
consider study weigh mull contemplate ponder examine review | o:@sanction,@restriction,option,proposal,plan,possibility,idea,measure,response,request,offer,action,strike,move | 014 | t:against,on,from,by
explore examine consider study | o:possibility,option,idea,feasibility,prospect | 014
consider mull contemplate weigh ponder | x | 014 | t:o
consider | | -

# appeals
appeal | p:for/to | =appeal 020 | t:to,o,with
appeal | x | =appeal 020 | t:to,o
appeal | p:against:@person,ruling,decision,sentence,conviction,verdict,judgment | 114 |
appeal | o:decision,ruling,sentence,conviction,verdict,judgment,case | 114 |
ask request beseech implore beg plead petition lobby exhort entreat invite encourage counsel advise recommend propose suggest solicit urge nudge prod coax persuade | x | =appeal 020 | t:o,with,to
ask request beseech implore petition lobby exhort encourage urge recommend propose suggest advise plead | c | =appeal 020 | t:o,to,of,with
ask request beg plead lobby petition apply campaign solicit push press | p:for | =appeal 020 | t:o,to,from,with
request solicit beg propose suggest advocate recommend urge | o | =appeal 020 | t:from,to,of,o
seek crave await | o | =appeal | t:from,to,of,o
ask | oa p:about | -
ask | o:question | 010 |
ask | o:myself,ourselves,yourself,itself,themselves | -
ask urge | oa | =appeal 020 |
ask | p:whether/about/how/what | -
recommend propose advocate | x | =appeal 020 | t:to
call_on call_upon | | =appeal 020 | t:on,upon,o
call | p:on/upon x | =appeal 020 | t:on,upon
call | p:on/upon p:for | =appeal 020 | t:on,upon
call | p:on/upon | =appeal 020 | t:on,upon
call | p:for | =appeal 020 | t:for
call | x:unite,support,stop,end,help,resign,release,join,rise,stand,withdraw,protest | =appeal 020 | t:o,on
call_for | | =appeal 020 |
call | o:election,strike,referendum,protest,rally,boycott | =do
call | o:meeting,session,conference,summit | 036 | t:with,of
call_in summon | | 110 |
call | oa p:on/about/by | 041 |
call phone telephone ring | oa | 041 | r
call phone | oa | 041 |
call_off | o:@protest,hunger | 082 | t:against,over,in
call_off | o:@talk | 164 | t:with
call_off call_off | | =stop 160 |
call | oa | -
appeal | | =appeal 020 | t:to
seek pursue want wish request desire aspire need | x | =intend
seek pursue want request | o:@aid,loan,compensation | 023 | t:from,to,of,for
seek request want apply | o:asylum,refuge | 023 | t:in,from,to
seek apply | p:for:asylum,membership,visa | 020 | t:in,from,to
seek pursue want | o:@talk,dialogue | 036 | t:with
request | o:@talk,dialogue | 026 | t:with,of
seek want | o:@agreement,@relation,peace,cooperation,settlement,compromise,solution | 030 | t:with
seek want request | o:extradition | 0213 | t:of,from
seek want | o:support,backing,endorsement,approval | 022 | t:from,of
seek want | oa | -
need | x | -
want | oa x | =appeal 020 | t:o
invite | oa | 026 |
invite | o | 026 |
welcome | o:@agreement,decision,move,step,initiative,statement,effort,proposal,release,resolution,progress,ruling,announcement,result,election,vote,sanction,call,plan,news,invitation | =endorse 051 |
welcome | | =endorse 051 |
push press lobby campaign pressure pressurise pressurize prod | x | =appeal 020 | t:o
push press lobby campaign agitate | p:for | =appeal 020 | t:o,for
push press | m:hard | =demand 100 | t:o,for,of
lobby pressure pressurize pressurise press | oa | =demand 100 |
mobilize mobilise rally unite drum_up galvanize galvanise garner muster whip_up | o:support,group,backing,opinion | 053 | t:for,behind,of
rally | p:behind/round/around | 053 |

# intents
agree consent | x | =intend 030 | t:with,to r
agree | p:on/to/upon/about:@ceasefire | =intend 0356 | t:with r
agree | p:on/upon/about | =intend 030 | t:with,on r
agree consent accede assent | p:to | =intend 030 | t:with,to
agree | c | =intend 030 | t:with
agree | p:with | 019 | t:with
agree | p:with c | 019 | t:with
agree | p:with x | =intend 030 | t:with r
agree | o | =intend 030 | t:with r
agree | | 030 | t:with r
accept | o:@talk,invitation | 036 | t:of,from,to,by
accept | o:@ceasefire,@agreement,plan,proposal,formula,offer,term,condition,compromise,solution,settlement,mediation,roadmap,initiative,request | =intend 035 | t:of,from,by,with,on,o
accept | o:refugee,migrant,asylum,immigrant,seeker,evacuee | 075 |
accept | o:resignation | 083 | t:of,o
accept receive take_in | o:delegation,visitor,envoy,minister,president,leader,official,ambassador,delegate,guest | 043 |
accept | o:@peacekeeper,@inspector | 086 |
accept | o | 030 | t:from,of,o
hope | | 013 | t:for,in,with
promise pledge vow commit swear undertake guarantee agree resolve determine volunteer propose | x | =intend 030 | t:o,to
intend plan aim aspire prepare mean | x | =intend | t:o,to
promise pledge vow guarantee | c | =intend 030 | t:to,o
guarantee | pass | -
promise pledge offer guarantee commit earmark promise | o | =intend 030 | t:to,for,i,o
vow swear promise pledge threaten | o:revenge,retaliation,vengeance,retribution,reprisal,response | 138 | t:against,on,for
vow swear promise pledge warn threaten | x:retaliate,avenge,respond,hit,strike,fight,punish,destroy,crush,attack,continue | =threaten 130
offer propose | x | =intend 030 | t:o,to,with
offer | o:resignation | 0341 | t:to
offer make | o:concession | 035 | t:to,in
offer | o:condolence,sympathy | 018 | t:to
offer give show lend | o:support,backing | 051 | t:to,for,i
commit | p:to | =intend 030 | t:to,with
commit | o:crime,murder,suicide,fraud,offense,offence,error,mistake | -
commit perpetrate | o:atrocity,genocide,massacre,abuse,violation | 180 | t:against,on
decide vote opt choose elect | x | =aspect
decide choose resolve | p:on/against/in | 014 |
vote | p:for/against/in | -
opt | p:for | -

# demands
require oblige | oa x | =demand 100 | t:o
demand insist require oblige | c | =demand 100 | t:o,of,from
demand insist | x | =demand 100 | t:of,from
demand insist | o | =demand 100 | t:from,of,o,by
demand insist clamour clamor | p:on/for | =demand 100 | t:from,o,for
order command instruct tell direct mandate compel | oa x:leave,depart,quit,vacate | 174 | t:o
order command instruct direct oblige | oa x | =order 170 | t:o
order command direct authorize authorise approve instruct mandate okay sanction ratify endorse launch | o:@fight,deployment,arrest,investigation,inquiry,probe,extradition,sale,sanction,crackdown,raid,withdrawal,evacuation,release,closure,ban,curfew,mobilization,seizure,expulsion,review,aid,funding,use,strike,operation | =cause
order command direct | x | =cause 170 | t:o
order | p:into/to/out | =cause 170 | t:o
force compel coerce oblige | x | =cause 170 | t:o
force compel coerce pressure oblige | oa p:out/from/into/to | 170 | t:o
apply put exert increase step_up pile bring | o:pressure | =demand 100 | t:on,upon,to
force_out drive_out throw_out kick_out push_out | | 174 | t:o
force | o | 170 |
tell instruct order | oa x | =demand 100 | t:o
remind warn | oa c | =demand 100 | t:o

# praise, defence, thanks, agreement of words
praise laud hail commend applaud compliment extol acclaim celebrate salute admire congratulate thank cheer welcome eulogize endorse appreciate felicitate bless | | =endorse 051 | t:o,for,on
support back endorse favor favour champion advocate | | =endorse 051 |
uphold embrace espouse | oa | =endorse 051 |
support back | p:in:fight,war | 051 | t:o
stand | p:by/with/behind/beside/alongside | 051 | t:by,with,behind,beside,alongside
side ally align | p:with | 051 | t:with
align | pass | -
recognize recognise | oa | 054 |
recognize recognise | o:independence,government,state,republic,sovereignty,council,statehood,leader,president,authority | 054 | t:of,o,as
recognize recognise acknowledge | o:victory,result,election | 0831 | t:of,by,o
defend | o:@place s:@force | 190 | t:from,against
defend justify excuse vindicate rationalize | | =endorse 052 |
defend | p:from/against:attack,invasion,aggression | 052 |
apologize apologise | | 055 | t:to,for
forgive pardon absolve exonerate exculpate | | 056 |
pardon amnesty | o:@captive | 0841 |
sympathize | | 018 |
reassure comfort console | oa | 018 |
assure | oa | 051 |
accredit credential | oa | 054 |

# reproach
condemn denounce criticize criticise slam blast deplore lambast lambaste decry rebuke castigate deride censure berate ridicule mock insult chide admonish scold reproach reprimand scorn vilify demonize disparage lampoon lash assail bemoan slate excoriate chastise disapprove pillory upbraid discredit fault | | =oppose 111 | t:o,for,over
lash_out hit_out hit_back speak_out rail inveigh fulminate | | 111 | t:at,against
hit_out lash_out | | 111 | t:at,against
blast slam hit lash attack | o:@speech | -
attack assail | p:in/during:@speech | 111 | t:o
attack assail slam | p:as/for:@charge,failure,policy,handling,stance,role | 111 | t:o
attack | o:policy,plan,proposal,decision,record,idea,bill,media,criticism,budget,credibility,character,speech,remark,opposition,press | 111 | t:o
accuse suspect denounce charge | p:of | =accuse 112 | t:o
accuse suspect | x | =accuse 112 | t:o
accuse | | 112 |
suspect | c | =accuse 112
blame fault hold_responsible implicate incriminate | p:for | =accuse 112 | t:o,on
blame | p:on:@illness,weather,rain,heat,economy,shortage | -
blame implicate incriminate fault | | =accuse 112 | t:on,o
hold | o m:responsible,accountable | 112 | t:o
charge indict | p:with/for/over:@warcrime | 1124 | t:o
charge indict | p:with/for/over | 1121 | t:o
charge indict | oa | 1121 | t:o
charge | o:@money,toll,fee,price,rate | -
prosecute try | p:with/for/over | =accuse 173 | t:o
arraign prosecute | | 173 | t:o
convict | | 116 | t:o
find rule | m:guilty,liable | 116 | t:o
find | o:guilty,liable | 116 | t:o
find rule | p:against | 116 |
sentence jail imprison incarcerate condemn | p:to/for | 173 | t:o
sentence jail imprison incarcerate intern | | 173 | t:o
acquit exonerate clear | oa | 081 |
sue | p:for:peace | 0256
sue | | 115 | t:o
file lodge bring | o:lawsuit,suit,case,complaint,petition,claim,appeal,action,proceeding | 115 | t:against,with,in
launch initiate | o:lawsuit,suit,proceeding | 115 | t:against,with,in
file lodge register submit make | o:complaint,protest | 114 | t:with,against,to
press bring file prefer | o:charge | 173 | t:against
complain grumble protest | p:to/about/of/over/against | 114 | t:to,about,of,against,over
complain protest | c | =accuse 114 | t:to
complain grumble | | 114 |
object | p:to | 120 |
object | | 120 |
oppose resist | p:in/at:@sport | -
oppose | pass p:to | =oppose 120 | t:to s:o
oppose | | =oppose 120 |
reject rebuff spurn decline refuse dismiss scorn shun renounce turn_down rule_out repudiate snub disapprove | o | =refuse 120 | t:from,by,of,to,o
reject rebuff spurn decline dismiss refuse | x | =refuse 120
refuse decline renege | x | =refuse 120 | t:o
refuse decline reject rule_out | | =refuse 120 | t:to,with,o
renege backtrack backpedal back_out back_away pull_out | p:on/from/of | 120 | t:to,on,from,with
rule_out | x | =refuse 120
exclude | oa | 120 |
veto block | o:resolution,bill,law,motion,draft,deal,legislation,measure,agreement | 129 | t:o,of,from
veto | | 129 |
block thwart stymie hinder obstruct impede stall | o:merger,bid,plan,proposal,effort,appointment,nomination,move,investigation,inquiry,agreement,talk | 120 | t:o,of,by
defy flout disobey contravene breach break violate ignore infringe disregard | o:@ceasefire,@agreement m:peace | 196 | t:with,of,o
violate break breach | o:@ceasefire | 196 | t:with,of,by,in
violate breach infringe | o:right,airspace,sovereignty,water,border,territory | 128 | t:of,o
defy flout disobey contravene breach violate ignore infringe disregard break | o:law,norm,rule,resolution,treaty,agreement,sanction,ban,order,convention,authority,embargo,obligation,pact,deal,accord,regulation,constitution,ruling,curfew,directive,commitment,promise,warning,request,call,demand,restriction | 128 | t:of,by,from,o
defy flout disobey | | 128 |
challenge | o:@sport,champion | -
challenge | o:decision,ruling,law,authority,legitimacy,claim,order | 128 | t:of,o
challenge confront | oa | 110 |
dissent disagree | | 120 | t:with
boycott shun | o:work | 143 | t:at,against
boycott | | 143 | t:o
protest | c | =accuse 114 |

# threats and warnings
threaten | x | =threaten 130 | t:o
threaten | p:with | =threaten 130 | t:o
threaten | c | =threaten 130
threaten | o:action | 130 | t:against,on,o
threaten | o:@fight,revenge,retaliation,force,sanction,strike,blow,response,tariff,boycott,veto,war,reprisal,measure,consequence | =threaten 130 | t:against,on,o
threaten menace intimidate | s:@illness,storm,@sport,hurricane,flood,crisis,shortage,unrest | -
threaten menace | | 130 |
warn caution alert admonish | p:against | 130 | t:o,against
warn caution | x | 130 | t:o
warn caution | oa c | =say 130 | t:o
warn caution | c | =say
warn caution | oa | 130 |
warn caution | p:of:@illness,storm,danger,risk,shortage,hurricane,disaster,catastrophe,danger,threat,possibility | -
warn caution | p:of | 130 |
intimidate harass bully browbeat blackmail terrorize terrorise | | 170 |

# inquiry
investigate probe scrutinize | o:@warcrime | 094 | t:by,against,of,o
investigate probe | o:@abuse | 092 | t:by,against,of,o
investigate probe | o:@crime,corruption | 091 | t:by,against,of,o
investigate probe | o:@fight,killing | 093 | t:by,against,of,o
investigate probe | | 090 | t:o,for,by,into
look inquire enquire delve | p:into:@charge,@crime,@abuse,case,incident,death,killing,matter,allegation,claim,report,attack,whether,possibility | 090 | t:into
look_into | | 090 |
inspect examine monitor | o:site,facility,plant,reactor,nuclear | 090 | t:o,in
interrogate question grill quiz interview | oa s:@police,investigator,prosecutor,officer,agent,court,official,judge,military,force,authority | 090 |
interrogate | | 090 |
interview question | oa | 040 |
subpoena | | 090 |

# adjectives after to be
ready willing prepared committed set determined | x | =intend 030
open | x !o | =intend 030
eager keen poised due resolved free happy glad | x | =intend
proud pleased satisfied delighted honoured honored grateful | x | -
committed open ready prepared | p:to/for | =intend 030 | t:to,with,for
unwilling reluctant loath hesitant | x | =refuse 120
unable unlikely | x | =fail
likely certain sure supposed bound about | x | =expect
able | x | =aspect
skeptical sceptical pessimistic doubtful gloomy unconvinced | | 012 | t:about,of,over,on
optimistic hopeful confident upbeat encouraged sanguine | | 013 | t:about,of,over,on,by,in
concerned worried alarmed dismayed disappointed outraged angry appalled shocked frustrated annoyed furious upset disturbed displeased unhappy troubled horrified | | 110 | t:about,by,over,at,with,of
concerned | p:with | -
sorry apologetic | | 055 | t:for,to,about
grateful thankful appreciative proud pleased satisfied delighted impressed | | 051 | t:to,for,of,with,by
sad saddened heartbroken | | 018 | t:by,about,at
responsible | p:for:@fight,death,killing,massacre,atrocity,@abuse | =cause 190 | t:for
guilty liable | p:of | -
critical scornful contemptuous | | 111 | t:of
critical | p:to/for | -
opposed hostile | | 120 | t:to
supportive | | 051 | t:of
`;
