package canary.no_cycles.grants.review.event;

import canary.no_cycles.grants.review.domain.Chicken;

public class Egg {

	Chicken chicken;

}
