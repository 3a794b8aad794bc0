"""What is only ever said of somebody: words after a capital that make a person of a word no list is sure of.

For a name that no list has ("Nneoma needs her pencil grip") and for one that is a word as well ("Amber bit her lip").
What is said of things and of the world ("has three stages", "is in Italy") is left out on purpose.
"""
import re

_OFTEN = r"(?:often |sometimes |always |usually |still |also |really |just |only |now |never |already )?"
_FAMILY = r"(?: (?-i:[A-Z])[\w'’-]+| (?-i:[A-Z])\.?(?=\W))?"
_OWN = r"(?:his|her|their) "
_DOES = (
    r"(?:to (?:be (?:moved|seated|given|seen|assessed|taken|kept|sat|in|with)|have|use|sit|bring|wear|join|see|"
    r"work|collect|go|come|start|read|share)|"
    r"did (?:lovely|really|so|amazing|great|brilliantly|it|his|her|this|two|three|well|the|some|all|most)|"
    r"(?:pulled|jumped|laughed|smiled|walked|wandered|scribbled|answered|apologised|shared|finished|completed|"
    r"earned|received|"
    r"passed|failed|returned|dropped|spilled|spilt|slipped|scraped|bumped|grazed|banged|vomited|fainted|coughed|"
    r"sneezed|"
    r"complained|disclosed|explained|mentioned|chatted|sang|danced|swam|practised|tidied|rushed|hugged|poked|pinged|"
    r"swung|"
    r"licked|tore|wound|winds|hurt|scratched|punched|tugged|clung|clings|ignored|ignores|interrupts?|interrupted|"
    r"blurts?|"
    r"giggl\w+|napped|drank|drinks|wobbled|whined|moaned|volunteered|captained|represented)(?! (?:by|down the|"
    r"over the (?:hill|land)))|"
    r"cr(?:y|ies|ied)|bites?|bit|hums?|chews?|chewed|rocks? (?:on|back|and)|swears?|swore|shouts?|shouted|"
    r"screams?|"
    r"screamed|r[au]ns? (?:off|out|away|round)|h[io]de?s? (?:in|under|behind)|hid|thr[eo]ws?|spits?|spat|"
    r"walk(?:s|ed) out|"
    r"refus(?:es|ed|ing)|forgets?|forgot|asks?|asked|brings?|brought|arrived|joined (?:us|the|in|from|on|year|"
    r"y\d|last|this)|"
    r"left (?:early|at|school|us|the room|class|his|her)|went (?:home|out|to|off|on|into)|c[ao]mes? (?:in|"
    r"to school|back|with|on|"
    r"from|late|home|round)|came|missed|misses|sat|sits|stutters?|stammers?|giggles?|giggled|wets|soiled|"
    r"speaks?|spoke|"
    r"reads (?:at|well|two|to|a|with|aloud|books|below|above|in)|writes (?:in|with|very|slowly|his|her|at|well|"
    r"two)|counts (?:in|on|to)|calls? out|called "
    r"(?:out|me|him|her)|copies|copied|fiddles|fidgets|fidgeted|taps|sobbed|sulks|argue[sd]?|lied|stole|nicked|"
    r"borrowed|tells|told|"
    r"says|said|thinks|lost (?:his|her|their|it)|loses (?:his|her)|lost a tooth|had (?:seconds|his|her|no|to|"
    r"a (?:good|bad|great|lovely|wobble|difficult))|wears|wore|eats|ate (?:nothing|his|her|all|"
    r"no|lunch)|sleeps|slept|lives with|attends|"
    r"attended|achieved|scored \d|got (?:\d+|told|sent|moved|upset|excluded|a |his|her|very|into|angry|cross|hurt)|"
    r"gets (?:upset|anxious|"
    r"cross|angry|very|so|over|frustrated|tired|lost|a |his|her|told|muddled|stuck|distracted|on (?:well|"
    r"with))|keeps|likes|loves|"
    r"hates|enjoys|prefers|struggles|struggled|finds|found (?:it|the|his|her)|wants|wanted|wanna|tries|tried|"
    r"knows|know(?:s)? (?:his|her)|"
    r"hit|hits|pushed|kicked|punched|slapped|tripped|pinched|took|takes (?:his|her|a|medication|part|things|"
    r"ages|himself|herself)|helps|helped (?:me|us|him|her|to|with|in|out|a)|works (?:best|well|hard|with|at|in|"
    r"on|towards|slowly)|"
    r"worked (?:with|hard|well|on|so)|responds|requires|benefits|presents|engages|engaged|copes|coped|settles|"
    r"settled|participates|participated|manages|managed|"
    r"made (?:good|progress|me|his|her|a friend|great|excellent|some|friends)|makes (?:good|friends|noises|me|"
    r"eye|his|her)|plays (?:with|alone|on|football|games)|played|covers (?:his|her|on)|uses (?:a|an|his|her|"
    r"the|makaton|pecs|"
    r"signs|sign|british|ear|coloured)|used (?:his|her)|rips|ripped|broke (?:my|his|her|the|down)|snatched|"
    r"grabbed|rolled|climbed|wanders|wandered|absconds|absconded|masks|"
    r"mumbles|whispers|daydreams|points|draws (?:on|instead|all|well)|did(?:n['’]?t| not)|does(?:n['’]?t| not)|"
    r"won['’]?t|wont|wouldn['’]?t|will not|will need|can(?:['’]?t|not| "
    r"(?:read|write|now|be|become|use|follow|sit|manage|have|only|count|recognise|blend|spell|find|come|sign|"
    r"do|get|show))|isn['’]?t|wasn['’]?t|hasn['’]?t|would (?:like|benefit|prefer|"
    r"love|rather)|should (?:sit|have|use|be|wear|bring|take)|must (?:sit|wear|have|take)|may need|needs|"
    r"needed|rang|phoned|emailed|texted|collects|picks up|"
    r"teaches|covers|runs|leads|supports|"
    r"will (?:sing|read|need|be (?:late|absent|off|away|in|at|out|back)|come|sit|play|collect|miss|bring|not)|"
    r"is (?:toilet|potty|allergic|off|absent|away|ill|late|mute|non[- ]?verbal|verbal|anxious|upset|crying|poorly|"
    r"ready|able|"
    r"quick|"
    r"good at|great at|bad at|"
    r"working|doing well|learning|refusing|struggling|starting|leaving|coming|moving|becoming|getting|having|"
    r"making|sitting|being|going|using|hitting|biting|waiting|finding|currently|usually|often|always|"
    r"very (?:good|anxious|quiet|shy|upset|tired|bright|able|keen)|"
    r"new (?:to|in|here|this)|my|our|left[- ]handed|right[- ]handed|deaf|blind|autistic|dyslexic|dyspraxic|"
    r"adopted|fostered|shy|tired|hungry|cross|angry|sad|happy|lonely|bored|"
    r"mean|nice|kind|annoying|rude|naughty|quiet|well|better|doing (?:better|his|her|well|ok)|"
    r"on (?:the (?:autism|sen|send|register|blue|red|green|yellow|top|pathway|waiting)|a|his|her|report|"
    r"medication|time)|in (?:my|our|his|her|the (?:hall|nurture|office|library|toilets|calm|sensory|wrong|"
    r"middle|lower|top|bottom)|year|yr|y\d|set|class|form|group|"
    r"detention|reception|nursery|isolation|hospital|tears|\d|care|a (?:mood|wheelchair|bad|strop))|"
    r"from (?:poland|brazil|year|y\d)|(?:a|an) (?:\w+ ){0,2}(?:girl|boy|child|pupil|learner|student|reader|"
    r"writer|carer|starter|twin|friend|lad|member)|\d+ (?:years|and|but|now)|below|above|two years|three years|"
    r"capable|"
    r"reluctant|worried|scared|frightened|nervous|confident|"
    r"behind|not (?:in|well|ready|able|allowed|coming|happy|a|my)|to (?:be|have|use|sit|go|stay|come|see|start))|"
    r"was (?:up|off|late|absent|upset|in (?:tears|isolation|detention|trouble|school)|crying|sick|sent|excluded|"
    r"suspended|moved|told off|brilliant|rude|fine|calm|seen|able|"
    r"assessed|observed|diagnosed|mean|nice|horrible|hurt|bitten|not|tired|anxious|distressed|very)|"
    r"has (?:been (?:\w+ ){0,2}(?:off|absent|excluded|suspended|moved|assessed|diagnosed|working|to|in|very|"
    r"given|awake|upset|seen|asked|missing)|never|no (?:coat|lunch|friends|speech|glasses|bag|"
    r"kit|sense of)|had|lost (?:his|her)|got|asked|made (?:good|progress|great|some|friends)|moved|missed|"
    r"left (?:his|her|us|early)|sensory|speech|glue|asthma|eczema|epilepsy|diabetes|adhd|asd|asc|autism|pda|"
    r"dld|dyslexia|"
    r"dyscalculia|dyspraxia|fasd|ocd|tics|hearing|visual impair|selective|severe|moderate|significant|"
    r"difficulty|difficulties|poor|low|good|toileting|lunch|detention|his|her|their|an? (?:\w+ )?(?:stammer|"
    r"stutter|plan|peep|ehcp|diagnosis|scribe|reader|laptop|hearing|visual|toilet|diary|ta|one|temper|cold|dad|"
    r"mum|brother|sister|meeting|review|"
    r"appointment|place|target|lisp|bus|taxi|pass|social|speech|fidget|phobia|nut|learning|developmental|short|"
    r"reading|new|key|wobble|quiet|safe|processing|seizure|"
    r"tendency|wheelchair|feeding|sensory|writing|bad|mentor|buddy|friend|dictionary|word|profile|passport)|"
    r"started|settled|become|found|just|already|trouble|difficult|too|"
    r"extra|access|time out|fallen|gone home|gone missing|forgotten|refused|bitten|hit|hurt|broken (?:his|her)))"
)
DOES = re.compile(
    rf"{_FAMILY} (?:(?:and|&) (?-i:[A-Z])[\w'’-]+ )?{_OFTEN}{_DOES}(?!\w)|"
    rf"{_FAMILY} {_OFTEN}\w+(?:s|ed|t|ew|ose|ang|ore) {_OWN}(?!own\b|people|father was|army|soldiers|wife|"
    rf"throne|theory|kingdom)|"
    rf"{_FAMILY} (?:and|&) (?-i:[A-Z])[\w'’-]+ (?:are (?:sisters|brothers|twins|cousins|friends|siblings|"
    rf"partners|both|new|off|late|away|to|in (?:my|our|the "
    rf"same|year|set|class|detention|\d)|on the|working|not|best|always|sat)|in detention|partner|paired|"
    rf"share[ds]?|fell out|had a|"
    rf"argued|need|both|work (?:well|together|as|in|on|at)|sat|sit|read together|together|were (?:late|off|"
    rf"fighting|arguing|told|sent|in|both)|to (?:work|sit|share|use|have|be)|"
    rf"in (?:year|yr|y\d|\d|set)|got|get on|don['’]?t|did|have|cannot|can['’]?t|find|struggle|like|came|went|"
    rf"as partners)\b",
    re.IGNORECASE,
)
HAS = re.compile(
    rf"{_FAMILY}['’]s? (?:\w+ )?(?:ehcps?|e[hc]{1,2}p|iep|plan|pep|mum|mam|mother|dad|father|nan|gran\w*|parents?|"
    rf"carers?|brother|sister|family|"
    r"social|aunt\w*|uncle|cousin|foster|key ?worker|ta|tutor|targets?|review|reading|spelling|writing|handwriting|"
    r"speech|phonics|maths|behaviour|attendance|attention|diet|safety|"
    r"profile|passport|report|record|referral|assessment|provision|outcomes?|timetable|meeting|coat|bag|book|"
    r"lunch|seat|"
    r"laptop|glasses|inhaler|medication|meds|taxi|bus|birthday|address|phone|needs|anxiety|confidence|progress|"
    r"difficult\w+|support|"
    r"sensory|one[- ]page|annual|access|exam|risk|care|health|pencil|work|picture|drawing|painting|poster|"
    r"model|project|essay|group|class|teacher|table|turn|"
    r"plaster|arm|leg|nose|tooth|teeth|hair|shoes?|trainers|jumper|jacket|tray|peg|drawer|planner|locker|tie|sticker|"
    r"certificate|photo|slip|form|scores?|marks?|grades?|results?|answer|hands|eyes?|ears|wheelchair|frame|desk|"
    r"chair|draft|"
    r"grandma|grandad|absence|detention|meltdown|party|friends?|toilet|sleep|eating|fringe|plait|lanyard|kit|money|"
    r"letter|"
    r"hearing|sight|log|homework)\b|"
    r"(?:,? |, )(?:aged? |who is )?\(?(?:year|yr|y) ?\d{1,2}\)?\b|,? \((?:\d{1,2}[A-Za-z]{1,2}|reception|"
    r"nursery|[RN])\)|, aged? \d|"
    r"(?: and (?-i:[A-Z])[\w'’-]+)? in (?:year|yr|y) ?\d|(?: and (?-i:[A-Z])[\w'’-]+)? in (?:[1-9]|"
    r"1[0-3])[A-Za-z]{1,2}\b|"
    r" (?:from|in|on|at) (?:the |our )?(?:front )?(?:office|desk|reception|kitchen|canteen|library|finance|hr|admin|"
    r"site team|"
    r"student services|pastoral|year office)\b|, (?:very |really |quite )?(?:good|great|brilliant|excellent|strong|"
    r"weak|"
    r"confident|able) (?:at|with|in)\b| here,|, (?:could|can|please|would you|will you|do you|did you|are you|"
    r"have you|thanks|thank you|sit|stop|come|stand|listen|put|wait|well done|your|you)\b|: (?:reader|scribe|"
    r"extra time|\d+ ?%|rest breaks|laptop|separate room|"
    r"speech|"
    r"two steps|1:1|ta\b|support|overlay|small "
    r"group|prompt|word mat|coloured|movement|sensory|ear defenders|toilet|late|absent|reads|needs|working|sit)\b",
    re.IGNORECASE,
)
# What stands before somebody in a note or a message, where the word after it has a capital: "seat ... away from ...".
MET = re.compile(
    r"(?:\b(?:(?:worried|concerned|concerns?) (?:about|for)|"
    r"(?:session|meeting|1:1|chat|call) w/|for|with|give|gave|seat|seated|sit|sat|ask|asked|asking|tell|told|"
    r"telling|let|want|wants|wanted|"
    r"help|helps|helping|support|supports|beside|by|"
    r"near|next to|from|move|moved|partner|pair|paired|phone|ring|rang|email|emailed|contact|remind|prompt|"
    r"encourage|praise|show|showed|read to|met|meet|"
    r"meeting|observe|observed|teach|collect|fetch|bring|take|took|keep|put|place|group|swap|hi|hello|hey|dear|"
    r"thanks|cheers|sorry|(?:mum|dad|nan|parents?|carers?|staff) (?:says?|said|reports?|reported|thinks?)|re|"
    r"cc|fao|from:|to:|about:|child:|"
    r"learner:|pupil:|student:|(?:my|our|his|her|their|that|this|a|little|big|older|younger|baby|best|new|year \d|"
    r"y\d) (?:best |little |big |older |younger |new )?(?:friend|"
    r"mate|bestie|brother|sister|cousin|mum|mam|dad|nan|nephew|niece|son|daughter|auntie|uncle|pupil|learner|"
    r"student|tutee|boy|girl|child|ta|teacher|tutor|"
    r"key ?worker))[:,]?|\bre:)\s+$",
    re.IGNORECASE,
)
ACTED_ON = re.compile(
    r"\b(?:give|gave|ask|asked|tell|told|help|helps|let|remind|show|seat|move|partner|pair|support|prompt|"
    r"encourage|praise|sat with|"
    r"sit with|reads? with|read to)\s+$", re.IGNORECASE)
