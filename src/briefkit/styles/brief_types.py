"""The brief types of a house style: sections in their order, and limits."""

from typing import Final, Literal, TypeAlias, cast

from briefkit.model.brief_types import BriefType, Limit, SectionRule
from briefkit.model.roles import ROLES
from briefkit.styles.fields import Field
from briefkit.styles.levels import levels

MEASURED: Final = (
    *("title", "standfirst", "body", "paragraph", "bio", "pull", "key-messages", "recommendations", "keywords"),
    *ROLES,
)
UNITS: Final = ("words", "characters", "items")

_Limits: TypeAlias = dict[tuple[str, str], Limit | None]


def brief_types(types: Field, limits: Field) -> dict[str, BriefType]:
    """Give the brief types by name; `limits` hold for every type that does not say otherwise."""
    common = _limits(limits, {})
    return {name: _brief_type(name, value, common) for name, value in types.items()}


def _brief_type(name: str, field: Field, common: _Limits) -> BriefType:
    field.only(("label", "description", "sections", "optional", "limits", "checks"))
    label = field.get("label").texts()
    if "en" not in label:
        raise field.error("The label lacks 'en', the language that stands in for all others.")
    own = _limits(field.get("limits"), common)
    limits = tuple(limit for limit in {**common, **own}.values() if limit)
    described = field.get("description").text()
    return BriefType(name, label, _sections(field), limits, described, levels(field.get("checks")))


def _sections(field: Field) -> tuple[SectionRule, ...]:
    roles, optional = field.get("sections").words(), field.get("optional").words()
    for key, words, known in (("sections", roles, ROLES), ("optional", optional, roles)):
        for index, role in enumerate(words):
            Field(field.document, role, (*field.way, key, str(index))).one_of(known)
    if len(set(roles)) != len(roles):
        raise field.get("sections").error("A section stands here twice.")
    return tuple(SectionRule(role, required=role not in optional) for role in roles)


def _limits(field: Field, common: _Limits) -> _Limits:
    """Give the limits by what they measure and in which unit; None lifts the common one."""
    field.only(MEASURED)
    limits: _Limits = {}
    for of, units in field.items():
        units.only(UNITS)
        for unit in UNITS if units.value is None else [unit for unit, _ in units.items()]:
            limits[of, unit] = _limit(units.get(unit), of, unit, common.get((of, unit)))
    return limits


def _limit(field: Field, of: str, unit: str, common: Limit | None) -> Limit | None:
    if field.value is None:
        return None
    field.only(("low", "high", "most"))
    low, high, most = (field.get(key).whole(getattr(common, key, 0)) for key in ("low", "high", "most"))
    if (high and low > high) or (most and max(low, high) > most):
        raise field.error("These numbers contradict one another: low, high and most rise.")
    return Limit(of, cast("Literal['words', 'characters', 'items']", unit), low, high, most)
