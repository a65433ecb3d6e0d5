package grants.audit.telling;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

import grants.contract.CallV1;
import grants.contract.application.CallCancelledV1;
import grants.contract.application.CallClosedV1;
import grants.contract.application.CallExtendedV1;
import grants.contract.application.CallFact;
import grants.contract.application.CallOpenedV1;
import grants.kernel.CityTime;

/** Says what is told of calls for applications. */
final class CallTeller {

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	private CallTeller() {
	}

	static Telling tell(CallFact fact) {
		return switch (fact) {
			case CallOpenedV1 f ->
				Telling.of("发布 " + f.measureId() + " 申报通知" + zh(f.call()) + "，" + f.call().kind() + places(f.call()),
						"call for " + f.measureId() + " announced: " + en(f.call()) + ", " + f.call().kind()
								+ places(f.call()));
			case CallExtendedV1 f -> Telling.of(
					f.measureId() + " 申报截止时间由 " + local(f.until()) + " 延至 " + local(f.closesAt()) + "：" + f.reason(),
					f.measureId() + ": close of the call moved from " + local(f.until()) + " to " + local(f.closesAt())
							+ ": " + f.reason());
			case CallClosedV1 f -> Telling.of(f.measureId() + " 申报截止：" + local(f.closedAt()),
					f.measureId() + ": call closed at " + local(f.closedAt()));
			case CallCancelledV1 f ->
				Telling.of(f.measureId() + " 申报通知取消：" + f.reason(), f.measureId() + ": call cancelled: " + f.reason());
		};
	}

	static String zh(CallV1 call) {
		return "“" + call.name().zh() + "”" + window(call);
	}

	static String en(CallV1 call) {
		return "\"" + call.name().en() + "\" " + window(call);
	}

	private static String window(CallV1 call) {
		return "(" + local(call.opensAt()) + " – " + local(call.closesAt()) + ")";
	}

	private static String places(CallV1 call) {
		return call.places() == null ? "" : " " + call.places();
	}

	static String local(Instant instant) {
		return LOCAL.format(instant.atZone(CityTime.ZONE));
	}

}
