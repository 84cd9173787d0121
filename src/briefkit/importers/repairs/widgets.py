"""What the buttons and boxes of a web page leave behind when its text is copied."""

from typing import Final

from briefkit.importers.account import Account
from briefkit.importers.manuscript import Block, Heading, Item, Paragraph, bare, runs_of
from briefkit.importers.names import SectionNames, folded, opens_contact

_PHRASES: Final = (
    *("Talk to Us", "Contact Us", "Chat with Us", "Get in Touch", "Subscribe", "Subscribe Now", "Sign Up", "Log In"),
    *("Share", "Share This", "Share this article", "Share this post", "Share on Facebook", "Share on Twitter"),
    *("Share on LinkedIn", "Share on WhatsApp", "Tweet", "Like this", "Loading", "Print", "Print this page", "Email"),
    *("Download PDF", "Download", "Read More", "Load More", "Show More", "See All", "View All", "Back to Top"),
    *("Previous", "Next", "Previous Post", "Next Post", "Previous Article", "Next Article", "Related Posts"),
    *("Leave a Reply", "Leave a Comment", "Post Comment", "Cancel Reply", "No Comments", "0 Comments", "Comments"),
    *("Skip to content", "Skip to main content", "Menu", "Search", "Home", "Advertisement", "Sponsored"),
    *("Sign up for our newsletter", "Subscribe to our newsletter", "Newsletter", "Accept all cookies", "Copy Link"),
    *("Partager", "Imprimer", "Télécharger", "S’abonner", "Contactez-nous", "Nous contacter", "Lire la suite"),
    *("Table of Contents", "Toggle", "All rights reserved"),
)
_KNOWN: Final = frozenset(map(folded, _PHRASES))


def without_widgets(blocks: tuple[Block, ...], names: SectionNames, account: Account) -> tuple[Block, ...]:
    """Give blocks without lines that are the words of a button, and without headings of that kind at the very end."""
    kept: list[Block] = []
    for number, block in enumerate(blocks):
        if is_widget(block) and not _is_heading_of_text(blocks, number, names):
            _drop(block, "the words of a button or a box of a web page", account)
        else:
            kept.append(block)
    while kept and _is_empty_heading(kept, names):
        _drop(kept.pop(), "a heading at the end without text, whose section is there already", account)
    return tuple(kept)


def is_widget(block: Block) -> bool:
    """Tell whether a block is the words of a button and nothing else."""
    if not isinstance(block, Paragraph | Heading | Item) or any(run.note or run.picture for run in block.runs):
        return False
    return folded(bare(block.runs)) in _KNOWN


def _is_heading_of_text(blocks: tuple[Block, ...], number: int, names: SectionNames) -> bool:
    """Tell whether such words stand over text and name a section: `Read more` over a list of titles."""
    block = blocks[number]
    after = blocks[number + 1] if number + 1 < len(blocks) else None
    if isinstance(after, Paragraph) and opens_contact(bare(runs_of(block)), bare(after.runs)):
        return True
    if not isinstance(block, Paragraph | Heading) or not names.role(bare(block.runs)):
        return False
    return number + 1 < len(blocks) and not is_widget(blocks[number + 1])


def _is_empty_heading(kept: list[Block], names: SectionNames) -> bool:
    """Tell whether the last block is a section's name, and a section of that role is there before it."""
    last = kept[-1]
    role = names.role(bare(last.runs)) if isinstance(last, Paragraph | Heading) else ""
    if not role:
        return False
    return any(isinstance(b, Paragraph | Heading) and names.role(bare(b.runs)) == role for b in kept[:-1])


def _drop(block: Block, reason: str, account: Account) -> None:
    words = bare(block.runs) if isinstance(block, Paragraph | Heading | Item) else ""
    account.dropped(words)
    account.tell("dropped", f"Left out: {reason}", block.spot, words, "likely")
