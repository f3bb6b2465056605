"""Declaring what a file names and no header that was found declares.

libclang drops statements it cannot give a type to. What it says about them is enough to invent declarations
under which they parse: each one tells what is missing, the next parse tells how that is used.
"""

from gillint.native.heal.healing import Healing

__all__ = ["Healing"]
