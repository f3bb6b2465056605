"""The exceptions gillint raises on purpose. Trouble in an analysed file is a `Problem` instead."""


class GillintError(Exception):
    """A reason to stop that the user can act on; the CLI prints it as one line and exits with 2."""


class ConfigError(GillintError):
    """A path, option, rule id or configuration key that cannot be used as given."""


class KnowledgeError(GillintError):
    """A file of facts, shipped or a project's own, that breaks its schema; names file, table and entry."""
