package grants.application.domain;

import java.util.List;
import java.util.stream.Stream;

import grants.application.vocabulary.Inheritance;
import grants.application.vocabulary.InheritedAward;
import grants.application.vocabulary.InheritedBar;
import grants.kernel.SocialCreditCode;

/** What a beneficiary leaves to its successor. */
public final class Legacy {

	private Legacy() {
	}

	/**
	 * Its own awards and bars, and those that it has inherited.
	 * @param version how many of its events the state reflects
	 */
	public static Inheritance of(SocialCreditCode beneficiary, EntitlementState state, long version) {
		Stream<InheritedAward> own = state.ownAwards()
			.map(award -> new InheritedAward(award.application(), award.award(), beneficiary, award.submission(),
					award.amount(), award.awardedAt()));
		Stream<InheritedBar> ownBars = state.ownBars()
			.map(bar -> new InheritedBar(bar.documentNumber(), bar.awardId(), bar.because(), bar.citation(),
					bar.barredAt()));
		List<InheritedAward> awards = Stream.concat(own, state.lineage().awards()).toList();
		return new Inheritance(awards, Stream.concat(ownBars, state.lineage().bars()).toList(), version);
	}

}
