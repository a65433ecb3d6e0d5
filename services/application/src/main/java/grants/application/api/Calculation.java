package grants.application.api;

import java.time.LocalDate;
import java.util.List;

import grants.kernel.Money;
import grants.kernel.Text;
import grants.policy.Assessment.Discretion;
import grants.policy.Change;
import grants.policy.ExclusionGroup;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise can get by what it says of itself, under every measure in force on a
 * day. An estimate: nothing is proven, stored or promised, and what was claimed before is
 * not counted.
 *
 * @param on the day of the application, in the city
 * @param sameType where several measures pay for the same thing, of which one can be
 * claimed
 */
record Calculation(LocalDate on, List<Result> measures, List<SameType> sameType) {

	/** What was found for a measure. */
	enum Outcome {

		/** It pays. */
		ELIGIBLE,

		/** It does not, whatever is still unknown. */
		NOT_ELIGIBLE,

		/** Nothing stands against it so far; more must be known. */
		UNKNOWN,

		/** What is stated can't be a fact of this measure. */
		INVALID

	}

	/**
	 * One measure.
	 *
	 * @param pays if eligible
	 * @param unmet what stands against it
	 * @param needed what is still to be stated
	 * @param wrong what can't be read
	 */
	record Result(String measureId, int version, Text name, String citation, ExclusionGroup group, boolean call,
			Outcome outcome, @Nullable Pays pays, List<Unmet> unmet, List<Needed> needed, List<Wrong> wrong) {
	}

	/**
	 * The amount and how it comes about.
	 *
	 * @param lowest the same as the highest unless a reviewer decides
	 * @param reviewerSets what a reviewer decides
	 * @param amountLeftOpen whether the document names no amount: the highest is then a
	 * limit, not a forecast
	 * @param scope what a claim would be unique for
	 */
	record Pays(Money lowest, Money highest, Discretion reviewerSets, boolean amountLeftOpen, String scope,
			List<Met> conditions, List<Worked> steps, List<Text> notes, List<String> citations) {
	}

	/** A condition that holds. */
	record Met(Text requirement, Text stated, String citation) {
	}

	/** A step of the computation; the last one's value is the highest amount. */
	record Worked(Text what, String value, String unit, String citation) {
	}

	/**
	 * A condition that does not hold.
	 *
	 * @param change the smallest change that would alter it
	 * @param aim the same for programs, if one fact can alter it
	 */
	record Unmet(Text requirement, Text stated, String citation, Text change, Change.@Nullable Aim aim) {
	}

	/** A fact that is still to be stated. */
	record Needed(String fact, Text label, String type, String unit, @Nullable String evidence) {
	}

	/** A fact that can't be read. */
	record Wrong(String fact, Text why, String citation) {
	}

	/**
	 * Measures of one type that pay for the same thing.
	 *
	 * @param higher the one that pays more; null if they pay the same or a reviewer's
	 * amount decides
	 */
	record SameType(ExclusionGroup group, String scope, List<String> measureIds, @Nullable String higher, Text advice) {
	}

}
