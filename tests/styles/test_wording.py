"""The wording rules of a house style: read through its layers, and refused with their place where they are wrong."""

import contextlib
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit import styles
from briefkit.checks.house_wording.examples import faults
from briefkit.errors import StyleError
from briefkit.model.findings import Severity
from briefkit.model.roles import ROLES
from briefkit.model.wording import Existence, Substitution, Wording, WordingRule
from briefkit.styles import load_wording
from briefkit.styles.wording.kinds import KINDS
from briefkit.styles.wording.scopes import HEADINGS, SCOPES

BASE = Path(__file__).parents[2] / "templates" / "base" / "rules"
HEAD = "extends: existence\nmessage: Not '%s'\n"


def folder(root: Path, name: str, words: str = "", **rules: str) -> Path:
    place = root / name
    (place / "rules").mkdir(parents=True)
    for rule, text in rules.items():
        (place / "rules" / f"{rule}.yaml").write_text(text, "utf-8")
    if words:
        (place / "words.yaml").write_text(words, "utf-8")
    return place


def named(wording: Wording, name: str) -> WordingRule:
    return next(rule for rule in wording.rules if rule.name == name)


def swap(wording: Wording, name: str) -> dict[str, str]:
    settings = named(wording, name).settings
    assert isinstance(settings, Substitution)
    return {found.replace(r"(?<!\w)", "").replace(r"(?!\w)", ""): better for found, better in settings.swap}


def test_the_nearest_rule_of_a_name_wins_and_null_lifts_one(tmp_path: Path) -> None:
    far = folder(
        tmp_path, "far", one=f"{HEAD}tokens: [far]", two=f"{HEAD}tokens: [two]", three=f"{HEAD}tokens: [three]"
    )
    near = folder(tmp_path, "near", "rules: {two: null, three: error}", one=f"{HEAD}tokens: [near]")
    found = load_wording((near, far))
    assert [rule.name for rule in found.rules] == ["one", "three"]
    assert named(found, "one").settings == Existence(("near",))
    assert named(found, "three").severity == Severity.ERROR
    assert named(found, "one").file == str(near / "rules" / "one.yaml")


def test_the_nearest_words_win_null_lifts_an_entry_and_vocabularies_add_up(tmp_path: Path) -> None:
    far = folder(tmp_path, "far", "say: {use: [utilise, utilize], to: in order to}\nvocabulary: [Lucknow]")
    near = folder(tmp_path, "near", "say: {use: employ, to: null, until: till}\nvocabulary: [Farrow]")
    found = load_wording((near, far))
    assert swap(found, "preferred-words") == {"employ": "use", "till": "until"}
    assert found.vocabulary == ("Lucknow", "Farrow")


def test_a_projects_words_come_before_the_styles(tmp_path: Path) -> None:
    style = folder(tmp_path, "style", "avoid: {clearly: The reader sees it}\nnames: {Zelenskyy: [Zelensky]}")
    project = folder(tmp_path, "project", "avoid: {clearly: null}\nnames: {NITI Aayog: []}", one="not read")
    found = load_wording((style,), project)
    assert [rule.name for rule in found.rules] == ["names"]
    assert swap(found, "names") == {"Zelensky": "Zelenskyy", "(?i)NITI Aayog": "NITI Aayog"}


def test_a_project_may_lift_a_rule_of_its_style(tmp_path: Path) -> None:
    style = folder(tmp_path, "style", one=f"{HEAD}tokens: [a]")
    project = folder(tmp_path, "project", "rules: {one: null}")
    assert load_wording((style,), project).rules == ()


def test_every_field_of_vale_is_read(tmp_path: Path) -> None:
    text = (
        "extends: existence\nmessage: \"Not '%s'\"\nlevel: error\nscope: [heading, paragraph & ~cited]\n"
        "link: https://house.example/a\ndescription: Why\nlimit: 3\nignorecase: true\nnonword: true\nvocab: false\n"
        "exceptions: [b]\naction: {name: edit, params: [regex, '(a)', $1]}\nraw: ['x', 'y']\nappend: true\n"
        "tokens: [a]\nlang: en\ntests: {bad: [a], good: [b]}"
    )
    rule = named(load_wording((folder(tmp_path, "style", one=text),)), "one")
    assert rule.settings == Existence(("a",), "xy", append=True, nonword=True)
    assert (rule.severity, rule.scopes) == (Severity.ERROR, (("heading",), ("paragraph", "~cited")))
    assert (rule.link, rule.description, rule.limit, rule.lang) == ("https://house.example/a", "Why", 3, "en")
    assert (rule.ignorecase, rule.vocab, rule.exceptions, rule.bad, rule.good) == (True, False, ("b",), ("a",), ("b",))
    assert rule.action
    assert rule.action.params == ("regex", "(a)", "$1")


