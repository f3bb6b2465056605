"""Programs that use fastmath, rightly and wrongly."""
