"""Whether a sentence tells of something that took place: negation, plans, threats and conditions kept apart."""

import re

__all__ = ["is_actual"]

# Each is sought in the words before a trigger, within its clause.
_EN = re.compile(
    r"""(?x)
    # negation
    \b(?:not|never|no|without|neither|nor|cannot|nobody|none|(?:has|have|had|was|were|did|does|do|could|would|is|are)n't)
      (?:\ \w+){0,3}\ ?$
    | \b(?:fail(?:ed|s|ing)?|unable|refus(?:ed|es|ing)|declin(?:ed|es))\ to(?:\ \w+){0,2}\ ?$
    | \b(?:prevent(?:ed|ing|s)?|avoid(?:ed|ing|s)?|avert(?:ed|ing|s)?|deter(?:red|ring|s)?|stop(?:ped|ping)?)
      (?:\ [\w'-]+){0,4}\ ?$
    # conditions and what may be
    | \b(?:if|unless|whether|in\ case|should\ it|as\ if|as\ though)\b[^,;]{0,60}$
    | \b(?:could|might|would|may)\ (?:\w+\ ){0,3}?(?:be\ |have\ |been\ )*(?:\w+ly\ )?$(?<!could\ be\ )
    | \b(?:possible|potential(?:ly)?|likely|hypothetical|imminent|feared|expected|planned|anticipated|future|upcoming
        |impending|looming|alleged\ plans?|risk|threats?|danger|fears?|possibility|prospect|warnings?|pretext)
      (?:\ (?:of|for|to|that))?(?:\ (?!is\b|was\b|has\b)[\w'-]+){0,4}\ ?$
    # plans, threats, calls
    | \b(?:will|shall|won't|'ll|going\ to|about\ to|set\ to|due\ to)\ (?:[\w'-]+\ ){0,6}?$
    | \b(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|prepar(?:e|es|ed|ing)|ready|poised|want(?:s|ed)?|aim(?:s|ed|ing)?
        |vow(?:s|ed)?|hop(?:e|es|ed|ing)|seek(?:s|ing)?|sought|threaten(?:s|ed|ing)?|expect(?:s|ed)?|promis(?:e|es|ed|ing)|agree[sd]?
        |urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|call(?:s|ed|ing)?|order(?:s|ed)?|able|ability|decid(?:e|es|ed)|need(?:s|ed)?
        |wish(?:es|ed)?|propos(?:e|es|ed)|offer(?:s|ed)?|allow(?:s|ed|ing)?|tell|told|designed|capable|unlikely|likely
        |demand(?:s|ed|ing)?|scheduled|meant|pledg(?:e|es|ed)|consider(?:s|ed|ing)?|attempts?)
      \ (?:[\w'-]+\ ){0,5}?(?:to|of|for|on|that|a|an|the)\ (?:[\w'-]+\ ){0,3}?$(?<!managed\ to\ )
    | \b(?:warn(?:s|ed|ing)?|fear(?:s|ed|ing)?|worr(?:y|ies|ied)|concern(?:s|ed)?|believes?\ russia)
      \ (?:[\w'-]+\ ){0,4}?(?:of|that|about|over|against)\ (?:[\w'-]+\ ){0,3}?$
    | \b(?:focus(?:ed|es|ing)?|efforts?|intentions?|attempts?)\ (?:[\w'-]+\ ){0,4}?(?:on|to|at)\ (?:[\w'-]+\ ){0,5}?$
    | \b(?:in\ order\ to|so\ as\ to|called\ on|calls\ on|invited|invites|urged|urges|goal|aims?)\b[^;]{0,80}$
    | \b(?:can|must|should|shall|let's|help)\ (?:[\w'-]+\ ){0,3}?$
    """
)
# A purpose clause ("missiles to strike Kyiv"): nothing happened, unless the verb before says that it did.
_EN_PURPOSE = re.compile(r"\bto (?:\w+ly |be |fully |further )?$")
_EN_REALISED = re.compile(
    r"\b(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|continu(?:e|es|ed|ing)|beg[iau]n(?:ning)?|begins|start(?:s|ed"
    r"|ing)?|manag(?:e|es|ed|ing)|forc(?:ed|ing)|us(?:ed|es|ing)\b[\w' -]{0,40}|help(?:ed)?|led|succeed(?:ed)?"
    r"|proceed(?:ed)?|resum(?:ed|es)|appear(?:s|ed)?|seem(?:s|ed)?|had|compelled|rush(?:ed|ing)|reported|said"
    r"|believed|confirmed|known|known|came|return(?:ed)?) (?:\w+ )?to (?:\w+ly |be |fully |further )?$"
)
_EN_AFTER = re.compile(
    r"^[\w' ,-]{0,30}\b(?:is|are|was|were|has been|have been|will be)? ?(?:possible|likely|unlikely|planned|expected"
    r"|feared|impossible|ruled out|called off|postponed|cancelled|scheduled)\b|^ (?:drills?|sirens?|alerts?|warnings?"
    r"|plans?|capabilit\w+|threats?|crimes? tribunal|insurance|risk)"
)