FAULTS = [
    ("", "one.yaml:1:1: 'extends' is missing: the kind of the rule. Known: existence, substitution,"),
    ("extends: existance", "one.yaml:1:1: extends: 'existance' means nothing here. Did you mean 'existence'?"),
    ("extends: sequence", "one.yaml:1:1: extends: briefkit has no 'sequence': it needs a tagger of parts of speech."),
    ("extends: script", "one.yaml:1:1: extends: briefkit has no 'script': it is a program."),
    ("extends: readability", "one.yaml:1:1: extends: briefkit has no 'readability': Vale has given it up."),
    ("extends: existence\ntokens: [a]", "one.yaml:1:1: message: What an author reads is missing"),
    (HEAD, "one.yaml:1:1: tokens: What the rule looks for is missing"),
    (f"{HEAD}token: [a]", "one.yaml:3:1: token: The key 'token' is unknown. Did you mean 'tokens'?"),
    (f"{HEAD}tokens: [a]\nswap: {{a: b}}", "one.yaml:4:1: swap: The key 'swap' is unknown."),
    (f"{HEAD}tokens: [a]\nlevel: fatal", "one.yaml:4:1: level: 'fatal' means nothing here. Known: error,"),
    (f"{HEAD}tokens: [a]\nscope: raw", "one.yaml:4:1: scope: There is no scope 'raw': wording rules see the words"),
    (f"{HEAD}tokens: [a]\nscope: text & headin", "one.yaml:4:1: scope: 'headin' is no scope. Did you mean 'heading'?"),
    (f"{HEAD}tokens: [a]\nlink: page", "one.yaml:4:1: link: 'page' is no address of a page"),
    (f"{HEAD}tokens: ['{'a' * 2001}']", "one.yaml:3:10: tokens.0: This pattern has more than 2,000 characters"),
    (f"{HEAD}tokens: ['{'(?:' * 50}a{')' * 50}']", "one.yaml:3:10: tokens.0: The groups of this pattern are nested"),
    (f"{HEAD}tokens: ['(?:(?:a{{1000}}){{1000}}){{1000}}']", "one.yaml:3:10: tokens.0: The numbers in braces multiply"),
    (f"{HEAD}tokens: [a]\naction: {{name: suggest, params: [mine.tengo]}}", "one.yaml:4:25: action.params: Only `[sp"),
    (
        f"{HEAD}tokens: [a]\naction: {{name: edit, params: [regexp]}}",
        "one.yaml:4:22: action.params: 'regexp' is no edit",
    ),
    (f"{HEAD}tokens: [a]\naction: {{name: edit, params: [trim]}}", "one.yaml:4:22: action.params: 'trim' wants 1 more"),
    (f"{HEAD}tokens: [a]\ntests: {{wrong: [a]}}", "one.yaml:4:9: tests.wrong: The key 'wrong' is unknown."),
    ("extends: occurrence\nmessage: m\ntoken: a", "one.yaml:1:1: max: A limit is missing: `max`, `min` or both."),
    ("extends: substitution\nmessage: m", "one.yaml:1:1: swap: A mapping belongs here: lines of `found: better`."),
    ("extends: capitalization\nmessage: m\nmatch: $titel", "one.yaml:3:1: match: '$titel' means nothing here. Did you"),
    ("extends: metric\nmessage: m\nformula: wrods\ncondition: '> 1'", "one.yaml:3:1: formula: 'wrods' is no measure."),
    ("extends: metric\nmessage: m\nformula: words\ncondition: '8 <'", "one.yaml:4:1: condition: This is no formula"),
    ("extends: spelling\nmessage: m\ndicpath: /usr", "one.yaml:3:1: dicpath: A style brings no dictionaries along"),
    ("extends: spelling\nmessage: m\nignore: ../../words", "one.yaml:3:1: ignore: There is no list of words"),
    ("- a", "one.yaml:1:1: A house style is a mapping"),
]


