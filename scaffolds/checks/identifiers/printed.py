"""Whether a line or two came out of an article or a story, or are a note that somebody wrote of a learner's work.

Both may be whole sentences. A story has people who speak in quotation marks, "one day", little boys; a note says in the
present what one learner does, gives a step for next time, or names what lessons are made of.
"""
import re

_A_STORY = re.compile(
    r"\b(?:[Oo]ne (?:day|evening|morning|night)|[Oo]nce upon|long ago|at last|the (?:little|old|poor|young) (?:boy|"
    r"girl|"
    r"man|woman|lady|fellow|king|queen|witch)|(?:replied|exclaimed|cried|retorted|remarked|murmured|answered|inquired|"
    r"continued|added|called) (?:his|her|the|[A-Z]\w+)|schoolfellows?|as she laughed|master)\b|"
    r"[,?!]['’”\"] (?:said|says|asked|replied|called|cried|exclaimed|retorted|remarked|answered|[A-Z]\w+ (?:said|says|"
    r"asked|replied|explained|added)|he (?:said|says)|she (?:said|says)|the \w+(?: \w+)? said)\b")
_NAME = r"[A-Z][a-z'’]+(?:-[A-Z][a-z]+)?(?: [A-Z]\b\.?)?"
_SHE_DOES = re.compile(  # the whole opens with one name and what that one does these days
    rf"\W*(?:Overall,? |This (?:term|week|year),? |Today,? |So far,? |In \w+,? |At \w+,? )?"
    rf"(?!(?:It|He|She|This|That|There|What|Who|Which|Everyone|Everybody|Someone|Nobody|One|Each|Every|Some|Earth|"
    rf"Water|"
    rf"London|England|Britain|Scotland|Wales|India|China|Japan)\b){_NAME} (?:now |still |also |often |usually |always |"
    r"can |is |has )?(?:beginning to|starting to|learning to|using (?:his|her|their|a)|using|working|able to|"
    r"becoming|growing in|"
    r"loves|likes|enjoys|prefers|hates|dislikes|responds|benefits|copes|listens|joins in|takes part|counts (?:to|in|"
    r"on)|"
    r"recognises|identifies|(?:can )?(?:read|write|count|spell|retell|blend|add|subtract|name|match|sort|order|"
    r"follow)s?|"
    r"understands|struggles|tries|needs|had an?|made (?:a |an )?(?:\w+ )?(?:progress|start|effort)|(?:has )?had an? "
    r"(?:\w+ )?(?:year|term|week|day|start|morning|afternoon)|uses (?:his|her|their|a|an)|knows (?:his|her|their|"
    r"how|all|"
    r"most|some|the)|has (?:made|shown|worked|tried|settled|become|grown|started|learnt|learned|found|enjoyed|"
    r"been))\b(?! [A-Z])")
_A_NEXT_STEP = re.compile(
    r"\b(?:(?:he|she|they) (?:should|could|must|needs? to) (?:now |also |next )?[a-z]+|next steps?|should (?:now )?aim|"
    r"aims? to|"
    r"well done|to improve|so (?:use|try|give|let|keep|offer|avoid|remind|make|please)\b|do not|don['’]t (?:mix|let|"
    r"sit|"
    r"forget|"
    r"give)|where (?:he|she) (?:had|has) gone wrong|with (?:no|some|lots of|a lot of|a little|minimal|full) (?:help|"
    r"prompting|"
    r"support|adult help))\b| [=→] |[|]")
_OF_LESSONS = re.compile(
    r"\b(?:bar model|number ?(?:line|bonds?|square|track)|place value|tens frame|counters|cubes|ordinal|multilink|"
    r"fractions?|"
    r"denominators?|numerators?|decimals?|subtract\w*|multipl(?:y|ied|ication)|divi(?:sion|ded by)|equations?|"
    r"(?:her|his|the) (?:method|working|workings|answers?|draft|paragraphs?|sentences?|descriptions?|design|prototype|"
    r"sketchbook|costume design|solo|"
    r"serve|backhand)|"
    r"shaded|rounded|estimated|adjectives?|adverbs?|similes?|metaphors?|conjunctions?|connectives?|punctuation|"
    r"capital letters?|"
    r"full stops?|commas|finger spaces?|digraphs?|graphemes?|blending|segmenting|phonemes?|sight words?|"
    r"comprehension|inference|"
    r"vocabulary|cursive|letter formation|number formation|cvc words?|tricky words?|talker|aac|pecs|symbols?|switch|"
    r"now and next|first and then|choice board|"
    r"in (?:discussions?|debates?|lessons)|pleasing (?:year|term)|yellow cards?|red cards?|house points?|dojo|"
    r"role ?play|small world|construction area|home corner|book corner|outdoor area|junk model\w*|"
    r"threading|lacing|jigsaws?|playdough|mark[- ]making|fine motor|gross motor|balance bike|forest school|"
    r"show and tell|story time|input|plenary|starter|mini whiteboards?|sound buttons?)\b", re.IGNORECASE)


def is_a_story(text: str) -> bool:
    return bool(_A_STORY.search(text))


def is_of_work(text: str) -> bool:
    """Whether it is somebody's word on how a learner works: in the present, with a next step, or in a lesson's "
    "terms."""
    return bool(_SHE_DOES.match(text) or _A_NEXT_STEP.search(text) or _OF_LESSONS.search(text))
