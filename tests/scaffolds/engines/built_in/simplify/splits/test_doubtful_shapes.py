"""Splits and turns that were made and were wrong, each as it was met in reading, with other words."""
import pytest

from tests.scaffolds.engines.built_in.simplify.saying import split


@pytest.mark.parametrize(
    "sentence",
    [
        # what people do with it, and "that" is what it is done to
        "She said that the plan that was made by the council to save the old mill is a good one.",
        # what they are sure of is not said to be so
        "The doctor was sure that he had the answer: it was the brain, not the heart, that was the centre of it.",
        # half of it has no subject, or leans on "where"
        "Tom chose the camp site; then cut and set four poles, and across these he laid the branches.",
        "It was like a party in a hall, where there are chairs in the way; and where you can not run about.",
        # a dog that has its name still, and is no "it"
        "Our dog, Snip, saw a hedgehog in the garden the other day, for the first time.",
        # the ideal is thought of, and nobody lives in it
        "He held the ideal of a free society, in which all people live together in peace and with equal chances.",
        # the hurt changes how they work, not the cells
        "The movement of the brain can stretch and hurt cells, which can change the way these cells work.",
        # admired by others, not admiring
        "The tough work helped turn it into a great power, its workers respected and admired in all of the world.",
        # which of two bills
        "The bill is a direct challenge to one introduced by the senator that would end the keeping of phone records.",
        # what they are used for, not what they are called
        "Instead, we use underwater microphones, called hydrophones to listen for them in the sea.",
        # it was mainly that
        "But there were fewer than 150 people in the town mainly because the advice puts off most of the visitors.",
        # what they wish for has not come about, and what they realised is not said to be so
        "I would rather we earned a good wage in the city and did not have to rely on gifts from people.",
        "One day in the spring, I realized: the people in the town are spending so much time on this.",
        # one thing of two, both "it"
        "It takes in a big picture (from your own account) and turns it into a sound that blind people hear.",
        "So they waited there for all of the day, and had been waiting while the others went to the town.",
        "This is known as perfect elasticity, in which a given thing goes back to its old shape each time.",
        # another designer, it seems
        "In 2006, the Irish designer finished a course in the sea and loved the feeling of being under water.",
        # he had been that, once
        "Teixeira, the former head of the club in the city, was charged with two other men in May.",
        # the bridges are seen, and do not come
        "Paris has many old bridges that people come to see each year.",
        # a person called so has no article
        "Then mamma made up a nice bed with blankets and shawls, and put the baby into it.",
        # everybody knows the site, and which it is
        "Pixter, the photo site, got a million new users in the year before a bank bought the business.",
        # when it was, not what happened next
        "The tests put the bones at around 7,000 years old, before farming came to the north from the east.",
        # the second verb leans on the helper of the first
        "The valleys had been burned by the soldiers, and the farms destroyed.",
        "The boat was lifted out of the water, and borne on the backs of the men.",
        # what the parser takes for a verb is a noun
        "The plan was passed by most of the council despite objections from the church and worries about the cost.",
        # the king was thanked, or the man
        "The man did his work at the cost of the king, who paid him in gold, and was thanked with a gift of land.",
        # the week, not the place
        "Put it away for a week in some warm place, during which the paste slowly turns into soap.",
        # half of a thought
        "He counts how much you like to play in the team, and how much you like to swim.",
        "If you have no water to drink and it does not rain for days, so you cannot cook, you have lost.",
        "He still has the old account in the bank but he admits: he never puts any money in it.",
        "He waited in the old wood for a long time; where in the end he heard the horn.",
        # not at one time, and not one after the other
        "The square is often used for meetings, with people singing songs under giant flags.",
        "The king was waiting for a sign to come before he sat down to the meal with his men.",
        "This came after two of the parents said that the lesson was wrong for their child.",
        "There is a ring of old houses, each with its own high walls; each with its garden, that children love.",
        "Printing in the north is not merely done by hand presses, but is also done by machines.",
        "There are three ways to help: giving it food, cleaning out the old house, or finding it a new home.",
        "They often take plants from the old land with them on purpose, so they can be grown for food.",
        "He brought with him a young lady whom I had never seen, and in whose company I would be happy.",
        "He did not want to speak about certain changes in the land, which, in the end, might be good.",
        "The last time the two sisters met and she was in the town, it was not a happy day.",
        "I am thinking about it still in my own slow way, and as yet have come to no answer.",
        "He made new kinds of toys for children in the winter, and other things often asked for as presents.",
        # "but" is less than "even though"
        "The boy felt that he had a right to walk there, even though the soldier stopped him in the street.",
        # one of two doers, a doer told more of, and a doer named by what was done
        "The poet was inspired by the sea, as well as by the poets of his own time.",
        "The news was given to the land by the new president, Jacob Stone.",
        "The rules of the club are made by their owners in the spring of each year.",
        # a second "-ing" would be left behind
        "The water fills the drains of the city, forcing it upwards and polluting the river.",
        # examples of what stands before, or no examples at all
        "Fuels come from plants that are not eaten by humans, such as corn stalks and grass.",
        "We move with small steps, such as when walking slowly in the house at night.",
        # what is wanted is not there yet
        "The first thing to be done was to find a good place, where the ground was level.",
        "He is a favourite with teachers and pupils in the old school by the river.",
    ],
)
def test_a_sentence_of_which_the_grammar_is_not_sure_stays(sentence):
    assert split(sentence) == sentence


def test_one_clause_is_not_cut_twice():
    result = split("They are electric tools, which change a weak sound to a strong sound in the ear of a man.")
    assert result.count(".") == 2