# The same of a clause, which may as well be about somebody in a book: "why does Romeo".
MET_IN_A_CLAUSE = re.compile(
    r"\b(?:see|saw|seen|between|because|but|if|when|that|so|while|until|where|thinks|after|before|since|can|"
    r"could|does|did|how|and then),?\s+$", re.IGNORECASE)
# A message that begins with who it is from, in small letters.
ITS_ME = re.compile(r"^\W*(?:(?:hi|hey|hello|yo|hiya)\W+)?(?:its|it's|this is)\s+$", re.IGNORECASE)
FRIEND = re.compile(
    r"\b(?:(?:my|our) (?:best |little |big |older |younger |new |step ?|half |twin )?(?:friend|mate|bestie|bff|"
    r"brother|bro|sister|sis|cousin|"
    r"mum|mam|dad|nan|nephew|niece|uncle|auntie|boyfriend|girlfriend|bf|gf|teacher|ta)(?: is|'s)?|i (?:hate|"
    r"miss|like|fancy|told|hit)|me and|tell|with my mate|"
    r"away from|next to|is friends with|(?:get|got|getting|gets) on with|(?:hang|hung|hanging|go|going|went|broke|"
    r"break|fell|fall|fight|argument|chat) "
    r"(?:out |up )?with|(?:paired|partnered|stuck|put) (?:up )?with|(?:group|pair|team) with)\s+$",
    re.IGNORECASE,
)
ON_THE_CARD = re.compile(
    r"\b[Tt]he (?P<family>[A-Z][\w'’-]+(?:[ -][A-Z][\w'’-]+)?) (?:(?:twins|siblings|kids|lads?|boys|girls|"
    r"children)\b|"
    r"(?:family|parents|sisters|brothers) (?:are|is|in|need|have|were|will|has|both|came|who|at our)\b)"
)
# After a small word that is no article and no "of" or "in", a capital in mid-sentence is somebody's.
IN_MID_SENTENCE = re.compile(
    r"(?:^|[\s(])(?!(?:the|an?|to|many|of|in|at|on|into|onto|about|called|named|every|each|under|over|across|through|"
    r"around|called|like|read|reading|"
    r"use|uses|using|play|plays|playing|watch|visit|visits|called|or|and|as|is|are|was|were|than|no|our|your|"
    r"this|that|these|by|from|against|during|"
    r"says|mr|mrs|miss|ms|dr|st|north|south|east|west|new|old|great|ancient|modern|lake|mount|river|speaks?|"
    r"studies|learns?|has|have|had)\s)[a-z’']+\s+$")
