"""What a clause tells, and who says so."""
