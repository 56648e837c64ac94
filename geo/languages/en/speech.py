"""English words of saying, and of governments that act by the name of their capital or country."""

from geo.languages.en.morphology import EnglishMorphology
from geo.languages.speech import Attribution, Speech
from geo.languages.wordclass import word_class

__all__ = ["speech"]


def speech(morphology: EnglishMorphology) -> Speech:
    """What English says of speech."""
    return Speech(
        morphology,
        verbs={
            "state": word_class(
                "The governor said that the bridge had fallen.",
                """say tell state announce report add note write confirm acknowledge admit reveal disclose declare
                explain inform describe detail recount recall recollect post tweet publish specify clarify comment
                respond reply answer mention emphasise emphasize stress underline testify concede indicate relay
                broadcast quote""",
            ),
            "claim": word_class(
                "Moscow claims that it holds the town.",
                "claim allege assert insist argue maintain contend boast complain",
            ),
            "estimate": word_class(
                "Kyiv estimates that 100 soldiers are killed daily.",
                "estimate believe expect think assess consider suspect predict forecast assume fear calculate",
            ),
            "deny": word_class(
                "Minsk denied the report.",
                "deny reject refute dismiss dispute disprove debunk disavow rebut",
            ),
            "accuse": word_class(
                "Ukraine accused Russia of shelling the plant.",
                "accuse blame condemn denounce criticise criticize",
            ),
            "warn": word_class(
                "Washington warned of a new attack.",
                "warn threaten caution",
            ),
            "order": word_class(
                "Moscow ordered its troops to stop.",
                "order demand urge command summon ask request appeal",
                "call for",
                "call on",
                "call upon",
            ),
            "plan": word_class(
                "Berlin promised to send tanks.",
                """plan intend want seek hope aim vow promise pledge propose offer agree decide prepare undertake
                suggest""",
            ),
            "refuse": word_class(
                "Tehran refused to comment.",
                "refuse decline",
            ),
        },
        attributions=tuple(
            Attribution(words)
            for words in (
                "according to",
                "citing",
                "as reported by",
                "reported by",
                "as stated by",
                "as told by",
                "quoting",
                "per",
            )
        ),
        hedges=frozenset("reportedly allegedly purportedly supposedly apparently".split()),
        acting=frozenset(
            """launch invade annex attack need concentrate withdraw use shell bomb fire deploy recognise recognize
            impose approve show""".split()
        ),
        predicates=frozenset(("ready",)),
        addressing=frozenset(
            """blame accuse tell urge warn force help allow pressure support arm condemn criticise criticize ask
            order""".split()
        ),
        governing=frozenset(
            """government force troop army military ministry supply demand claim plan official statement ally
            invasion war offensive assault aim goal leadership president foreign defence defense loss aggression
            ultimatum decision control""".split()
        ),
        joiners=frozenset(("and",)),
        between=frozenset(
            """doesn't don't didn't hasn't haven't hadn't won't wouldn't can't couldn't isn't wasn't cannot doesn’t
            don’t didn’t hasn’t haven’t hadn’t won’t wouldn’t can’t couldn’t isn’t wasn’t has have had is was
            are were been would will could may might must should did does also now still again later then not
            never repeatedly previously reportedly officially already itself today yesterday""".split()
        ),
        denying=frozenset(
            ("doesn't", "doesn’t", "don't", "don’t", "didn't", "didn’t", "does not", "do not", "did not")
        ),
        verbal_nouns=frozenset(("shelling", "bombing", "firing", "launching")),
        passive=frozenset("is was are were been isn't wasn't isn’t wasn’t".split()),
        agent=frozenset(("by",)),
        possessive=frozenset(("'s", "’s", "'", "’")),
        dealing=frozenset(("aid to", "aid for", "weapons to", "weapons for", "talks with", "attacks by", "attack by")),
        places=frozenset(
            """in inside at near from to toward towards into across around outside over through throughout within
            of on north south east west northern southern eastern western central between""".split()
        ),
        metonyms=frozenset("kremlin u.s. us usa u.k. uk america".split()),
    )
