"""Where text stands on the page, in rows and cells; pure, without textual."""
