"""Which actors carry the story, in which order: what a reader is shown of all that is named."""
