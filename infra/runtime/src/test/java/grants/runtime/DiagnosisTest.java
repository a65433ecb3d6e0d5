package grants.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import com.mongodb.MongoException;
import grants.runtime.history.BrokenLog;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

	private static final String CANARY = "张三 6222000000000001";

	private static RuntimeException bug(String text) {
		return new IllegalStateException(text);
	}

	@Test
	void nothing_of_what_an_exception_says_is_shown() {
		for (RuntimeException e : List.of(bug(CANARY), new MongoException(CANARY), new KafkaException(CANARY),
				new CompletionException(CANARY, bug(CANARY)), new CompletionException(CANARY, null))) {
			assertThat(Diagnosis.of(e).toString()).doesNotContain("张三").doesNotContain("6222").contains(" / ");
		}
	}

	@Test
	void which_kind_of_trouble_it_is_is_told_in_both_languages() {
		assertThat(Diagnosis.of(bug("")).what().zh()).isEqualTo("程序出错");
		assertThat(Diagnosis.of(new MongoException("")).what().en()).contains("the store is away");
		assertThat(Diagnosis.of(new CompletionException(new KafkaException(""))).what().en()).contains("the broker");
		assertThat(Diagnosis.of(new BrokenLog("position 5 is missing")).what().en()).contains("position 5 is missing");
	}

	@Test
	void the_same_at_the_same_place_has_the_same_id_whatever_it_says_and_another_place_another() {
		assertThat(Stream.of("a", "b").map(text -> Diagnosis.of(bug(text)).errorId()).distinct()).hasSize(1);
		RuntimeException here = bug("a");
		RuntimeException there = bug("a");
		assertThat(Diagnosis.of(here).errorId()).isNotEqualTo(Diagnosis.of(there).errorId());
		assertThat(Diagnosis.of(new CompletionException(here)).errorId()).isEqualTo(Diagnosis.of(here).errorId());
	}

}
