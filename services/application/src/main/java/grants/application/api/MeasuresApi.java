package grants.application.api;

import java.time.InstantSource;
import java.util.List;

import grants.kernel.CityTime;
import grants.kernel.Text;
import grants.policy.Catalogue;
import grants.runtime.web.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who can claim what: for everybody to read. */
@RestController
@RequestMapping("/v1/measures")
class MeasuresApi {

	private static final Text MEASURE = Text.of("政策条款", "measure");

	private final Catalogue catalogue;

	private final InstantSource clock;

	MeasuresApi(Catalogue catalogue, InstantSource clock) {
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/** In force today. */
	@GetMapping
	List<MeasureView> measures() {
		return catalogue.inForceOn(CityTime.dateOf(clock.instant())).stream().map(MeasureView::of).toList();
	}

	/** The version in force today; the latest if none is. */
	@GetMapping("/{id}")
	MeasureView measure(@PathVariable String id) {
		return catalogue.inForceOn(id, CityTime.dateOf(clock.instant()))
			.or(() -> catalogue.find(id))
			.map(MeasureView::of)
			.orElseThrow(() -> NotFound.of(MEASURE, id));
	}

}
