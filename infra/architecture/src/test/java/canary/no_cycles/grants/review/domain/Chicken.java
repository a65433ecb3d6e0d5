package canary.no_cycles.grants.review.domain;

import canary.no_cycles.grants.review.event.Egg;

public class Chicken {

	Egg egg;

}
