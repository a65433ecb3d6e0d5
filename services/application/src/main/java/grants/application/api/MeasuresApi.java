package grants.application.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import grants.application.projection.CallsView;
import grants.kernel.CityTime;
import grants.kernel.Text;
import grants.policy.Catalogue;
import grants.policy.Measure;
import grants.runtime.view.Views;
import grants.runtime.web.NotFound;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who can claim what, and when: for everybody to read. */
@RestController
@RequestMapping("/v1/measures")
class MeasuresApi {

	private static final Text MEASURE = Text.of("政策条款", "measure");

	private final Catalogue catalogue;

	private final KnownCalls knownCalls;

	private final Views views;

	private final CallsView calls;

	private final InstantSource clock;

	MeasuresApi(Catalogue catalogue, KnownCalls knownCalls, Views views, CallsView calls, InstantSource clock) {
		this.catalogue = catalogue;
		this.knownCalls = knownCalls;
		this.views = views;
		this.calls = calls;
		this.clock = clock;
	}

	/** In force today. */
	@GetMapping
	List<MeasureView> measures(@RequestParam @Nullable Long position) {
		views.await(calls, position);
		Instant now = clock.instant();
		Map<String, List<Document>> ofMeasure = views.collection(calls)
			.find()
			.into(new ArrayList<>())
			.stream()
			.collect(Collectors.groupingBy(row -> row.getString("measureId")));
		return catalogue.inForceOn(CityTime.dateOf(now))
			.stream()
			.map(measure -> MeasureView.of(measure,
					MeasureCalls.of(measure, ofMeasure.getOrDefault(measure.id(), List.of()), now)))
			.toList();
	}

	/** The version in force today; the latest if none is. */
	@GetMapping("/{id}")
	MeasureView measure(@PathVariable String id) {
		Instant now = clock.instant();
		Measure measure = catalogue.inForceOn(id, CityTime.dateOf(now))
			.or(() -> catalogue.find(id))
			.orElseThrow(() -> NotFound.of(MEASURE, id));
		return MeasureView.of(measure, MeasureCalls.of(measure, knownCalls.of(id), now));
	}

}
