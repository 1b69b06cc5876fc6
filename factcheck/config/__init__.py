"""What a user sets: ``[tool.factcheck]`` in pyproject.toml or factcheck.toml, and the files it names."""

from factcheck.config.load import find_config, load_settings
from factcheck.config.settings import Settings, Suppression, UserConcept, UserEntity
from factcheck.config.table import ConfigError

__all__ = ["ConfigError", "Settings", "Suppression", "UserConcept", "UserEntity", "find_config", "load_settings"]
