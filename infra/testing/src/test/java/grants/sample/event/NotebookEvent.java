package grants.sample.event;

public sealed interface NotebookEvent permits NoteTaken, MoveNoted {

}
