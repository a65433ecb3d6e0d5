package grants.runtime.view;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the generations of a view under one version of its projection; the
 * same for all instances, changed in one step each time.
 *
 * @param live number of the generation that queries see; null as long as the first is
 * being built
 * @param building number of the generation that is being built beside; null if none is
 * @param kept number of a former generation whose rows are kept because they were
 * different; null if there is none
 * @param last number that was ever given
 * @param askedBy subject of who wanted the last rebuild; null if the platform did
 * @param comparison of the last rebuild; null if there was none
 */
record ViewState(String view, int version, @Nullable Long live, @Nullable Long building, @Nullable Long kept, long last,
		@Nullable String askedBy, @Nullable Comparison comparison) {

	@Nullable Generation liveGeneration() {
		return live == null ? null : generation(live);
	}

	@Nullable Generation buildingGeneration() {
		return building == null ? null : generation(building);
	}

	@Nullable Generation keptGeneration() {
		return kept == null ? null : generation(kept);
	}

	Generation generation(long number) {
		return new Generation(view, version, number);
	}

	/** Whether nobody builds this generation or should query it. */
	boolean isFormer(Generation generation) {
		return !generation.equals(liveGeneration()) && !generation.equals(buildingGeneration());
	}

}
