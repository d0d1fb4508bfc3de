"""Every event that readers see of one timeline, counted in memory: what makes live counts cheap."""

from timeline.census.census import Census
from timeline.census.taking import LARGEST, census_of

__all__ = ["LARGEST", "Census", "census_of"]
