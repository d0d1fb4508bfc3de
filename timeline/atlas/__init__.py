"""Maps: where the places that articles name lie, and a drawing of them. No framework."""
