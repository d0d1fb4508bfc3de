"""When something happened, by what a clause says and what a group of tellings says together."""
