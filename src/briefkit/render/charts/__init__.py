"""Charts drawn in the house style: matplotlib places the shapes, briefkit the words, and each format writes them."""
