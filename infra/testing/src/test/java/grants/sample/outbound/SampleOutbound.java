package grants.sample.outbound;

import java.util.List;
import java.util.stream.IntStream;

import grants.contract.Topics;
import grants.contract.application.ApplicationWithdrawnV1;
import grants.runtime.history.RecordedEvent;
import grants.runtime.outbound.Outbound;
import grants.runtime.outbound.Publication;
import grants.sample.event.MoveNoted;
import grants.sample.event.NoteTaken;
import grants.sample.event.NotebookEvent;
import org.springframework.stereotype.Component;

@Component
class SampleOutbound implements Outbound {

	@Override
	public List<Publication> publish(RecordedEvent event) {
		return switch ((NotebookEvent) event.payload()) {
			case NoteTaken note -> IntStream.range(0, note.copies())
				.mapToObj(copy -> new Publication(Topics.APPLICATION,
						new ApplicationWithdrawnV1("note-" + event.sequence(), note.owner().value(), note.text(),
								event.recordedAt())))
				.toList();
			case MoveNoted _ -> List.of();
		};
	}

}
