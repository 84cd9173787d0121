# One line per thing that can be done; the scripts are in tools/.
PYTHON = sh tools/python.sh
BIN = .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint golden bars bench rules commands tokens docs examples pictures

help: ; @sed -n 's/^\([a-z]*\):.*#[#] /make \1|/p' Makefile | while IFS='|' read -r name what; do printf '%-15s %s\n' "$$name" "$$what"; done

setup: ; @$(PYTHON) tools/setup.py dev ## everything for working on briefkit, in .venv
demo: ; @$(PYTHON) tools/setup.py use && $(BIN)/briefkit build briefs/new-coalition ## the seed brief as web page, PDF and Word file
test: ; @$(PYTHON) tools/setup.py test && $(BIN)/python tools/lint.py && $(BIN)/python tools/run_tests.py ## everything that must pass before a commit: linter, types, imports, all tests
bars: ; @$(PYTHON) tools/setup.py test && BRIEFKIT_EVERY_BRIEF=1 $(BIN)/python tools/run_tests.py tests/test_outputs.py ## what make test does for its outputs, with every brief in every house style
lint: ; @$(PYTHON) tools/setup.py dev && $(BIN)/python tools/lint.py ## the linter, formatter, types, imports, and briefkit on its own briefs
docs: rules commands tokens ; @$(PYTHON) tools/setup.py dev && $(BIN)/python tools/licences.py ## every page that comes from the code
golden: ; @$(PYTHON) tools/setup.py dev && $(BIN)/python tools/run_tests.py --update-golden tests/test_golden.py ## the goldens anew; read the diff before it is committed
bench: ; @$(PYTHON) tools/setup.py dev && $(BIN)/python tools/bench ## time briefkit against pandoc and WeasyPrint
rules: ; @$(PYTHON) tools/setup.py use && $(BIN)/python tools/rule_pages.py ## docs/rules, from the rules themselves
commands: ; @$(PYTHON) tools/setup.py use && $(BIN)/python tools/command_page.py ## docs/commands.md, from the help of the commands
tokens: ; @$(PYTHON) tools/setup.py test && $(BIN)/python tools/token_pages.py ## docs/tokens, from the tokens themselves
examples: ; @$(PYTHON) tools/setup.py use && $(BIN)/briefkit build briefs examples ## build every brief here
pictures: ; @$(PYTHON) tools/setup.py test && $(BIN)/python tools/pictures.py && $(BIN)/python tools/token_pages.py --pictures ## docs/pictures from the examples, and the pictures of docs/tokens