_CYRILLIC = re.compile(
    r"""(?x)
    \b(?:не|ні|ни|без|жодн\w+|ніхто\ не|никто\ не|немає|нет|ніяк\w+|никак\w+)(?:\ \w+)?\ ?$
    | \b(?:якщо|якби|в\ разі|у\ разі|если|если\ бы|в\ случае|чи|чтобы?|щоб|аби|могли?\ б
        |мог(?:ли)?\ бы|ли)\b[^,;]{0,50}$
    | \b(?:буде|будуть|будемо|будет|будут|може|можуть|может|могут|можлив\w+|возможн\w+|потенційн\w+|потенциальн\w+
        |ймовірн\w+|загроз\w+|угроз\w+|ризик\w*|риск\w*|небезпек\w+|опасност\w+|вероятн\w+)(?:\ [\w'-]+){0,4}\ ?$
    | \b(?:план(?:у|и|ы|ир|ую|ував|увал)\w*|готу\w+|готов\w+|збира(?:є|ю|в)\w*|собира\w+|намір\w*|намерен\w*|погрож\w+
        |угрож\w+|грози\w+|заклик\w+|призв\w+|призыв\w+|хоч\w+|хот[іея]\w+|прагн\w+|стремя\w+|обіця\w+|обеща\w+|вимаг\w+|требу\w+
        |пропону\w+|предлага\w+|дозвол\w+|разреш\w+|мають|мусить|треба|потрібно|нужно|необхідн\w+|необходим\w+|здатн\w+
        |способн\w+|попереди\w+\ про|предупреди\w+\ о|очіку\w+|ожида\w+)(?:\ [\w'-]+){0,4}\ ?$
    """
)
_CYRILLIC_REALISED = re.compile(
    r"\b(?:намага\w+|пыта\w+|спробува\w+|попыта\w+|продовж\w+|продолж\w+|почал\w+|нача\w+|змогли?|смогли?|вдалося"
    r"|удалось)(?: [\w'-]+){0,2} ?$"
)
_CLAUSE = re.compile(
    r"[;:!?\n\"“”«»]|, (?:and |but |which |who |where |while |а |але |но |що |що |который|де |где )|\. | - "
)


_BASE_FORM = re.compile(
    r"(?:take|establish|gain|maintain|retain|regain|capture|seize|destroy|storm|attack|hit|strike|liberate|recapture"
    r"|retake|occupy|advance|encircle|evacuate|kill|shoot|bring|deploy|send|move|hold|enter|reach|cross|break|launch"
    r"|visit|meet|repel|annex)\b"
)
# "the liberated villages", ", captured by the army, ...": how a place is, and no event.
_STATE = re.compile(r"(?:liberated|re?captured|captured|occupied|seized|annexed|de-?occupied)\b")
_STATE_BEFORE = re.compile(r"\b(?:the|in|of|within|from|newly|recently|across|to|temporarily|previously|near) $")
_STATE_BY = re.compile(r", (?:captured|occupied|seized) by\b|, (?:captured|occupied|seized) .{0,3}$")
_FAR_PURPOSE = re.compile(r"\bto (?:[\w',-]+ ){0,9}$")
_WHOLE_CONDITION = re.compile(r"(?:if (?!confirmed|true)|unless |якщо |якби |если |у разі |в случае )")


def is_actual(low: str, start: int, end: int, *, cyrillic: bool, may_be_planned: bool = False) -> bool:
    """
    Tell whether the words at a place in a sentence speak of what took place.

    Parameters
    ----------
    low
        The sentence in lower case.
    start, end
        The words in question, as code points of `low`.
    cyrillic
        Whether to read it as Ukrainian or Russian rather than English.
    may_be_planned
        Whether a plan or threat is itself the event, as with an ultimatum.

    Returns
    -------
    False where the words are negated, planned, threatened, feared, conditional or a mere possibility.
    """
    if may_be_planned:
        return True
    if _WHOLE_CONDITION.match(low):
        return False
    clauses = _CLAUSE.split(low[max(0, start - 90) : start])
    before = next((clause for clause in reversed(clauses) if clause.strip()), "").lstrip()
    if cyrillic:
        return not _CYRILLIC.search(before) or bool(_CYRILLIC_REALISED.search(before))
    if _EN_AFTER.search(low[end : end + 50]):
        return False
    if _STATE.match(low[start:end]) and (_STATE_BEFORE.search(before) or _STATE_BY.match(low[start - 2 : end + 4])):
        return False
    if _EN_REALISED.search(before):
        return True
    if _BASE_FORM.match(low[start:end]) and _FAR_PURPOSE.search(before):
        return False
    return not (_EN.search(before) or _EN_PURPOSE.search(before))
