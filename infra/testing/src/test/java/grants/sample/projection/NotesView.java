package grants.sample.projection;

import java.util.List;

import com.mongodb.client.model.WriteModel;
import grants.runtime.history.RecordedEvent;
import grants.runtime.view.Projection;
import grants.runtime.view.Row;
import grants.sample.event.MoveNoted;
import grants.sample.event.NoteTaken;
import grants.sample.event.NotebookEvent;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
public class NotesView implements Projection {

	@Override
	public String name() {
		return "notes";
	}

	@Override
	public List<WriteModel<Document>> project(RecordedEvent event) {
		return switch ((NotebookEvent) event.payload()) {
			case NoteTaken note -> List.of(Row.set(event, event.id(),
					new Document("owner", note.owner().value()).append("sequence", event.sequence())
						.append("text", note.text())));
			case MoveNoted _ -> List.of();
		};
	}

}
