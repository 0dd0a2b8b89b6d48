"""Which mentions mean the same actor: by what the world knows of the names, and by their words."""
