"""What keys do on the main screen, a controller for each concern; the screen composes them."""
