"""Provincial Casebook: news articles in, a map of China's provinces out, with the sentence behind every colour."""

__version__ = "0.7.0"
