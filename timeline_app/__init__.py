"""Timeline App: reads news articles, works out when things happened, and draws the timeline."""

__version__ = "0.1.0"
