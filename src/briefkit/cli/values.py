"""Values that several commands take: lists with commas, severities."""

import click


class Words(click.ParamType):
    """Words between commas: `html,pdf`."""

    name = "words"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:  # noqa: ARG002 - click's signature
        """Split at commas; spaces around a word do not count."""
        if isinstance(value, tuple):
            return value
        return tuple(word.strip() for word in str(value).split(",") if word.strip())
