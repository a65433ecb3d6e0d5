package grants.kernel;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ActorTest {

	private static final Actor REVIEWER = new Actor("person-1", "reviewer");

	@Test
	void a_person_is_the_same_in_whatever_role() {
		assertThat(REVIEWER.isSamePersonAs(new Actor("person-1", "approver"))).isTrue();
		assertThat(REVIEWER.isSamePersonAs(new Actor("person-2", "reviewer"))).isFalse();
	}

	@Test
	void the_platform_acts_in_a_role_of_its_own() {
		assertThat(Actor.system("due-sheet")).isEqualTo(new Actor("due-sheet", Actor.SYSTEM));
		assertThat(Actor.system("due-sheet").isSystem()).isTrue();
		assertThat(REVIEWER.isSystem()).isFalse();
	}

}
