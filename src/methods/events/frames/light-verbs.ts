/** Verbs that leave the act to their object, and verbs that only say how an act goes. */
export const lightVerbs = `
carry_out carry conduct launch stage mount hold make give take wage perform deliver issue commit execute lead undertake organize organise initiate open continue begin start resume renew relaunch pursue impose institute introduce do have engage run submit present send extend offer file launch set_up lodge reiterate repeat mark produce receive_up enter kick_off complete escalate intensify step_up sustain spearhead join participate resort adopt sponsor pass | o | =do
lift | p:out | -
take | o:part p:in:@talk | =do 040
take | o:part !p:of | -
take | o:approach,opportunity,charge,concern,caution,time,courage,resolve,note,account,advantage,heart,care,interest,pride,view | -
hold conduct organize organise | o:election,vote,poll,referendum,ballot | -
participate engage resort take be | p:in/to | =do
reach achieve secure win obtain get | o:agreement,deal,accord,ceasefire,truce,settlement,understanding,consensus,compromise | =do 057
begin start continue resume keep proceed go_on complete finish manage help come serve use tend happen appear seem get choose dare rush return move act work hasten pause take go | x | =aspect
begin start continue resume restart proceed occur happen | !o | =aspect
try attempt strive struggle seek endeavor endeavour plot conspire prepare work | x | =try
fail | x:reach,agree,settle | 164 | t:with r
fail neglect forget omit | x | =fail
stop short refrain abstain desist avoid forgo | p:of/from | =fail
avoid evade | x | =fail
stop | m:short | =fail
avoid | o | -
stop halt end cease suspend quit discontinue terminate pause freeze abandon cancel call_off drop postpone delay shelve scrap break_off break cut reduce slash | x | =stop 160
stop halt end cease suspend quit discontinue terminate pause freeze abandon cancel drop postpone delay shelve scrap break_off conclude call_off lift ease interrupt disrupt derail | o | =stop
reduce cut slash curb curtail limit scale_back trim downgrade lower | o:@aid,@relation,@money,assistance,trade,presence,cooperation,contact | =stop 160
expect anticipate project schedule slate tip believe fear predict forecast rumor rumour plan | x | =expect
expect anticipate fear predict | c | =expect
report say believe allege understand know think see find show | pass x | =expect
cause trigger spark provoke prompt enable make have get | oa x | =cause
follow trigger spark cause prompt provoke precede include involve mean justify | o | -
receive suffer undergo face sustain | o:@fight,blow,criticism,arrest,charge,investigation,trial,sanction | -
`;
