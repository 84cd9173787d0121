"""Charts drawn in the house style: matplotlib places the shapes, briefkit the words, and each format writes them."""

import logging

logging.getLogger("matplotlib").setLevel(logging.ERROR)  # where there is no home it tells where its list of fonts goes