# Some verb, after a word that English does not have.
ACTS = re.compile(
    rf"{_FAMILY} {_OFTEN}(?:[a-z]{{2,}}(?:s|ed)|is (?:now |still |also |not )?[a-z]+ing|was|had|has|went|came|got|"
    rf"did|ran|sat|saw|fell|felt|wore|drew|"
    rf"threw|kept|left|lost|made|said|told|took|cut|hit|put|can|could|will|would|should|might)\b(?! of\b)")
# What a learner does day by day, even in a sentence about what is learnt: "likes the Vikings".
ROLE = re.compile(
    r"(?: [A-Z][\w'’-]+)?,? \(?(?:SENCO|SENDCO|TA|LSA|HLTA|DSL|EP|SaLT|SLT|OT|(?:class |head|form |"
    r"specialist )?(?:teacher|tutor)|"
    r"teaching assistant|key ?worker|mentor|educational psychologist|therapist|governor|midday)\b")
HABIT = re.compile(
    rf"{_FAMILY} {_OFTEN}(?:would (?:rather|like|benefit|prefer)|needs?|likes?|loves?|hates?|enjoys?|prefers?|"
    rf"struggles?|finds?|responds?|requires?|"
    rf"benefits|keeps|gets (?:upset|anxious|"
    r"stuck|muddled|cross|lost)|can(?:['’]t|not) (?:read|write|spell|sit|remember|follow|start|find)|won['’]?t|"
    r"has (?:adhd|autism|dyslexia|not|been|"
    r"an?|missed|difficult)|is (?:working|finding|doing|struggling|off|absent|in (?:year|y\d|my|\d)|stuck))\b",
    re.IGNORECASE)