@pytest.mark.parametrize(("text", "message"), FAULTS, ids=[message[:70] for _, message in FAULTS])
def test_a_fault_in_a_rule_is_told_with_its_place(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(StyleError) as caught:
        load_wording((folder(tmp_path, "style", one=text),))
    assert f"/{message}" in str(caught.value)


WORDS_FAULTS = [
    ("says: {a: b}", "words.yaml:1:1: says: The key 'says' is unknown. Did you mean 'say'?"),
    ("say: {use: null}", "words.yaml:1:7: say.use: What is found instead is missing"),
    ("avoid: {clearly: null}", "words.yaml:1:9: avoid.clearly: Say why"),
    ("avoid: [clearly]", "words.yaml:1:1: avoid: A mapping belongs here"),
    ("rules: {paddin: null}", "words.yaml:1:9: rules.paddin: There is no wording rule called 'paddin'."),
    ("names: {A: [' ']}", "words.yaml:1:9: names.A: A word or a phrase"),
]


@pytest.mark.parametrize(("text", "message"), WORDS_FAULTS, ids=[message[:60] for _, message in WORDS_FAULTS])
def test_a_fault_in_the_words_is_told_with_its_place(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(StyleError) as caught:
        load_wording((folder(tmp_path, "style", text),))
    assert message in str(caught.value)


def test_a_rules_name_is_its_files_and_no_code(tmp_path: Path) -> None:
    with pytest.raises(StyleError, match="'BK1' is no name of a rule"):
        load_wording((folder(tmp_path, "style", BK1=f"{HEAD}tokens: [a]"),))


def test_a_list_of_known_words_lies_in_the_styles_folder(tmp_path: Path) -> None:
    style = folder(tmp_path, "style", one="extends: spelling\nmessage: m\nignore: [places.txt]")
    (style / "places.txt").write_text("Farrow\nQuay\n", "utf-8")
    assert load_wording((style,)).rules[0].settings.ignore == ("Farrow", "Quay")  # type: ignore[union-attr]


def test_a_rule_outside_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text(f"{HEAD}tokens: [a]", "utf-8")
    style = folder(tmp_path, "style")
    (style / "rules" / "one.yaml").symlink_to(tmp_path / "secret.yaml")
    with pytest.raises(StyleError, match="outside its house style's folder"):
        load_wording((style,))


def test_a_style_that_extends_another_has_its_rules(tmp_path: Path) -> None:
    style = folder(tmp_path, "own", "say: {boat: vessel}\nrules: {padding: suggestion}")
    (style / "style.yaml").write_text("extends: plain\n", "utf-8")
    wording = styles.load(str(style)).wording
    assert named(wording, "padding").severity == Severity.SUGGESTION
    assert named(wording, "preferred-words").file == str(style / "words.yaml")


KEYS = ["extends", "message", "tokens", "swap", "level", "scope", "max", "token", "match", "formula", "action", "tests"]
VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(-3, 9), st.sampled_from(["existence", "a", "(", "$title", "metric"])
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["a", "name", "bad"]), inner)),
    max_leaves=6,
)


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_any_mapping_is_a_rule_or_a_located_fault(tmp_path_factory: pytest.TempPathFactory, data: object) -> None:
    import yaml  # noqa: PLC0415

    style = folder(tmp_path_factory.mktemp("any"), "style", one=yaml.safe_dump(data))
    with contextlib.suppress(StyleError):
        load_wording((style,))


MANUAL = (Path(__file__).parents[2] / "docs" / "house-styles.md").read_text("utf-8").partition("\n## Wording\n")[2]
EXAMPLES = re.findall(r"```yaml\n# (\S+)\n(.*?)```", MANUAL, re.DOTALL)


def test_the_examples_of_the_manual_load_and_pass_their_tests(tmp_path: Path) -> None:
    style = tmp_path / "style"
    (style / "rules").mkdir(parents=True)
    for name, text in EXAMPLES:
        (style / name).write_text(text, "utf-8")
    wording = load_wording((style, Path(__file__).parents[2] / "templates" / "base"))
    assert [fault.message for fault in faults(wording, style) if fault.severity == Severity.ERROR] == []
    assert len(EXAMPLES) == 3
    assert {"quays", "spelling", "preferred-words", "words-to-avoid", "names"} <= {rule.name for rule in wording.rules}
    assert "inclusive" not in {rule.name for rule in wording.rules}


def test_the_manual_names_every_kind_its_keys_and_every_scope() -> None:
    for kind, (_, keys) in KINDS.items():
        row = next(line for line in MANUAL.split("\n") if line.startswith(f"| `{kind}`"))
        assert [key for key in keys if f"`{key}`" not in row and key not in ("aff", "dic", "dicpath")] == []
    told = [scope for scope in SCOPES if f"`{scope}`" not in MANUAL and scope not in (*ROLES, *HEADINGS)]
    assert told == []
    assert [path.stem for path in BASE.glob("*.yaml") if f"`{path.stem}`" not in MANUAL] == []
