"""What an extension function does with the GIL, as seen from Python."""

from dataclasses import dataclass

from gillint.knowledge.schema import Releases
from gillint.model import Location, Note


@dataclass(frozen=True, slots=True)
class GilProfile:
    """The profile of the extension function `module`.`qualname`; `module` is as the C source spells it.

    `releases` is None where the analysis cannot tell; `share` is the estimated part of its work that is done
    with the GIL released, 0 to 1, or None.
    """

    module: str
    qualname: str
    releases: Releases | None
    share: float | None
    why: tuple[Note, ...]
    where: Location
