"""Passages written for this project at the level of what children in England read at each age. They fix the estimator's
scale (reading_age/blend.py) and test that it keeps its order. Ages in years."""

PASSAGES: tuple[tuple[float, str], ...] = (
    (
        5.5,
        ('Sam is in the sun. Sam has a red hat. Pip the dog is in the mud. Pip runs to Sam. Sam gets wet. "Bad '
        'dog, Pip!" Mum has a mop. Pip gets a bath. Sam gets a hug. Pip is a good dog. Sam and Pip go to bed.'),
    ),
    (
        6.0,
        ('Dad and I went to the shop. We got some milk and a big bag of apples. It began to rain. "Oh no," said '
        'Dad. "We will get wet." We ran and ran. A man in a van saw us. He let us sit in the van. We were not '
        "wet, but the apples were! We had apple pie for tea. It was so good that I had more."),
    ),
    (
        6.5,
        ('The little owl could not sleep. It was day time and the sun was too bright. "Come and play," said the '
        'rabbit. "Owls sleep in the day," said the owl. "Just one game," said the rabbit. So they played hide and '
        "seek in the wood. The owl hid in a tree. The rabbit looked and looked. When she found him, he was fast "
        "asleep on a branch. The rabbit smiled and went home for her lunch."),
    ),
    (
        7.0,
        ("Bees live in a hive. There is one queen in each hive and she lays all the eggs. The other bees have jobs "
        "to do. Some of them look after the babies. Some keep the hive clean, and some stand by the door to keep "
        "it safe. The bees that you see in the garden are looking for food. They drink a sweet juice from flowers "
        "and carry it home. They turn it into honey, which they eat in the winter when there are no flowers."),
    ),
    (
        7.5,
        ("Long ago there was a dragon who was afraid of the dark. Every night he lit a candle with his hot breath, "
        "and every night the wind blew it out. One evening a girl from the village heard him crying. She climbed "
        'up to his cave with a lamp. "You can borrow this," she said, "but you must stop burning our haystacks." '
        "The dragon promised. From that night on, people in the village saw a small yellow light shining on the "
        "mountain, and nobody had to hide from the dragon again."),
    ),
    (
        8.5,
        ("The Romans built long, straight roads so that their soldiers could march quickly from one town to "
        "another. First they dug a wide ditch and filled it with large stones. Then they added smaller stones, "
        "gravel and sand, and they laid flat slabs on the top. The middle of the road was higher than the sides, "
        "so rain ran off into ditches. Many roads in Britain still follow the same paths today. If you look at a "
        "map, you can often spot a Roman road because it hardly bends at all."),
    ),
    (
        9.0,
        ("When the lighthouse lamp went out, Grandfather did not panic. He handed me the torch and told me to "
        "count the steps out loud as we climbed, so that neither of us would slip. There were ninety-two. At the "
        "top, the wind rattled the windows and I could hear the waves crashing on the rocks below. Somewhere in "
        "that darkness was a fishing boat with three men on board. Grandfather struck a match, and his hand was "
        'perfectly steady. "Now," he whispered, "let us bring them home."'),
    ),
    (
        9.5,
        ("Water never stops moving around our planet. The sun heats the sea, and some of the water turns into an "
        "invisible gas called water vapour, which rises into the air. High in the sky it cools and becomes tiny "
        "drops, and these gather together to make clouds. When the drops grow too heavy, they fall as rain, hail "
        "or snow. Some of this water soaks into the soil, and some flows down hills in streams and rivers until "
        "it reaches the sea, where the journey begins again."),
    ),
    (
        10.5,
        ("In 1665 a terrible disease called the plague spread through the crowded streets of London. It was "
        "carried by fleas that lived on rats, although nobody understood this at the time. If a person fell ill, "
        "their whole family was locked inside the house for forty days and a red cross was painted on the door. "
        "Doctors wore long beaked masks stuffed with herbs, since they believed that the sickness travelled "
        "through bad smells. By the end of the year, almost a quarter of the city's population had died, and "
        "wealthy families, including the king's, had escaped to the countryside."),
    ),
    (
        11.0,
        ("Volcanoes form where molten rock, known as magma, is forced up through weak points in the Earth's crust. "
        "Most of them lie along the edges of tectonic plates, the enormous slabs of rock that make up the surface "
        "of our planet. As the plates slowly separate or collide, pressure builds underground until the magma "
        "bursts out as lava, ash and poisonous gases. Although eruptions can destroy villages and farmland, "
        "people continue to live nearby because volcanic soil is rich in minerals, which makes it extremely "
        "fertile for growing crops."),
    ),
    (
        12.5,
        ("Respiration is the chemical process by which all living cells release energy from glucose. During "
        "aerobic respiration, glucose reacts with oxygen to produce carbon dioxide and water, and the energy "
        "transferred allows muscles to contract, keeps the body at a constant temperature and enables large "
        "molecules to be constructed from smaller ones. When vigorous exercise prevents oxygen from reaching the "
        "muscles quickly enough, anaerobic respiration takes place instead. This releases considerably less "
        "energy and produces lactic acid, which may cause painful cramp until it has been broken down."),
    ),
    (
        13.0,
        ("The growth of the cotton industry transformed the north of England during the eighteenth century. "
        "Machines such as the spinning frame were too large and too expensive to be used in cottages, so "
        "manufacturers constructed mills beside fast-flowing rivers that could provide power. Families who had "
        "previously worked at home were drawn into rapidly expanding towns, where they endured long hours, strict "
        "discipline and dangerous conditions. Parliament eventually restricted the employment of young children, "
        "but many factory owners resisted these reforms, arguing that higher costs would destroy their profits."),
    ),
    (
        14.5,
        ("Priestley presents Inspector Goole as the moral conscience of the play, and contrasts his measured "
        "authority with the complacency of the Birling family. While Mr Birling dismisses any notion of "
        "collective responsibility as nonsense, the Inspector insists that every individual is bound to the "
        "consequences of his or her actions. The audience of 1945, having recently endured two devastating wars, "
        "would have recognised the dramatic irony in Birling's confident predictions, and this undermines his "
        "credibility before the interrogation has even begun. Priestley thereby encourages his audience to "
        "question the values of an unequal society."),
    ),
    (
        15.5,
        ("Although inflation has fallen from the exceptional levels recorded two years ago, households remain "
        "under considerable financial pressure, since wages have failed to keep pace with the cumulative increase "
        "in prices. Economists caution that reducing interest rates prematurely could revive demand before "
        "productivity has recovered, whereas maintaining them at their current level risks tipping a fragile "
        "economy into recession. The committee's decision therefore reflects a compromise between competing "
        "objectives, and its deliberately ambiguous announcement has done little to reassure investors, whose "
        "confidence in the government's fiscal strategy had already been eroded by a succession of abrupt "
        "reversals."),
    ),
    (
        17.0,
        ("The jurisprudential controversy concerning the legitimacy of judicial intervention derives, in large "
        "measure, from irreconcilable presuppositions about the constitutional status of parliamentary "
        "sovereignty. Those commentators who characterise the doctrine as a political convention, contingent upon "
        "the continuing acquiescence of the judiciary, necessarily repudiate the orthodox contention that "
        "statutory provisions are immune from substantive review. Their adversaries, by contrast, maintain that "
        "any such qualification would subordinate democratic deliberation to the idiosyncratic predilections of "
        "an unaccountable professional elite, thereby precipitating precisely that erosion of institutional "
        "authority which proponents of the revisionist interpretation profess to deplore."),
    ),
)
